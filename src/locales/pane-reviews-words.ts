import type { Day } from '../values/day';
import type { Outcome } from '../workbook/choices';
import type { DueBucket } from '../register/due-bucket';
import type { EntryProblem } from '../register/review-entry';

/** The register in the pane. */
export interface PaneReviewsWords {
  readonly noRegister: string;
  readonly toEvaluate: string;
  readonly asOf: string;
  readonly today: string;
  readonly buckets: Readonly<Record<DueBucket, string>>;
  readonly bucketsLabel: string;
  /** What the picture shows, for those who hear it. */
  readonly yearsLabel: (years: readonly string[]) => string;
  readonly yearsHeading: string;
  readonly yearCount: (year: number, count: number) => string;
  readonly yearsAfter: (year: number, count: number) => string;
  readonly search: string;
  readonly allTitles: string;
  readonly titleFilter: string;
  readonly allDistricts: string;
  readonly districtFilter: string;
  readonly listLabel: string;
  readonly listCount: (shown: number, all: number) => string;
  readonly noMatch: string;
  readonly daysLeft: (days: number) => string;
  readonly removedOn: (date: string) => string;
  readonly due: (date: string) => string;
  readonly open: (name: string) => string;
  readonly select: (name: string) => string;
  readonly clearSelection: string;
  readonly recordSelected: (count: number) => string;
  readonly findings: (errors: number, warnings: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly more: MoreWords;
  readonly holder: HolderWords;
  readonly record: RecordWords;
}

/** What can be done with the register as a whole. */
export interface MoreWords {
  readonly heading: string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly calendarFile: string;
  readonly calendarSaved: (events: number) => string;
  readonly lists: string;
  readonly listsHint: string;
  readonly upToDate: string;
  readonly upToDateHint: string;
  readonly isUpToDate: string;
  readonly broughtUpToDate: (cells: number) => string;
  readonly round: string;
  readonly roundHint: (count: number, year: number) => string;
  readonly roundName: (year: number) => string;
  readonly roundOpened: (count: number) => string;
  readonly roundNone: (year: number) => string;
  readonly results: string;
  readonly resultsHint: string;
  readonly resultsNone: string;
  readonly resultsReading: (file: string) => string;
}

export interface HolderWords {
  readonly gone: string;
  readonly titleNo: string;
  readonly medal: string;
  readonly history: string;
  readonly named: string;
  readonly outcome: (outcome: string) => string;
  readonly corrected: string;
  readonly removed: string;
  readonly due: string;
  readonly overdue: string;
  readonly total: (total: string) => string;
  readonly record: string;
  readonly correct: string;
  readonly correctLabel: (date: string) => string;
}

export interface RecordWords {
  readonly heading: (count: number) => string;
  readonly correctHeading: (date: string) => string;
  readonly never: string;
  readonly date: string;
  readonly outcome: string;
  readonly outcomeOf: (name: string) => string;
  readonly outcomeForAll: string;
  readonly choose: string;
  readonly total: string;
  /** Where there is little room. */
  readonly totalShort: string;
  readonly totalOf: (name: string) => string;
  readonly decidedBy: string;
  readonly note: string;
  readonly badDate: string;
  readonly badTotal: string;
  readonly whatHappens: string;
  readonly stays: (name: string, due: string) => string;
  readonly movesOn: (name: string, due: string) => string;
  readonly backInForce: (name: string, due: string) => string;
  readonly removes: (names: readonly string[], count: number) => string;
  readonly moreEffects: (count: number) => string;
  readonly correctButton: string;
  readonly button: (count: number) => string;
  readonly recorded: (count: number) => string;
  readonly changedMeanwhile: string;
  readonly problem: (name: string, problem: string) => string;
  readonly problems: {
    readonly [Code in EntryProblem['code']]: (
      problem: Extract<EntryProblem, { code: Code }>,
      date: (day: Day) => string,
    ) => string;
  };
  readonly outcomeHints: Readonly<Record<Outcome, string>>;
}
