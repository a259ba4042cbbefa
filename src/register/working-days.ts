import { weekday, type Day } from '../values/day';
import { HOLIDAY_KINDS, type HolidayKind } from '../workbook/choices';
import { HOLIDAYS } from '../workbook/contract';
import { NOBODY, type Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';

/** The workbook's own list of holidays and make-up workdays. */
export type Holidays = ReadonlyMap<Day, HolidayKind>;

/** Reads `Holidays`: the first line of a day counts, a second one is an error; none without the table. */
export function readHolidays(table: LocatedTable | undefined, report: Report): Holidays {
  const holidays = new Map<Day, HolidayKind>();
  if (!table) return holidays;
  const reader = new TableReader(table, HOLIDAYS, report);
  const firstRows = new Map<Day, RowSnapshot>();
  for (const row of recordRows(reader, report, NOBODY, () => NOBODY)) {
    reader.demand(row, 'date', NOBODY);
    reader.demand(row, 'kind', NOBODY);
    const date = reader.date(row, 'date', NOBODY);
    const kind = reader.choice(row, 'kind', NOBODY, HOLIDAY_KINDS);
    if (date === undefined || !kind) continue;
    const earlier = firstRows.get(date);
    if (earlier) {
      const place = { firstSheet: reader.sheetName, firstCell: reader.address(earlier, 'date') };
      reader.tell('duplicate-key', row, 'date', NOBODY, place);
      continue;
    }
    firstRows.set(date, row);
    holidays.set(date, kind);
  }
  return holidays;
}

/** The day itself if it is a working day, else the next one that is (Civil Code, art. 203). */
export function workingDayFrom(day: Day, holidays: Holidays): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate++;
  return candidate;
}

const SATURDAY = 5;

function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const kind = holidays.get(day);
  return kind === undefined ? weekday(day) < SATURDAY : kind === 'workday';
}
