import { MAX_ROWS } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import { wantedWidth } from './cell-text';
import { areaOf, type Selection } from './selection';

/** In pixels: narrower columns could not be got hold of again, wider ones Excel does not have. */
const NARROWEST = 16;
const WIDEST = 1790;
/** A press of the keys makes a column so much wider or narrower. */
export const WIDTH_STEP = 8;
/** The rows that are looked through for what a column should fit. */
const MOST_FITTED = 20_000;

export function columnWidthWithin(width: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
}

/** The columns that change along with one: all that are selected as whole columns, if it is among them. */
export function columnsAlong(
  sheet: SheetView,
  { range }: Selection,
  column: number,
): readonly number[] {
  const isWhole = range.firstRow === 1 && range.lastRow === MAX_ROWS;
  const isAmong = column >= range.firstColumn && column <= range.lastColumn;
  return isWhole && isAmong ? shownColumns(sheet, range.firstColumn, range.lastColumn) : [column];
}

/** Those of a stretch that are not hidden. */
export function shownColumns(sheet: SheetView, first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => sheet.columnWidth(column) > 0,
  );
}

/** So wide that all that stands in a column can be seen; its width as it is where nothing does. */
export function fittedWidth(sheet: SheetView, column: number): number {
  let widest = 0;
  for (let row = 1; row <= Math.min(sheet.lastRow, MOST_FITTED); row++) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.text === '' || cell.style.wrap) continue;
    const area = areaOf({ row, column }, sheet.merges);
    // Titles above a table run over their neighbours on purpose.
    const runsOver = area.lastColumn > area.firstColumn || isAlone(sheet, row, column);
    if (!runsOver) widest = Math.max(widest, wantedWidth(cell));
  }
  return widest === 0 ? sheet.columnWidth(column) : columnWidthWithin(widest);
}

/** A text in the first column with nothing beside it, as a title or a note is. */
function isAlone(sheet: SheetView, row: number, column: number): boolean {
  const cell = sheet.cell(row, column);
  const next = sheet.cell(row, column + 1);
  return (
    column === 1 &&
    typeof cell?.value === 'string' &&
    sheet.lastColumn > 1 &&
    next?.value === undefined
  );
}
