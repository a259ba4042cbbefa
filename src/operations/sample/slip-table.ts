import { bilingual } from '../../values/language';
import type { SampleSlip, SlipKind } from './sample-district';
import type { DraftCell, DraftRow } from './sample-words';

type Place = Pick<SampleSlip, 'table' | 'title'>;
type Change = DraftCell | ((before: DraftCell) => DraftCell);

/** A table of the sample in which slips are made and noted. The rows given are not changed. */
export class SlipTable {
  readonly #place: Place;
  readonly #rows: DraftRow[];
  readonly #slips: SampleSlip[] = [];

  constructor(place: Place, rows: readonly DraftRow[]) {
    this.#place = place;
    this.#rows = [...rows];
  }

  get rows(): readonly DraftRow[] {
    return this.#rows;
  }

  get slips(): readonly SampleSlip[] {
    return this.#slips;
  }

  /** In one row of a candidate, counted from 0. Throws a RangeError when it has no such row. */
  set(candidate: string, turn: number, column: string, change: Change, what: SlipKind): void {
    const index = this.#rowsOf(candidate)[turn];
    const before = index === undefined ? undefined : this.#rows[index];
    if (index === undefined || !before)
      throw new RangeError(`${candidate} has no row ${String(turn)}`);
    const cell = typeof change === 'function' ? change(before[column]) : change;
    this.#rows[index] = { ...before, [column]: cell };
    this.#note(index, candidate, column, what);
  }

  /** In every row of a candidate. */
  setAll(candidate: string, column: string, change: Change, what: SlipKind): void {
    this.#rowsOf(candidate).forEach((_, turn) => this.set(candidate, turn, column, change, what));
  }

  /** One row of a candidate once more at the end, as when it is pasted twice. */
  repeat(candidate: string, turn: number): void {
    const row = this.#rows[this.#rowsOf(candidate)[turn] ?? -1];
    if (!row) throw new RangeError(`${candidate} has no row ${String(turn)}`);
    this.#note(this.#rows.push({ ...row }) - 1, candidate, undefined, 'duplicate-key');
  }

  /** A row of sums at the end. */
  addTotals(): void {
    const columns = new Set(this.#rows.flatMap((row) => Object.keys(row)));
    const sums = [...columns].flatMap((column): [string, number][] => {
      const numbers = this.#rows.map((row) => row[column]).filter((one) => typeof one === 'number');
      return numbers.length > 0 ? [[column, numbers.reduce((sum, one) => sum + one, 0)]] : [];
    });
    const row = { candidate: bilingual('Total', '合计'), ...Object.fromEntries(sums) };
    this.#note(this.#rows.push(row) - 1, undefined, 'candidate', 'total-row');
  }

  /** What is not there has no row. */
  noteMissing(candidate: string, what: SlipKind): void {
    this.#note(undefined, candidate, undefined, what);
  }

  #rowsOf(candidate: string): readonly number[] {
    return this.#rows.flatMap((row, index) => (row['candidate'] === candidate ? [index] : []));
  }

  #note(
    row: number | undefined,
    candidate: string | undefined,
    column: string | undefined,
    what: SlipKind,
  ): void {
    this.#slips.push({ ...this.#place, row, key: candidate, column, what });
  }
}
