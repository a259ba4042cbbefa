import type { PackageEdit } from './patch-package';
import { readRelationships } from './patch-relationships';
import { parseXml, unescapeXstring } from './xml';

/** A table that is in the package. */
export interface BookTable {
  readonly part: string;
  /** The part of the sheet it is on. */
  readonly sheetPart: string;
  readonly id: number;
  /** Its name in formulas; `alias` is the one that only programs see, nearly always the same. */
  readonly name: string;
  readonly alias: string;
}

/** Every table of these sheets. */
export function readTables(pack: PackageEdit, sheetParts: readonly string[]): readonly BookTable[] {
  return sheetParts.flatMap((sheetPart) =>
    readRelationships(pack, sheetPart).flatMap(({ type, part }) => {
      const text = type === 'table' && part !== undefined ? pack.read(part) : undefined;
      if (text === undefined || part === undefined) return [];
      const { attributes } = parseXml(text);
      const alias = unescapeXstring(attributes.get('name') ?? '');
      const name = unescapeXstring(attributes.get('displayName') ?? alias);
      return [{ part, sheetPart, id: Number(attributes.get('id') ?? 0), name, alias }];
    }),
  );
}
