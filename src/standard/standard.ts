import type { Fraction } from '../values/fraction';
import type { CriterionKind, Method, TitleKind } from '../workbook/choices';
import type { ColumnId, CANDIDATES } from '../workbook/contract';

/** One line of a standard. */
export interface Criterion {
  readonly title: TitleKind;
  readonly code: string;
  readonly dimension: string;
  readonly text: string;
  readonly kind: CriterionKind;
  /** Undefined where the standard leaves it open, which only a veto, a bonus or a deduction may: evaluators score it. */
  readonly method: Method | undefined;
  /** Of `score` criteria; those of one title add up to 100. Else 0. */
  readonly weight: Fraction;
  /** Above 0; 0 for a veto. */
  readonly maximum: Fraction;
  /** The least points that the aggregated score must reach. */
  readonly floor: Fraction | undefined;
  readonly note: string;
  readonly composition: Composition | undefined;
  readonly sheet: string;
  readonly row: number;
}

/** What a composition criterion counts (P2): holders of a title in the community, against a base and a target share. */
export interface Composition {
  readonly holders: TitleKind;
  readonly base: ColumnId<typeof CANDIDATES> & ('households' | 'buildingGroups' | 'units');
  /** Above 0; 30 % is 3/10. */
  readonly share: Fraction;
}

export interface Standard {
  readonly id: string;
  readonly version: string;
  readonly criteria: readonly Criterion[];
}

/** Whether evaluators score the criterion in `Scores` (P10: reports, materials, symposiums). */
export function isScoredByEvaluators(criterion: Criterion): boolean {
  return criterion.method !== 'questionnaire' && criterion.method !== 'composition';
}
