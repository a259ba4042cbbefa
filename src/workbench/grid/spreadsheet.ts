import type { Validation } from '../../workbook/plan';
import type { CellRange } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import type { Cell, Selection } from './selection';

/** What is on the screen of a spreadsheet, as plain data. */
export interface SpreadsheetState {
  /** The sheets that have a tab: hidden ones only while they are shown because the pane led there. */
  readonly sheets: readonly SheetView[];
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly draft: Draft | undefined;
  /** The list of the active cell's values while it is open. */
  readonly choosing: Choosing | undefined;
  /** What was cut and not pasted yet. */
  readonly cut: PlacedRange | undefined;
  /** Where the pane has led to last. */
  readonly mark: PlacedRange | undefined;
  /** The cell that is to be in sight; a new object whenever it is to be brought there. */
  readonly reveal: Reveal;
  /** Goes up when the keyboard is to come to the grid. */
  readonly focusCalls: number;
  /** Goes up when somebody asks for the search; 0 while it is not there. */
  readonly findCalls: number;
  /** What will be filled if the button is let go now. */
  readonly filling: CellRange | undefined;
  readonly resizing: Resizing | undefined;
  /** The columns whose width was changed last; a new object each time. */
  readonly resized: { readonly columns: string; readonly width: number } | undefined;
}

/** The edge of a column while it is dragged: in pixels, from the left of the page. */
export interface Resizing {
  readonly column: number;
  readonly width: number;
  readonly x: number;
}

export interface PlacedRange {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface Reveal {
  readonly cell: Cell;
  /** With what is around it, where it was out of sight. */
  readonly amidst?: boolean;
}

export interface Choosing {
  readonly choices: readonly string[];
  /** Which one the keyboard is on; -1 before it has come to any. */
  readonly at: number;
}

/** What is being typed, until it is entered or given up. */
export interface Draft {
  readonly cell: Cell;
  readonly text: string;
  /** Where it is being typed. */
  readonly at: 'cell' | 'bar';
  /** Begun by typing, arrows enter it and move on; begun by F2 or a click, they move in the text. */
  readonly arrows: 'move-on' | 'move-in-text';
  readonly state: 'open' | 'being-checked' | { readonly rejected: Validation['error'] };
}

/** A link of the workbook leads to a place that is not there. */
export class BrokenLinkError extends Error {
  override readonly name = 'BrokenLinkError';
  constructor(readonly sheet: string) {
    super(sheet);
  }
}

/** Somebody typed a place to go to that is none. */
export class NoSuchPlaceError extends Error {
  override readonly name = 'NoSuchPlaceError';
  constructor(readonly typed: string) {
    super(typed);
  }
}

/** What is pasted goes beyond the end of the sheet. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}
