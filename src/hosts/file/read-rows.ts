import { UnreadableFileError } from '../host';
import { cellAddress } from '../../workbook/address';
import { NOT_CALCULATED, type CellValue, type RowSnapshot } from '../../workbook/snapshot';
import type { ByteScanner } from './byte-scanner';
import { cellTextBetween } from './byte-text';
import { CellTag } from './cell-tag';
import type { CellValues } from './cell-values';
import { parseDecimal } from './decimal';
import { readRichText } from './rich-text';
import { RowCollector, type CellBudget } from './row-collector';
import { ShortNumbers } from './short-numbers';
import { isTrue } from './xml-query';

const BLANK = 0x20;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const LOWER_C = 0x63;
const LOWER_V = 0x76;

/** One for all sheets: what it remembers holds in every workbook. */
const NUMBERS = new ShortNumbers();

/**
 * Reads the rows of a `<sheetData>` whose start tag the scanner last met; the scanner ends up behind it. Rows and cells
 * without a reference follow the one before them.
 * @throws {UnreadableFileError} `damaged` with the cell; `too-large`
 */
export function readRows(
  scanner: ByteScanner,
  values: CellValues,
  budget: CellBudget,
): readonly RowSnapshot[] {
  return new RowReader(scanner, values, budget).read();
}

/**
 * The way most cells are written (`<c r="A1" s="1" t="s"><v>7</v></c>`) is read straight from the bytes; whatever looks
 * different goes through the scanner, which knows all of XML that may come.
 */
class RowReader {
  private readonly bytes: Uint8Array;
  private readonly collector: RowCollector;
  private readonly tag: CellTag;

  constructor(
    private readonly scanner: ByteScanner,
    private readonly values: CellValues,
    budget: CellBudget,
  ) {
    this.bytes = scanner.bytes;
    this.collector = new RowCollector(budget);
    this.tag = new CellTag(scanner.bytes);
  }

  read(): readonly RowSnapshot[] {
    try {
      return this.scanner.kind === 'empty' ? [] : this.readSheetData();
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      const cell = cellAddress(this.tag.row, Math.max(1, this.tag.column));
      throw new UnreadableFileError(error.reason, `at ${cell}: ${error.detail}`);
    }
  }

  private readSheetData(): readonly RowSnapshot[] {
    const { scanner } = this;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'end-of-part') throw scanner.damaged('the sheet was cut off');
      if (kind === 'close') {
        if (!scanner.is('sheetData')) throw scanner.damaged('an end tag among the rows');
        return this.collector.finish();
      }
      if (scanner.is('row')) this.readRow();
      else scanner.skipElement();
    }
  }

  private readRow(): void {
    const { scanner } = this;
    let reference: string | undefined;
    let hidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === 'r') reference = scanner.attributeValue;
      else if (scanner.attributeName === 'hidden') hidden = isTrue(scanner.attributeValue);
    }
    this.tag.startRow(reference);
    if (scanner.kind === 'open') this.readCells();
    this.collector.endRow(this.tag.row, hidden);
  }

  private readCells(): void {
    const { scanner, bytes } = this;
    let at = scanner.at;
    for (;;) {
      const next = bytes[at + 2];
      if (
        bytes[at] === LESS &&
        bytes[at + 1] === LOWER_C &&
        (next === BLANK || next === GREATER || next === SLASH)
      ) {
        at = this.readCell(at + 2);
        continue;
      }
      scanner.at = at;
      const kind = scanner.next();
      if (kind === 'close' && scanner.is('row')) return;
      if (kind === 'close' || kind === 'end-of-part') throw scanner.damaged('a row without an end');
      if (scanner.is('c')) {
        at = this.readCell(scanner.attributesStart);
      } else {
        scanner.skipElement();
        at = scanner.at;
      }
    }
  }

  /** A cell, from where its attributes begin; where it ends. */
  private readCell(attributesStart: number): number {
    const { bytes } = this;
    const at = this.tag.read(attributesStart);
    if (bytes[at - 2] === SLASH) return at;
    if (this.tag.type === 'inlineStr' && standsAt(bytes, at, '<is><t>')) {
      const start = at + '<is><t>'.length;
      const end = bytes.indexOf(LESS, start);
      if (standsAt(bytes, end, '</t></is></c>')) {
        this.keep(this.plainValue(start, end));
        return end + '</t></is></c>'.length;
      }
    }
    if (bytes[at] === LESS && bytes[at + 1] === LOWER_V && bytes[at + 2] === GREATER) {
      let end = at + 3;
      while (end < bytes.length && bytes[end] !== LESS) end += 1;
      // Spelt out, for every number ends here: `standsAt` made all of the reading a tenth slower.
      if (
        bytes[end + 1] === SLASH &&
        bytes[end + 2] === LOWER_V &&
        bytes[end + 3] === GREATER &&
        bytes[end + 4] === LESS &&
        bytes[end + 5] === SLASH &&
        bytes[end + 6] === LOWER_C &&
        bytes[end + 7] === GREATER
      ) {
        this.keep(this.plainValue(at + 3, end));
        return end + 8;
      }
    }
    this.scanner.at = at;
    this.keep(this.readContent());
    return this.scanner.at;
  }

  private keep(value: CellValue): void {
    if (value !== undefined) this.collector.setCell(this.tag.column, value);
  }

  /** The value that stands between two offsets, as `<v>` without anything special in it. */
  private plainValue(start: number, end: number): CellValue {
    const { bytes, values } = this;
    const { type, style } = this.tag;
    if (start < end) {
      if (type === 'n') {
        const number = NUMBERS.parse(bytes, start, end);
        if (!Number.isNaN(number)) return values.number(number, style);
      } else if (type === 's') {
        const index = parseDecimal(bytes, start, end);
        if (!Number.isNaN(index)) return values.shared(index);
      }
    }
    return values.fromText(type, cellTextBetween(bytes, start, end), style);
  }

  /** The value of a cell with a formula, an inline string or anything unusual; the scanner goes behind the cell. */
  private readContent(): CellValue {
    const { scanner, values } = this;
    const { type, style } = this.tag;
    let hasFormula = false;
    let text: string | undefined;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'end-of-part') throw scanner.damaged('the sheet was cut off');
      if (kind === 'close') {
        if (!scanner.is('c')) throw scanner.damaged('a cell without an end');
        break;
      }
      if (scanner.is('v')) {
        text = scanner.readString();
      } else if (scanner.is('is')) {
        text = readRichText(scanner, 'is');
      } else {
        hasFormula ||= scanner.is('f');
        scanner.skipElement();
      }
    }
    // A formula may well give empty text, but then the file says that it is text.
    const isCalculated = type === 'str' ? text !== undefined : text !== undefined && text !== '';
    if (hasFormula && !isCalculated) return values.error(NOT_CALCULATED);
    return text === undefined ? undefined : values.fromText(type, text, style);
  }
}

/** Whether this text, of ASCII letters, stands there. */
function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
