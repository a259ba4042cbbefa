import type { FileStatus } from './file-status';

/** The words of consolidation: its sheets, and its command. */
export interface ConsolidationWords {
  readonly sources: { readonly title: string; readonly note: string };
  readonly conflicts: { readonly title: string; readonly note: string };
  /** The sheet of scores of candidates whose title is not known. */
  readonly otherScores: string;
  readonly status: Readonly<Record<FileStatus, string>>;
  readonly unchanged: string;
  readonly vanished: string;
  readonly cli: ConsolidateCliWords;
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
  readonly totals: (counts: {
    readonly files: number;
    readonly taken: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly vanished: number;
  }) => string;
  readonly openConflicts: (records: number) => string;
  readonly similarNames: (pairs: number) => string;
  readonly askedHeader: (file: string, column: string, guesses: readonly string[]) => string;
  readonly moreNotShown: (count: number) => string;
}
