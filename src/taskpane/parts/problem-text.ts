import type { Catalogue } from '../../locales/catalogue';
import { HostProblemError, UnreadableFileError, WriteRefusedError } from '../../hosts/host';
import { CellInTheWayError } from '../../operations/layout/output-sheet';

/** An error as the person needs it: what happened, what it means for the workbook and what to do; more for the curious. */
export interface ProblemText {
  readonly text: string;
  readonly details: string | undefined;
}

export function problemText(words: Catalogue, error: unknown): ProblemText {
  if (error instanceof WriteRefusedError) {
    return { text: words.refused[error.reason](error.sheet, error.cell), details: undefined };
  }
  if (error instanceof CellInTheWayError) {
    const text = words.refused['cell-on-our-sheet'](error.sheet, error.cell);
    return { text, details: undefined };
  }
  if (error instanceof UnreadableFileError) {
    return { text: words.unreadable[error.reason], details: error.detail };
  }
  if (error instanceof HostProblemError) {
    return { text: words.hostProblems[error.reason](error.sheet), details: error.detail };
  }
  return { text: words.pane.shell.unexpected, details: errorDetails(error) };
}

/** Whether the failure left something behind that only an undo takes away. */
export function leavesTraces(error: unknown): boolean {
  return error instanceof HostProblemError && error.reason === 'half-written';
}

/** Whatever was thrown, for somebody who can make something of it. */
export function errorDetails(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
