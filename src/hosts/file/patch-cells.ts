import { readCells, type CellPlace, type RowPlace, type SheetText } from './patch-sheet-text';
import { withPrefix, type Edit } from './patch-text';

/** A cell as it is to stand in its row: a whole `<c>`, without a prefix. */
export interface NewCell {
  readonly column: number;
  readonly xml: string;
}

/** A row that gets cells: those it holds already, and what becomes of it. */
export interface ChangedRow {
  readonly row: number;
  readonly cells: readonly NewCell[];
}

/** The rows of a sheet by their number. A row that stands there in pieces has several places. */
export function rowsByNumber({ rows }: SheetText): ReadonlyMap<number, readonly RowPlace[]> {
  const byNumber = new Map<number, RowPlace[]>();
  for (const place of rows) {
    const places = byNumber.get(place.row);
    if (places) places.push(place);
    else byNumber.set(place.row, [place]);
  }
  return byNumber;
}

/**
 * The edits of a sheet's text that put these cells in, each in the place of the one that is there or in its order;
 * what they don't name keeps every byte. Both `changed` and the cells of a row are in ascending order.
 */
export function cellEdits(
  text: string,
  sheet: SheetText,
  changed: readonly ChangedRow[],
): readonly Edit[] {
  const places = rowsByNumber(sheet);
  const inOrder = [...sheet.rows].sort((one, other) => one.row - other.row);
  const edits: Edit[] = [];
  let next = 0;
  for (const { row, cells } of changed) {
    const existing = places.get(row);
    if (existing) {
      edits.push(...changedRow(text, existing, sheet.prefix, cells));
      continue;
    }
    while ((inOrder[next]?.row ?? Infinity) < row) next += 1;
    const start = inOrder[next]?.start ?? sheet.dataEnd;
    const xml = `<row r="${row}">${cells.map((cell) => cell.xml).join('')}</row>`;
    edits.push({ start, end: start, text: withPrefix(xml, sheet.prefix) });
  }
  return sheet.dataIsEmptyTag && edits.length > 0 ? [openedSheetData(sheet, edits)] : edits;
}

function changedRow(
  text: string,
  places: readonly RowPlace[],
  prefix: string,
  cells: readonly NewCell[],
): readonly Edit[] {
  const last = places.at(-1);
  if (!last) return [];
  const own = places.flatMap((place) => readCells(text, place));
  const byColumn = new Map<number, CellPlace[]>();
  for (const cell of own) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  const edits: Edit[] = [];
  const inserted: NewCell[] = [];
  for (const cell of cells) {
    const same = byColumn.get(cell.column);
    // Of two cells with one address the last one holds; all of them get the content, for who knows what others read.
    for (const { start, end } of same ?? []) {
      edits.push({ start, end, text: withPrefix(cell.xml, prefix) });
    }
    if (!same) inserted.push(cell);
  }
  return [...edits, ...insertions(text, last, prefix, inserted)];
}

function insertions(
  text: string,
  place: RowPlace,
  prefix: string,
  cells: readonly NewCell[],
): readonly Edit[] {
  if (cells.length === 0) return [];
  const openEnd = text.indexOf('>', place.start) + 1;
  const open = text.slice(place.start, openEnd);
  const edits = spansEdits(open, place.start, cells);
  if (open.endsWith('/>')) {
    const xml = cells.map((cell) => cell.xml).join('');
    return [
      ...edits,
      { start: openEnd - 2, end: openEnd, text: withPrefix(`>${xml}</row>`, prefix) },
    ];
  }
  const own = readCells(text, place);
  const behind = own.at(-1)?.end ?? openEnd;
  for (const { column, xml } of cells) {
    const start = own.find((cell) => cell.column > column)?.start ?? behind;
    edits.push({ start, end: start, text: withPrefix(xml, prefix) });
  }
  return edits;
}

/** A row's `spans` goes where a new cell lies outside of it. */
function spansEdits(open: string, start: number, cells: readonly NewCell[]): Edit[] {
  const spans = /\s+spans\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/.exec(open);
  if (!spans) return [];
  const [, first, last] =
    /^(\d+):(\d+)$/.exec(spans.groups?.['double'] ?? spans.groups?.['single'] ?? '') ?? [];
  const inside = cells.every(({ column }) => column >= Number(first) && column <= Number(last));
  const at = start + spans.index;
  return inside ? [] : [{ start: at, end: at + spans[0].length, text: '' }];
}

/** `<sheetData/>` becomes a pair of tags around the rows. */
function openedSheetData({ dataEnd, dataOpenEnd, prefix }: SheetText, rows: readonly Edit[]): Edit {
  const close = withPrefix('</sheetData>', prefix);
  const xml = rows.map(({ text }) => text).join('');
  return { start: dataEnd, end: dataOpenEnd, text: `>${xml}${close}` };
}
