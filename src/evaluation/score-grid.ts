import { fractionOf, type Fraction, fraction } from '../values/fraction';
import { cellAddress } from '../workbook/address';
import type { Criterion } from '../standard/standard';
import type { Candidate } from './candidate';

/** What a score cell holds. */
export const Mark = { blank: 0, score: 1, abstention: 2, notApplicable: 3, unreadable: 4 } as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** One evaluator's scores of one candidate; in several tables, if the workbook spreads its criteria over them. */
export interface ScoreRow {
  readonly candidate: Candidate;
  readonly evaluator: string;
  readonly places: readonly ScorePlace[];
}

export interface ScorePlace {
  readonly sheet: string;
  readonly row: number;
  /** The sheet's column (counted from 1) of each of the grid's criteria, or undefined. */
  readonly columns: readonly (number | undefined)[];
}

/**
 * All that evaluators scored for one title: rows × criteria, the rows of a candidate next to each other. Packed, since
 * there may be a million of them.
 */
export interface ScoreGrid {
  /** Those of the title's criteria that evaluators score, vetoes, bonuses and deductions included. */
  readonly criteria: readonly Criterion[];
  readonly rows: readonly ScoreRow[];
  /** By candidate key: from where to (not including) where its rows stand. */
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
  /** Row after row. Scores as whole units of 1/scale of their criterion; 1 and 0 for a veto's yes and no; NaN where there is none. */
  readonly units: Float64Array;
  /** A criterion's power of ten, or 0 where its scores have too many decimals for that: then `units` are the numbers themselves. */
  readonly scales: readonly number[];
  readonly marks: Uint8Array;
}

/** One score exactly, or undefined where the cell holds none. */
export function scoreAt(grid: ScoreGrid, row: number, criterion: number): Fraction | undefined {
  const units = grid.units[row * grid.criteria.length + criterion];
  if (units === undefined || Number.isNaN(units)) return undefined;
  const scale = grid.scales[criterion] ?? 0;
  return scale === 0 ? fractionOf(units) : fraction(units, scale);
}

export function markAt(grid: ScoreGrid, row: number, criterion: number): Mark {
  // Marks are only ever set from the constants of Mark.
  return (grid.marks[row * grid.criteria.length + criterion] ?? Mark.blank) as Mark;
}

/** Where a score stands or would stand; undefined where the row's tables have no column for the criterion. */
export function scoreCell(
  row: ScoreRow,
  criterion: number,
): { readonly sheet: string; readonly cell: string } | undefined {
  for (const place of row.places) {
    const column = place.columns[criterion];
    if (column !== undefined) return { sheet: place.sheet, cell: cellAddress(place.row, column) };
  }
  return undefined;
}
