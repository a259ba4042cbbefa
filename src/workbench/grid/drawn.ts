import { overlap, type CellRange } from '../../workbook/address';
import { contains, type Cell } from './selection';

/** Rows and columns that are drawn besides those in sight. */
export interface Strays {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const NONE: Strays = { rows: [], columns: [] };

/**
 * The active cell, which the keyboard stands on wherever the sheet was scrolled to, and the first cells of merged areas
 * that reach into sight. The same object while there are none.
 */
export function straysOf(merges: readonly CellRange[], inSight: CellRange, active: Cell): Strays {
  const reaching = merges.filter(
    (merge) =>
      overlap(merge, inSight) &&
      !contains(inSight, { row: merge.firstRow, column: merge.firstColumn }),
  );
  if (reaching.length === 0 && contains(inSight, active)) return NONE;
  return {
    rows: [active.row, ...reaching.map(({ firstRow }) => firstRow)],
    columns: [active.column, ...reaching.map(({ firstColumn }) => firstColumn)],
  };
}

/** The indexes that are drawn in the part that scrolls, ascending: neither frozen nor hidden ones. */
export function drawnIndexes(
  inSight: readonly number[],
  strays: readonly number[],
  frozen: number,
  sizeOf: (index: number) => number,
): readonly number[] {
  const all = strays.length === 0 ? inSight : [...new Set([...inSight, ...strays])];
  return all.filter((index) => index > frozen && sizeOf(index) > 0).sort((a, b) => a - b);
}

/** The frozen ones that are not hidden. */
export function frozenIndexes(count: number, sizeOf: (index: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter((one) => sizeOf(one) > 0);
}

/** So much of the page at the most may be frozen: more, and nothing would be left to scroll. */
const MOST_FROZEN = 0.7;

/** How many stay in sight, in a page with so much room, in pixels. */
export function frozenThatFits(
  count: number,
  lengthTo: (count: number) => number,
  room: number,
): number {
  return lengthTo(count) <= room * MOST_FROZEN ? count : 0;
}
