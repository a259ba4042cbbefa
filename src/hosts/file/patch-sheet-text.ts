import { UnreadableFileError } from '../host';
import { columnNumber } from '../../workbook/address';
import { parseXml, type XmlElement } from './xml';

/** A worksheet's text with the places that a patch needs; the sheet can be too big for a tree of it all. */
export interface SheetText {
  /** What rows and cells are prefixed with, or the empty string. */
  readonly prefix: string;
  /** Of `<sheetData>`. */
  readonly dataStart: number;
  readonly dataOpenEnd: number;
  /** Of `</sheetData>`, or of `/>`. */
  readonly dataEnd: number;
  readonly dataIsEmptyTag: boolean;
  /** The rows from the one asked for on, in the order of the file. */
  readonly rows: readonly RowPlace[];
  readonly merges: readonly string[];
}

export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

export interface CellPlace {
  readonly column: number;
  readonly style: number;
  /** Holds nothing, not even a formula. */
  readonly blank: boolean;
  readonly formula: FormulaPlace | undefined;
  readonly start: number;
  readonly end: number;
}

/** An `<f>`: what is in it, and where it stands. */
export interface FormulaPlace {
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds rows of the sheet from `firstRow` on.
 * @throws {UnreadableFileError} `damaged` where there are no sheet data.
 */
export function findRows(text: string, firstRow: number): SheetText {
  const masked = maskComments(text);
  const open = /<(?:([\w.-]+):)?sheetData(?:\s[^>]*|\/)?>/.exec(masked);
  if (!open) throw new UnreadableFileError('damaged', 'a sheet without sheetData');
  const prefix = open[1] ?? '';
  const dataOpenEnd = open.index + open[0].length;
  const dataIsEmptyTag = open[0].endsWith('/>');
  const tag = prefix === '' ? '' : `${prefix}:`;
  const dataEnd = dataIsEmptyTag
    ? dataOpenEnd - 2
    : masked.indexOf(`</${tag}sheetData`, dataOpenEnd);
  if (dataEnd < 0) throw new UnreadableFileError('damaged', 'sheetData are never closed');
  return {
    prefix,
    dataStart: open.index,
    dataOpenEnd,
    dataEnd,
    dataIsEmptyTag,
    rows: dataIsEmptyTag ? [] : scanRows(masked, tag, dataOpenEnd, dataEnd, firstRow),
    merges: findMerges(masked.slice(dataEnd)),
  };
}

/** The cells of a row; those without an address follow the one before them. */
export function readCells(text: string, { start, end }: RowPlace): readonly CellPlace[] {
  let column = 0;
  return parseXml(text.slice(start, end))
    .children.filter(({ name }) => name === 'c')
    .map((cell) => {
      const letters = /^\$?([A-Za-z]{1,3})/.exec(cell.attributes.get('r') ?? '')?.[1];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      return {
        column,
        style: Number(cell.attributes.get('s') ?? 0),
        blank: !cell.children.some(holdsSomething),
        formula: findFormula(cell, start),
        start: start + cell.start,
        end: start + cell.end,
      };
    });
}

function findFormula(cell: XmlElement, offset: number): FormulaPlace | undefined {
  const element = cell.children.find(({ name }) => name === 'f');
  if (!element) return undefined;
  const { text, attributes, start, end } = element;
  return { text, attributes, start: offset + start, end: offset + end };
}

function holdsSomething({ name, children, text }: XmlElement): boolean {
  if (name === 'f') return true;
  if (name === 'v') return text !== '';
  return name === 'is' && children.some((child) => child.text !== '' || child.children.length > 0);
}

function scanRows(
  masked: string,
  tag: string,
  from: number,
  to: number,
  firstRow: number,
): readonly RowPlace[] {
  const rows: RowPlace[] = [];
  const start = new RegExp(`<${tag}row(?=[\\s/>])[^>]*>`, 'g');
  const closing = `</${tag}row`;
  let row = 0;
  start.lastIndex = from;
  for (let match = start.exec(masked); match && match.index < to; match = start.exec(masked)) {
    const number = /\sr\s*=\s*["'](\d{1,7})["']/.exec(match[0])?.[1];
    row = number === undefined ? row + 1 : Number(number);
    let end = start.lastIndex;
    if (!match[0].endsWith('/>')) {
      const close = masked.indexOf(closing, end);
      end = masked.indexOf('>', close) + 1;
      if (close < 0 || end === 0) throw new UnreadableFileError('damaged', `row ${row} is open`);
    }
    start.lastIndex = end;
    if (row >= firstRow) rows.push({ row, start: match.index, end });
  }
  return rows;
}

function findMerges(masked: string): readonly string[] {
  return [...masked.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? '',
  );
}

/** Comments and CDATA sections as blanks of the same length: what looks like a tag in there is none. */
function maskComments(text: string): string {
  if (!text.includes('<!')) return text;
  return text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (hidden) =>
    ' '.repeat(hidden.length),
  );
}
