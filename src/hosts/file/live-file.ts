import type { Language } from '../../values/language';
import { parseRange } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { HostProblemError, type CellPlace, type HostListener, type LiveHost } from '../host';
import { changedSheets, patchedBytes, withoutWrite, withTyped, type LiveState } from './live-state';
import { LiveCalculation } from './live-calculation';
import { readInputs, type CellInput } from './live-typing';
import { loadIronCalc, type FormulaEngine } from './load-ironcalc';
import { sameValue } from './engine-values';
import type { Results } from './formula-model';
import { cellAt } from './live-state';
import { choicesOf, ruleAllows } from './live-validation';
import { cellKey } from './sheet-look';
import { readTyped } from './typed-cell';
import { readOpenedFile, type OpenedSheet } from './opened-file';
import { overlaySnapshot } from './overlay-snapshot';
import { patchWorkbook } from './patch-workbook';
import type { SheetView } from './sheet-view';
import { formatAt, NO_OVERLAY, viewSheet, type SheetOverlay } from './view-sheet';
import { newWorkbook } from './write-new-workbook';

export type { CellInput } from './live-typing';

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

/** @throws {UnreadableFileError} for everything that is not wholly readable. */
export function openLiveFile(
  bytes: Uint8Array,
  name: string,
  options: LiveFileOptions = {},
): LiveFileHost {
  const language = options.language ?? 'en';
  let state: LiveState = {
    file: readOpenedFile(bytes, language),
    typed: new Map(),
    written: undefined,
  };
  const numbers = new Map<LiveState, number>([[state, 0]]);
  let history: LiveHistory | undefined;
  let past: readonly LiveState[] = [];
  let future: readonly LiveState[] = [];
  let shown: ShownWorkbook | undefined;
  let lastShown: readonly ShownSheet[] = [];
  const watching = new Set<HostListener>();
  const subscribed = new Set<() => void>();
  const following = new Set<(place: CellPlace) => void>();

  const tellShown = (): void => {
    shown = undefined;
    for (const listener of subscribed) listener();
  };
  const calculation = new LiveCalculation(options.loadEngine ?? loadIronCalc, tellShown);
  calculation.follow(state);

  const show = (): ShownWorkbook => {
    if (shown) return shown;
    lastShown = state.file.sheets.map((sheet, index) =>
      showSheet(state, sheet, calculation.results, lastShown[index]),
    );
    shown = { sheets: lastShown, views: lastShown.map(({ view }) => view) };
    return shown;
  };
  const snapshot = (): WorkbookSnapshot => ({
    sheets: show().sheets.map(({ sheet, overlay }) => overlaySnapshot(state.file, sheet, overlay)),
  });
  const settledSnapshot = async (): Promise<WorkbookSnapshot> => {
    await calculation.settled();
    return snapshot();
  };
  const findCell = ({ sheet: wanted, cell }: CellPlace): FoundCell => {
    const place = cellAt(cell);
    const shownSheet = show().sheets.find(({ view }) => view.name === wanted);
    if (!shownSheet) throw new HostProblemError('changed-meanwhile', `no sheet ${wanted}`, wanted);
    return { ...shownSheet, ...place };
  };
  const enter = (next: LiveState): void => {
    state = next;
    history = undefined;
    if (!numbers.has(state)) numbers.set(state, numbers.size);
    calculation.follow(state);
    tellShown();
  };
  const step = (next: LiveState): void => {
    past = [...past, state];
    future = [];
    enter(next);
  };
  const tellChanged = (before: LiveState): void => {
    const changed = changedSheets(before, state) ?? [undefined];
    for (const listener of watching) for (const sheet of changed) listener.changed?.(sheet);
  };

  return {
    name: async () => name,
    read: settledSnapshot,
    refresh: settledSnapshot,
    write: async (plan) => {
      await calculation.settled();
      const after = patchWorkbook(patchedBytes(state, calculation.results), plan);
      const file = readOpenedFile(after, language);
      step({ file, typed: new Map(), written: { plan, before: state } });
    },
    canUndo: () => state.written !== undefined,
    undo: async () => {
      const before = withoutWrite(state);
      if (!before) throw new HostProblemError('changed-meanwhile', 'nothing was written');
      step(before);
    },
    watch: (listener) => added(watching, listener),
    goTo: async (place) => {
      const found = state.file.snapshot.sheets.find(
        (sheet) => sheet.name.toLowerCase() === place.sheet.toLowerCase(),
      );
      if (!found || !parseRange(place.cell)) {
        throw new HostProblemError(
          'changed-meanwhile',
          `${place.sheet}!${place.cell}`,
          place.sheet,
        );
      }
      for (const listener of following) listener({ sheet: found.name, cell: place.cell });
    },
    openNew: async (plan, newName) => {
      if (!options.openNew) throw new HostProblemError('not-supported', 'no room for a workbook');
      options.openNew(newWorkbook(plan), newName);
    },
    bytes: () => patchedBytes(state, calculation.results),
    settled: () => calculation.settled(),
    sheets: () => show().views,
    subscribe: (listener) => added(subscribed, listener),
    type: (inputs) => {
      const typed = readInputs(state, show().views, inputs);
      if (typed.size === 0) return;
      const before = state;
      step(withTyped(state, typed));
      tellChanged(before);
    },
    undoStep: () => {
      const before = state;
      const last = past.at(-1);
      if (!last) return false;
      past = past.slice(0, -1);
      future = [...future, before];
      enter(last);
      tellChanged(before);
      return true;
    },
    redoStep: () => {
      const before = state;
      const next = future.at(-1);
      if (!next) return false;
      future = future.slice(0, -1);
      past = [...past, before];
      enter(next);
      tellChanged(before);
      return true;
    },
    history: () =>
      (history ??= {
        at: numbers.get(state) ?? 0,
        canUndo: past.length > 0,
        canRedo: future.length > 0,
      }),
    allows: async (input) => {
      const { sheet, view, row, column } = findCell(input);
      const rule = view.cell(row, column)?.validation?.rule;
      if (!rule) return true;
      const format = formatAt(state.file, sheet, undefined, row, column);
      const typed = readTyped(input.text, format);
      const listed = choicesOf(rule, state.file, sheet, show().views);
      const told = ruleAllows(rule, typed, format, listed);
      if (told !== undefined || rule.kind !== 'custom') return told ?? true;
      const cell = { sheet: sheet.snapshot.name, key: cellKey(row, column) };
      return calculation.lets(cell, typed, rule.formula);
    },
    choices: (place) => {
      const { sheet, view, row, column } = findCell(place);
      const rule = view.cell(row, column)?.validation?.rule;
      return choicesOf(rule, state.file, sheet, show().views) ?? [];
    },
    select: (place) => {
      for (const listener of watching) listener.selected?.(place);
    },
    onGoTo: (listener) => added(following, listener),
  };
}

