import { divide, multiply, type Fraction } from '../values/fraction';
import type { Criterion } from '../standard/standard';
import { criterionScore, type CriterionScore } from './criterion-score';
import type { CandidateResult, Evaluation } from './evaluation';
import { samplingError, type SamplingError } from './sampling-error';
import { markAt, scoreAt, scoreCell, type Mark, type ScoreGrid } from './score-grid';
import { planTitle, type PlacedCriterion, type TitlePlan } from './title-plan';
import type { Inspection } from './read-inspections';
import type { Ratings } from './read-responses';

/** How a result came about, criterion by criterion. Figures are exact. */
export interface Derivation {
  readonly result: CandidateResult;
  readonly criteria: readonly CriterionDerivation[];
  readonly inspections: readonly Inspection[];
  /** By criterion code. */
  readonly ratings: ReadonlyMap<string, Ratings>;
}

export interface CriterionDerivation {
  readonly criterion: Criterion;
  /** Every evaluator's cell, blank ones and abstentions included. */
  readonly scores: readonly EvaluatorScore[];
  readonly outcome: CriterionScore;
  /** Of the maximum, 0 to 1; undefined where there is no score. */
  readonly fraction: Fraction | undefined;
  /** The weight's part that was reached; of a bonus or deduction, the aggregated points. */
  readonly points: Fraction | undefined;
  /** Of a questionnaire criterion. */
  readonly sampling: SamplingError | undefined;
}

export interface EvaluatorScore {
  readonly evaluator: string;
  readonly sheet: string;
  readonly cell: string;
  readonly mark: Mark;
  readonly score: Fraction | undefined;
  /** One of the highest and lowest that don't count. */
  readonly dropped: boolean;
}

/**
 * The whole derivation of one result: kept by the evaluation as the records it was made from, and laid out when somebody
 * asks, by the same definitions that decided.
 */
export function explain(evaluation: Evaluation, result: CandidateResult): Derivation {
  const { input } = evaluation;
  const { candidate } = result;
  const inspections = input.inspections.get(candidate.key) ?? [];
  const ratings = input.responses.get(candidate.key) ?? new Map<string, Ratings>();
  if (!candidate.title) return { result, criteria: [], inspections, ratings };
  const plan = planTitle(candidate.title, input);
  const criteria = [...plan.weighted, ...plan.others].map((placed) => {
    const outcome = criterionScore(placed, candidate, plan, input);
    return {
      criterion: placed.criterion,
      scores: evaluatorScores(placed, outcome, result, plan),
      outcome,
      ...points(placed.criterion, outcome),
      sampling: sampling(placed.criterion, result, evaluation),
    };
  });
  return { result, criteria, inspections, ratings };
}

function evaluatorScores(
  { column }: PlacedCriterion,
  outcome: CriterionScore,
  { candidate }: CandidateResult,
  { grid }: TitlePlan,
): readonly EvaluatorScore[] {
  if (column < 0) return [];
  const [start, end] = grid.spans.get(candidate.key) ?? [0, 0];
  const counted = outcome.kind === 'score' ? outcome.evaluators : undefined;
  const droppedRows = new Set(counted?.dropped.map((index) => counted.rows[index]));
  const scores: EvaluatorScore[] = [];
  for (let row = start; row < end; row++) {
    const place = placeOf(grid, row, column);
    if (place) scores.push({ ...place, dropped: droppedRows.has(row) });
  }
  return scores;
}

function placeOf(
  grid: ScoreGrid,
  row: number,
  column: number,
): Omit<EvaluatorScore, 'dropped'> | undefined {
  const scoreRow = grid.rows[row];
  const place = scoreRow && scoreCell(scoreRow, column);
  if (!scoreRow || !place) return undefined;
  return {
    evaluator: scoreRow.evaluator,
    ...place,
    mark: markAt(grid, row, column),
    score: scoreAt(grid, row, column),
  };
}

function points(
  { kind, maximum, weight }: Criterion,
  outcome: CriterionScore,
): Pick<CriterionDerivation, 'fraction' | 'points'> {
  if (outcome.kind !== 'score' || kind === 'veto')
    return { fraction: undefined, points: undefined };
  const fraction = divide(outcome.score, maximum);
  return { fraction, points: kind === 'score' ? multiply(weight, fraction) : outcome.score };
}

function sampling(
  { method, code }: Criterion,
  { candidate }: CandidateResult,
  { input }: Evaluation,
): SamplingError | undefined {
  const ratings = input.responses.get(candidate.key)?.get(code);
  return method === 'questionnaire' && ratings
    ? samplingError(ratings.count, candidate.residents)
    : undefined;
}
