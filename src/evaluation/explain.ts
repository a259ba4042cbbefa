import { add, divide, minimum, multiply, ZERO, type Fraction } from '../values/fraction';
import type { TitleKind } from '../workbook/choices';
import type { Criterion } from '../standard/standard';
import { criterionScore, type CriterionScore } from './criterion-score';
import { totalOf } from './candidate-total';
import type { CandidateResult, DimensionScore, Evaluation } from './evaluation';
import { samplingError, type SamplingError } from './sampling-error';
import { markAt, scoreAt, scoreCell, type Mark, type ScoreGrid } from './score-grid';
import { planTitle, shareOf, type PlacedCriterion, type TitlePlan } from './title-plan';
import { meanInspection, type Inspection } from './read-inspections';
import type { Ratings } from './read-responses';

/** How a result came about, criterion by criterion. Figures are exact. */
export interface Derivation {
  readonly result: CandidateResult;
  readonly criteria: readonly CriterionDerivation[];
  readonly inspections: readonly Inspection[];
  /** By criterion code. */
  readonly ratings: ReadonlyMap<string, Ratings>;
  readonly figures: ExactFigures;
}

/** The figures of a result before they are rounded; undefined where something needed for them is missing. */
export interface ExactFigures {
  readonly dimensions: readonly DimensionScore[];
  readonly yearEnd: Fraction | undefined;
  readonly inspection: Fraction | undefined;
  /** Capped. */
  readonly bonus: Fraction;
  readonly deduction: Fraction;
  readonly total: Fraction | undefined;
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
 * The whole derivation of a result: kept by the evaluation as the records it was made from, and laid out when somebody
 * asks, by the same definitions that decided. For several results, make one explainer.
 */
export function explainer(evaluation: Evaluation): (result: CandidateResult) => Derivation {
  const plans = new Map<TitleKind, TitlePlan>();
  const planOf = (title: TitleKind) => {
    const plan = plans.get(title) ?? planTitle(title, evaluation.input);
    plans.set(title, plan);
    return plan;
  };
  return (result) => {
    const { title } = result.candidate;
    return derive(evaluation, result, title && planOf(title));
  };
}

/** The derivation of one result. */
export function explain(evaluation: Evaluation, result: CandidateResult): Derivation {
  return explainer(evaluation)(result);
}

function derive(
  evaluation: Evaluation,
  result: CandidateResult,
  plan: TitlePlan | undefined,
): Derivation {
  const { input } = evaluation;
  const { candidate } = result;
  const inspections = input.inspections.get(candidate.key) ?? [];
  const ratings = input.responses.get(candidate.key) ?? new Map<string, Ratings>();
  if (!plan) return { result, criteria: [], inspections, ratings, figures: NO_FIGURES };
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
  const figures = exactFigures(criteria, result, plan, meanInspection(inspections));
  return { result, criteria, inspections, ratings, figures };
}

const NO_FIGURES: ExactFigures = {
  dimensions: [],
  yearEnd: undefined,
  inspection: undefined,
  bonus: ZERO,
  deduction: ZERO,
  total: undefined,
};

function exactFigures(
  criteria: readonly CriterionDerivation[],
  result: CandidateResult,
  { settings }: TitlePlan,
  inspection: Fraction | undefined,
): ExactFigures {
  const counted = criteria.filter(({ points }) => points !== undefined);
  const ofKind = (kind: Criterion['kind']) =>
    counted.filter(({ criterion }) => criterion.kind === kind);
  const sum = (list: readonly CriterionDerivation[]) =>
    list.reduce((total, { points }) => add(total, points ?? ZERO), ZERO);
  const share = (list: readonly CriterionDerivation[]) =>
    shareOf(
      sum(list),
      list.reduce((total, { criterion }) => add(total, criterion.weight), ZERO),
    );
  const scored = ofKind('score');
  const yearEnd = result.yearEnd && share(scored);
  const extras = {
    bonus: minimum(settings.bonusCap, sum(ofKind('bonus'))),
    deduction: sum(ofKind('deduction')),
  };
  return {
    dimensions: result.dimensions.map(({ dimension, score }) => ({
      dimension,
      score: score && share(scored.filter(({ criterion }) => criterion.dimension === dimension)),
    })),
    yearEnd,
    inspection,
    ...extras,
    total: yearEnd && result.total && totalOf(yearEnd, inspection ?? ZERO, extras, settings),
  };
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
