import type { CellRange } from '../../workbook/address';
import { shiftFormula } from '../../hosts/file/shift-formula';
import type { CellInput } from '../../hosts/file/live-file';
import type { SheetView } from '../../hosts/file/sheet-view';
import { blockOf, pasteInputs, type CellBlock } from './cell-block';
import { contains, within, type Cell } from './selection';
import { continued } from './series';

/** Most cells that are filled at a time. */
const MOST_FILLED = 100_000;

/**
 * What Ctrl+D and Ctrl+R type: the first row or column of what is selected all over the rest; of a single row or column,
 * what stands above it or to its left.
 */
export function copiedAlong(
  sheet: SheetView,
  selected: CellRange,
  direction: 'down' | 'right',
): readonly CellInput[] {
  const range = within(selected, sheet.lastRow, sheet.lastColumn);
  const [first, last] =
    direction === 'down'
      ? (['firstRow', 'lastRow'] as const)
      : (['firstColumn', 'lastColumn'] as const);
  const isSingle = range[first] === range[last];
  const from = isSingle ? range[first] - 1 : range[first];
  if (from < 1 || cellCount(range) > MOST_FILLED) return [];
  const source = { ...range, [first]: from, [last]: from };
  const target = { ...range, [first]: from + 1 };
  return pasteInputs(sheet, blockOf(sheet, source), target, false).inputs;
}

/** The range with what is filled when its corner is dragged to a cell: in one direction, the one that goes further. */
export function draggedOut(source: CellRange, to: Cell): CellRange {
  if (contains(source, to)) return source;
  const down = beyond(to.row, source.firstRow, source.lastRow);
  const right = beyond(to.column, source.firstColumn, source.lastColumn);
  if (Math.abs(down) >= Math.abs(right)) {
    return down > 0 ? { ...source, lastRow: to.row } : { ...source, firstRow: to.row };
  }
  return right > 0 ? { ...source, lastColumn: to.column } : { ...source, firstColumn: to.column };
}

function beyond(at: number, first: number, last: number): number {
  if (at > last) return at - last;
  return at < first ? at - first : 0;
}

/** What filling a range types into what `draggedOut` adds to it: formulas move along, series go on. */
export function filledOut(
  sheet: SheetView,
  source: CellRange,
  whole: CellRange,
): readonly CellInput[] {
  if (cellCount(whole) > MOST_FILLED) return [];
  const { cells } = blockOf(sheet, source);
  const isDown = whole.firstRow < source.firstRow || whole.lastRow > source.lastRow;
  const isBack = whole.firstRow < source.firstRow || whole.firstColumn < source.firstColumn;
  const lines = isDown ? transposed(cells) : cells;
  const [first, last] = isDown
    ? (['firstRow', 'lastRow'] as const)
    : (['firstColumn', 'lastColumn'] as const);
  const count = isBack ? source[first] - whole[first] : whole[last] - source[last];
  const added = lines.map((line) => addedTo(line, count, isBack, isDown));
  const target = isBack
    ? { ...whole, [last]: source[first] - 1 }
    : { ...whole, [first]: source[last] + 1 };
  // They are where they belong already: nothing is to be moved once more.
  const block: CellBlock = {
    sheet: sheet.name,
    row: 0,
    column: 0,
    cells: (isDown ? transposed(added) : added).map((line) => [...line]),
  };
  return pasteInputs(sheet, block, target, true).inputs;
}

/** What a line is continued with, in the order of the sheet: before it or behind it. */
function addedTo(
  line: readonly string[],
  count: number,
  isBack: boolean,
  isDown: boolean,
): readonly string[] {
  const { length } = line;
  if (!line.some((text) => text.startsWith('='))) {
    const inOrder = isBack ? [...line].reverse() : line;
    const more = continued(inOrder, count, isBack ? -1 : 1);
    return isBack ? [...more].reverse() : more;
  }
  return Array.from({ length: count }, (_, index) => {
    const to = isBack ? index - count : length + index;
    const from = ((to % length) + length) % length;
    const text = line[from] ?? '';
    if (!text.startsWith('=')) return text;
    return isDown ? shiftFormula(text, to - from, 0) : shiftFormula(text, 0, to - from);
  });
}

function transposed(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (lines[0] ?? []).map((_, column) => lines.map((line) => line[column] ?? ''));
}

function cellCount({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}
