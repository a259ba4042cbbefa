import type { TitleKind } from '../workbook/choices';

/** How a result came about, down to the score cells. Figures come as texts with the decimals of the setting. */
export interface ExplainWords {
  readonly above: (by: string, passMark: string) => string;
  readonly exactly: (passMark: string) => string;
  readonly below: (by: string, passMark: string) => string;
  readonly noTotal: string;
  readonly rankOf: (rank: number, count: number) => string;
  readonly reasons: string;
  readonly conditions: string;
  readonly met: string;
  readonly notMet: string;
  readonly notKnown: string;
  readonly passMark: (limit: string, value: string | undefined) => string;
  readonly dimensionFloor: (dimension: string, limit: string, value: string | undefined) => string;
  readonly criterionFloor: (criterion: string, limit: string, value: string | undefined) => string;
  readonly veto: (criterion: string, text: string, evaluators: readonly string[]) => string;
  /** A year in a sentence. */
  readonly year: (year: number) => string;
  readonly advancedUnit: (since: string | undefined) => string;
  readonly honours: (
    needed: 'either' | 'both',
    demonstration: boolean,
    civilised: boolean,
  ) => string;
  readonly dimensions: string;
  /** A bar in words. */
  readonly dimensionBar: (score: string, floor: string) => string;
  readonly noDimensionScore: string;
  readonly criterionFigures: (
    weight: string,
    score: string | undefined,
    maximum: string,
    points: string | undefined,
  ) => string;
  readonly extraFigures: (points: string | undefined, maximum: string) => string;
  readonly dropped: string;
  readonly given: (evaluator: string, value: string) => string;
  readonly arithmetic: ArithmeticWords;
  readonly total: string;
  readonly figures: {
    readonly yearEnd: string;
    readonly inspection: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly vetoes: string;
  };
  readonly noInspections: string;
  readonly noneGiven: string;
  readonly exactNote: (decimals: number) => string;
}

/** Lines of arithmetic, in the manner of the language. */
export interface ArithmeticWords {
  /** `(8 + 9 + 9) ÷ 3 = 8.67 of 10 × 12 = 10.40`; without a weight for bonus and deduction. */
  readonly mean: (scores: readonly string[], score: string, share: PointsOfWeight) => string;
  readonly median: (scores: readonly string[], score: string, share: PointsOfWeight) => string;
  readonly questionnaire: (mean: string, score: string, share: PointsOfWeight) => string;
  readonly respondents: (count: number, residents: number | undefined, margin: string) => string;
  readonly composition: (figures: CompositionFigures, share: PointsOfWeight) => string;
  readonly composedOf: (title: TitleKind, holders: number, base: number, share: string) => string;
  readonly missing: string;
  readonly notApplicable: string;
  readonly yearEnd: (points: string, weights: string, value: string) => string;
  readonly inspection: (scores: readonly string[], more: number, mean: string) => string;
  readonly bonusCapped: (sum: string, cap: string) => string;
  readonly total: (figures: TotalFigures) => string;
  /** The sum lay outside of what a total can be. */
  readonly held: (least: string, most: string) => string;
}

/** Of a weighted criterion. Undefined: bonus and deduction points count as they are. */
export type PointsOfWeight =
  { readonly maximum: string; readonly weight: string; readonly points: string } | undefined;

export interface CompositionFigures {
  readonly holders: string;
  readonly base: string;
  readonly share: string;
  readonly reached: string;
  readonly score: string;
}

export interface TotalFigures {
  readonly yearEnd: string;
  /** Undefined where inspections have no share in the total. */
  readonly inspection: { readonly share: string; readonly mean: string } | undefined;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string;
}
