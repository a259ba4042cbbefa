import type { PackageEdit } from './patch-package';
import {
  appendInside,
  applyEdits,
  removeElement,
  setAttribute,
  withPrefix,
  type Edit,
} from './patch-text';
import { escapeXml, parseXml } from './xml';
import { foldName } from './zip';

const PART = '[Content_Types].xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
} as const;

/**
 * Makes the content types tell of the package as it is now: parts that are gone are no longer named, and each of
 * `written` (part → type) is named with its type.
 */
export function updateContentTypes(pack: PackageEdit, written: ReadonlyMap<string, string>): void {
  const text = pack.read(PART) ?? EMPTY;
  const root = parseXml(text);
  const edits: Edit[] = [];
  const missing = new Map([...written].map(([part, type]) => [foldName(part), { part, type }]));
  let knowsRelationships = false;
  for (const child of root.children) {
    if (child.name === 'Default') {
      knowsRelationships ||= child.attributes.get('Extension')?.toLowerCase() === 'rels';
    }
    if (child.name !== 'Override') continue;
    const part = child.attributes.get('PartName') ?? '';
    const wanted = missing.get(foldName(part));
    missing.delete(foldName(part));
    if (wanted && wanted.type !== child.attributes.get('ContentType')) {
      edits.push(setAttribute(text, child, 'ContentType', wanted.type));
    } else if (!wanted && pack.wasRemoved(part)) {
      edits.push(removeElement(child));
    }
  }
  let added = '';
  if (!knowsRelationships) {
    added += `<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`;
  }
  for (const { part, type } of missing.values()) {
    added += `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  }
  if (added !== '') edits.push(appendInside(text, root, withPrefix(added, root.prefix)));
  if (edits.length > 0) pack.write(PART, applyEdits(text, edits));
}
