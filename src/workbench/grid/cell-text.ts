import type { CellView, SheetView } from '../../hosts/file/sheet-view';
import { alignOf, textSize } from './cell-looks';

/** What is between a cell's text and its edges, both sides together, in pixels. */
const CELL_PADDING = 8;
/** Bold letters and capitals take more than usual ones: there is no harm in too much room. */
const WIDEST = 1.4;
/** Bold letters take so much more. */
const BOLD = 1.08;
/** So far text may run over blank cells beside it. */
const MOST_NEIGHBOURS = 40;

/**
 * The room that a cell's text takes, in pixels: its own cell's, or more where it runs over blank cells to its right. Only
 * text that is aligned left runs over, and only if it does not wrap.
 */
export function textRoom(
  sheet: SheetView,
  row: number,
  column: number,
  lastColumn: number,
  cell: CellView,
): number {
  const own = sheet.columnWidth(column);
  if (typeof cell.value !== 'string' || cell.style.wrap || alignOf(cell) !== 'left') return own;
  const wanted = roughWidth(cell.text, textSize(cell.style)) * WIDEST + CELL_PADDING;
  const end = Math.min(lastColumn, column + MOST_NEIGHBOURS);
  let room = own;
  for (let next = column + 1; room < wanted && next <= end; next++) {
    const neighbour = sheet.cell(row, next);
    if (neighbour && (neighbour.value !== undefined || neighbour.formula !== undefined)) break;
    room += sheet.columnWidth(next);
  }
  return room;
}

/** The width that shows all of a cell's text, in pixels. */
export function wantedWidth({ text, style }: CellView): number {
  const lines = text.split('\n').map((line) => roughWidth(line, textSize(style)));
  return Math.max(...lines) * (style.bold ? BOLD : 1) + CELL_PADDING;
}

/** A number that is cut off reads as another number: where it doesn't fit, none is shown. */
export function fitsNumber(cell: CellView, width: number): boolean {
  const { value, text, style } = cell;
  const numeric = typeof value === 'number' || (typeof value === 'object' && value.kind === 'date');
  if (!numeric || style.wrap) return true;
  return roughWidth(text, textSize(style)) <= width - CELL_PADDING / 2;
}

/** In pixels; about the widest that common fonts make of it, not measured. */
function roughWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code >= 0x2e80 ? 1 : NARROW.has(character) ? 0.28 : 0.53;
  }
  return width * size;
}

const NARROW = new Set(".,:;'!|il ()[]-/");
