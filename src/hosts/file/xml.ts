import { UnreadableFileError } from '../host';
import { decodeReferences, normaliseLines } from './xml-text';

export { decodeXml, escapeXml, unescapeXstring } from './xml-text';

/** An element of a small part. Offsets are in the text that was parsed, so that a patch can splice there. */
export interface XmlElement {
  /** The local name, without the prefix. */
  readonly name: string;
  /** `x` of `<x:sheets>`, or the empty string. */
  readonly prefix: string;
  /**
   * Decoded values. The key is the name as it stands (`name`, `xml:space`, `xmlns:r`), except that an attribute of
   * the relationships namespace (transitional or Strict) is `r:id`, whatever prefix the file gives it.
   */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of the `<` of its start tag. */
  readonly start: number;
  /** Just behind the `>` of its end tag. */
  readonly end: number;
  /** Just behind the `>` of its start tag. */
  readonly openEnd: number;
  /** Whether it is written `<a/>`; then `end` and `openEnd` are the same. */
  readonly selfClosing: boolean;
  readonly children: readonly XmlElement[];
  /** The decoded text directly inside, CDATA included. */
  readonly text: string;
}

/** Deeper than any part of a workbook by far; it keeps what walks the tree from overflowing the stack. */
const MAX_DEPTH = 256;

/** Most elements and attributes together: their objects stay below some 500 MB. A styles part has up to 300,000. */
const MAX_NODES = 2_000_000;

const RELATIONSHIP_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly qualifiedName: string;
  readonly children: XmlElement[];
  /** The prefixes that mean relationships here. */
  readonly relationshipPrefixes: ReadonlySet<string>;
};

/**
 * Reads a small part (workbook, relationships, styles, tables, content types) and gives its root.
 * @throws {UnreadableFileError} `damaged` where it is not well-formed, nests deeper than 256 levels or declares
 * entities; `too-large` beyond two million elements and attributes.
 */
export function parseXml(text: string): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    addText(stack.at(-1), text.slice(at, tag < 0 ? text.length : tag));
    if (tag < 0) break;
    if (text.startsWith('<!--', tag)) {
      at = behind(text, '-->', tag + 4);
    } else if (text.startsWith('<![CDATA[', tag)) {
      at = behind(text, ']]>', tag + 9);
      const inside = stack.at(-1);
      if (!inside) throw damaged('text outside of the root');
      inside.text += normaliseLines(text.slice(tag + 9, at - 3));
    } else if (text.startsWith('<?', tag)) {
      at = behind(text, '?>', tag + 2);
    } else if (text.startsWith('<!', tag)) {
      at = behindDoctype(text, tag);
    } else if (text.startsWith('</', tag)) {
      at = behind(text, '>', tag + 2);
      const element = stack.pop();
      if (element?.qualifiedName !== text.slice(tag + 2, at - 1).trimEnd()) {
        throw damaged(`an end tag without its start at ${tag}`);
      }
      element.end = at;
    } else {
      if (root && stack.length === 0) throw damaged('two roots');
      if (stack.length >= MAX_DEPTH) throw damaged(`nested deeper than ${MAX_DEPTH}`);
      const parent = stack.at(-1);
      const element = readStartTag(text, tag, parent?.relationshipPrefixes ?? new Set());
      nodes += 1 + element.attributes.size;
      if (nodes > MAX_NODES) throw new UnreadableFileError('too-large', `over ${MAX_NODES} nodes`);
      at = element.openEnd;
      root ??= element;
      parent?.children.push(element);
      if (!element.selfClosing) stack.push(element);
    }
  }
  const open = stack.at(-1);
  if (open) throw damaged(`${open.qualifiedName} is never closed`);
  if (!root) throw damaged('no element at all');
  return root;
}

function addText(element: Open | undefined, raw: string): void {
  if (raw === '') return;
  if (element) element.text += decodeReferences(raw);
  else if (raw.trim() !== '') throw damaged('text outside of the root');
}

