import {
  add,
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  ONE,
  round,
  ZERO,
  type Fraction,
} from '../values/fraction';
import { FractionSum } from '../values/fraction-sum';
import { trims } from './aggregate';
import type { Candidate } from './candidate';
import { criterionScore } from './criterion-score';
import type { EvaluationInput } from './evaluation';
import { reasonBelowFloor, type Reason } from './reason';
import type { TitlePlan, WeightedCriterion } from './title-plan';

export interface YearEnd {
  /** 0 to 100, exact; undefined when a criterion's score is missing, or nothing is applicable. */
  readonly value: Fraction | undefined;
  /** Rounded. */
  readonly dimensions: ReadonlyMap<string, Fraction | undefined>;
}

/** Steps 2 and 3 of "Totals". Adds to `missing` what is missing and to `failed` the floors that are not reached. */
export function weighYearEnd(
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
  compared: (exact: Fraction) => Fraction,
  missing: Reason[],
  failed: Reason[],
): YearEnd {
  const { settings } = plan;
  const parts = plan.dimensions.map(() => new DimensionSum());
  for (const one of plan.weighted) {
    const part = parts[one.dimension];
    if (!part) continue;
    const fast = one.criterion.floor === undefined && scoredFast(one, candidate, plan, part);
    if (fast) continue;
    const result = criterionScore(one, candidate, plan, input);
    if (result.kind === 'missing') {
      part.isMissing = true;
      if (result.reason) missing.push(result.reason);
    } else if (result.kind === 'score') {
      part.addPoints(one, result.score, plan.pointUnit);
      failed.push(...reasonBelowFloor(one.criterion, compared(result.score)));
    }
  }
  const dimensions = new Map<string, Fraction | undefined>();
  let [points, weights]: Fraction[] = [ZERO, ZERO];
  let somethingMissing = false;
  const belowFloor: Reason[] = [];
  parts.forEach((part, index) => {
    const dimension = plan.dimensions[index] ?? '';
    if (part.isMissing) {
      somethingMissing = true;
      dimensions.set(dimension, undefined);
      return;
    }
    const weight = part.weights.total();
    if (isZero(weight)) return;
    const own = part.points.total();
    points = add(points ?? ZERO, own);
    weights = add(weights ?? ZERO, weight);
    const value = share(own, weight, plan.pointUnit);
    dimensions.set(dimension, round(value, settings.decimals, settings.rounding));
    if (compare(compared(value), settings.dimensionFloor) < 0) {
      belowFloor.push({
        code: 'below-dimension-floor',
        dimension,
        value: compared(value),
        floor: settings.dimensionFloor,
      });
    }
  });
  failed.unshift(...belowFloor);
  const nothingApplicable = isZero(weights ?? ZERO);
  if (nothingApplicable && !somethingMissing) {
    missing.push({ code: 'missing-score', criterion: '' });
  }
  return {
    value:
      somethingMissing || nothingApplicable
        ? undefined
        : share(points ?? ZERO, weights ?? ONE, plan.pointUnit),
    dimensions,
  };
}

/** What has been added up of one dimension. Points are counted in the plan's unit. */
class DimensionSum {
  readonly points = new FractionSum();
  readonly weights = new FractionSum();
  isMissing = false;

  addWeight({ criterion: { weight } }: WeightedCriterion): void {
    if (typeof weight.n === 'number' && typeof weight.d === 'number') {
      this.weights.add(1, weight.n, weight.d);
    } else this.weights.addFraction(weight);
  }

  addPoints(one: WeightedCriterion, score: Fraction, unit: Fraction): void {
    const points = multiply(one.criterion.weight, divide(score, one.criterion.maximum));
    this.points.addFraction(divide(points, unit));
    this.addWeight(one);
  }
}

/** 100 × points ÷ weights. */
function share(points: Fraction, weights: Fraction, unit: Fraction): Fraction {
  return divide(multiply(multiply(points, unit), HUNDRED), weights);
}

/**
 * The same as `criterionScore` and `addPoints` for the case that there are hundreds of thousands of: every evaluator
 * gave a score, in whole units, and they are averaged. False, and nothing added, in any other case.
 */
function scoredFast(
  one: WeightedCriterion,
  candidate: Candidate,
  { grid, settings }: TitlePlan,
  part: DimensionSum,
): boolean {
  const span = grid.spans.get(candidate.key);
  if (one.factor === undefined || !span || settings.aggregation === 'median') return false;
  const [start, end] = span;
  const width = grid.criteria.length;
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (let index = start * width + one.column; index < end * width; index += width) {
    const units = grid.units[index] ?? NaN;
    sum += units;
    if (units < low) low = units;
    if (units > high) high = units;
  }
  const count = end - start;
  // A missing score makes the sum NaN.
  if (Number.isNaN(sum) || count < settings.minimumEvaluators) return false;
  if (trims(count, settings)) part.points.add(one.factor, sum - low - high, count - 2);
  else part.points.add(one.factor, sum, count);
  part.addWeight(one);
  return true;
}
