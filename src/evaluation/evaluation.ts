import type { Day } from '../values/day';
import type { Fraction } from '../values/fraction';
import type { Decision, TitleKind } from '../workbook/choices';
import type { Settings } from '../standard/settings';
import type { Criterion } from '../standard/standard';
import type { Candidate } from './candidate';
import type { Inspections } from './read-inspections';
import type { Responses } from './read-responses';
import type { Grids } from './read-scores';
import type { Reason } from './reason';

/** All that an evaluation is made from: records that were read and checked. */
export interface EvaluationInput {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
  readonly grids: Grids;
  readonly inspections: Inspections;
  readonly responses: Responses;
  /** How many holders of a title in force a community has (P2). */
  readonly holders: (community: Candidate, title: TitleKind) => number;
  /** By candidate key: the errors that keep it from being decided on. */
  readonly blockers: ReadonlyMap<string, readonly Extract<Reason, { code: 'finding' }>[]>;
}

/**
 * What became of one candidate. Figures are rounded as the settings say, each once from its exact value; undefined where
 * something needed for them is missing.
 */
export interface CandidateResult {
  readonly candidate: Candidate;
  /** How many evaluators scored it. */
  readonly evaluators: number;
  /** Without those in which nothing is applicable. */
  readonly dimensions: readonly DimensionScore[];
  readonly yearEnd: Fraction | undefined;
  readonly inspection: Fraction | undefined;
  readonly bonus: Fraction;
  readonly deduction: Fraction;
  readonly total: Fraction | undefined;
  /** Within its title; undefined for an incomplete candidate. */
  readonly rank: number | undefined;
  readonly decision: Decision;
  readonly reasons: readonly Reason[];
}

export interface DimensionScore {
  readonly dimension: string;
  /** 0 to 100; undefined where a criterion's score is missing. */
  readonly score: Fraction | undefined;
}

export interface Evaluation {
  readonly input: EvaluationInput;
  /** By title in the order of P1, then by rank, the incomplete ones last, then by candidate. */
  readonly results: readonly CandidateResult[];
}
