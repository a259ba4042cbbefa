import { UnreadableFileError } from '../host';
import { sameName } from '../same-name';
import { openPackage } from './package';
import { namespacesOf, type Namespaces } from './patch-namespaces';
import { PackageEdit } from './patch-package';
import { readRelationships, type Relationship } from './patch-relationships';
import { childNamed } from './patch-text';
import { parseXml, unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** A workbook that is being patched: its package and what its workbook part says. */
export interface OpenBook {
  readonly pack: PackageEdit;
  /** The workbook part's name, its text and root. */
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly namespaces: Namespaces;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly date1904: boolean;
  /** The position of the tab that is seen when the workbook opens. */
  readonly activeTab: number;
}

export interface BookSheet {
  /** Counted from 0, over sheets of every kind, as localSheetId does. */
  readonly position: number;
  readonly name: string;
  readonly sheetId: number;
  readonly element: XmlElement;
  readonly relationship: Relationship;
  readonly part: string;
}

export interface BookName {
  readonly name: string;
  /** The position of the sheet it belongs to; undefined for the workbook's own. */
  readonly scope: number | undefined;
  readonly element: XmlElement;
}

/** @throws {UnreadableFileError} when the file is no workbook that can be patched. */
export function openBook(bytes: Uint8Array): OpenBook {
  const part = openPackage(bytes).workbookPart;
  const pack = new PackageEdit(bytes);
  const text = pack.read(part);
  if (text === undefined) throw new UnreadableFileError('damaged', `the part ${part} is missing`);
  const root = parseXml(text);
  const relationships = readRelationships(pack, part);
  const properties = childNamed(root, 'workbookPr');
  const view = childNamed(root, 'bookViews')?.children[0];
  return {
    pack,
    part,
    text,
    root,
    relationships,
    namespaces: namespacesOf(root),
    sheets: readSheets(root, relationships),
    names: readNames(root),
    date1904: isTrue(properties?.attributes.get('date1904')),
    activeTab: Number(view?.attributes.get('activeTab') ?? 0),
  };
}

/** The worksheet of that name; undefined if there is none, or if it is a sheet of another kind. */
export function findWorksheet({ sheets }: OpenBook, wanted: string): BookSheet | undefined {
  return sheets.find(
    ({ name, relationship }) => relationship.type === 'worksheet' && sameName(name, wanted),
  );
}

function readSheets(
  root: XmlElement,
  relationships: readonly Relationship[],
): readonly BookSheet[] {
  const list = childNamed(root, 'sheets');
  return childrenNamed(list ?? root, 'sheet').map((element, position) => {
    const name = unescapeXstring(element.attributes.get('name') ?? '');
    const id = element.attributes.get('r:id');
    const relationship = relationships.find((one) => one.id === id);
    if (relationship?.part === undefined) {
      throw new UnreadableFileError('damaged', `the sheet "${name}" has no part`);
    }
    const sheetId = Number(element.attributes.get('sheetId') ?? 0);
    return { position, name, sheetId, element, relationship, part: relationship.part };
  });
}

function readNames(root: XmlElement): readonly BookName[] {
  const list = childNamed(root, 'definedNames');
  return (list ? childrenNamed(list, 'definedName') : []).map((element) => {
    const scope = element.attributes.get('localSheetId');
    return {
      name: unescapeXstring(element.attributes.get('name') ?? ''),
      scope: scope === undefined ? undefined : Number(scope),
      element,
    };
  });
}
