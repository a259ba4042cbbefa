import { cellAddress, overlap, parseRange, type CellRange } from '../../workbook/address';
import type { CellContent, EditPlan } from '../../workbook/plan';
import { formatOf } from '../cell-content';
import { WriteRefusedError } from '../host';
import { foldCase } from '../same-name';
import { findWorksheet, type BookSheet, type OpenBook } from './patch-book';
import { cellEdits, rowsByNumber, type ChangedRow, type NewCell } from './patch-cells';
import { renameColumns, type RenamedColumns } from './patch-column-names';
import { grownDimension } from './patch-dimension';
import { cellFormulas, refusePartsOfArrays, unsharedFormulas } from './patch-formulas';
import { renameHeaders } from './patch-headers';
import { inheritedStyles } from './patch-inherited-styles';
import {
  findRows,
  readCells,
  type CellPlace,
  type RowPlace,
  type SheetText,
} from './patch-sheet-text';
import { applyEdits } from './patch-text';
import { dateShift, needsQuotePrefix, renderCell } from './render-cell';
import { editFormatCode, type StyleRegistry } from './render-styles';

/** A plan's edit, or one of a page that people type into, which knows more number formats than plans do. */
export interface FileEdit extends EditPlan {
  /** A format code, in place of `format`. */
  readonly formatCode?: string;
  /** The cell whose style it takes, where it has none of its own. */
  readonly like?: { readonly row: number; readonly column: number };
}

/** An edit, and the cell it means. */
export interface CellEdit extends FileEdit {
  readonly row: number;
  readonly column: number;
}

export interface EditOutcome {
  /** The ids of the sheets whose formulas are others now. */
  readonly reformulated: ReadonlySet<number>;
  /** Columns that the workbook part, which is not touched here, must call by their new names too. */
  readonly renamed: readonly RenamedColumns[];
}

/**
 * Changes single cells in place: the cell keeps its style (but for a number format that the plan gives), and every
 * other byte of the sheet stays. Formulas that shared the text of one that goes get a text of their own; a table whose
 * header changes calls its column by the new name, in formulas too. Links are written as their text.
 * @throws {WriteRefusedError} `sheet-missing`; `part-of-array` for some of the cells that one formula fills;
 * `formula-in-cell` where one stands that an edit keeps.
 * @throws {RangeError} for what is no cell, a cell named twice, and one that a merged area hides.
 */
export function editCells(
  book: OpenBook,
  styles: StyleRegistry,
  edits: readonly FileEdit[],
): EditOutcome {
  const bySheet = new Map<BookSheet, CellEdit[]>();
  const named = new Set<string>();
  for (const edit of edits) {
    const sheet = findWorksheet(book, edit.sheet);
    if (!sheet) throw new WriteRefusedError('sheet-missing', edit.sheet, undefined);
    const placed = placedEdit(edit);
    const key = `${placed.row}:${placed.column}:${foldCase(sheet.name)}`;
    if (named.has(key)) throw new RangeError(`${edit.sheet}!${edit.cell} is named twice`);
    named.add(key);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), placed]);
  }
  const withHeaders = [...bySheet].map(([sheet, ofSheet]) => ({
    sheet,
    ...renameHeaders(book, sheet, ofSheet),
  }));
  const renamed = withHeaders.flatMap((one) => one.renamed);
  for (const columns of renamed) renameColumns(book.pack, columns);
  const reformulated = withHeaders
    .filter((one) => editSheet(book, styles, one.sheet, one.edits))
    .map(({ sheet }) => sheet.sheetId);
  return { reformulated: new Set(reformulated), renamed };
}

function placedEdit(edit: FileEdit): CellEdit {
  const range = parseRange(edit.cell);
  if (!range || range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn) {
    throw new RangeError(`${edit.cell} is no cell`);
  }
  return { ...edit, row: range.firstRow, column: range.firstColumn };
}

