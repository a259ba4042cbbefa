import type { TitleKind } from '../workbook/choices';

/** The words of the sheets that are written, beyond the headers and choices of the contract. */
export interface SheetWords {
  readonly results: {
    readonly title: string;
    readonly evaluatedOn: string;
    readonly passMark: string;
    readonly standard: string;
  };
  readonly findings: {
    readonly title: string;
    readonly counts: (errors: number, warnings: number, notices: number) => string;
    /** A rule of the policy, put behind a problem. */
    readonly rule: (rule: string) => string;
  };
  readonly titles: { readonly title: string; readonly note: string };
  readonly audit: {
    readonly title: string;
    readonly note: string;
    readonly criterion: string;
    readonly dimension: string;
    readonly yearEnd: string;
    readonly inspection: string;
    readonly bonus: string;
    readonly deduction: string;
    readonly total: string;
  };
  readonly template: {
    /** The sheet of instructions: its name, and its lines; a line that begins with `#` is a heading. */
    readonly instructionsSheet: string;
    readonly instructions: readonly string[];
    /** The sheet of a title's scores. */
    readonly scoresSheet: Readonly<Record<TitleKind, string>>;
    /** The line above each table, by the table's name. */
    readonly notes: Readonly<Record<string, string>>;
    readonly rejected: string;
    readonly scorePrompt: (method: string, maximum: string, text: string) => string;
    readonly ratingPrompt: (text: string) => string;
    readonly vetoPrompt: (text: string) => string;
    readonly scoreRejected: (maximum: string) => string;
    readonly choicePrompt: (choices: readonly string[]) => string;
    readonly candidateRejected: string;
    readonly ratingRejected: string;
    readonly datePrompt: string;
    readonly numberPrompt: (maximum: number | undefined) => string;
    readonly wholePrompt: string;
  };
}
