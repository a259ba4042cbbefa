import type { WrittenCounts } from '../workbook/written-counts';

/** What frames the three places: header, menu, work and its outcome, problems, help. */
export interface ShellWords {
  /** Until the workbook's name is known, and where it has none. */
  readonly unnamedWorkbook: string;
  readonly places: {
    readonly label: string;
    readonly evaluate: string;
    readonly merge: string;
    readonly reviews: string;
  };
  /** To this language: it is shown while the pane is in the other one. */
  readonly switchLanguage: string;
  readonly menu: string;
  readonly help: string;
  readonly undoLast: string;
  readonly about: string;
  readonly back: string;
  readonly close: string;
  readonly loading: string;
  readonly reading: string;
  readonly writing: string;
  readonly undoing: string;
  readonly progress: (done: number, total: number) => string;
  /** Of work that has not got on for a while. */
  readonly takingLong: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly undo: string;
  readonly undone: string;
  readonly written: (counts: WrittenCounts) => string;
  readonly retry: string;
  readonly details: string;
  /** Headings of problems; what they mean and what to do is said below, by the kind of problem. */
  readonly notDone: string;
  readonly unreadable: string;
  /** Something that nobody thought of. */
  readonly unexpected: string;
  /** The check could not follow what was typed. */
  readonly notFollowed: string;
  readonly crashed: string;
  readonly crashedAdvice: string;
  readonly goOn: string;
  readonly helpSteps: readonly HelpStep[];
  readonly aboutProduct: (version: string) => string;
  readonly aboutStandard: (id: string, version: string) => string;
  readonly aboutPrivacy: string;
  /** Why the language has to be chosen again the next time. */
  readonly notRemembered: string;
}

export interface HelpStep {
  readonly heading: string;
  readonly text: string;
}