/** Whether formulas came or went. */
function editSheet(
  book: OpenBook,
  styles: StyleRegistry,
  { name, part }: BookSheet,
  edits: readonly CellEdit[],
): boolean {
  const text = book.pack.read(part);
  if (text === undefined) throw new WriteRefusedError('sheet-missing', name, undefined);
  const sheet = findRows(text, 1);
  refuseHidden(sheet, edits);
  refusePartsOfArrays(text, name, edits);
  const inherited = inheritedStyles(text, sheet);
  const places = rowsByNumber(sheet);
  const gone: CellPlace[] = [];
  const changed: ChangedRow[] = byRow(edits).map(([row, ofRow]) => {
    const own = (places.get(row) ?? []).flatMap((place) => readCells(text, place));
    const existing = new Map(own.map((cell) => [cell.column, cell]));
    const cells = ofRow.flatMap((edit): readonly NewCell[] => {
      const cell = existing.get(edit.column);
      if (cell?.formula && edit.keepsFormulas) {
        throw new WriteRefusedError('formula-in-cell', name, edit.cell);
      }
      if (cell) gone.push(cell);
      const model = edit.like && styleIn(text, places.get(edit.like.row) ?? [], edit.like.column);
      const base = cell?.style ?? model ?? inherited(row, edit.column);
      return editedCell(edit, cell !== undefined, base, styles, book.date1904);
    });
    return { row, cells };
  });
  const written = changed.filter(({ cells }) => cells.length > 0);
  if (written.length === 0) return false;
  const removed = cellFormulas(gone);
  const all = [
    ...cellEdits(text, sheet, written),
    ...unsharedFormulas(text, sheet, removed, edits),
    ...grownDimension(text, sheet, areaOfEdits(edits)),
  ];
  book.pack.write(part, applyEdits(text, all));
  return removed.length > 0 || edits.some(({ content }) => isFormula(content));
}

function styleIn(text: string, places: readonly RowPlace[], column: number): number | undefined {
  const cells = places.flatMap((place) => readCells(text, place));
  return cells.find((cell) => cell.column === column)?.style;
}

/** Sorted, by row and within it. */
function byRow(edits: readonly CellEdit[]): readonly (readonly [number, readonly CellEdit[]])[] {
  const rows = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const ofRow = rows.get(edit.row);
    if (ofRow) ofRow.push(edit);
    else rows.set(edit.row, [edit]);
  }
  for (const ofRow of rows.values()) ofRow.sort((one, other) => one.column - other.column);
  return [...rows].sort(([one], [other]) => one - other);
}

/** A cell that was there stays there though it is blank now: one without an address may follow it. */
function editedCell(
  { row, column, content, format, formatCode }: CellEdit,
  wasThere: boolean,
  base: number,
  styles: StyleRegistry,
  date1904: boolean,
): readonly NewCell[] {
  const blank = content === undefined || content === '';
  const shown = isDate(content) ? formatOf(content, format ?? DATE) : format;
  const code = formatCode ?? (shown && editFormatCode(shown));
  if (blank && !wasThere && code === undefined) return [];
  const style = styles.edited(base, code, needsQuotePrefix(content));
  const shift = dateShift(styles.showsDates(style) ? 'date' : 'general', date1904);
  const address = cellAddress(row, column);
  return [{ column, xml: renderCell(address, content, style, shift) || `<c r="${address}"/>` }];
}

const DATE = { kind: 'date' } as const;

function isDate(content: CellContent): boolean {
  return typeof content === 'object' && content.kind === 'date';
}

export function isFormula(content: CellContent): boolean {
  return typeof content === 'object' && content.kind === 'formula';
}

function refuseHidden({ merges }: SheetText, edits: readonly CellEdit[]): void {
  const ranges = merges.flatMap((reference) => parseRange(reference) ?? []);
  for (const edit of edits) {
    const hidden = ranges.some(
      (range) =>
        overlap(range, cellRange(edit)) &&
        (range.firstRow !== edit.row || range.firstColumn !== edit.column),
    );
    if (hidden) throw new RangeError(`${edit.sheet}!${edit.cell} is hidden by a merged area`);
  }
}

function cellRange({ row, column }: CellEdit): CellRange {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

function areaOfEdits(edits: readonly CellEdit[]): CellRange {
  return edits.map(cellRange).reduce((one, other) => ({
    firstRow: Math.min(one.firstRow, other.firstRow),
    lastRow: Math.max(one.lastRow, other.lastRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  }));
}
