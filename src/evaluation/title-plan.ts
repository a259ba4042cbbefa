import { divide, fraction, lowestTerms, multiply, type Fraction } from '../values/fraction';
import type { TitleKind } from '../workbook/choices';
import type { TitleSettings } from '../standard/settings';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import type { EvaluationInput } from './evaluation';
import type { ScoreGrid } from './score-grid';

/** What is the same for all candidates of a title, worked out once. */
export interface TitlePlan {
  readonly title: TitleKind;
  readonly settings: TitleSettings;
  readonly grid: ScoreGrid;
  /** In the order of the criteria. */
  readonly dimensions: readonly string[];
  /** The `score` criteria, in the standard's order. */
  readonly weighted: readonly WeightedCriterion[];
  /** Vetoes, bonuses and deductions. */
  readonly others: readonly PlacedCriterion[];
  /** Points are counted in this unit while they are added up. */
  readonly pointUnit: Fraction;
}

export interface PlacedCriterion {
  readonly criterion: Criterion;
  /** Its place in the grid; -1 for a criterion that evaluators don't score. */
  readonly column: number;
}

export interface WeightedCriterion extends PlacedCriterion {
  /** The index of its dimension. */
  readonly dimension: number;
  /** Points (in the plan's unit) for each unit of the grid's scores; undefined where that isn't a whole, safe number. */
  readonly factor: number | undefined;
}

/** Above this, sums of points could leave the safe integers; exact fractions take over. */
const LARGEST_FACTOR = 2 ** 32;

export function planTitle(title: TitleKind, input: EvaluationInput): TitlePlan {
  const grid = input.grids[title];
  const own = input.criteria.filter((one) => one.title === title);
  const placed = own.map((criterion) => ({ criterion, column: grid.criteria.indexOf(criterion) }));
  const scores = placed.filter(({ criterion }) => criterion.kind === 'score');
  const dimensions = [...new Set(scores.map(({ criterion }) => criterion.dimension))];
  const perUnit = scores.map(({ criterion, column }) => {
    const scale = isScoredByEvaluators(criterion) ? (grid.scales[column] ?? 0) : 0;
    return scale === 0
      ? undefined
      : divide(criterion.weight, multiply(criterion.maximum, fraction(scale)));
  });
  const unit = commonUnit(perUnit.filter((one) => one !== undefined));
  return {
    title,
    settings: input.settings.of[title],
    grid,
    dimensions,
    weighted: scores.map((one, index) => ({
      ...one,
      dimension: dimensions.indexOf(one.criterion.dimension),
      factor: wholeFactor(perUnit[index], unit),
    })),
    others: placed.filter(({ criterion }) => criterion.kind !== 'score'),
    pointUnit: unit,
  };
}

/** A fraction 1/n of which all of the given ones are whole multiples, if n stays small enough to be of use. */
function commonUnit(fractions: readonly Fraction[]): Fraction {
  let denominator = 1;
  for (const one of fractions) {
    const next = leastCommonMultiple(denominator, Number(lowestTerms(one).d));
    if (next <= LARGEST_FACTOR) denominator = next;
  }
  return fraction(1, denominator);
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

function wholeFactor(perUnit: Fraction | undefined, unit: Fraction): number | undefined {
  if (!perUnit) return undefined;
  const { n, d } = lowestTerms(divide(perUnit, unit));
  return Number(d) === 1 && n <= LARGEST_FACTOR ? Number(n) : undefined;
}
