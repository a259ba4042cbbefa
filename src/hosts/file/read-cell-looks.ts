import { parseRange, type CellRange } from '../../workbook/address';
import type { ByteScanner } from './byte-scanner';
import { CellTag } from './cell-tag';
import { ShareableFormulas } from './shareable-formulas';
import { cellKey, CellStyles, type RowLook } from './sheet-look';
import { isTrue } from './xml-query';

const LESS = 0x3c;
const SLASH = 0x2f;
const LOWER_V = 0x76;
const GREATER = 0x3e;

/** A size or count that makes sense. */
export function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number > 0 && number < 10_000 ? number : undefined;
}

/** Reads the rows of a sheet for all but their values. */
export class CellLookReader {
  readonly styles = new CellStyles();
  readonly rows = new Map<number, RowLook>();
  readonly formulas = new ShareableFormulas();
  private readonly bytes: Uint8Array;
  private readonly tag: CellTag;

  constructor(private readonly scanner: ByteScanner) {
    this.bytes = scanner.bytes;
    this.tag = new CellTag(scanner.bytes);
  }

  readSheetData(): void {
    const { scanner } = this;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' || kind === 'end-of-part') return;
      if (scanner.is('row')) this.readRow();
      else scanner.skipElement();
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const found = new Map<string, string>();
    while (scanner.nextAttribute()) found.set(scanner.attributeName, scanner.attributeValue);
    this.tag.startRow(found.get('r'));
    const isOpen = scanner.kind === 'open';
    if (isOpen) this.readCells();
    const { row } = this.tag;
    this.styles.endRow(row);
    const hidden = isTrue(found.get('hidden')) || found.get('ht') === '0';
    const style = isTrue(found.get('customFormat')) ? Number(found.get('s') ?? 0) : undefined;
    const height = positive(found.get('ht'));
    if (hidden || style !== undefined || height !== undefined) {
      this.rows.set(row, { height, hidden, style });
    }
  }

  private readCells(): void {
    const { scanner } = this;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' && scanner.is('row')) return;
      if (kind === 'end-of-part') throw scanner.damaged('a row without an end');
      if (kind === 'close') continue;
      if (scanner.is('c')) this.readCell();
      else scanner.skipElement();
    }
  }

  private readCell(): void {
    const { scanner, bytes, tag } = this;
    const isEmpty = scanner.kind === 'empty';
    const at = tag.read(scanner.attributesStart);
    this.styles.add(tag.column, tag.style);
    if (isEmpty) return;
    // Most cells hold `<v>` alone: the end tag behind it is the cell's.
    if (bytes[at] === LESS && bytes[at + 1] === LOWER_V && bytes[at + 2] === GREATER) {
      const end = bytes.indexOf(LESS, at + 3);
      if (bytes[end + 1] === SLASH && bytes[end + 4] === LESS && bytes[end + 5] === SLASH) {
        scanner.at = bytes.indexOf(GREATER, end + 5) + 1;
        return;
      }
    }
    scanner.at = at;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' || kind === 'end-of-part') return;
      if (scanner.is('f')) this.readFormula();
      else scanner.skipElement();
    }
  }

  private readFormula(): void {
    const { scanner, tag } = this;
    const type = scanner.attribute('t');
    const area: CellRange | undefined = parseRange(scanner.attribute('ref') ?? '');
    const shared = scanner.attribute('si');
    const text = scanner.readString();
    const place = { row: tag.row, column: tag.column };
    if (type === 'shared' && shared !== undefined) this.formulas.addShared(place, shared, text);
    else {
      const kind = type === 'array' ? 'array' : type === 'dataTable' ? 'data-table' : 'plain';
      this.formulas.add(cellKey(place.row, place.column), {
        text,
        area: kind === 'plain' ? undefined : area,
        kind,
      });
    }
  }
}
