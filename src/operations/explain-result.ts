import { add, compare, fraction, multiply, ONE, subtract, type Fraction } from '../values/fraction';
import type { TitleSettings } from '../standard/settings';
import type { CandidateResult } from '../evaluation/evaluation';
import { explain, type ExactFigures } from '../evaluation/explain';
import type { Inspection } from '../evaluation/read-inspections';
import type { EvaluatedWorkbook } from './evaluate-workbook';
import { conditionsOf, type Condition } from './explain-conditions';
import { criterionExplainer, sumOfPoints, type CriterionExplanation } from './explain-criterion';

/** Everything that answers "why 83.40?", from the total down to the score cells. Figures are exact unless told. */
export interface ResultExplanation {
  readonly result: CandidateResult;
  readonly settings: TitleSettings;
  readonly conditions: readonly Condition[];
  readonly dimensions: readonly DimensionExplanation[];
  readonly vetoes: readonly CriterionExplanation[];
  readonly bonuses: readonly CriterionExplanation[];
  readonly deductions: readonly CriterionExplanation[];
  readonly yearEnd: ShareOfPoints | undefined;
  readonly inspections: readonly Inspection[];
  readonly figures: ExactFigures;
  /** Before the cap. */
  readonly bonusBeforeCap: Fraction;
  readonly total: TotalExplanation | undefined;
}

/** 100 × points ÷ weights; criteria that are not applicable are in neither. */
export interface ShareOfPoints {
  readonly points: Fraction;
  readonly weights: Fraction;
  readonly value: Fraction;
}

export interface DimensionExplanation {
  readonly dimension: string;
  /** Undefined where a score is missing, or nothing is applicable. */
  readonly share: ShareOfPoints | undefined;
  readonly criteria: readonly CriterionExplanation[];
}

export interface TotalExplanation {
  /** Before it is held within 0 and 100 + cap. */
  readonly unheld: Fraction;
  readonly value: Fraction;
  /** The total as it is judged, less the pass mark. */
  readonly margin: Fraction;
}

/** Explains one result of an evaluation. */
export function explainResult(
  { checked, evaluation }: EvaluatedWorkbook,
  result: CandidateResult,
): ResultExplanation {
  const { input } = evaluation;
  const { title } = result.candidate;
  const settings = title ? input.settings.of[title] : input.settings.general;
  const derivation = explain(evaluation, result);
  const { figures, inspections } = derivation;
  const explainCriterion = criterionExplainer(
    derivation,
    { input, snapshot: checked.snapshot },
    settings,
  );
  const criteria = derivation.criteria.map(explainCriterion);
  const ofKind = (kind: CriterionExplanation['criterion']['kind']) =>
    criteria.filter(({ criterion }) => criterion.kind === kind);
  const scored = ofKind('score');
  const bonuses = ofKind('bonus');
  const conditions = conditionsOf(derivation, settings, input.asOf);
  const names = [...new Set(scored.map(({ criterion }) => criterion.dimension))];
  return {
    result,
    settings,
    conditions,
    dimensions: names.map((dimension) => {
      const own = scored.filter(({ criterion }) => criterion.dimension === dimension);
      const value = figures.dimensions.find((one) => one.dimension === dimension)?.score;
      return { dimension, criteria: own, share: shareOfPoints(own, value) };
    }),
    vetoes: ofKind('veto'),
    bonuses,
    deductions: ofKind('deduction'),
    yearEnd: shareOfPoints(scored, figures.yearEnd),
    inspections,
    figures,
    bonusBeforeCap: sumOfPoints(bonuses),
    total: totalExplanation(figures, settings, conditions),
  };
}

function shareOfPoints(
  criteria: readonly CriterionExplanation[],
  value: Fraction | undefined,
): ShareOfPoints | undefined {
  if (!value) return undefined;
  const counted = criteria.filter(({ points }) => points !== undefined);
  const weights = counted.reduce((sum, { criterion }) => add(sum, criterion.weight), fraction(0));
  return { points: sumOfPoints(counted), weights, value };
}

function totalExplanation(
  { yearEnd, inspection, bonus, deduction, total }: ExactFigures,
  { inspectionShare, passMark }: TitleSettings,
  conditions: readonly Condition[],
): TotalExplanation | undefined {
  if (!yearEnd || !total) return undefined;
  const weighed = add(
    multiply(subtract(ONE, inspectionShare), yearEnd),
    multiply(inspectionShare, inspection ?? fraction(0)),
  );
  const passed = conditions.find((one) => one.code === 'pass-mark');
  const judged = passed?.code === 'pass-mark' ? passed.value : undefined;
  return {
    unheld: subtract(add(weighed, bonus), deduction),
    value: total,
    margin: subtract(judged ?? total, passMark),
  };
}

/** Whether the total was held within its bounds. */
export function isHeld({ unheld, value }: TotalExplanation): boolean {
  return compare(unheld, value) !== 0;
}
