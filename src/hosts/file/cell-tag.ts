import { UnreadableFileError } from '../host';
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { rawText, textBetween } from './byte-text';
import type { CellType } from './cell-values';
import { parseDecimal } from './decimal';

const BLANK = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const ZERO = 0x30;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
/** The bit in which a small letter differs from a capital one. */
const LOWER_CASE = 0x20;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;

const CELL_TYPES: ReadonlyMap<string, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const).map((type) => [type, type]),
);

/** Reads the start tags of cells, one after the other: where each stands, and how its value is to be read. */
export class CellTag {
  /** The row and column of the cell; 0 before the first one. */
  row = 0;
  column = 0;
  type: CellType = 'n';
  /** The index of its cell format. */
  style = 0;
  /** Whether the row itself says its number; if not, its first cell may. */
  private rowIsSure = false;

  constructor(private readonly bytes: Uint8Array) {}

  /**
   * Begins a row, with the number it says it has, or else behind the one before.
   * @throws {UnreadableFileError} `damaged` when a sheet has no such row.
   */
  startRow(reference: string | undefined): void {
    this.column = 0;
    this.rowIsSure = reference !== undefined;
    if (reference === undefined) this.row += 1;
    else this.row = /^\d{1,7}$/.test(reference) ? Number(reference) : 0;
    if (this.row < 1 || this.row > MAX_ROWS) {
      throw damaged(`there is no row ${reference?.slice(0, 20) ?? this.row}`);
    }
  }

  /**
   * Reads a cell's tag from where its attributes begin; gives where it ends.
   * @throws {UnreadableFileError} `damaged`
   */
  read(attributesStart: number): number {
    this.column += 1;
    this.type = 'n';
    this.style = 0;
    const end = this.readAttributes(this.passPlainStyle(this.passPlainReference(attributesStart)));
    if (this.column > MAX_COLUMNS) throw damaged('there is no such column');
    return end;
  }

  /**
   * Nearly every cell begins ` r="B3" s="1"`: these two are taken in with one look at each byte. Anything that differs,
   * or is wrong, is left to `readAttributes`. They give where they end, or `at` where they leave it.
   */
  private passPlainReference(at: number): number {
    const { bytes } = this;
    if (!this.rowIsSure || bytes[at + 1] !== LOWER_R || !isPlainStart(bytes, at)) return at;
    let end = at + 4;
    let column = 0;
    for (; end < at + 7; end += 1) {
      const letter = (bytes[end] ?? 0) - UPPER_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    const firstDigit = end;
    let row = 0;
    for (; end < firstDigit + 7; end += 1) {
      const digit = (bytes[end] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (bytes[end] !== DOUBLE_QUOTE || column === 0 || row !== this.row) return at;
    this.column = column;
    return end + 1;
  }

  private passPlainStyle(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] !== LOWER_S || !isPlainStart(bytes, at)) return at;
    let end = at + 4;
    let style = 0;
    for (; end < at + 9; end += 1) {
      const digit = (bytes[end] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      style = style * 10 + digit;
    }
    if (bytes[end] !== DOUBLE_QUOTE || end === at + 4) return at;
    this.style = style;
    return end + 1;
  }

  private readAttributes(from: number): number {
    const { bytes } = this;
    let at = from;
    for (;;) {
      let byte = bytes[at] ?? LESS;
      while (byte <= BLANK) byte = bytes[(at += 1)] ?? LESS;
      if (byte === GREATER) return at + 1;
      if (byte === SLASH && bytes[at + 1] === GREATER) return at + 2;
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== DOUBLE_QUOTE) {
        at = this.readUnusualAttribute(at);
        continue;
      }
      const start = at + 3;
      let end = start;
      while (bytes[end] !== DOUBLE_QUOTE && end < bytes.length) end += 1;
      if (byte === LOWER_R) this.readReference(bytes, start, end);
      else if (byte === LOWER_S) this.style = parseDecimal(bytes, start, end);
      else if (byte === LOWER_T) this.readType(bytes, start, end);
      at = end + 1;
    }
  }

  /** Any attribute, however it is written; where it ends. */
  private readUnusualAttribute(at: number): number {
    const { bytes } = this;
    let nameEnd = at;
    while ((bytes[nameEnd] ?? 0) > BLANK && bytes[nameEnd] !== EQUALS) nameEnd += 1;
    let start = nameEnd;
    while ((bytes[start] ?? DOUBLE_QUOTE) <= BLANK || bytes[start] === EQUALS) start += 1;
    const quote = bytes[start] ?? 0;
    const end = bytes.indexOf(quote, start + 1);
    if (nameEnd === at || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) || end < 0) {
      throw damaged('a broken tag');
    }
    const name = rawText(bytes, at, nameEnd);
    const value = new TextEncoder().encode(textBetween(bytes, start + 1, end));
    if (name === 'r') this.readReference(value, 0, value.length);
    else if (name === 's') this.style = parseDecimal(value, 0, value.length);
    else if (name === 't') this.readType(value, 0, value.length);
    return end + 1;
  }

  private readType(bytes: Uint8Array, start: number, end: number): void {
    if (end - start === 1 && bytes[start] === LOWER_S) {
      this.type = 's';
      return;
    }
    const type = CELL_TYPES.get(rawText(bytes, start, end));
    if (type === undefined) throw damaged(`an unknown type ${rawText(bytes, start, end)}`);
    this.type = type;
  }

  /** `B3`: takes the column, and checks the row, which has to be the one that the cell stands in. */
  private readReference(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    let column = 0;
    for (; at < end && at < start + 3; at += 1) {
      const letter = (bytes[at] ?? 0) & ~LOWER_CASE;
      if (letter < UPPER_A || letter > UPPER_Z) break;
      column = column * 26 + letter - UPPER_A + 1;
    }
    const firstDigit = at;
    let row = 0;
    for (; at < end && at < firstDigit + 7; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at !== end || column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) {
      throw damaged(`there is no cell ${rawText(bytes, start, Math.min(end, start + 20))}`);
    }
    if (!this.rowIsSure) {
      this.row = row;
      this.rowIsSure = true;
    } else if (row !== this.row) {
      throw damaged(`the cell ${rawText(bytes, start, end)} stands in another row`);
    }
    this.column = column;
  }
}

/** Whether a blank, one letter, an equals sign and a quotation mark stand there. */
function isPlainStart(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BLANK && bytes[at + 2] === EQUALS && bytes[at + 3] === DOUBLE_QUOTE;
}

function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError('damaged', detail);
}
