import type { MergeTotals } from '../locales/merge-words';
import type { ConsolidatedWorkbooks, FileResult } from './consolidate-workbooks';

/** What becomes of all files together, in records. */
export function consolidationTotals({
  files,
  consolidated,
}: Pick<ConsolidatedWorkbooks, 'files' | 'consolidated'>): MergeTotals {
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
