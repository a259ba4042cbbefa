import type { FileStatus } from './file-status';

/** The words of consolidation: of its sheets and its files. */
export interface ConsolidationWords {
  readonly sources: { readonly title: string; readonly note: string };
  readonly conflicts: { readonly title: string; readonly note: string };
  /** The sheet of scores of candidates whose title is not known. */
  readonly otherScores: string;
  readonly status: Readonly<Record<FileStatus, string>>;
  readonly unchanged: string;
  readonly vanished: string;
}
