/** What becomes of records, in numbers. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: number;
  /** Records with a conflict that nobody has decided, each once. */
  readonly conflicts: number;
}

/** What becomes of the records of all files together. */
export interface MergeTotals extends MergeCounts {
  readonly files: number;
  /** Files that are not refused and can be read. */
  readonly taken: number;
}

/** The words of the place where districts' workbooks are put together. */
export interface MergeWords {
  readonly lead: string;
  /** Where the open workbook is a district's own. */
  readonly leadNew: string;
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly addFiles: string;
  readonly startOver: string;
  readonly nothingToRead: string;
  readonly leftOut: (count: number) => string;
  readonly reading: string;
  readonly files: string;
  readonly filesRead: (count: number) => string;
  /** Only what there is; empty for nothing. */
  readonly counts: (counts: MergeCounts) => string;
  readonly found: (errors: number, warnings: number) => string;
  readonly moreFindings: (count: number) => string;
  /** One behind the other. */
  readonly sentences: (...sentences: readonly string[]) => string;
  /** What can be chosen by a key: `1: The same`. */
  readonly numbered: (number: number, text: string) => string;
  readonly decider: string;
  readonly deciderHint: string;
  readonly header: {
    readonly heading: string;
    readonly question: (column: string, table: string) => string;
    readonly inFiles: (files: readonly string[], count: number) => string;
    readonly choose: (header: string) => string;
    readonly none: string;
    readonly needed: string;
  };
  readonly similar: {
    readonly heading: (index: number, total: number) => string;
    readonly question: (district: string) => string;
    readonly own: string;
    readonly mentioned: string;
    readonly same: string;
    readonly different: string;
    readonly explanation: (first: string) => string;
  };
  readonly conflict: {
    readonly heading: (index: number, total: number) => string;
    readonly of: (column: string, key: readonly string[], table: string) => string;
    readonly byKeys: string;
    readonly place: (file: string, sheet: string, cell: string, earlier: boolean) => string;
    readonly thisWorkbook: string;
    readonly allFrom: (file: string, count: number) => string;
    readonly chosen: string;
    readonly previous: string;
    readonly next: string;
    readonly allDecided: string;
  };
  readonly summary: {
    readonly heading: string;
    readonly total: (counts: MergeCounts) => string;
    readonly openLeft: (records: number) => string;
    readonly similarLeft: (pairs: number) => string;
    readonly changes: (count: number) => string;
    readonly change: (key: readonly string[], column: string, from: string, to: string) => string;
    readonly vanishes: (count: number) => string;
    readonly stays: string;
    readonly blank: string;
    readonly write: string;
    readonly writeNew: string;
    readonly nothingChanges: string;
    readonly noneTaken: string;
    readonly written: (files: number, rows: number) => string;
  };
  /** A new workbook's name. */
  readonly newName: string;
}
