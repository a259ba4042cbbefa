import type { CSSProperties } from 'react';
import type { CellRange } from '../../workbook/address';
import type { Axis } from './axis';

/** The columns as every row draws them: one object for all rows, a new one only when something in it has changed. */
export interface ColumnsDrawn {
  readonly axis: Axis;
  readonly frozen: readonly number[];
  readonly scrolling: readonly number[];
  /** Where a column's cells lie; the same object for all of them. */
  readonly box: (column: number) => CSSProperties;
  /** How far text may run over its neighbours, in the frozen part and in the one that scrolls. */
  readonly lastFrozen: number;
  readonly last: number;
  /** Where the first column begins, in pixels: before it stand the rows' numbers. */
  readonly margin: number;
  /** Of the part that stays, in pixels, the margin included. */
  readonly stuckWidth: number;
}

export function columnBoxes(axis: Axis, margin: number): (column: number) => CSSProperties {
  const made = new Map<number, CSSProperties>();
  return (column) => {
    const box = made.get(column) ?? {
      left: margin + axis.start(column),
      width: axis.size(column),
    };
    made.set(column, box);
    return box;
  };
}

export type MergesOfRow = ReadonlyMap<number, CellRange>;

const NONE: MergesOfRow = new Map();

/** The merged areas of a row by their columns; the same map whenever it is asked for again. */
export function mergesByRow(
  merges: readonly CellRange[],
  columns: number,
): (row: number) => MergesOfRow {
  const made = new Map<number, MergesOfRow>();
  return (row) => {
    const known = made.get(row) ?? mergesOf(merges, row, columns);
    made.set(row, known);
    return known;
  };
}

function mergesOf(merges: readonly CellRange[], row: number, columns: number): MergesOfRow {
  const here = merges.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  if (here.length === 0) return NONE;
  const byColumn = new Map<number, CellRange>();
  for (const merge of here) {
    const last = Math.min(merge.lastColumn, columns);
    for (let column = merge.firstColumn; column <= last; column++) byColumn.set(column, merge);
  }
  return byColumn;
}
