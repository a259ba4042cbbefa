import type { Language } from '../../values/language';
import type { CellPlace, LiveHost } from '../host';
import type { CellInput } from './live-typing';
import type { FormulaEngine } from './load-ironcalc';
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
   * All or nothing.
   * @throws {HostProblemError} `protected`, `merged`, `too-large`, `changed-meanwhile`
   * @throws {WriteRefusedError} `part-of-array`
   */
  type(inputs: readonly CellInput[]): void;
  /**
   * Makes columns so many pixels wide, as one step that can be undone.
   * @throws {HostProblemError} `protected`, `changed-meanwhile`
   */
  resizeColumns(sheet: string, widths: ReadonlyMap<number, number>): void;
  /** Whether the cell's validation lets this be typed; true where it cannot be told. */
  allows(input: CellInput): Promise<boolean>;
  /** What a cell that takes one of a list offers; nothing for other cells. */
  choices(place: CellPlace): readonly string[];
  /** One step back or forth over what was typed and written; false when there is none. */
  undoStep(): boolean;
  redoStep(): boolean;
  /** Where the workbook stands among its steps; the same object as long as no step is made. */
  history(): LiveHistory;
  /** Tells the pane what is selected. */
  select(place: CellPlace): void;
  /** When every formula has the value that it gives now; `read` waits for it, `bytes` and `sheets` don't. */
  settled(): Promise<void>;
  /** Called when the pane asks for a place to be shown. */
  onGoTo(listener: (place: CellPlace) => void): () => void;
}

export interface LiveHistory {
  /** The number of the state, which it gets back when steps are undone: the file was saved at one of them. */
  readonly at: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface LiveFileOptions {
  /** Takes a new workbook that the pane made: to open it beside this one, or to keep it as a file. */
  readonly openNew?: (bytes: Uint8Array, name: string) => void;
  /** For formats that depend on the language, in a workbook whose own language cannot be told; English unless given. */
  readonly language?: Language;
  /** Gets the engine for formulas; the page's own unless given. */
  readonly loadEngine?: () => Promise<FormulaEngine>;
}
