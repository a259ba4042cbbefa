import { scaleOf } from '../values/fraction';
import type { Criterion } from '../standard/standard';
import type { Candidate } from './candidate';
import { scoreCellReader, type ScoreCellReader } from './read-score-cell';
import { Mark, type ScoreGrid, type ScorePlace, type ScoreRow } from './score-grid';

/** Gathers the rows of one title, in whatever order and over however many tables they come. */
export class GridMaker {
  readonly #rows = new Map<string, GridRow>();
  /** What is scored, row after row as they come; with room for more. */
  #values = new Float64Array(0);
  #marks = new Uint8Array(0);

  /** What reads the cells under each of the criteria. */
  readonly readers: readonly ScoreCellReader[];

  constructor(readonly criteria: readonly Criterion[]) {
    this.readers = criteria.map(scoreCellReader);
  }

  /** @param key the same for each way of writing the candidate and the evaluator */
  row(key: string, candidate: Candidate, evaluator: string): GridRow {
    let row = this.#rows.get(key);
    if (!row) {
      row = { candidate, evaluator, places: [], start: this.#rows.size * this.criteria.length };
      this.#rows.set(key, row);
      this.#makeRoom(row.start + this.criteria.length);
    }
    return row;
  }

  /** Whether anything was said of the criterion already. */
  hasScore({ start }: GridRow, criterion: number): boolean {
    return this.#marks[start + criterion] !== Mark.blank;
  }

  /** @param value NaN where the mark is none of a score */
  setScore({ start }: GridRow, criterion: number, mark: Mark, value: number): void {
    this.#marks[start + criterion] = mark;
    this.#values[start + criterion] = value;
  }

  finish(): ScoreGrid {
    const byCandidate = new Map<string, GridRow[]>();
    for (const row of this.#rows.values()) {
      const rows = byCandidate.get(row.candidate.key);
      if (rows) rows.push(row);
      else byCandidate.set(row.candidate.key, [row]);
    }
    const rows = [...byCandidate.values()].flat();
    const width = this.criteria.length;
    const units = new Float64Array(rows.length * width);
    const marks = new Uint8Array(rows.length * width);
    const [values, given] = [this.#values, this.#marks];
    let to = 0;
    for (const { start: from } of rows) {
      for (let at = from; at < from + width; at++, to++) {
        units[to] = values[at] ?? NaN;
        marks[to] = given[at] ?? Mark.blank;
      }
    }
    const spans = new Map<string, readonly [number, number]>();
    let start = 0;
    for (const [key, list] of byCandidate) {
      spans.set(key, [start, start + list.length]);
      start += list.length;
    }
    const scales = this.criteria.map((_, criterion) => scaleColumn(units, criterion, width));
    return { criteria: this.criteria, rows, spans, units, scales, marks };
  }

  #makeRoom(size: number): void {
    const room = this.#marks.length;
    if (size <= room) return;
    const [values, marks] = [this.#values, this.#marks];
    this.#values = new Float64Array(size * 2).fill(NaN, room);
    this.#values.set(values);
    this.#marks = new Uint8Array(size * 2);
    this.#marks.set(marks);
  }
}

export interface GridRow extends ScoreRow {
  readonly places: ScorePlace[];
  /** Where its scores begin among those of all rows. */
  readonly start: number;
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
