import type { MergeTotals } from './merge-words';
import type { Decision, TitleKind } from '../workbook/choices';

/** The words of the command line. */
export interface CliWords {
  readonly help: string;
  readonly templateHelp: string;
  readonly evaluateHelp: string;
  readonly seeHelp: (command: string) => string;
  readonly unknownCommand: (command: string) => string;
  /** `reason` comes from the argument parser, in English. */
  readonly badArguments: (reason: string) => string;
  readonly missingOut: string;
  readonly missingFile: string;
  readonly oneFileOnly: string;
  readonly badLanguage: (given: string) => string;
  readonly badDate: (given: string) => string;
  readonly noSuchFile: (file: string) => string;
  readonly noSuchFolder: (folder: string) => string;
  readonly isFolder: (path: string) => string;
  readonly newIsXlsx: (file: string) => string;
  readonly notReadable: (file: string, reason: string) => string;
  readonly notWritten: (file: string, reason: string) => string;
  readonly overwritesInput: (file: string) => string;
  readonly otherKind: (input: string, out: string) => string;
  readonly samePlace: (file: string) => string;
  readonly internal: (reason: string) => string;
  readonly reading: (file: string) => string;
  readonly evaluating: string;
  readonly writing: (file: string) => string;
  readonly written: (file: string) => string;
  readonly decided: (asOf: string, counts: Readonly<Record<Decision, number>>) => string;
  readonly found: (errors: number, warnings: number, notices: number) => string;
  readonly findingsNotShown: (count: number) => string;
  readonly namedNow: (count: number) => string;
  readonly titleHeading: (title: TitleKind | undefined, count: number) => string;
  readonly consolidate: ConsolidateCliWords;
  readonly reviews: ReviewsCliWords;
}

export interface ConsolidateCliWords {
  readonly help: string;
  readonly missingFiles: string;
  readonly noFiles: (folder: string) => string;
  readonly outIsNoCity: (file: string) => string;
  readonly outIsNoWorkbook: (file: string) => string;
  readonly badChoices: (file: string, reason: string) => string;
  readonly reading: (done: number, all: number) => string;
  readonly consolidating: string;
  readonly nothingTaken: string;
  readonly nothingChanges: string;
  readonly dryRun: string;
  readonly totals: (counts: MergeTotals) => string;
  readonly openConflicts: (records: number) => string;
  readonly similarNames: (pairs: number) => string;
  readonly askedHeader: (file: string, column: string, guesses: readonly string[]) => string;
  readonly moreNotShown: (count: number) => string;
}

export interface ReviewsCliWords {
  readonly help: string;
  readonly missingFile: string;
  readonly resultsWhere: string;
  readonly checking: string;
  readonly heading: (count: number) => string;
  readonly daysLeft: string;
  readonly notShown: (count: number) => string;
  readonly standing: (asOf: string, counts: StandingCounts) => string;
}

export interface StandingCounts {
  readonly inForce: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly removed: number;
}
