import {
  cellAddress,
  overlap,
  parseRange,
  rangeAddress,
  type CellRange,
} from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { appendBlock } from '../append-block';
import { WriteRefusedError } from '../host';
import { sameName } from '../same-name';
import { findWorksheet, type OpenBook } from './patch-book';
import { grownDimension } from './patch-dimension';
import { rowEdits } from './patch-rows';
import { findRows, readCells, type SheetText } from './patch-sheet-text';
import { readTables } from './patch-tables';
import { applyEdits, childNamed, setAttribute } from './patch-text';
import { readTable } from './read-table';
import type { StyleRegistry } from './render-styles';
import { parseXml } from './xml';

/** The table that grows. */
interface GrowingTable {
  readonly part: string;
  readonly text: string;
  readonly range: CellRange;
  readonly headerRow: number | undefined;
  readonly hasTotalsRow: boolean;
}

/**
 * Writes rows into a sheet that is there, and makes its table reach over them. Nothing but blank cells is written over.
 * Links are written as their text.
 * @throws {WriteRefusedError} `sheet-missing` when the sheet or its table is not there; `cells-below-table` when
 * something stands where the rows or the table would go.
 */
export function appendRows(book: OpenBook, styles: StyleRegistry, plan: AppendPlan): void {
  const sheet = findWorksheet(book, plan.sheet);
  const text = sheet && book.pack.read(sheet.part);
  if (!sheet || text === undefined) throw missing(plan);
  const table = findTable(book, sheet.part, plan);
  if (plan.rows.length === 0) return;
  const lastRow = plan.firstRow + plan.rows.length - 1;
  const read = findRows(text, Math.min(plan.firstRow - 1, table?.range.lastRow ?? Infinity));
  refuseOccupied(text, read, plan, table);
  const surroundings = {
    styles,
    date1904: book.date1904,
    stylesAbove: stylesAbove(text, read, plan, table),
  };
  const edits = [
    ...rowEdits(text, read, plan, surroundings),
    ...grownDimension(text, read, appendBlock(plan)),
  ];
  book.pack.write(sheet.part, applyEdits(text, edits));
  if (table && lastRow > table.range.lastRow) growTable(book, table, lastRow);
}

function findTable(book: OpenBook, sheetPart: string, plan: AppendPlan): GrowingTable | undefined {
  const wanted = plan.table;
  if (wanted === undefined) return undefined;
  const part = readTables(book.pack, [sheetPart]).find(({ name }) => sameName(name, wanted))?.part;
  const text = part === undefined ? undefined : book.pack.read(part);
  if (part === undefined || text === undefined) throw missing(plan);
  const { range, hasHeaderRow, hasTotalsRow } = readTable(parseXml(text));
  return { part, text, range, headerRow: hasHeaderRow ? range.firstRow : undefined, hasTotalsRow };
}

/**
 * Three kinds of cells must be blank: those that are written, those that the table will reach over, and a totals row,
 * which has to stay the last one.
 */
function refuseOccupied(
  text: string,
  sheet: SheetText,
  plan: AppendPlan,
  table: GrowingTable | undefined,
): void {
  const lastRow = plan.firstRow + plan.rows.length - 1;
  const targets = new Set(plan.columns.map(({ column }) => column));
  const range = table?.range;
  if (table?.hasTotalsRow && range && lastRow >= range.lastRow) {
    throw occupied(plan, range.lastRow, range.firstColumn);
  }
  const inTheWay = (row: number, column: number): boolean =>
    (row >= plan.firstRow && row <= lastRow && targets.has(column)) ||
    (range !== undefined &&
      row > range.lastRow &&
      row <= lastRow &&
      column >= range.firstColumn &&
      column <= range.lastColumn);
  for (const place of sheet.rows) {
    if (place.row > lastRow) continue;
    const cell = readCells(text, place).find(
      ({ blank, column }) => !blank && inTheWay(place.row, column),
    );
    if (cell) throw occupied(plan, place.row, cell.column);
  }
  const columns = [...targets, ...(range ? [range.firstColumn, range.lastColumn] : [])];
  const written = {
    firstRow: Math.min(plan.firstRow, (range?.lastRow ?? Infinity) + 1),
    lastRow,
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  for (const reference of sheet.merges) {
    const merge = parseRange(reference);
    if (merge && overlap(merge, written)) throw occupied(plan, merge.firstRow, merge.firstColumn);
  }
}

/** The styles of the row above, unless that is the header. */
function stylesAbove(
  text: string,
  sheet: SheetText,
  { firstRow }: AppendPlan,
  table: GrowingTable | undefined,
): ReadonlyMap<number, number> {
  const above = sheet.rows.find(({ row }) => row === firstRow - 1);
  if (!table || !above || above.row === table.headerRow) return new Map();
  const { firstColumn, lastColumn } = table.range;
  return new Map(
    readCells(text, above)
      .filter(({ column }) => column >= firstColumn && column <= lastColumn)
      .map(({ column, style }) => [column, style]),
  );
}

/** Makes the table of that name, if there is one, reach down to this row. */
export function growTableNamed(book: OpenBook, name: string, lastRow: number): void {
  const sheets = book.sheets.map(({ part }) => part);
  const part = readTables(book.pack, sheets).find((table) => sameName(table.name, name))?.part;
  const text = part === undefined ? undefined : book.pack.read(part);
  if (part === undefined || text === undefined) return;
  const { range } = readTable(parseXml(text));
  if (lastRow > range.lastRow) growTable(book, { part, text, range }, lastRow);
}

function growTable(
  book: OpenBook,
  { part, text, range }: Pick<GrowingTable, 'part' | 'text' | 'range'>,
  lastRow: number,
): void {
  const root = parseXml(text);
  const edits = [setAttribute(text, root, 'ref', rangeAddress({ ...range, lastRow }))];
  const filter = childNamed(root, 'autoFilter');
  const filtered = parseRange(filter?.attributes.get('ref') ?? '');
  if (filter && filtered) {
    edits.push(setAttribute(text, filter, 'ref', rangeAddress({ ...filtered, lastRow })));
  }
  book.pack.write(part, applyEdits(text, edits));
}

function missing({ sheet }: AppendPlan): WriteRefusedError {
  return new WriteRefusedError('sheet-missing', sheet, undefined);
}

function occupied({ sheet }: AppendPlan, row: number, column: number): WriteRefusedError {
  return new WriteRefusedError('cells-below-table', sheet, cellAddress(row, column));
}
