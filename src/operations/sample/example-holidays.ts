import { dayOf } from '../../values/day';
import { bilingual, type Bilingual } from '../../values/language';
import { choiceWords, HOLIDAY_KINDS } from '../../workbook/choices';
import type { DraftRow } from './sample-words';

/** The statutory festivals of 2026. Days off around them and make-up workdays are announced every year: people add them. */
const FESTIVALS: readonly [month: number, days: readonly number[], name: Bilingual][] = [
  [1, [1], bilingual('New Year’s Day', '元旦')],
  [2, [16, 17, 18, 19], bilingual('Spring Festival', '春节')],
  [4, [5], bilingual('Qingming Festival', '清明节')],
  [5, [1, 2], bilingual('Labour Day', '劳动节')],
  [6, [19], bilingual('Dragon Boat Festival', '端午节')],
  [9, [25], bilingual('Mid-Autumn Festival', '中秋节')],
  [10, [1, 2, 3], bilingual('National Day', '国庆节')],
];

/** An example of a list of holidays, by the column ids of `Holidays`. */
export const EXAMPLE_HOLIDAYS_2026: readonly DraftRow[] = FESTIVALS.flatMap(([month, days, name]) =>
  days.map((day) => ({
    date: { day: dayOf(2026, month, day) },
    kind: choiceWords(HOLIDAY_KINDS, 'holiday'),
    name,
  })),
);
