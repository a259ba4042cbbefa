import { UnreadableFileError } from '../host';
import { cellTextBetween, rawText, textBetween } from './byte-text';
import { normaliseLines, unescapeXstring } from './xml-text';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BLANK = 0x20;

export type TagKind = 'open' | 'empty' | 'close' | 'end-of-part';

/**
 * Walks over the tags of a big part, sheet or shared strings, in its UTF-8 bytes. Names are local names. It checks
 * less than `parseXml` (not whether end tags match their start), since whoever reads a big part knows what it expects.
 */
export class ByteScanner {
  /** Just behind the tag last met. A reader that goes ahead on its own sets it. */
  at = 0;
  kind: TagKind = 'open';
  /** Of the `<` of the tag last met. */
  start = 0;
  private nameStart = 0;
  private nameEnd = 0;
  /** Of the attribute last met: its name as it stands, its decoded value. */
  attributeName = '';
  attributeValue = '';
  /** Behind the attributes of the tag last met that were met already. */
  private attributesEnd = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Goes to the next tag, over text, comments, CDATA and instructions; its kind. */
  next(): TagKind {
    const { bytes } = this;
    for (;;) {
      const start = bytes.indexOf(LESS, this.at);
      if (start < 0) {
        this.at = bytes.length;
        return (this.kind = 'end-of-part');
      }
      this.start = start;
      const mark = bytes[start + 1];
      if (mark === BANG) {
        this.at = this.behindDeclaration(start);
      } else if (mark === QUESTION) {
        this.at = this.behind('?>', start + 2);
      } else {
        this.readTag(mark === SLASH ? start + 2 : start + 1, mark === SLASH);
        return this.kind;
      }
    }
  }

  /** Just behind the name of the tag last met, where its attributes begin. */
  get attributesStart(): number {
    return this.nameEnd;
  }

  /** Whether the tag last met has this local name. */
  is(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[this.nameStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The decoded value of the attribute (its name as it stands) of the tag last met, or undefined. */
  attribute(name: string): string | undefined {
    this.attributesEnd = this.nameEnd;
    while (this.nextAttribute()) if (this.attributeName === name) return this.attributeValue;
    return undefined;
  }

  /** Goes to the next attribute of the tag last met; false behind the last one. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const tagEnd = this.at - 1;
    let at = this.attributesEnd;
    while (at < tagEnd && ((bytes[at] ?? 0) <= BLANK || bytes[at] === SLASH)) at += 1;
    if (at >= tagEnd) return false;
    const nameStart = at;
    while (at < tagEnd && bytes[at] !== EQUALS && (bytes[at] ?? 0) > BLANK) at += 1;
    const nameEnd = at;
    while (at < tagEnd && (bytes[at] === EQUALS || (bytes[at] ?? 0) <= BLANK)) at += 1;
    const quote = bytes[at];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.damaged('a broken tag');
    const valueEnd = bytes.indexOf(quote, at + 1);
    if (valueEnd < 0 || valueEnd >= tagEnd) throw this.damaged('a broken tag');
    this.attributeName = rawText(bytes, nameStart, nameEnd);
    this.attributeValue = textBetween(bytes, at + 1, valueEnd);
    this.attributesEnd = valueEnd + 1;
    return true;
  }

  /** Behind the end of the element whose start tag was last met. */
  skipElement(): void {
    for (let depth = this.kind === 'open' ? 1 : 0; depth > 0;) {
      const kind = this.next();
      if (kind === 'open') depth += 1;
      else if (kind === 'close') depth -= 1;
      else if (kind === 'end-of-part') throw this.damaged('the part was cut off');
    }
  }

  /** The text inside the element whose start tag was last met, decoded as a string of a workbook; goes behind it. */
  readString(): string {
    if (this.kind === 'empty') return '';
    const { bytes, at } = this;
    const end = bytes.indexOf(LESS, at);
    if (end >= 0 && bytes[end + 1] === SLASH) {
      this.next();
      return cellTextBetween(bytes, at, end);
    }
    return unescapeXstring(this.readPieces());
  }

  /** Text that comes in pieces, between comments and CDATA. */
  private readPieces(): string {
    const { bytes } = this;
    let text = '';
    for (;;) {
      const tag = bytes.indexOf(LESS, this.at);
      if (tag < 0) throw this.damaged('the part was cut off');
      text += textBetween(bytes, this.at, tag);
      const mark = bytes[tag + 1];
      if (mark === BANG) {
        this.at = this.behindDeclaration(tag);
        if (bytes[tag + 2] === 0x5b) {
          text += normaliseLines(rawText(bytes, tag + 9, this.at - 3));
        }
      } else {
        this.at = tag;
        const kind = this.next();
        if (kind === 'close') return text;
        this.skipElement();
      }
    }
  }

  private readTag(from: number, closing: boolean): void {
    const { bytes } = this;
    let at = from;
    let nameStart = from;
    for (; ; at += 1) {
      const byte = bytes[at];
      if (byte === COLON) nameStart = at + 1;
      else if (byte === undefined || byte <= BLANK || byte === GREATER || byte === SLASH) break;
    }
    if (at === nameStart) throw this.damaged('a tag without a name');
    this.nameStart = nameStart;
    this.nameEnd = at;
    this.attributesEnd = at;
    for (;;) {
      const byte = bytes[at];
      if (byte === GREATER) break;
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) at = bytes.indexOf(byte, at + 1);
      if (byte === undefined || byte === LESS || at < 0) throw this.damaged('a tag without an end');
      at += 1;
    }
    this.at = at + 1;
    this.kind = closing ? 'close' : bytes[at - 1] === SLASH ? 'empty' : 'open';
  }

  private behindDeclaration(start: number): number {
    const { bytes } = this;
    if (bytes[start + 2] === 0x2d) return this.behind('-->', start + 4);
    if (bytes[start + 2] === 0x5b) return this.behind(']]>', start + 9);
    const end = this.behind('>', start);
    if (bytes.subarray(start, end).includes(0x5b)) {
      throw this.damaged('a document type with declarations');
    }
    return end;
  }

  private behind(mark: string, from: number): number {
    const { bytes } = this;
    const first = mark.charCodeAt(0);
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
      let same = 1;
      while (same < mark.length && bytes[at + same] === mark.charCodeAt(same)) same += 1;
      if (same === mark.length) return at + same;
    }
    throw this.damaged(`no ${mark}`);
  }

  damaged(detail: string): UnreadableFileError {
    return new UnreadableFileError('damaged', `XML: ${detail} at ${this.start}`);
  }
}
