import type { CellPlace, LiveHost } from '../host';
import type { SheetView } from './sheet-view';

/** A workbook that is open in a page: the pane's host, and the grid's. */
export interface LiveFileHost extends LiveHost {
  /** The workbook as an .xlsx file, with all that was typed and written; nothing of the original is lost. */
  bytes(): Uint8Array;
  /** The sheets in their order; the same objects as long as nothing has changed. */
  sheets(): readonly SheetView[];
  /** Called after every change of `sheets()`, whoever made it. */
  subscribe(listener: () => void): () => void;
  /**
   * What a person types into cells, pastes or clears, as one step that can be undone: `85`, `=SUM(A1:A3)`, `2026-05-01`,
   * `'001`; empty text clears. Read as Excel reads it, but nothing is turned into a date that isn't written whole.
   */
  type(inputs: readonly CellInput[]): void;
  /** One step back or forth over what was typed and written; false when there is none. */
  undoStep(): boolean;
  redoStep(): boolean;
  /** Tells the pane what is selected. */
  select(place: CellPlace): void;
  /** Called when the pane asks for a place to be shown. */
  onGoTo(listener: (place: CellPlace) => void): () => void;
}

export interface CellInput extends CellPlace {
  readonly text: string;
}
