import type { XmlElement } from './xml';

/** Replaces `text[start..end)`; an insertion where both are the same. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all edits made; insertions at one place stand in the order given, in front of what is replaced there.
 * @throws {RangeError} when two edits overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder) {
    if (edit.start < at) throw new RangeError(`two edits overlap at ${edit.start}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** `sheets` → `x:sheets` in a part whose elements have the prefix `x`. */
export function qualified(name: string, prefix: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** Gives every element of a rendered fragment the prefix. (Text in fragments is escaped: `<` only begins tags.) */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`);
}

/** Puts `xml` behind the last child. */
export function appendInside(text: string, element: XmlElement, xml: string): Edit {
  if (element.selfClosing) {
    const name = qualified(element.name, element.prefix);
    return { start: element.end - 2, end: element.end, text: `>${xml}</${name}>` };
  }
  const start = text.lastIndexOf('</', element.end - 1);
  return { start, end: start, text: xml };
}

/** Replaces all that is inside of the element. */
export function replaceInside(text: string, element: XmlElement, xml: string): Edit {
  if (element.selfClosing) return appendInside(text, element, xml);
  return { start: element.openEnd, end: text.lastIndexOf('</', element.end - 1), text: xml };
}

export function removeElement(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/** Gives the attribute this value, which is escaped already; an attribute that is not there yet is added. */
export function setAttribute(
  text: string,
  element: XmlElement,
  name: string,
  escaped: string,
): Edit {
  const found = findAttribute(text, element, name);
  if (found) return { ...found, text: `${name}="${escaped}"` };
  const start = element.openEnd - (element.selfClosing ? 2 : 1);
  return { start, end: start, text: ` ${name}="${escaped}"` };
}

function findAttribute(
  text: string,
  element: XmlElement,
  name: string,
): { readonly start: number; readonly end: number } | undefined {
  const tag = text.slice(element.start, element.openEnd);
  for (const match of tag.matchAll(/([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const start = element.start + match.index;
    return { start, end: start + match[0].length };
  }
  return undefined;
}

/** A part's text as bytes; always UTF-8, whatever it was read from. */
export function encodeXml(text: string): Uint8Array {
  const declared = text.replace(
    /^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/,
    (whole, before: string) => (/["']utf-8["']$/i.test(whole) ? whole : `${before}"UTF-8"`),
  );
  return new TextEncoder().encode(declared);
}
