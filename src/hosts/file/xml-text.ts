import { UnreadableFileError } from '../host';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A part's bytes as text: by its byte order mark, else UTF-16 by its first bytes, else the encoding it declares,
 * else UTF-8.
 * @throws {UnreadableFileError} `damaged` when the bytes are not text of that encoding, or nobody knows it.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError('damaged', `XML: not text in ${encoding}`);
  }
}

/** A declaration is ASCII in every encoding that isn't told by its first bytes. */
const ONE_BYTE = new TextDecoder('latin1');

/** The encoding of a part, as a label that TextDecoder knows (if the file does not name nonsense). */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const beginning = ONE_BYTE.decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1];
  // Without a mark and without zero bytes it cannot be UTF-16, whatever it says.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}

/** Line ends as XML wants them: CR LF and a lone CR are LF. */
export function normaliseLines(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/**
 * Text between tags, decoded: line ends, the five entities and numeric references; nothing else exists.
 * @throws {UnreadableFileError} `damaged` for an `&` that begins none of these.
 */
export function decodeReferences(raw: string): string {
  const text = normaliseLines(raw);
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => decodeReference(reference));
}

function decodeReference(reference: string): string {
  const name = reference.endsWith(';') ? reference.slice(0, -1) : '';
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]{1,8})|(\d{1,8}))$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  // A surrogate half is no character, but some programs write text beyond the first plane as two of them.
  if (!(code > 0 && code <= 0x10ffff)) {
    throw new UnreadableFileError('damaged', `XML: unknown reference &${reference}`);
  }
  return String.fromCodePoint(code);
}

/**
 * Text for an element or an attribute. What XML cannot hold (control characters, lone carriage returns) becomes
 * `_xHHHH_`, as Excel writes it; text that looks like that already gets its underscore escaped; lone surrogates
 * become U+FFFD; line feeds and tabs become references, since attributes would lose them.
 */
export function escapeXml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"'\t\n]/g, (character) => ESCAPES.get(character) ?? '')
    .replace(FORBIDDEN, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });
}

// Control characters are what these are about.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex
const NEEDS_ESCAPE = /[\u0000-\u001f&<>"'_\ud800-\udfff\ufffe\uffff]/;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
]);

/** Undoes `_xHHHH_` in strings of a workbook (ST_Xstring): cell text, names of sheets, tables and their columns. */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
