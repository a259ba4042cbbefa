import { workbookLanguage } from '../../operations/workbook-language';
import type { Language } from '../../values/language';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { openPackage, readPart, readXmlPart, type Package, type Relationship } from './package';
import { readPalette, type Palette } from './read-colors';
import { readLooks, type Looks } from './read-looks';
import { readSheetLook } from './read-sheet-look';
import { listSheets, readWorkbook, usesDates1904 } from './read-workbook';
import type { SheetLook } from './sheet-look';
import { asUtf8 } from './utf8-part';
import type { XmlElement } from './xml';
import { childrenNamed } from './xml-query';
import { unescapeXstring } from './xml';

/** A file that was read, and what else of it a page shows. Nothing of it ever changes. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  /** That of the workbook's headers, or else the one given. */
  readonly language: Language;
  readonly date1904: boolean;
  readonly sheets: readonly OpenedSheet[];
  readonly looks: Looks;
  readonly palette: Palette;
  /** The workbook's own names, and what they refer to. */
  readonly names: ReadonlyMap<string, string>;
}

export interface OpenedSheet {
  readonly snapshot: SheetSnapshot;
  readonly value: (row: number, column: number) => CellValue;
  /** Read when it is first asked for. */
  readonly look: () => SheetLook;
  /** The addresses that the sheet's relationships lead to, by their ids. */
  readonly addresses: () => ReadonlyMap<string, string>;
}

/** @throws {UnreadableFileError} for everything that is not wholly readable. */
export function readOpenedFile(bytes: Uint8Array, fallback: Language): OpenedFile {
  const snapshot = readWorkbook(bytes);
  const file = openPackage(bytes);
  const workbook = readXmlPart(file, file.workbookPart);
  const relationships = file.relationships(file.workbookPart);
  const parts = listSheets(workbook, relationships);
  const date1904 = usesDates1904(workbook);
  const styleSheet = optionalRoot(file, relationships, 'styles');
  const palette = readPalette(styleSheet, optionalRoot(file, relationships, 'theme'));
  return {
    bytes,
    snapshot,
    language: workbookLanguage(snapshot) ?? fallback,
    date1904,
    palette,
    looks: readLooks(styleSheet, palette),
    names: readNames(workbook),
    sheets: snapshot.sheets.map((sheet, index) => {
      const part = parts[index]?.part ?? '';
      return {
        snapshot: sheet,
        value: valuesOf(sheet),
        look: once(() => readSheetLook(asUtf8(readPart(openPackage(bytes), part)), date1904)),
        addresses: once(() => addressesOf(openPackage(bytes).relationships(part))),
      };
    }),
  };
}

function optionalRoot(
  file: Package,
  relationships: readonly Relationship[],
  type: string,
): XmlElement | undefined {
  const part = relationships.find((one) => one.type === type)?.part;
  return part === undefined || !file.has(part) ? undefined : readXmlPart(file, part);
}

function readNames(workbook: XmlElement): ReadonlyMap<string, string> {
  const names = childrenNamed(workbook, 'definedNames').flatMap((list) =>
    childrenNamed(list, 'definedName'),
  );
  return new Map(
    names
      .filter(({ attributes }) => !attributes.has('localSheetId'))
      .map(({ attributes, text }) => [
        unescapeXstring(attributes.get('name') ?? ''),
        unescapeXstring(text),
      ]),
  );
}

function addressesOf(relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(
    relationships
      .filter(({ type, part }) => type === 'hyperlink' && part === undefined)
      .map(({ id, target }) => [id, target]),
  );
}

function valuesOf({ rows }: SheetSnapshot): OpenedSheet['value'] {
  const byRow = once(() => new Map(rows.map(({ row, cells }) => [row, cells])));
  return (row, column) => byRow().get(row)?.[column - 1];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
