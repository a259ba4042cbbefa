import { relationshipsPart, resolveTarget } from './package';
import { PACKAGE_RELATIONSHIPS } from './patch-namespaces';
import type { PackageEdit } from './patch-package';
import { appendInside, applyEdits, withPrefix, type Edit } from './patch-text';
import { escapeXml, parseXml, type XmlElement } from './xml';
import { childrenNamed } from './xml-query';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in Strict and transitional packages: `worksheet`, `table`, … */
  readonly type: string;
  /** The part it leads to, or undefined where it leads out of the package. */
  readonly part: string | undefined;
  readonly element: XmlElement;
}

/** `xl/workbook.xml` → `xl/`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** A part as another one leads to it: relative, since some readers know no other targets. */
export function targetFrom(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** What a part's relationships say; none where it has no such part. */
export function readRelationships(pack: PackageEdit, part: string): readonly Relationship[] {
  const text = pack.read(relationshipsPart(part));
  if (text === undefined) return [];
  return childrenNamed(parseXml(text), 'Relationship').map((element) => {
    const type = element.attributes.get('Type') ?? '';
    const target = element.attributes.get('Target') ?? '';
    const external = element.attributes.get('TargetMode')?.toLowerCase() === 'external';
    return {
      id: element.attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: external ? undefined : existingName(pack, resolveTarget(part, target)),
      element,
    };
  });
}

/** Targets are URIs, the names in the zip often are not: %20 may stand for itself. */
function existingName(pack: PackageEdit, part: string): string {
  if (pack.has(part) || !part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Every part that another one leads to, with the parts that lead to it. */
export function referrers(pack: PackageEdit): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of pack.names()) {
    const match = /^(.*\/|)_rels\/([^/]*)\.rels$/i.exec(name);
    if (!match) continue;
    const source = `${match[1] ?? ''}${match[2] ?? ''}`;
    for (const { part } of readRelationships(pack, source)) {
      if (part === undefined) continue;
      const key = part.toLowerCase();
      found.set(key, (found.get(key) ?? new Set()).add(source.toLowerCase()));
    }
  }
  return found;
}

/** Removes what the part leads to and nothing else does, and so on from there; the part itself stays. */
export function removeBelongings(
  pack: PackageEdit,
  part: string,
  leadingTo: Map<string, Set<string>>,
): void {
  const owned = readRelationships(pack, part);
  pack.remove(relationshipsPart(part));
  for (const { part: target } of owned) {
    if (target === undefined) continue;
    const others = leadingTo.get(target.toLowerCase());
    others?.delete(part.toLowerCase());
    if ((others?.size ?? 0) > 0 || !pack.has(target)) continue;
    removeBelongings(pack, target, leadingTo);
    pack.remove(target);
  }
}

export interface NewRelationship {
  readonly id: string;
  /** In full. */
  readonly type: string;
  readonly target: string;
}

/** An id for each of `count` new relationships, none of which is in use. */
export function freeIds(existing: readonly Relationship[], count: number): readonly string[] {
  const numbers = existing.map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return Array.from({ length: count }, (_, index) => `rId${highest + index + 1}`);
}

export function renderRelationship({ id, type, target }: NewRelationship): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
}

/** Adds to a part's relationships and makes the edits given; nothing is written when there is nothing to do. */
export function writeRelationships(
  pack: PackageEdit,
  part: string,
  added: readonly NewRelationship[],
  edits: readonly Edit[],
): void {
  if (added.length === 0 && edits.length === 0) return;
  const name = relationshipsPart(part);
  const text = pack.read(name) ?? renderRelationships([]);
  const root = parseXml(text);
  const xml = withPrefix(added.map(renderRelationship).join(''), root.prefix);
  pack.write(name, applyEdits(text, [...edits, appendInside(text, root, xml)]));
}

/** A whole relationships part. */
export function renderRelationships(relationships: readonly NewRelationship[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
    `${relationships.map(renderRelationship).join('')}</Relationships>`
  );
}
