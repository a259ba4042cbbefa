import { scaleOf } from '../values/fraction';
import type { Criterion } from '../standard/standard';
import type { Candidate } from './candidate';
import { scoreCellReader, type ScoreCellReader } from './read-score-cell';
import type { ScoreGrid, ScorePlace, ScoreRow } from './score-grid';

/** Gathers the rows of one title, in whatever order and over however many tables they come. */
export class GridMaker {
  readonly #rows = new Map<string, MutableRow>();

  /** What reads the cells under each of the criteria. */
  readonly readers: readonly ScoreCellReader[];

  constructor(readonly criteria: readonly Criterion[]) {
    this.readers = criteria.map(scoreCellReader);
  }

  /** @param key the same for each way of writing the candidate and the evaluator */
  row(key: string, candidate: Candidate, evaluator: string): MutableRow {
    let row = this.#rows.get(key);
    if (!row) {
      row = {
        candidate,
        evaluator,
        places: [],
        values: new Float64Array(this.criteria.length).fill(NaN),
        marks: new Uint8Array(this.criteria.length),
      };
      this.#rows.set(key, row);
    }
    return row;
  }

  finish(): ScoreGrid {
    const byCandidate = new Map<string, MutableRow[]>();
    for (const row of this.#rows.values()) {
      const rows = byCandidate.get(row.candidate.key);
      if (rows) rows.push(row);
      else byCandidate.set(row.candidate.key, [row]);
    }
    const rows = [...byCandidate.values()].flat();
    const width = this.criteria.length;
    const units = new Float64Array(rows.length * width);
    const marks = new Uint8Array(rows.length * width);
    rows.forEach((row, index) => {
      units.set(row.values, index * width);
      marks.set(row.marks, index * width);
    });
    const spans = new Map<string, readonly [number, number]>();
    let start = 0;
    for (const [key, list] of byCandidate) {
      spans.set(key, [start, start + list.length]);
      start += list.length;
    }
    const scales = this.criteria.map((_, criterion) => scaleColumn(units, criterion, width));
    return { criteria: this.criteria, rows, spans, units, scales, marks };
  }
}

export interface MutableRow extends ScoreRow {
  readonly places: ScorePlace[];
  readonly values: Float64Array;
  readonly marks: Uint8Array;
}

/** Leaves room for adding the scores of a thousand evaluators exactly. */
const MAX_UNITS = Number.MAX_SAFE_INTEGER / 1000;

/** Turns a criterion's numbers into whole units of the coarsest power of ten that holds them all; 0 where none does. */
function scaleColumn(units: Float64Array, criterion: number, width: number): number {
  let scale = 1;
  for (let index = criterion; index < units.length; index += width) {
    const value = units[index] ?? NaN;
    if (Number.isInteger(value) || Number.isNaN(value)) continue;
    const needed = scaleOf(value);
    if (needed === undefined) return 0;
    if (needed > scale) scale = needed;
  }
  for (let index = criterion; index < units.length; index += width) {
    if (Math.abs((units[index] ?? 0) * scale) > MAX_UNITS) return 0;
  }
  if (scale === 1) return 1;
  for (let index = criterion; index < units.length; index += width) {
    units[index] = Math.round((units[index] ?? NaN) * scale);
  }
  return scale;
}
