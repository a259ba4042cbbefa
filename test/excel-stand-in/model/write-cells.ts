import { ExcelError } from '../protocol/excel-error';
import { areaName } from './address';
import { settleArrays } from './arrays';
import { cellCount, contains, intersection, type Area } from './area';
import { calculated } from './calculate';
import { EMPTY, enter, type Content } from './cell';
import { checkUnlocked } from './protection';
import { requoted } from './references';
import type { Sheet } from './sheet';
import { PLAIN } from './style';
import { settleHeaders } from './table-headers';

export const MOST_CELLS = 5_000_000;

/**
 * Writes values or formulas: one for every cell, or a block of the area's size, in which `null` leaves a cell as it is.
 * @throws {ExcelError} InvalidArgument (another size), AccessDenied, FilteredRangeConflict, RangeExceedsLimit.
 */
export function writeCells(sheet: Sheet, area: Area, input: unknown): void {
  if (cellCount(area) > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
  checkUnlocked(sheet, area);
  if (cellCount(area) > 1) checkNotFiltered(sheet, area);
  const valueAt = inputOf(area, input);
  const contents: (readonly [number, number, Content])[] = [];
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = valueAt(row, column);
      if (value === null) continue;
      const [r, c] = [area.row + row, area.column + column];
      contents.push([r, c, entered(sheet, r, c, value)]);
    }
  settleArrays(sheet, area);
  const put = puttingInto(sheet, area);
  for (const [row, column, content] of contents) put(row, column, content);
  tellChanged(sheet, area);
}

function entered(sheet: Sheet, row: number, column: number, value: unknown): Content {
  const content = enter(value, sheet.grid.style(row, column));
  return 'kind' in content ? content : calculated(requoted(content.formula), sheet);
}

/** The value for each place of an area, from one value for all or from a block of the same size. */
export function inputOf(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits)
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Inside a merged area only the first cell takes a content. */
function puttingInto(
  sheet: Sheet,
  area: Area,
): (row: number, column: number, content: Content) => void {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== undefined);
  return (row, column, content) => {
    const merge = merges.find((one) => contains(one, { row, column, rows: 1, columns: 1 }));
    if (merge === undefined || (merge.row === row && merge.column === column))
      sheet.grid.setContent(row, column, content);
  };
}

function settleHeadersIn(sheet: Sheet, area: Area): void {
  for (const table of sheet.workbook.tablesOn(sheet)) {
    const header = table.header();
    if (header !== undefined && intersection(header, area) !== undefined) settleHeaders(table);
  }
}

/** @throws {ExcelError} FilteredRangeConflict where a filter hides rows of the area: blocks would come to lie elsewhere. */
export function checkNotFiltered(sheet: Sheet, area: Area): void {
  for (const row of sheet.filteredRows)
    if (row >= area.row && row < area.row + area.rows)
      throw new ExcelError('FilteredRangeConflict');
}

export type ClearWhat =
  'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** @throws {ExcelError} AccessDenied. */
export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  checkUnlocked(sheet, area);
  if (what !== 'Formats' && what !== 'Hyperlinks' && what !== 'RemoveHyperlinks') {
    settleArrays(sheet, area);
    const put = puttingInto(sheet, area);
    for (const [row, column] of [...sheet.grid.cellsIn(area)]) put(row, column, EMPTY);
  }
  if (what === 'All' || what === 'Formats') {
    sheet.grid.restyle(area, () => PLAIN);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ area: on }) => !contains(area, on),
    );
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  }
  if (what === 'All')
    sheet.validations = sheet.validations.filter(({ area: on }) => !contains(area, on));
  if (what !== 'Contents' && what !== 'Formats')
    for (const [key, link] of sheet.hyperlinks)
      if (intersection(link.area, area) !== undefined) sheet.hyperlinks.delete(key);
  tellChanged(sheet, area);
}

export function tellChanged(sheet: Sheet, area: Area, changeType = 'RangeEdited'): void {
  settleHeadersIn(sheet, area);
  const { events } = sheet.workbook;
  sheet.workbook.contentChanged = true;
  const details = {
    changeType,
    address: areaName(area),
    worksheetId: sheet.id,
    shiftDirection: 'None',
  };
  events.tell('worksheetChanged', sheet.id, details);
  for (const table of sheet.workbook.tablesOn(sheet))
    if (intersection(table.area, area) !== undefined)
      events.tell('tableChanged', table.id, { ...details, tableId: table.id });
}
