import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { findWorksheet, type OpenBook } from './patch-book';
import { rowsByNumber } from './patch-cells';
import { findRows, readCells, type CellPlace } from './patch-sheet-text';
import { applyEdits, qualified, type Edit } from './patch-text';
import { dateShift, MAX_CELL_TEXT } from './render-cell';
import { limitText } from '../text-fit';
import { escapeXml } from './xml';

/** What a formula gives, or a cell that it fills. */
export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Gives cells that are there another value; their formulas and styles stay. */
export function writeCalculated(book: OpenBook, cells: readonly CalculatedCell[]): void {
  const bySheet = new Map<string, CalculatedCell[]>();
  for (const cell of cells) {
    const ofSheet = bySheet.get(cell.sheet);
    if (ofSheet) ofSheet.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  for (const [name, ofSheet] of bySheet) {
    const part = findWorksheet(book, name)?.part;
    const text = part === undefined ? undefined : book.pack.read(part);
    if (part === undefined || text === undefined) continue;
    book.pack.write(part, applyEdits(text, valueEdits(text, ofSheet, book.date1904)));
  }
}

function valueEdits(
  text: string,
  cells: readonly CalculatedCell[],
  date1904: boolean,
): readonly Edit[] {
  const sheet = findRows(text, 1);
  const rows = rowsByNumber(sheet);
  const wanted = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of cells) {
    wanted.set(row, (wanted.get(row) ?? new Map<number, CellValue>()).set(column, value));
  }
  return [...wanted].flatMap(([row, values]) =>
    (rows.get(row) ?? [])
      .flatMap((place) => readCells(text, place))
      .filter(({ column }) => values.has(column))
      .map((cell): Edit => {
        const value = values.get(cell.column);
        const xml = cellWithValue(text, row, cell, value, sheet.prefix, date1904);
        return { start: cell.start, end: cell.end, text: xml };
      }),
  );
}

function cellWithValue(
  text: string,
  row: number,
  { column, style, formula, start }: CellPlace,
  value: CellValue,
  prefix: string,
  date1904: boolean,
): string {
  const tag = text.slice(start, text.indexOf('>', start));
  // What makes the formula one of a growing array.
  const array = /\scm\s*=\s*["']\d+["']/.exec(tag)?.[0] ?? '';
  const { type, content } = written(value, date1904);
  const c = qualified('c', prefix);
  const v = qualified('v', prefix);
  const attributes = `r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}${array}${type}`;
  const kept = formula ? text.slice(formula.start, formula.end) : '';
  return `<${c} ${attributes}>${kept}<${v}>${content}</${v}></${c}>`;
}

function written(
  value: CellValue,
  date1904: boolean,
): { readonly type: string; readonly content: string } {
  if (value === undefined) return { type: ' t="str"', content: '' };
  if (typeof value === 'number') return { type: '', content: String(value) };
  if (typeof value === 'boolean') return { type: ' t="b"', content: value ? '1' : '0' };
  if (typeof value === 'string') {
    return { type: ' t="str"', content: escapeXml(limitText(value, MAX_CELL_TEXT)) };
  }
  if (value.kind === 'error') return { type: ' t="e"', content: escapeXml(value.code) };
  return { type: '', content: String(value.serial - dateShift('date', date1904)) };
}