interface ShownWorkbook {
  readonly sheets: readonly ShownSheet[];
  readonly views: readonly SheetView[];
}

type FoundCell = ShownSheet & ReturnType<typeof cellAt>;

interface ShownSheet {
  readonly sheet: OpenedSheet;
  readonly overlay: SheetOverlay;
  readonly view: SheetView;
}

/** The sheet as it is now; the same view as before where nothing of it has changed. */
function showSheet(
  { file, typed }: LiveState,
  sheet: OpenedSheet,
  results: Results,
  before: ShownSheet | undefined,
): ShownSheet {
  const { name } = sheet.snapshot;
  const { values, outdated } = results.get(name) ?? { values: new Map(), outdated: new Set() };
  const overlay = {
    typed: typed.get(name) ?? NO_OVERLAY.typed,
    calculated: values,
    outdated,
  };
  if (before?.sheet === sheet && sameOverlay(before.overlay, overlay)) return before;
  return { sheet, overlay, view: viewSheet(file, sheet, overlay) };
}

function sameOverlay(one: SheetOverlay, other: SheetOverlay): boolean {
  return (
    one.typed === other.typed &&
    one.calculated.size === other.calculated.size &&
    one.outdated.size === other.outdated.size &&
    [...one.outdated].every((key) => other.outdated.has(key)) &&
    [...one.calculated].every(
      ([key, value]) => other.calculated.has(key) && sameValue(other.calculated.get(key), value),
    )
  );
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
