import type { Decision } from '../workbook/choices';

/** The decisions, what is written of them, and naming. */
export interface ResultsWords {
  readonly heading: string;
  readonly asOf: (date: string) => string;
  readonly decisionCount: (decision: Decision, count: number) => string;
  readonly show: string;
  readonly search: string;
  readonly titleFilter: string;
  readonly allTitles: string;
  readonly unknownTitle: string;
  readonly noMatch: string;
  readonly noCandidates: string;
  readonly rank: (rank: number) => string;
  readonly noTotal: string;
  readonly moreReasons: (count: number) => string;
  readonly strip: StripWords;
  readonly write: WriteWords;
  readonly naming: NamingWords;
}

export interface StripWords {
  /** What the picture is and how to use it. */
  readonly label: (count: number, passMark: string) => string;
  readonly dot: (name: string, total: string, decision: string) => string;
  readonly passMark: (passMark: string) => string;
  readonly tableCaption: string;
  readonly range: string;
  readonly candidates: string;
}

/** Lines of a sheet's table, by what becomes of them. */
export interface SheetChange {
  readonly name: string;
  readonly kind: 'new' | 'replaced' | 'grown';
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface WriteWords {
  readonly notWritten: string;
  readonly written: string;
  readonly outOfDate: string;
  readonly whatWillBeWritten: string;
  readonly sheet: (change: SheetChange) => string;
  readonly decisionChanges: (count: number) => string;
  /** Undefined: not in `Results` before, or no longer. */
  readonly decisionChange: (
    name: string,
    from: Decision | undefined,
    to: Decision | undefined,
  ) => string;
  readonly audit: string;
  readonly write: string;
  readonly changedMeanwhile: string;
  readonly nameTitles: string;
}

export interface NamingWords {
  readonly heading: string;
  readonly lead: (count: number, date: string) => string;
  readonly nobody: string;
  readonly holdAlready: (count: number) => string;
  readonly holder: (name: string, titleNo: string, namedOn: string) => string;
  readonly incomplete: (count: number) => string;
  readonly reviewDue: (date: string) => string;
  readonly whatElse: string;
  readonly name: (count: number) => string;
  readonly confirmHeading: (count: number) => string;
  readonly confirmText: (date: string) => string;
  readonly confirm: string;
  readonly cancel: string;
  readonly named: (count: number) => string;
}
