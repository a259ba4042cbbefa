import type { CellValue, RowSnapshot, SheetSnapshot } from './snapshot';

/** The index of the first row at or below `row` (counted from 1). */
export function indexOfRow(rows: readonly RowSnapshot[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows of a sheet from `first` to `last` (counted from 1, both inside) that have something in them. */
export function rowsBetween(
  sheet: SheetSnapshot,
  first: number,
  last: number,
): readonly RowSnapshot[] {
  return sheet.rows.slice(indexOfRow(sheet.rows, first), indexOfRow(sheet.rows, last + 1));
}

/** A cell by its row and column, both counted from 1. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  const found = sheet.rows[indexOfRow(sheet.rows, row)];
  return found?.row === row ? found.cells[column - 1] : undefined;
}
