import { dayOf, weekday, type Day } from '../../values/day';
import { bilingual, type Bilingual } from '../../values/language';
import { chance, cycled } from './chance';
import { EXAMPLE_HOLIDAYS_2026 } from './example-holidays';
import type { SampleCandidate } from './sample-candidates';
import { DEPARTMENTS } from './sample-people';
import type { DraftRow } from './sample-words';

const SEED = 20_260_303;
const YEAR = 2026;
const LAST_MONTH = 10;
/** Percent: how far one inspection may be from what the community is like. */
const SPREAD = 6;
const SATURDAY = 5;

const NOTES: readonly Bilingual[] = [
  bilingual('Reading room visited', '查看阅览室'),
  bilingual('Unannounced', '随机抽查'),
  bilingual('Fire safety of the culture room', '文化活动室消防安全'),
  bilingual('Summer programme', '暑期活动'),
];

interface Inspection {
  readonly day: Day;
  readonly row: DraftRow;
}

/** The departments' inspections (P11), in the order of their dates: 3 to 5 a community this year, and a few of last year. */
export function sampleInspections(
  communities: readonly SampleCandidate[],
  notInspected: string,
): readonly DraftRow[] {
  const luck = chance(SEED);
  const inspections = communities.flatMap(({ id, profile }, index): readonly Inspection[] => {
    const count = luck.whole(3, 5);
    const firstMonth = luck.whole(1, 2);
    const inspect = (year: number, month: number, turn: number): Inspection => {
      const day = workingDay(dayOf(year, month, luck.whole(8, 26)));
      const score = Math.min(100, Math.round(profile.quality) + 1 + luck.around(SPREAD));
      const note = luck.whole(1, 4) === 1 ? cycled(NOTES, luck.whole(0, 3)) : undefined;
      const department = cycled(DEPARTMENTS, index + turn);
      return { day, row: { candidate: id, date: { day }, department, score, note } };
    };
    const lastYear = index % 5 === 1 ? [inspect(YEAR - 1, luck.whole(9, 12), count)] : [];
    const thisYear = Array.from({ length: count }, (_, turn) =>
      inspect(YEAR, Math.min(LAST_MONTH, firstMonth + turn * 2), turn),
    );
    return id === notInspected ? lastYear : [...lastYear, ...thisYear];
  });
  return inspections.sort((a, b) => a.day - b.day).map(({ row }) => row);
}

const FESTIVALS = new Set(
  EXAMPLE_HOLIDAYS_2026.map(({ date }) =>
    typeof date === 'object' && 'day' in date ? date.day : undefined,
  ),
);

function workingDay(day: Day): Day {
  let candidate = day;
  while (weekday(candidate) >= SATURDAY || FESTIVALS.has(candidate)) candidate++;
  return candidate;
}
