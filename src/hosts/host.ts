import type { HostProblem, RefusedReason, UnreadableReason } from '../workbook/file-problems';
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

/** A workbook in front of a person: what the task pane stands on, in Excel and in the workbench alike. */
export interface LiveHost extends Host {
  /** The workbook's name as people know it: `North.xlsx`; empty while it has none. */
  name(): Promise<string>;
  /**
   * The workbook as it is now, where sheets that nobody has changed since they were last read may come from memory.
   * For checking along while people type; what is decided or written rests on `read`.
   */
  refresh(): Promise<WorkbookSnapshot>;
  /** Takes the person to a cell or range: `F18`, `B3:D9`. @throws {HostProblemError} when it is no longer there. */
  goTo(place: CellPlace): Promise<void>;
  /** Whether the last `write` can still be taken back. */
  canUndo(): boolean;
  /** Takes back the last `write`, all of it or nothing; what people changed elsewhere since then stays. */
  undo(): Promise<void>;
  /** Tells of what people do in the workbook until the function that comes back is called. */
  watch(listener: HostListener): () => void;
  /** Opens another workbook that holds the plan, beside this one: a window of its own, or a file to keep. */
  openNew(plan: WritePlan, name: string): Promise<void>;
}

/** A place in the workbook: a cell, or a range. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

export interface HostListener {
  /** People changed cells of a sheet, or the sheets themselves (`undefined`); writes of our own are not told. */
  readonly changed?: (sheet: string | undefined) => void;
  /** The first cell of what is selected now. */
  readonly selected?: (place: CellPlace) => void;
}

/**
 * What a host that is a running program can come up against; nothing was changed, unless it is `half-written`. The
 * detail is for the curious; the sheet is the one that it is about, where there is one.
 */
export class HostProblemError extends Error {
  override readonly name = 'HostProblemError';
  constructor(
    readonly reason: HostProblem,
    readonly detail: string,
    readonly sheet?: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
