import { UnreadableFileError } from '../host';
import { parseRange } from '../../workbook/address';
import type { TableSnapshot } from '../../workbook/snapshot';
import { unescapeXstring, type XmlElement } from './xml';

/**
 * Reads the root of a table part.
 * @throws {UnreadableFileError} `damaged` when it has no name or no range on a sheet.
 */
export function readTable({ attributes }: XmlElement): TableSnapshot {
  const name = attributes.get('displayName') ?? attributes.get('name') ?? '';
  const reference = attributes.get('ref') ?? '';
  const range = parseRange(reference);
  if (name === '' || range === undefined) {
    throw new UnreadableFileError('damaged', `a table "${name}" at "${reference}"`);
  }
  return {
    name: unescapeXstring(name),
    range,
    hasHeaderRow: Number(attributes.get('headerRowCount') ?? 1) > 0,
    hasTotalsRow: Number(attributes.get('totalsRowCount') ?? 0) > 0,
  };
}
