import { cellAddress } from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { readCells, type CellPlace, type RowPlace, type SheetText } from './patch-sheet-text';
import { withPrefix, type Edit } from './patch-text';
import { dateShift, formatOf, needsQuotePrefix, renderCell } from './render-cell';
import type { StyleRegistry } from './render-styles';

export interface RowSurroundings {
  readonly styles: StyleRegistry;
  readonly date1904: boolean;
  /** The styles of the last row of the table's body, by column: new rows look like it, other columns included. */
  readonly stylesAbove: ReadonlyMap<number, number>;
}

/** The edits of a sheet's text that write the rows of the plan; rows that exist already keep what they hold. */
export function rowEdits(
  text: string,
  sheet: SheetText,
  plan: AppendPlan,
  surroundings: RowSurroundings,
): readonly Edit[] {
  const existing = new Map(sheet.rows.map((place) => [place.row, place]));
  const edits: Edit[] = [];
  plan.rows.forEach((_, index) => {
    const row = plan.firstRow + index;
    const place = existing.get(row);
    if (place) {
      edits.push(mergedRow(text, place, sheet, plan, surroundings));
      return;
    }
    const cells = newCells(plan, row, new Map(), surroundings).map(({ xml }) => xml);
    const xml = withPrefix(`<row r="${row}">${cells.join('')}</row>`, sheet.prefix);
    const start = sheet.rows.find((other) => other.row > row)?.start ?? sheet.dataEnd;
    edits.push({ start, end: start, text: xml });
  });
  return sheet.dataIsEmptyTag ? [openedSheetData(sheet, edits)] : edits;
}

interface NewCell {
  readonly column: number;
  readonly xml: string;
}

function newCells(
  plan: AppendPlan,
  row: number,
  existing: ReadonlyMap<number, CellPlace>,
  { styles, date1904, stylesAbove }: RowSurroundings,
): readonly NewCell[] {
  const contents = plan.rows[row - plan.firstRow] ?? [];
  const written = new Set(plan.columns.map(({ column }) => column));
  const others = [...stylesAbove]
    .filter(([column]) => !written.has(column) && !existing.has(column))
    .map(([column, style]) => ({
      column,
      xml: renderCell(cellAddress(row, column), undefined, style, 0),
    }));
  const cells = plan.columns.map(({ column, format: ofColumn }, index) => {
    const content = contents[index];
    const format = formatOf(content, ofColumn);
    const base = existing.get(column)?.style ?? stylesAbove.get(column) ?? 0;
    const blank = content === undefined || content === '';
    const style = blank ? base : styles.adapted(base, format, needsQuotePrefix(content));
    const shift = dateShift(format.kind, date1904);
    return { column, xml: renderCell(cellAddress(row, column), content, style, shift) };
  });
  return [...cells, ...others]
    .filter(({ xml }) => xml !== '')
    .sort((one, other) => one.column - other.column);
}

/** The row with the new cells among its own; its `spans` goes, since they may lie outside of it. */
function mergedRow(
  text: string,
  place: RowPlace,
  { prefix }: SheetText,
  plan: AppendPlan,
  surroundings: RowSurroundings,
): Edit {
  const own = readCells(text, place);
  const byColumn = new Map(own.map((cell) => [cell.column, cell]));
  const openEnd = text.indexOf('>', place.start) + 1;
  const open = text.slice(place.start, openEnd).replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const close = withPrefix('</row>', prefix);
  const added = newCells(plan, place.row, byColumn, surroundings);
  const taken = new Set(added.map(({ column }) => column));
  const kept = own
    .filter(({ column }) => !taken.has(column))
    .map(({ column, start, end }) => ({ column, xml: text.slice(start, end) }));
  const cells = [
    ...kept,
    ...added.map(({ column, xml }) => ({ column, xml: withPrefix(xml, prefix) })),
  ]
    .sort((one, other) => one.column - other.column)
    .map(({ xml }) => xml)
    .join('');
  const rest = own.at(-1)?.end ?? openEnd;
  const behind = open.endsWith('/>') ? close : text.slice(rest, place.end);
  const start = open.endsWith('/>') ? `${open.slice(0, -2)}>` : open;
  return { start: place.start, end: place.end, text: start + cells + behind };
}

/** `<sheetData/>` becomes a pair of tags around the rows. */
function openedSheetData({ dataEnd, dataOpenEnd, prefix }: SheetText, rows: readonly Edit[]): Edit {
  const close = withPrefix('</sheetData>', prefix);
  const xml = rows.map(({ text }) => text).join('');
  return { start: dataEnd, end: dataOpenEnd, text: `>${xml}${close}` };
}
