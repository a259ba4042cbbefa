import { serialOfDay } from '../../values/day';
import { choiceWords, EVENT_STATES } from '../../workbook/choices';
import { CALENDAR, type ColumnId } from '../../workbook/contract';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { columnPlan, withUniqueHeaders } from '../../workbook/plan-columns';
import type { Catalogue } from '../../locales/catalogue';
import type { KeptEvent } from '../../register/calendar';
import type { SheetPlace } from './output-sheet';
import { lineKey, userColumns } from './user-columns';

/** What the workbook keeps of its calendar file, so that the next one updates the same events. */
export function layOutCalendar(
  events: readonly KeptEvent[],
  { earlier, ...place }: SheetPlace,
  words: Catalogue,
): SheetPlan {
  const { calendarTitle, calendarNote } = words.reviews.sheets;
  const added = userColumns(earlier, ['titleNo', 'cycle'], () => false);
  return {
    ...place,
    heading: [
      [{ value: calendarTitle, style: 'title' }],
      [{ value: calendarNote, style: 'note' }],
      [],
    ],
    table: {
      name: CALENDAR.name,
      columns: withUniqueHeaders([
        ...CALENDAR.columns.map((spec) => columnPlan(spec, words.language)),
        ...added.columns,
      ]),
      rows: events.map((event) => {
        const cells: Readonly<Record<ColumnId<typeof CALENDAR>, CellContent>> = {
          titleNo: event.titleNo,
          cycle: event.cycle,
          uid: event.uid,
          date: serialOfDay(event.date),
          sequence: event.sequence,
          state: choiceWords(EVENT_STATES, event.state)[words.language],
        };
        const key = lineKey([event.titleNo, String(event.cycle)]);
        return [...CALENDAR.columns.map(({ id }) => cells[id]), ...added.cellsOf(key)];
      }),
      blankRows: 0,
    },
    tabColor: '7A5C00',
    freeze: { rows: 4, columns: 1 },
    landscape: false,
    protectHeaders: false,
  };
}
