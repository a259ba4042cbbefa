import { isUuid } from '../values/name-uuid';
import { folded } from '../values/text';
import { EVENT_STATES } from '../workbook/choices';
import { CALENDAR, type ColumnId } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import {
  readChoiceCell,
  readDate,
  readNumber,
  readText,
  type Reading,
} from '../workbook/read-cell';
import { TableReader } from '../workbook/table-reader';
import { rowsBetween } from '../workbook/table-rows';
import type { KeptEvent } from './calendar';

/**
 * The events that the workbook keeps. The table is the product's own, so a line that cannot be read is no finding: its
 * event is made anew.
 */
export function readCalendar(table: LocatedTable | undefined): readonly KeptEvent[] {
  if (!table) return [];
  const reader = new TableReader<ColumnId<typeof CALENDAR>>(table, CALENDAR, () => undefined);
  const events = new Map<string, KeptEvent>();
  for (const row of rowsBetween(table.sheet, table.headerRow + 1, table.range.lastRow)) {
    const titleNo = valueOf(readText(reader.cell(row, 'titleNo')));
    const cycle = wholeOf(readNumber(reader.cell(row, 'cycle')));
    const uid = valueOf(readText(reader.cell(row, 'uid')));
    const date = valueOf(readDate(reader.cell(row, 'date')));
    const sequence = wholeOf(readNumber(reader.cell(row, 'sequence')));
    const state = valueOf(readChoiceCell(reader.cell(row, 'state'), EVENT_STATES));
    if (titleNo === undefined || cycle === undefined || uid === undefined || !isUuid(uid)) continue;
    if (date === undefined || sequence === undefined || state === undefined) continue;
    const key = `${folded(titleNo)} ${cycle}`;
    if (!events.has(key)) events.set(key, { titleNo, cycle, uid, date, sequence, state });
  }
  return [...events.values()];
}

function valueOf<Value>(reading: Reading<Value>): Value | undefined {
  return reading.kind === 'value' ? reading.value : undefined;
}

function wholeOf(reading: Reading<number>): number | undefined {
  const value = valueOf(reading);
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
