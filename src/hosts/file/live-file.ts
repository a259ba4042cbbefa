import { parseRange } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { HostProblemError, type CellPlace, type HostListener } from '../host';
import { LiveCalculation } from './live-calculation';
import type { LiveFileHost, LiveFileOptions } from './live-file-host';
import {
  cellAt,
  changedSheets,
  patchedBytes,
  withoutWrite,
  withTyped,
  withWidths,
  type LiveState,
} from './live-state';
import { LiveSteps } from './live-steps';
import { readInputs } from './live-typing';
import { choicesOf, ruleAllows } from './live-validation';
import { loadIronCalc } from './load-ironcalc';
import { readOpenedFile } from './opened-file';
import { overlaySnapshot } from './overlay-snapshot';
import { patchWorkbook } from './patch-workbook';
import { cellKey } from './sheet-look';
import { showSheet, type ShownSheet, type ShownWorkbook } from './shown-sheets';
import { readTyped } from './typed-cell';
import { formatAt } from './view-sheet';
import { newWorkbook } from './write-new-workbook';

export type { LiveFileHost, LiveFileOptions, LiveHistory } from './live-file-host';
export type { CellInput } from './live-typing';

/**
 * Opens an .xlsx file in a page. The file stays as it is in memory, with what was typed lying over it; a write of the
 * pane's makes a new file of both.
 * @throws {UnreadableFileError} for everything that is not wholly readable.
 */
export function openLiveFile(
  bytes: Uint8Array,
  name: string,
  options: LiveFileOptions = {},
): LiveFileHost {
  const language = options.language ?? 'en';
  const file = readOpenedFile(bytes, language);
  const steps = new LiveSteps({ file, typed: new Map(), widths: new Map(), written: undefined });
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
  calculation.follow(steps.state);

  const show = (): ShownWorkbook => {
    if (shown) return shown;
    lastShown = steps.state.file.sheets.map((sheet, index) =>
      showSheet(steps.state, sheet, calculation.results, lastShown[index]),
    );
    shown = { sheets: lastShown, views: lastShown.map(({ view }) => view) };
    return shown;
  };
  const findCell = ({ sheet, cell }: CellPlace): ShownSheet & ReturnType<typeof cellAt> => {
    const place = cellAt(cell);
    const found = show().sheets.find(({ view }) => view.name === sheet);
    if (!found) throw new HostProblemError('changed-meanwhile', `no sheet ${sheet}`, sheet);
    return { ...found, ...place };
  };
  const snapshot = async (): Promise<WorkbookSnapshot> => {
    await calculation.settled();
    return {
      sheets: show().sheets.map(({ sheet, overlay }) =>
        overlaySnapshot(steps.state.file, sheet, overlay),
      ),
    };
  };
  const entered = (): void => {
    calculation.follow(steps.state);
    tellShown();
  };
  const tellChanged = (before: LiveState): void => {
    const changed = changedSheets(before, steps.state) ?? [undefined];
    for (const listener of watching) for (const sheet of changed) listener.changed?.(sheet);
  };
  /** A step that people made; whether there was one. */
  const moved = (move: () => boolean): boolean => {
    const before = steps.state;
    if (!move()) return false;
    entered();
    tellChanged(before);
    return true;
  };

  return {
    name: async () => name,
    read: snapshot,
    refresh: snapshot,
    write: async (plan) => {
      await calculation.settled();
      const before = steps.state;
      const after = patchWorkbook(patchedBytes(before, calculation.results), plan);
      const written = { plan, before };
      const next = readOpenedFile(after, language);
      steps.step({ file: next, typed: new Map(), widths: new Map(), written });
      entered();
    },
    canUndo: () => steps.state.written !== undefined,
    undo: async () => {
      const before = withoutWrite(steps.state);
      if (!before) throw new HostProblemError('changed-meanwhile', 'nothing was written');
      steps.step(before);
      entered();
    },
    watch: (listener) => added(watching, listener),
    goTo: async ({ sheet: wanted, cell }) => {
      const found = steps.state.file.snapshot.sheets.find(
        (sheet) => sheet.name.toLowerCase() === wanted.toLowerCase(),
      );
      if (!found || !parseRange(cell)) {
        throw new HostProblemError('changed-meanwhile', `${wanted}!${cell}`, wanted);
      }
      for (const listener of following) listener({ sheet: found.name, cell });
    },
    openNew: async (plan, newName) => {
      if (!options.openNew) throw new HostProblemError('not-supported', 'no room for a workbook');
      options.openNew(newWorkbook(plan), newName);
    },
    bytes: () => patchedBytes(steps.state, calculation.results),
    settled: () => calculation.settled(),
    sheets: () => show().views,
    subscribe: (listener) => added(subscribed, listener),
    type: (inputs) => {
      const typed = readInputs(steps.state, show().views, inputs);
      moved(() => {
        if (typed.size > 0) steps.step(withTyped(steps.state, typed));
        return typed.size > 0;
      });
    },
    resizeColumns: (wanted, widths) => {
      const found = show().sheets.find(({ view }) => view.name === wanted);
      if (!found) throw new HostProblemError('changed-meanwhile', `no sheet ${wanted}`, wanted);
      const { view, sheet } = found;
      if (sheet.look().protectsColumns) throw new HostProblemError('protected', wanted, wanted);
      const changed = [...widths].filter(([column, width]) => view.columnWidth(column) !== width);
      moved(() => {
        if (changed.length === 0) return false;
        steps.step(withWidths(steps.state, new Map([[wanted, new Map(changed)]])));
        return true;
      });
    },
    allows: async (input) => {
      const { sheet, view, row, column } = findCell(input);
      const rule = view.cell(row, column)?.validation?.rule;
      if (!rule) return true;
      const format = formatAt(steps.state.file, sheet, undefined, row, column);
      const typed = readTyped(input.text, format);
      const listed = choicesOf(rule, steps.state.file, sheet, show().views);
      const told = ruleAllows(rule, typed, format, listed);
      if (told !== undefined || rule.kind !== 'custom') return told ?? true;
      const cell = { sheet: sheet.snapshot.name, key: cellKey(row, column) };
      return calculation.lets(cell, typed, rule.formula);
    },
    choices: (place) => {
      const { sheet, view, row, column } = findCell(place);
      const rule = view.cell(row, column)?.validation?.rule;
      return choicesOf(rule, steps.state.file, sheet, show().views) ?? [];
    },
    undoStep: () => moved(() => steps.back()),
    redoStep: () => moved(() => steps.forth()),
    history: () => steps.history(),
    select: (place) => {
      for (const listener of watching) listener.selected?.(place);
    },
    onGoTo: (listener) => added(following, listener),
  };
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
