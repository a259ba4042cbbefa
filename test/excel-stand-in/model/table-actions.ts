import { ExcelError } from '../protocol/excel-error';
import { areaName } from './address';
import { areaOf, fitsSheet, intersection, type Area } from './area';
import { checkAllowed } from './protection';
import type { Sheet } from './sheet';
import { Table } from './table';
import { withStyle } from './style';
import { settleHeaders } from './table-headers';
import { checkNotFiltered, tellChanged, writeCells } from './write-cells';

/**
 * Makes a table of an area.
 * @throws {ExcelError} InvalidArgument (over another table), MergedRangeConflict, AccessDenied.
 */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  checkAllowed(sheet);
  const { workbook } = sheet;
  checkRoom(sheet, area);
  if (!hasHeaders) sheet.shift({ ...area, rows: 1 }, 'down');
  const rows = hasHeaders ? Math.max(area.rows, 2) : area.rows + 1;
  const number = workbook.nextNumber();
  const table = new Table(
    `{00000000-0002-0000-${String(number).padStart(4, '0')}-000000000000}`,
    freeTableName(sheet),
    sheet,
    { ...area, rows },
  );
  settleHeaders(table);
  workbook.tables.push(table);
  workbook.events.tell('tableAdded', table.id, { tableId: table.id, worksheetId: sheet.id });
  return table;
}

/** @throws {ExcelError} InvalidArgument, MergedRangeConflict. */
function checkRoom(sheet: Sheet, area: Area, except?: Table): void {
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  for (const other of sheet.workbook.tablesOn(sheet))
    if (other !== except && intersection(other.area, area) !== undefined)
      throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area) !== undefined))
    throw new ExcelError('MergedRangeConflict');
}

function freeTableName(sheet: Sheet): string {
  for (let number = sheet.workbook.tables.length + 1; ; number++)
    if (sheet.workbook.tableNamed(`Table${number}`) === undefined) return `Table${number}`;
}

/** @throws {ExcelError} InvalidArgument (not a name), ItemAlreadyExists. */
export function renameTable(table: Table, name: string): void {
  checkAllowed(table.sheet);
  const { workbook } = table.sheet;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new ExcelError('InvalidArgument');
  const other = workbook.tableNamed(name);
  if ((other !== undefined && other !== table) || workbook.names.get(name) !== undefined)
    throw new ExcelError('ItemAlreadyExists');
  table.name = name;
}

/** @throws {ExcelError} InvalidArgument when the header row would move, or another table is in the way. */
export function resizeTable(table: Table, area: Area): void {
  checkAllowed(table.sheet);
  checkNotFiltered(table.sheet, table.area);
  const least = (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (
    area.row !== table.area.row ||
    area.rows < least ||
    intersection(area, table.area) === undefined
  )
    throw new ExcelError('InvalidArgument');
  checkRoom(table.sheet, area, table);
  table.area = area;
  settleHeaders(table);
}

export function deleteTable(table: Table): void {
  checkAllowed(table.sheet);
  const { sheet, area } = table;
  dropTable(table);
  for (const [row, column] of [...sheet.grid.cellsIn(area)])
    sheet.grid.setContent(row, column, { kind: 'Empty', value: '' });
  tellChanged(sheet, area);
}

/** The cells stay, the table goes. */
export function dropTable(table: Table): void {
  checkAllowed(table.sheet);
  table.sheet.workbook.dropTable(table);
  const details = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id };
  table.sheet.workbook.events.tell('tableDeleted', table.id, details);
}

/** Puts rows into the body, moving down what lies below the table. */
export function addTableRows(table: Table, index: number | null, values: unknown): Area {
  const { sheet } = table;
  checkAllowed(sheet);
  checkNotFiltered(table.sheet, table.area);
  const rows = Array.isArray(values) ? values.length : 1;
  const body = table.body();
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows) throw new ExcelError('InvalidArgument');
  const place = areaOf(body.row + at, body.column, rows, body.columns);
  makeRoom(table, place);
  if (values !== null && values !== undefined) writeCells(sheet, place, values);
  sheet.workbook.events.tell('tableChanged', table.id, {
    changeType: 'RowInserted', address: areaName(place), tableId: table.id, worksheetId: sheet.id,
  }); // prettier-ignore
  return place;
}

function makeRoom(table: Table, place: Area): void {
  const grown = table.area.rows + place.rows;
  table.sheet.shift(place, 'down');
  table.area = { ...table.area, rows: grown };
}

export function deleteTableRows(table: Table, index: number, count: number): void {
  checkAllowed(table.sheet);
  const body = table.body();
  if (index < 0 || index + count > body.rows) throw new ExcelError('InvalidArgument');
  if (count === body.rows) throw new ExcelError('InvalidOperation');
  const place = areaOf(body.row + index, body.column, count, body.columns);
  table.sheet.shift(place, 'up');
  tellChanged(table.sheet, place, 'RowDeleted');
}

export function addTableColumn(
  table: Table,
  index: number | null,
  values: unknown,
  name: string | null,
): number {
  checkAllowed(table.sheet);
  const at = index ?? table.area.columns;
  if (at < 0 || at > table.area.columns) throw new ExcelError('InvalidArgument');
  const place = areaOf(table.area.row, table.area.column + at, table.area.rows, 1);
  const columns = table.area.columns + 1;
  table.sheet.shift(place, 'right');
  table.area = { ...table.area, column: place.column - at, columns };
  if (values !== null && values !== undefined) writeCells(table.sheet, place, values);
  if (name !== null)
    table.sheet.grid.setContent(place.row, place.column, { kind: 'String', value: name });
  settleHeaders(table);
  return at;
}

export function showTotals(table: Table, show: boolean): void {
  checkAllowed(table.sheet);
  if (show === table.showTotals) return;
  const bottom = table.area.row + table.area.rows;
  if (show) {
    const row = areaOf(bottom, table.area.column, 1, table.area.columns);
    table.sheet.shift(row, 'down');
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.sheet.grid.setContent(bottom, table.area.column, { kind: 'String', value: 'Total' });
  } else {
    const row = areaOf(bottom - 1, table.area.column, 1, table.area.columns);
    table.sheet.shift(row, 'up');
  }
  table.showTotals = show;
}

/** The stripes that a table's style shows stay in the cells of one that becomes a range. */
export function keepStripes({ sheet, area, style, showBandedRows, showHeaders }: Table): void {
  if (style === '' || !showBandedRows) return;
  for (let row = area.row + (showHeaders ? 1 : 0); row < area.row + area.rows; row += 2)
    sheet.grid.restyle({ ...area, row, rows: 1 }, (own) => withStyle(own, 'fill.color', '#D9D9D9'));
}
