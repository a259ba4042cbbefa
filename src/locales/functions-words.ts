/** What is wrong with an argument of a custom function. */
export type ArgumentProblem =
  | { readonly code: 'blank'; readonly argument: string }
  | { readonly code: 'not-a-date'; readonly argument: string; readonly value: string }
  | {
      readonly code: 'not-whole';
      readonly argument: string;
      readonly value: string;
      readonly minimum: number;
      readonly maximum: number;
    }
  | { readonly code: 'not-a-number'; readonly argument: string; readonly value: string }
  | { readonly code: 'several-cells'; readonly argument: string }
  | { readonly code: 'no-scores'; readonly argument: string }
  | { readonly code: 'sizes-differ'; readonly sizes: readonly [number, number, number] }
  | { readonly code: 'missing-score'; readonly position: number }
  | {
      readonly code: 'score-out-of-range';
      readonly position: number;
      readonly value: string;
      readonly maximum: string;
    }
  | { readonly code: 'not-positive'; readonly argument: string; readonly position: number }
  | { readonly code: 'no-weights' };

export type FunctionId = 'REVIEWDUE' | 'TITLESTATUS' | 'WEIGHTEDTOTAL' | 'TRIMMEDMEAN';

/** The arguments by the names that Excel shows: the same in every language, as formulas are. */
export const PARAMETERS = {
  REVIEWDUE: ['named', 'asOf', 'years'],
  TITLESTATUS: ['due', 'asOf', 'soonDays'],
  WEIGHTEDTOTAL: ['scores', 'weights', 'maxima'],
  TRIMMEDMEAN: ['scores', 'from'],
} as const satisfies Readonly<Record<FunctionId, readonly string[]>>;

/** The words of the functions for people's own sheets: Excel's function helper, and what a `#VALUE!` says. */
export interface FunctionsWords {
  readonly helper: {
    readonly [Id in FunctionId]: {
      readonly description: string;
      readonly parameters: Readonly<Record<(typeof PARAMETERS)[Id][number], string>>;
    };
  };
  readonly problems: {
    readonly [Code in ArgumentProblem['code']]: (
      problem: Extract<ArgumentProblem, { code: Code }>,
    ) => string;
  };
}
