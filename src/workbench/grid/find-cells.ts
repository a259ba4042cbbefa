import { folded } from '../../values/text';
import type { SheetView } from '../../hosts/file/sheet-view';
import { isFirstOfArea, type Cell } from './selection';

/** More places than these are not counted. */
export const MOST_FOUND = 10_000;

/**
 * The cells of a sheet that show a text, whatever its case and width, row by row; hidden rows and columns are left out.
 * It gives undefined after every row, so that others can be let in between.
 */
export function* findCells(sheet: SheetView, text: string): Generator<Cell | undefined> {
  const wanted = folded(text);
  if (wanted === '') return;
  const columns = Array.from({ length: sheet.lastColumn }, (_, index) => index + 1).filter(
    (column) => sheet.columnWidth(column) > 0,
  );
  for (let row = 1; row <= sheet.lastRow; row++) {
    if (sheet.rowHeight(row) === 0) continue;
    for (const column of columns) {
      const shown = sheet.cell(row, column)?.text;
      if (!shown || !folded(shown).includes(wanted)) continue;
      if (isFirstOfArea({ row, column }, sheet.merges)) yield { row, column };
    }
    yield undefined;
  }
}

/** The place in a list, in the order of the sheet, of the first cell from a cell on, or before it; round at the ends. */
export function nextFound(
  found: readonly Cell[],
  from: Cell,
  way: 'here' | 'next' | 'previous',
): number {
  if (way === 'previous') {
    const before = found.findLastIndex((cell) => order(cell, from) < 0);
    return before >= 0 ? before : found.length - 1;
  }
  const after = found.findIndex((cell) => order(cell, from) >= (way === 'here' ? 0 : 1));
  return after >= 0 ? after : Math.min(0, found.length - 1);
}

function order(one: Cell, other: Cell): number {
  return one.row - other.row || one.column - other.column;
}
