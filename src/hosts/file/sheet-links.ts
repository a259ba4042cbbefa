import { parseRange, rangeAddress } from '../../workbook/address';
import type { CellPlace } from '../host';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { contains } from './cell-ranges';
import { cellKey } from './sheet-look';

/** Where the link of a cell leads; undefined where it has none, or one that no page should follow. */
export function linkAt(
  file: OpenedFile,
  sheet: OpenedSheet,
  row: number,
  column: number,
): CellPlace | string | undefined {
  const { ofCells, ofRanges } = sheet.look().links;
  const link =
    ofCells.get(cellKey(row, column)) ?? ofRanges.find(({ range }) => contains(range, row, column));
  if (!link) return undefined;
  const { relationshipId, location } = link;
  if (relationshipId === undefined) {
    return location === undefined ? undefined : placeOf(file, sheet, location);
  }
  const address = sheet.addresses().get(relationshipId);
  return address === undefined ? undefined : safeAddress(address);
}

/** Whoever sent the workbook wrote the address: only pages and letters are opened, no scripts and no files. */
export function safeAddress(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s"<>]+$/i.test(address.trim()) ? address.trim() : undefined;
}

/** `'North Lake'!B3`, `B3` or the workbook's name for such a place. */
export function placeOf(
  { snapshot, names }: OpenedFile,
  sheet: OpenedSheet,
  location: string,
): CellPlace | undefined {
  const [, name, cell] = namedPlace(location) ?? namedPlace(names.get(location) ?? '') ?? [];
  const range = parseRange(cell ?? '');
  const wanted = name?.toLowerCase() ?? sheet.snapshot.name.toLowerCase();
  const found = snapshot.sheets.find((one) => one.name.toLowerCase() === wanted);
  return range && found ? { sheet: found.name, cell: rangeAddress(range) } : undefined;
}

function namedPlace(reference: string): readonly [string, string | undefined, string] | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(reference.replace(/^[#=]/, ''));
  const cell = match?.[3];
  if (!match || cell === undefined || !parseRange(cell)) return undefined;
  return [reference, match[1]?.replaceAll("''", "'") ?? match[2], cell];
}
