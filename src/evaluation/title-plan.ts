import {
  add,
  divide,
  fraction,
  HUNDRED,
  isZero,
  lowestTerms,
  multiply,
  toNumber,
  ZERO,
  type Fraction,
} from '../values/fraction';
import type { TitleKind } from '../workbook/choices';
import type { TitleSettings } from '../standard/settings';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import { CandidateSums } from './candidate-sums';
import type { EvaluationInput } from './evaluation';
import type { ScoreGrid } from './score-grid';

/** What is the same for all candidates of a title, worked out once. */
export interface TitlePlan {
  readonly title: TitleKind;
  readonly settings: TitleSettings;
  readonly grid: ScoreGrid;
  /** Sums the plain ones of the weighted criteria. */
  readonly sums: CandidateSums;
  /** In the order of the criteria. */
  readonly dimensions: readonly DimensionPlan[];
  /** Of all dimensions together. */
  readonly whole: ShareOfWeights;
  /** The `score` criteria, in the standard's order. */
  readonly weighted: readonly WeightedCriterion[];
  /** Those of them that are never plain. */
  readonly special: readonly WeightedCriterion[];
  /** Vetoes, bonuses and deductions. */
  readonly others: readonly PlacedCriterion[];
  /** Points are counted in this unit while they are added up. */
  readonly pointUnit: Fraction;
}

export interface ShareOfWeights {
  /** The weights of all its criteria. */
  readonly weight: Fraction;
  /** What one unit of points is worth on the scale from 0 to 100 if all criteria are applicable. */
  readonly perUnit: Fraction;
}

export interface DimensionPlan extends ShareOfWeights {
  readonly name: string;
}

export interface PlacedCriterion {
  readonly criterion: Criterion;
  /** Its place in the grid; -1 for a criterion that evaluators don't score. */
  readonly column: number;
}

export interface WeightedCriterion extends PlacedCriterion {
  /** The index of its dimension. */
  readonly dimension: number;
  /**
   * Points (in the plan's unit) for each unit of the grid's scores; 0 where those sums would not stay safe integers, or the
   * criterion has a floor of its own, so that its score has to be worked out by itself.
   */
  readonly factor: number;
}

export function planTitle(title: TitleKind, input: EvaluationInput): TitlePlan {
  const grid = input.grids[title];
  const settings = input.settings.of[title];
  const own = input.criteria.filter((one) => one.title === title);
  const placed = own.map((criterion) => ({ criterion, column: grid.criteria.indexOf(criterion) }));
  const scores = placed.filter(({ criterion }) => criterion.kind === 'score');
  const perScore = scores.map((one) => pointsPerUnit(one, grid));
  const pointUnit = commonUnit(perScore.filter((one) => one !== undefined));
  const factors = wholeFactors(scores, perScore, pointUnit, grid);
  const names = [...new Set(scores.map(({ criterion }) => criterion.dimension))];
  const share = (list: readonly PlacedCriterion[]): ShareOfWeights => {
    const weight = list.reduce((sum, { criterion }) => add(sum, criterion.weight), ZERO);
    return { weight, perUnit: isZero(weight) ? ZERO : shareOf(pointUnit, weight) };
  };
  const weighted = scores.map((one, index) => ({
    ...one,
    dimension: names.indexOf(one.criterion.dimension),
    factor: factors[index] ?? 0,
  }));
  const plain = weighted.filter(({ factor }) => factor > 0);
  return {
    title,
    settings,
    grid,
    sums: new CandidateSums(grid, settings, plain, names.length),
    dimensions: names.map((name) => ({
      name,
      ...share(scores.filter(({ criterion }) => criterion.dimension === name)),
    })),
    whole: share(scores),
    weighted,
    special: weighted.filter(({ factor }) => factor === 0),
    others: placed.filter(({ criterion }) => criterion.kind !== 'score'),
    pointUnit,
  };
}

/** 100 × points ÷ weight. */
export function shareOf(points: Fraction, weight: Fraction): Fraction {
  return lowestTerms(divide(multiply(points, HUNDRED), weight));
}

/** What one unit of the grid's scores is worth in points; undefined where there are no such units. */
function pointsPerUnit(
  { criterion, column }: PlacedCriterion,
  grid: ScoreGrid,
): Fraction | undefined {
  const scale = isScoredByEvaluators(criterion) ? (grid.scales[column] ?? 0) : 0;
  if (scale === 0) return undefined;
  return lowestTerms(divide(criterion.weight, multiply(criterion.maximum, fraction(scale))));
}

/** A larger common denominator is of no use: with it, sums would leave the safe integers. */
const LARGEST_DENOMINATOR = 2 ** 32;

/** A fraction 1/n of which all of the given ones are whole multiples, as far as n stays small enough. */
function commonUnit(fractions: readonly Fraction[]): Fraction {
  let denominator = 1;
  for (const { d } of fractions) {
    const next = leastCommonMultiple(denominator, Number(d));
    if (next <= LARGEST_DENOMINATOR) denominator = next;
  }
  return fraction(1, denominator);
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** So many evaluators may score one candidate before sums could leave the safe integers. */
const MOST_EVALUATORS = 1000;

function wholeFactors(
  scores: readonly PlacedCriterion[],
  perScore: readonly (Fraction | undefined)[],
  unit: Fraction,
  grid: ScoreGrid,
): readonly number[] {
  const isCrowded = [...grid.spans.values()].some(([start, end]) => end - start > MOST_EVALUATORS);
  const factors = scores.map(({ criterion }, index) => {
    const perUnit = perScore[index];
    if (!perUnit || criterion.floor !== undefined) return 0;
    const { n, d } = lowestTerms(divide(perUnit, unit));
    return Number(d) === 1 ? Number(n) : 0;
  });
  const largest = scores.reduce((sum, { criterion, column }, index) => {
    const units = toNumber(criterion.maximum) * (grid.scales[column] ?? 0);
    return sum + (factors[index] ?? 0) * units;
  }, 0);
  const isSafe = !isCrowded && largest * MOST_EVALUATORS <= Number.MAX_SAFE_INTEGER;
  return isSafe ? factors : factors.map(() => 0);
}
