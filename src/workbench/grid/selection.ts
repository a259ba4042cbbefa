import {
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  rangeAddress,
  columnName,
  type CellRange,
} from '../../workbook/address';

/** Row and column, counted from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The cell that typing goes to: where the range was begun, or where Tab and Enter have come to inside of it. */
  readonly active: Cell;
  /** The end of the range that Shift moves. */
  readonly head: Cell;
  /** All that is selected: whole merged areas, never a part of one. */
  readonly range: CellRange;
}

export const TOP_LEFT: Cell = { row: 1, column: 1 };

export function sameCell(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

export function contains(range: CellRange, { row, column }: Cell): boolean {
  return (
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn
  );
}

export function cellRange({ row, column }: Cell): CellRange {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

export function firstCell({ firstRow, firstColumn }: CellRange): Cell {
  return { row: firstRow, column: firstColumn };
}

/** The merged area that a cell belongs to, or the cell alone. */
export function areaOf(cell: Cell, merges: readonly CellRange[]): CellRange {
  return merges.find((merge) => contains(merge, cell)) ?? cellRange(cell);
}

/** Whether a cell is no other than the one that stands for its area. */
export function isFirstOfArea(cell: Cell, merges: readonly CellRange[]): boolean {
  return sameCell(standing(cell, merges), cell);
}

/** The cell that stands for a cell: the first of a merged area. */
export function standing(cell: Cell, merges: readonly CellRange[]): Cell {
  return firstCell(areaOf(cell, merges));
}

export function selectCell(cell: Cell, merges: readonly CellRange[]): Selection {
  const range = areaOf(cell, merges);
  return { active: firstCell(range), head: cell, range };
}

export function selectRange(range: CellRange, merges: readonly CellRange[]): Selection {
  return {
    active: standing(firstCell(range), merges),
    head: { row: range.lastRow, column: range.lastColumn },
    range: wholeMerges(range, merges),
  };
}

/** From the active cell to another; whole rows stay whole while the other lies at their end, and so do columns. */
export function extendTo(
  { active, range }: Selection,
  head: Cell,
  merges: readonly CellRange[],
): Selection {
  const from = {
    row: head.row === MAX_ROWS ? range.firstRow : active.row,
    column: head.column === MAX_COLUMNS ? range.firstColumn : active.column,
  };
  return { active, head, range: wholeMerges(spanned(cellRange(from), cellRange(head)), merges) };
}

export function selectRows(first: number, last: number): Selection {
  const [firstRow, lastRow] = [Math.min(first, last), Math.max(first, last)];
  return {
    active: { row: first, column: 1 },
    head: { row: last, column: MAX_COLUMNS },
    range: { firstRow, firstColumn: 1, lastRow, lastColumn: MAX_COLUMNS },
  };
}

export function selectColumns(first: number, last: number): Selection {
  const [firstColumn, lastColumn] = [Math.min(first, last), Math.max(first, last)];
  return {
    active: { row: 1, column: first },
    head: { row: MAX_ROWS, column: last },
    range: { firstRow: 1, firstColumn, lastRow: MAX_ROWS, lastColumn },
  };
}

export function selectAll(): Selection {
  return {
    active: TOP_LEFT,
    head: { row: MAX_ROWS, column: MAX_COLUMNS },
    range: { firstRow: 1, firstColumn: 1, lastRow: MAX_ROWS, lastColumn: MAX_COLUMNS },
  };
}

export function isOneCell({ active, range }: Selection, merges: readonly CellRange[]): boolean {
  return rangeAddress(areaOf(active, merges)) === rangeAddress(range);
}

/** `F18`, `B3:D9`, `B:D`, `3:9`. */
export function selectionAddress({ active, range }: Selection, merges: readonly CellRange[]) {
  if (isOneCell({ active, head: active, range }, merges)) return rangeAddress(cellRange(active));
  if (range.firstRow === 1 && range.lastRow === MAX_ROWS) {
    return `${columnName(range.firstColumn)}:${columnName(range.lastColumn)}`;
  }
  if (range.firstColumn === 1 && range.lastColumn === MAX_COLUMNS) {
    return `${range.firstRow}:${range.lastRow}`;
  }
  return rangeAddress(range);
}

/** The part of a range that can hold something: a whole column goes on for a million rows. */
export function within(range: CellRange, lastRow: number, lastColumn: number): CellRange {
  return {
    ...range,
    lastRow: Math.min(range.lastRow, Math.max(lastRow, range.firstRow)),
    lastColumn: Math.min(range.lastColumn, Math.max(lastColumn, range.firstColumn)),
  };
}

function spanned(a: CellRange, b: CellRange): CellRange {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

/** Grown until no merged area sticks out of it: taking one in may make it touch the next. */
function wholeMerges(range: CellRange, merges: readonly CellRange[]): CellRange {
  let grown = range;
  for (;;) {
    const wider = merges.reduce(
      (sofar, merge) => (overlap(sofar, merge) ? spanned(sofar, merge) : sofar),
      grown,
    );
    if (rangeAddress(wider) === rangeAddress(grown)) return grown;
    grown = wider;
  }
}
