import type { TitleSettings } from '../standard/settings';
import { trims } from './aggregate';
import type { ScoreGrid } from './score-grid';

/** A criterion of which scores can be summed plainly: as whole units, with points that stay safe integers. */
export interface PlainCriterion {
  /** Its column of the grid. */
  readonly column: number;
  /** The index of its dimension. */
  readonly dimension: number;
  /** Points for each unit of its scores. */
  readonly factor: number;
}

/**
 * Sums one candidate's points by dimension, for the case that there are hundreds of thousands of scores in: every
 * evaluator gave one, and they are averaged. Whole numbers, so exact.
 */
export class CandidateSums {
  /** By dimension, in the plan's unit, `divisor` times as many. */
  readonly points: Float64Array;
  /** The criteria that have to be looked at one by one: a score is missing, abstained from or not applicable. */
  readonly open: PlainCriterion[] = [];
  readonly #columns: Int32Array;
  readonly #dimensions: Int32Array;
  readonly #factors: Float64Array;
  #divisor = 1;

  constructor(
    private readonly grid: ScoreGrid,
    private readonly settings: TitleSettings,
    private readonly criteria: readonly PlainCriterion[],
    dimensionCount: number,
  ) {
    this.points = new Float64Array(dimensionCount);
    this.#columns = Int32Array.from(criteria, ({ column }) => column);
    this.#dimensions = Int32Array.from(criteria, ({ dimension }) => dimension);
    this.#factors = Float64Array.from(criteria, ({ factor }) => factor);
  }

  /** How many scores of each criterion count. */
  get divisor(): number {
    return this.#divisor;
  }

  /** Sums the rows from `start` to `end` (not including); `points`, `open` and `divisor` are then this candidate's. */
  read(start: number, end: number): void {
    const { points, open, criteria } = this;
    const count = end - start;
    points.fill(0);
    open.length = 0;
    this.#divisor = 1;
    if (
      count === 0 ||
      count < this.settings.minimumEvaluators ||
      this.settings.aggregation === 'median'
    ) {
      open.push(...criteria);
      return;
    }
    const isTrimmed = trims(count, this.settings);
    this.#divisor = isTrimmed ? count - 2 : count;
    const { units } = this.grid;
    const width = this.grid.criteria.length;
    const [columns, dimensions, factors] = [this.#columns, this.#dimensions, this.#factors];
    for (let index = 0; index < columns.length; index++) {
      let sum = 0;
      let low = Infinity;
      let high = -Infinity;
      const last = end * width;
      for (let at = start * width + (columns[index] ?? 0); at < last; at += width) {
        const score = units[at] ?? NaN;
        sum += score;
        if (score < low) low = score;
        if (score > high) high = score;
      }
      // A score that is missing makes its sum NaN.
      if (Number.isNaN(sum)) {
        const criterion = criteria[index];
        if (criterion) open.push(criterion);
        continue;
      }
      const dimension = dimensions[index] ?? 0;
      const kept = isTrimmed ? sum - low - high : sum;
      points[dimension] = (points[dimension] ?? 0) + (factors[index] ?? 0) * kept;
    }
  }
}
