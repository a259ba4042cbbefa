import { overlap, type CellRange } from '../../workbook/address';
import type { SheetSnapshot, TableSnapshot } from '../../workbook/snapshot';
import type { OpenedSheet } from './opened-file';
import { cellKey } from './sheet-look';

/** A table that reaches further down than in the file, since people typed right below it: Excel does the same. */
export interface GrownTable {
  readonly table: TableSnapshot;
  readonly lastRow: number;
}

/**
 * The tables of a sheet that grow over what was typed below them, row by row, as long as nothing else stands in the way.
 * @param isTyped whether something was typed into the cell of that key.
 */
export function grownTables(
  sheet: OpenedSheet,
  isTyped: (key: number) => boolean,
): readonly GrownTable[] {
  return sheet.snapshot.tables.flatMap((table): readonly GrownTable[] => {
    let { lastRow } = table.range;
    while (!table.hasTotalsRow && growsOver(sheet, table, lastRow + 1, isTyped)) lastRow += 1;
    return lastRow > table.range.lastRow ? [{ table, lastRow }] : [];
  });
}

function growsOver(
  { snapshot, value }: OpenedSheet,
  table: TableSnapshot,
  row: number,
  isTyped: (key: number) => boolean,
): boolean {
  const { firstColumn, lastColumn } = table.range;
  let typed = false;
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    if (isTyped(cellKey(row, column))) typed = true;
    else if (value(row, column) !== undefined) return false;
  }
  return typed && !isTaken(snapshot, { firstRow: row, lastRow: row, firstColumn, lastColumn });
}

function isTaken({ tables, merges }: SheetSnapshot, row: CellRange): boolean {
  return [...tables.map(({ range }) => range), ...merges].some((range) => overlap(range, row));
}

/** The cell that a new cell of a table looks like: the last one above it that the file has. */
export function modelCell(
  grown: readonly GrownTable[],
  row: number,
  column: number,
): number | undefined {
  const found = grown.find(
    ({ table: { range }, lastRow }) =>
      row > range.lastRow &&
      row <= lastRow &&
      column >= range.firstColumn &&
      column <= range.lastColumn,
  );
  const { table } = found ?? {};
  // Below a header alone there is nothing to look like.
  const hasBody = table && table.range.lastRow > table.range.firstRow;
  return hasBody ? cellKey(table.range.lastRow, column) : undefined;
}
