import {
  divide,
  fraction,
  fractionOf,
  isZero,
  minimum,
  multiply,
  ONE,
  type Fraction,
} from '../values/fraction';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import { aggregate, type Aggregate } from './aggregate';
import type { Candidate } from './candidate';
import type { EvaluationInput } from './evaluation';
import { ratedFraction } from './read-responses';
import type { Reason } from './reason';
import { Mark, markAt, scoreAt, type ScoreGrid } from './score-grid';
import type { PlacedCriterion, TitlePlan } from './title-plan';

/**
 * What one criterion comes to for one candidate, from 0 to the criterion's maximum: a score, nothing because it is not
 * applicable, or nothing because something is missing. A reason is there unless a finding already says what is wrong.
 */
export type CriterionScore =
  | { readonly kind: 'score'; readonly score: Fraction; readonly evaluators?: EvaluatorScores }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'missing'; readonly reason: Reason | undefined };

/** The scores behind an aggregated one; `dropped` are indexes into `rows`. */
export interface EvaluatorScores extends Omit<Aggregate, 'value'> {
  /** The rows of the grid that the scores come from. */
  readonly rows: readonly number[];
}

/** The definition, step 1 of "Totals" in the contract. CandidateSums does the same for plain cases. */
export function criterionScore(
  { criterion, column }: PlacedCriterion,
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
): CriterionScore {
  if (isScoredByEvaluators(criterion)) return evaluatorsScore(criterion, column, candidate, plan);
  return criterion.method === 'questionnaire'
    ? questionnaireScore(criterion, candidate, input)
    : compositionScore(criterion, candidate, input);
}

function evaluatorsScore(
  criterion: Criterion,
  column: number,
  candidate: Candidate,
  { grid, settings }: TitlePlan,
): CriterionScore {
  const { rows, notApplicable, unreadable } = scoredRows(grid, column, candidate);
  if (unreadable > 0 || (notApplicable > 0 && rows.length > 0)) {
    return { kind: 'missing', reason: undefined };
  }
  if (notApplicable > 0) return { kind: 'not-applicable' };
  if (rows.length === 0) {
    return { kind: 'missing', reason: { code: 'missing-score', criterion: criterion.code } };
  }
  if (criterion.kind === 'score' && rows.length < settings.minimumEvaluators) {
    return { kind: 'missing', reason: tooFew(criterion, rows.length, settings.minimumEvaluators) };
  }
  const scores = rows.flatMap((row) => scoreAt(grid, row, column) ?? []);
  const { value, dropped } = aggregate(scores, settings);
  return { kind: 'score', score: value, evaluators: { rows, dropped } };
}

export function tooFew(criterion: Criterion, count: number, least: number): Reason {
  return { code: 'too-few-evaluators', criterion: criterion.code, count, minimum: least };
}

/** The rows in which a candidate has a score under a criterion, and how many hold something else. */
export function scoredRows(
  grid: ScoreGrid,
  column: number,
  candidate: Candidate,
): {
  readonly rows: readonly number[];
  readonly notApplicable: number;
  readonly unreadable: number;
} {
  const [start, end] = grid.spans.get(candidate.key) ?? [0, 0];
  const rows: number[] = [];
  let [notApplicable, unreadable] = [0, 0];
  for (let row = start; row < end; row++) {
    const mark = markAt(grid, row, column);
    if (mark === Mark.score) rows.push(row);
    else if (mark === Mark.notApplicable) notApplicable++;
    else if (mark === Mark.unreadable) unreadable++;
  }
  return { rows, notApplicable, unreadable };
}

function questionnaireScore(
  criterion: Criterion,
  candidate: Candidate,
  input: EvaluationInput,
): CriterionScore {
  const ratings = input.responses.get(candidate.key)?.get(criterion.code);
  if (!ratings) {
    return { kind: 'missing', reason: { code: 'missing-response', criterion: criterion.code } };
  }
  return { kind: 'score', score: multiply(criterion.maximum, ratedFraction(ratings)) };
}

/** Maximum × min(1, holders ÷ base ÷ target share): P2. */
function compositionScore(
  criterion: Criterion,
  candidate: Candidate,
  input: EvaluationInput,
): CriterionScore {
  const { composition } = criterion;
  const base = composition && candidate[composition.base];
  if (!composition || base === undefined || isZero(fractionOf(base))) {
    return { kind: 'missing', reason: { code: 'missing-base-number', criterion: criterion.code } };
  }
  const holders = fraction(input.holders(candidate, composition.holders));
  const reached = divide(divide(holders, fractionOf(base)), composition.share);
  return { kind: 'score', score: multiply(criterion.maximum, minimum(ONE, reached)) };
}
