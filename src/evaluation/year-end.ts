import {
  add,
  compare,
  divide,
  fraction,
  isZero,
  multiply,
  round,
  roundProduct,
  subtract,
  ZERO,
  type Fraction,
} from '../values/fraction';
import type { Candidate } from './candidate';
import { criterionScore } from './criterion-score';
import type { DimensionScore, EvaluationInput } from './evaluation';
import { reasonBelowFloor, type Reason } from './reason';
import { shareOf, type ShareOfWeights, type TitlePlan, type WeightedCriterion } from './title-plan';

export interface YearEnd {
  /** 0 to 100, exact; undefined when a criterion's score is missing, or nothing is applicable. */
  readonly value: Fraction | undefined;
  readonly dimensions: readonly DimensionScore[];
}

/** Steps 2 and 3 of "Totals". Adds to `missing` what is missing and to `failed` the floors that are not reached. */
export function weighYearEnd(
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
  missing: Reason[],
  failed: Reason[],
): YearEnd {
  const { settings, sums } = plan;
  const [start, end] = plan.grid.spans.get(candidate.key) ?? NO_ROWS;
  sums.read(start, end);
  const hasOthers = plan.special.length > 0 || sums.open.length > 0;
  const others = hasOthers ? new OtherPoints(plan) : undefined;
  const belowCriterionFloor = others
    ? weighOthers(candidate, plan, input, others, missing)
    : NO_REASONS;

  const { points, divisor } = sums;
  const isRounded = settings.compare === 'rounded';
  const dimensions: DimensionScore[] = [];
  let sum = 0;
  for (let index = 0; index < plan.dimensions.length; index++) {
    const dimension = plan.dimensions[index];
    const own = points[index] ?? 0;
    sum += own;
    if (!dimension) continue;
    if (!others && isRounded) {
      const score = roundProduct(
        own,
        divisor,
        dimension.perUnit,
        settings.decimals,
        settings.rounding,
      );
      dimensions.push({ dimension: dimension.name, score });
      failBelowFloor(dimension.name, score, settings.dimensionFloor, failed);
      continue;
    }
    const plain = fraction(own, divisor);
    const value = others
      ? others.shareOf(index, plain, dimension)
      : multiply(plain, dimension.perUnit);
    if (value === 'not-applicable') continue;
    const score = value && round(value, settings.decimals, settings.rounding);
    dimensions.push({ dimension: dimension.name, score });
    const judged = isRounded ? score : value;
    if (judged) failBelowFloor(dimension.name, judged, settings.dimensionFloor, failed);
  }
  failed.push(...belowCriterionFloor);

  const plain = fraction(sum, divisor);
  const value = others ? others.shareOfAll(plain) : multiply(plain, plan.whole.perUnit);
  if (value === 'not-applicable' || isZero(plan.whole.weight)) {
    missing.push({ code: 'missing-score', criterion: '' });
    return { value: undefined, dimensions };
  }
  return { value, dimensions };
}

function failBelowFloor(
  dimension: string,
  value: Fraction,
  floor: Fraction,
  failed: Reason[],
): void {
  if (compare(value, floor) < 0) {
    failed.push({ code: 'below-dimension-floor', dimension, value, floor });
  }
}

const NO_ROWS = [0, 0] as const;
const NO_REASONS: readonly Reason[] = [];

/** The criteria that are no plain sums, in the standard's order. Gives the floors of their own that are not reached. */
function weighOthers(
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
  others: OtherPoints,
  missing: Reason[],
): readonly Reason[] {
  const open = new Set(plan.sums.open.map(({ column }) => column));
  const failed: Reason[] = [];
  for (const one of plan.weighted) {
    if (one.factor > 0 && !open.has(one.column)) continue;
    const result = criterionScore(one, candidate, plan, input);
    if (result.kind === 'missing') {
      others.noteMissing(one);
      if (result.reason) missing.push(result.reason);
    } else if (result.kind === 'not-applicable') others.leaveOut(one);
    else {
      others.addScore(one, result.score);
      failed.push(...reasonBelowFloor(one.criterion, judgedScore(result.score, plan)));
    }
  }
  return failed;
}

/** A score as it is compared with a floor: rounded or exact. */
export function judgedScore(score: Fraction, { settings }: TitlePlan): Fraction {
  return settings.compare === 'exact' ? score : round(score, settings.decimals, settings.rounding);
}

/** What one candidate has besides plain sums: exact points, criteria that are not applicable, and missing ones. */
class OtherPoints {
  readonly #points: Fraction[];
  readonly #leftOut: Fraction[];
  readonly #isMissing: boolean[];

  constructor(private readonly plan: TitlePlan) {
    this.#points = plan.dimensions.map(() => ZERO);
    this.#leftOut = plan.dimensions.map(() => ZERO);
    this.#isMissing = plan.dimensions.map(() => false);
  }

  noteMissing({ dimension }: WeightedCriterion): void {
    this.#isMissing[dimension] = true;
  }

  leaveOut({ dimension, criterion }: WeightedCriterion): void {
    this.#leftOut[dimension] = add(this.#leftOut[dimension] ?? ZERO, criterion.weight);
  }

  addScore({ dimension, criterion }: WeightedCriterion, score: Fraction): void {
    const points = multiply(criterion.weight, divide(score, criterion.maximum));
    this.#points[dimension] = add(this.#points[dimension] ?? ZERO, points);
  }

  /** 0 to 100; `plain` are the points of the plain sums, in the plan's unit. */
  shareOf(
    dimension: number,
    plain: Fraction,
    { weight }: ShareOfWeights,
  ): Fraction | 'not-applicable' | undefined {
    if (this.#isMissing[dimension]) return undefined;
    return this.#share(
      plain,
      this.#points[dimension] ?? ZERO,
      subtract(weight, this.#leftOut[dimension] ?? ZERO),
    );
  }

  shareOfAll(plain: Fraction): Fraction | 'not-applicable' | undefined {
    if (this.#isMissing.includes(true)) return undefined;
    const leftOut = this.#leftOut.reduce(add, ZERO);
    return this.#share(
      plain,
      this.#points.reduce(add, ZERO),
      subtract(this.plan.whole.weight, leftOut),
    );
  }

  #share(plain: Fraction, exact: Fraction, weight: Fraction): Fraction | 'not-applicable' {
    if (isZero(weight)) return 'not-applicable';
    return shareOf(add(multiply(plain, this.plan.pointUnit), exact), weight);
  }
}
