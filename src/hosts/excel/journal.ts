import type { CellRange } from '../../workbook/address';
import type { AppendSite } from './append-site';
import type { EditSite } from './edit-site';
import type { SheetFrame } from './sheet-frame';

/** What it takes to take a write back, while it is going on and when it is done. */
export interface Journal {
  /** The sheets that were filled anew, each with the sheet that keeps what was there. */
  readonly replaced: readonly ReplacedSheet[];
  /** The ids of the sheets that were added, or written first to be copied from. */
  readonly added: readonly string[];
  readonly appends: readonly AppendTrace[];
  readonly edits: readonly EditTrace[];
  readonly names: readonly NameTrace[];
  /** How sheets that are appended to or edited were protected; by their ids, those that were not left out. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtectionOptions>;
  /** The host's own sheets that keep what was there. */
  readonly undoSheets: readonly string[];
}

export interface ReplacedSheet {
  readonly id: string;
  readonly undoSheet: string;
  readonly before: SheetFrame;
  /** The part of the sheet that is written. */
  readonly written: CellRange;
}

export interface AppendTrace {
  readonly site: AppendSite;
  readonly sheet: string;
  readonly undoSheet: string | undefined;
}

export interface EditTrace {
  readonly site: EditSite;
  readonly sheet: string;
}

/** A workbook-wide name and its formula before, undefined where there was none. */
export interface NameTrace {
  readonly name: string;
  readonly before: string | undefined;
}

/** What stood in the cells that were appended or edited when all was written: people may have changed it since. */
export interface Afterwards {
  readonly appends: readonly Formulas[];
  readonly edits: readonly Formulas[];
}

export type Formulas = readonly (readonly unknown[])[];
