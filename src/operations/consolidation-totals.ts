import type { ConsolidatedWorkbooks, FileResult } from './consolidate-workbooks';

export interface ConsolidationTotals {
  readonly files: number;
  /** Files that are not refused and can be read. */
  readonly taken: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: number;
  /** Records with a conflict that nobody has decided, each once. */
  readonly conflicts: number;
}

/** What becomes of all files together, in records. */
export function consolidationTotals({
  files,
  consolidated,
}: Pick<ConsolidatedWorkbooks, 'files' | 'consolidated'>): ConsolidationTotals {
  const sum = (of: (file: FileResult) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    files: files.length,
    taken: files.filter(({ status }) => status !== 'refused' && status !== 'unreadable').length,
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    unchanged: sum(({ unchanged }) => unchanged),
    vanished: sum(({ vanished }) => vanished.length),
    conflicts: consolidated.openRecords,
  };
}
