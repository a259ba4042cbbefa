import { UnreadableFileError } from '../host';
import { findEntry, foldName, inflateEntry, readZip, type ZipEntry } from './zip';
import { decodeXml, parseXml, type XmlElement } from './xml';
import { childrenNamed } from './xml-query';

/** A relationship of a part to another part of the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which transitional and Strict files have in common: `worksheet`, `table`, `styles`. */
  readonly type: string;
  /** The part's name, without a slash in front; undefined if the target is outside of the package. */
  readonly part: string | undefined;
  /** The target as it stands: an address, if it is outside. */
  readonly target: string;
}

/** An open package of parts (ECMA-376 part 2). What its functions read is counted: all of it has a limit. */
export interface Package {
  /** The workbook part's name, as the package's own relationships have it. */
  readonly workbookPart: string;
  /** A part's bytes, of which there may be as many as `limit`; undefined if there is no such part. */
  readonly read: (part: string, limit?: number) => Uint8Array | undefined;
  readonly has: (part: string) => boolean;
  /** The relationships of a part; none if it has none. */
  readonly relationships: (part: string) => readonly Relationship[];
}

/** Most bytes that all parts together may inflate to, so that their text fits in memory beside the largest part. */
export const MAX_PACKAGE_SIZE = 512 * 1024 * 1024;

/** Most bytes of a part that is parsed into a tree, which takes several times its size: styles have up to 20 MB. */
export const MAX_PARSED_SIZE = 64 * 1024 * 1024;

/** A part counts as at least so many bytes: thousands of tiny parts take time as well. */
const LEAST_COUNTED = 4096;

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/**
 * Opens an .xlsx, .xlsm, .xltx or .xltm file.
 * @throws {UnreadableFileError} for every other file, with the reason.
 */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZip(bytes);
  refuseOtherZips(entries);
  const byName = new Map(Array.from(entries.values(), (entry) => [foldName(entry.name), entry]));
  let inflated = 0;
  const read = (part: string, limit?: number): Uint8Array | undefined => {
    const entry = findPart(byName, part);
    if (!entry) return undefined;
    inflated += Math.max(entry.size, LEAST_COUNTED);
    if (inflated > MAX_PACKAGE_SIZE) {
      throw new UnreadableFileError('too-large', `over ${MAX_PACKAGE_SIZE} bytes in all`);
    }
    return inflateEntry(entry, limit);
  };
  const relationships = (part: string): readonly Relationship[] => {
    const content = read(relationshipsPart(part), MAX_PARSED_SIZE);
    return content ? readRelationships(parseXml(decodeXml(content)), part) : [];
  };
  const workbookPart = findWorkbookPart(relationships(''));
  if (/\.bin$/i.test(workbookPart)) {
    throw new UnreadableFileError('binary-format', `the workbook is ${workbookPart}`);
  }
  const has = (part: string): boolean => findPart(byName, part) !== undefined;
  return { workbookPart, read, has, relationships };
}

/**
 * The root of a part that has to be there.
 * @throws {UnreadableFileError} `damaged` when it is missing or broken.
 */
export function readXmlPart(file: Package, part: string): XmlElement {
  return parseXml(decodeXml(readPart(file, part, MAX_PARSED_SIZE)));
}

/**
 * The bytes of a part that has to be there.
 * @throws {UnreadableFileError} `damaged` when it is missing or broken.
 */
export function readPart(file: Package, part: string, limit?: number): Uint8Array {
  const content = file.read(part, limit);
  if (!content) throw new UnreadableFileError('damaged', `the part ${part} is missing`);
  return content;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship's target means, seen from the part that has the relationship. */
export function resolveTarget(source: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  const folder = slashed.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const names = [...folder];
  for (const name of slashed.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** By its name, or by its name with %20 and the like decoded: targets are URIs, the names in the zip often aren't. */
function findPart(byName: ReadonlyMap<string, ZipEntry>, part: string): ZipEntry | undefined {
  const entry = byName.get(foldName(part));
  if (entry || !part.includes('%')) return entry;
  try {
    return byName.get(foldName(decodeURIComponent(part)));
  } catch {
    return undefined;
  }
}

function readRelationships(root: XmlElement, source: string): Relationship[] {
  return childrenNamed(root, 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode')?.toLowerCase() === 'external';
    const type = attributes.get('Type') ?? '';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: external ? undefined : resolveTarget(source, target),
      target,
    };
  });
}

function findWorkbookPart(relationships: readonly Relationship[]): string {
  const main = relationships.find(({ type, part }) => type === 'officeDocument' && part);
  if (main?.part === undefined) {
    throw new UnreadableFileError('not-a-workbook', 'a package without an Office document');
  }
  return main.part;
}

function refuseOtherZips(entries: ReadonlyMap<string, ZipEntry>): void {
  const mark = findEntry(entries, 'mimetype');
  const openDocument =
    mark &&
    mark.size < 200 &&
    new TextDecoder().decode(inflateEntry(mark)).startsWith(OPEN_DOCUMENT);
  const manifest = findEntry(entries, 'META-INF/manifest.xml');
  if (openDocument || (manifest && findEntry(entries, 'content.xml'))) {
    throw new UnreadableFileError('open-document', 'a package of OpenDocument');
  }
  if (findEntry(entries, '_rels/.rels')) return;
  if (findEntry(entries, '[Content_Types].xml')) {
    throw new UnreadableFileError('damaged', 'a package without relationships');
  }
  const names = [...entries.keys()].slice(0, 3).map(foldName).join(', ');
  throw new UnreadableFileError('not-a-workbook', `a zip of other files: ${names}`);
}
