import type { RefusedReason, UnreadableReason } from '../workbook/file-problems';
import type { WritePlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** The port: an open workbook, wherever it is open. */
export interface Host {
  /**
   * The whole workbook as plain data.
   * @throws {UnreadableFileError} when there is a file and it cannot be read.
   */
  read(): Promise<WorkbookSnapshot>;
  /**
   * Carries a plan out: afterwards the workbook holds all of it, or, when this throws, is as it was.
   * @throws {WriteRefusedError} when the workbook leaves no room for the plan.
   */
  write(plan: WritePlan): Promise<void>;
}

/** The file is not a workbook that can be read, wholly or not at all. The detail is for the curious, in English. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  constructor(
    readonly reason: UnreadableReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** The workbook leaves no room for the plan; nothing was changed. */
export class WriteRefusedError extends Error {
  override readonly name = 'WriteRefusedError';
  constructor(
    readonly reason: RefusedReason,
    readonly sheet: string,
    readonly cell: string | undefined,
  ) {
    super(`${reason}: ${sheet}${cell === undefined ? '' : `!${cell}`}`);
  }
}