const NAME_END = /[\s/>=]/g;
const NOT_BLANK = /[^ \t\r\n]/g;

function readStartTag(text: string, start: number, inherited: ReadonlySet<string>): Open {
  let at = firstMatch(NAME_END, text, start + 1);
  const qualifiedName = text.slice(start + 1, at);
  if (qualifiedName === '') throw damaged(`a tag without a name at ${start}`);
  const raw = new Map<string, string>();
  for (;;) {
    const next = firstMatch(NOT_BLANK, text, at);
    const selfClosing = text.startsWith('/>', next);
    if (selfClosing || text[next] === '>') {
      const openEnd = next + (selfClosing ? 2 : 1);
      const relationshipPrefixes = withDeclared(raw, inherited);
      const colon = qualifiedName.indexOf(':');
      return {
        name: qualifiedName.slice(colon + 1),
        prefix: colon < 0 ? '' : qualifiedName.slice(0, colon),
        qualifiedName,
        attributes: withKnownPrefixes(raw, relationshipPrefixes),
        start,
        end: openEnd,
        openEnd,
        selfClosing,
        children: [],
        text: '',
        relationshipPrefixes,
      };
    }
    if (next === at) throw damaged(`a broken tag at ${start}`);
    const nameEnd = firstMatch(NAME_END, text, next);
    const equals = firstMatch(NOT_BLANK, text, nameEnd);
    const quoteAt = firstMatch(NOT_BLANK, text, equals + 1);
    const quote = text[quoteAt] ?? '';
    if (nameEnd === next || text[equals] !== '=' || (quote !== '"' && quote !== "'")) {
      throw damaged(`an attribute without a value at ${next}`);
    }
    at = behind(text, quote, quoteAt + 1);
    const name = text.slice(next, nameEnd);
    if (raw.has(name)) throw damaged(`two attributes ${name} at ${start}`);
    raw.set(name, decodeAttribute(text.slice(quoteAt + 1, at - 1)));
  }
}

function decodeAttribute(raw: string): string {
  if (raw.includes('<')) throw damaged('a < in an attribute');
  return decodeReferences(raw.replace(/\r\n|[\r\n\t]/g, ' '));
}

function withDeclared(
  attributes: ReadonlyMap<string, string>,
  inherited: ReadonlySet<string>,
): ReadonlySet<string> {
  let prefixes: Set<string> | undefined;
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const declared = RELATIONSHIP_NAMESPACES.has(value);
    if (declared === inherited.has(prefix)) continue;
    prefixes ??= new Set(inherited);
    if (declared) prefixes.add(prefix);
    else prefixes.delete(prefix);
  }
  return prefixes ?? inherited;
}

function withKnownPrefixes(
  attributes: ReadonlyMap<string, string>,
  relationshipPrefixes: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (attributes.size === 0) return NO_ATTRIBUTES;
  if (relationshipPrefixes.size === 0) return attributes;
  const renamed = new Map<string, string>();
  for (const [name, value] of attributes) {
    const colon = name.indexOf(':');
    const known = colon > 0 && relationshipPrefixes.has(name.slice(0, colon));
    renamed.set(known ? `r:${name.slice(colon + 1)}` : name, value);
  }
  return renamed;
}

/** A document type without declarations of its own is harmless; one with them could blow up, and no workbook has one. */
function behindDoctype(text: string, start: number): number {
  const end = behind(text, '>', start);
  if (!text.startsWith('<!DOCTYPE', start) || text.slice(start, end).includes('[')) {
    throw damaged('a document type with declarations');
  }
  return end;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw damaged(`no ${mark} after ${from}`);
  return at + mark.length;
}

/** Where a global expression of one character matches next; at the end of the text if nowhere. */
function firstMatch(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}

function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError('damaged', `XML: ${detail}`);
}
