import { UnreadableFileError } from '../host';
import { ShortTexts } from './short-texts';
import { decodeReferences, unescapeXstring } from './xml-text';

/** Below this a letter at a time is faster than a TextDecoder. */
const SHORT = 48;
const CARRIAGE_RETURN = 0x0d;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;

const shortTexts = new ShortTexts();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text that stands in UTF-8 between two offsets, as it stands: nothing decoded but the letters.
 * @throws {UnreadableFileError} `damaged` when it is not UTF-8.
 */
export function rawText(bytes: Uint8Array, start: number, end: number): string {
  const short = end - start <= SHORT ? shortTexts.make(bytes, start, end) : undefined;
  return short ?? decodeUtf8(bytes.subarray(start, end));
}

/**
 * The text that stands in UTF-8 between two tags, with references and line ends decoded.
 * @throws {UnreadableFileError} `damaged` when it is not UTF-8, or holds a reference to nothing.
 */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  const raw = rawText(bytes, start, end);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === AMPERSAND || byte === CARRIAGE_RETURN) return decodeReferences(raw);
  }
  return raw;
}

/** Like `textBetween`, for a string of a workbook, where `_x000D_` and the like stand for a character. */
export function cellTextBetween(bytes: Uint8Array, start: number, end: number): string {
  const text = textBetween(bytes, start, end);
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === UNDERSCORE) return unescapeXstring(text);
  }
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnreadableFileError('damaged', 'XML: not text in utf-8');
  }
}
