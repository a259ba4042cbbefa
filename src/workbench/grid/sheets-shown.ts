import type { SheetView } from '../../hosts/file/sheet-view';
import { selectCell, TOP_LEFT } from './selection';
import type { SpreadsheetState } from './spreadsheet';

/** A workbook that has just been opened: its first sheet that is not hidden, at its beginning. */
export function firstState(all: readonly SheetView[]): SpreadsheetState {
  const sheet = all.find(({ visibility }) => visibility === 'visible') ?? all[0];
  if (!sheet) throw new RangeError('a workbook has a sheet');
  return {
    sheets: withTab(all, sheet.name),
    sheet,
    selection: selectCell(TOP_LEFT, sheet.merges),
    draft: undefined,
    choosing: undefined,
    cut: undefined,
    mark: undefined,
    reveal: { cell: TOP_LEFT },
    focusCalls: 0,
    findCalls: 0,
    filling: undefined,
    resizing: undefined,
    resized: undefined,
  };
}

/** The sheets that have a tab. */
export function withTab(all: readonly SheetView[], active: string): readonly SheetView[] {
  return all.filter(({ name, visibility }) => visibility === 'visible' || name === active);
}

/** After a change of the workbook: the sheet that is shown as it is now, or its neighbour when it is gone. */
export function withSheets(state: SpreadsheetState, all: readonly SheetView[]): SpreadsheetState {
  const same = all.find(({ name }) => name === state.sheet.name);
  if (same) return { ...state, sheet: same, sheets: withTab(all, same.name) };
  const first = firstState(all);
  const shown = all.filter(({ visibility }) => visibility === 'visible');
  const place = Math.max(state.sheets.indexOf(state.sheet), 0);
  const sheet = shown[Math.min(place, shown.length - 1)] ?? first.sheet;
  const { focusCalls, findCalls } = state;
  return { ...first, sheet, sheets: withTab(all, sheet.name), focusCalls, findCalls };
}
