import { UnreadableFileError } from '../host';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { CellValues } from './cell-values';
import { openPackage, readPart, readXmlPart, type Package, type Relationship } from './package';
import { readSheet } from './read-sheet';
import { readDateStyles, type DateStyles } from './read-styles';
import { readTable } from './read-table';
import { CellBudget } from './row-collector';
import { readSharedStrings, type SharedStrings } from './shared-strings';
import { asUtf8 } from './utf8-part';
import { unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly part: string;
}

/**
 * Reads an .xlsx, .xlsm, .xltx or .xltm file, transitional or Strict: every worksheet, hidden ones included, in the
 * order of its tabs; chart, dialog and macro sheets hold no cells and are left out.
 * @throws {UnreadableFileError} for everything that is not wholly readable; nothing else.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookSnapshot {
  try {
    return readPackage(openPackage(bytes));
  } catch (error) {
    // The limits are made to hold in 1 GB; a machine that has less says so here.
    if (error instanceof RangeError) throw new UnreadableFileError('too-large', error.message);
    throw error;
  }
}

function readPackage(file: Package): WorkbookSnapshot {
  const workbook = readXmlPart(file, file.workbookPart);
  if (workbook.name !== 'workbook') {
    throw new UnreadableFileError('not-a-workbook', `the document is a ${workbook.name}`);
  }
  const relationships = file.relationships(file.workbookPart);
  const values = new CellValues({
    strings: sharedStrings(file, relationships),
    dateStyles: dateStyles(file, relationships),
    date1904: usesDates1904(workbook),
  });
  const budget = new CellBudget();
  return {
    sheets: listSheets(workbook, relationships).map((sheet) =>
      readListedSheet(file, sheet, values, budget),
    ),
  };
}

function readListedSheet(
  file: Package,
  { name, visibility, part }: ListedSheet,
  values: CellValues,
  budget: CellBudget,
): SheetSnapshot {
  try {
    const content = readSheet(asUtf8(readPart(file, part)), values, budget);
    const { rows, merges, tableIds, hasAttachments } = content;
    const relationships = tableIds.length > 0 ? file.relationships(part) : [];
    const tables = tableIds.map((id) => readListedTable(file, relationships, id));
    return { name, visibility, rows, merges, tables, hasAttachments };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new UnreadableFileError(error.reason, `sheet "${name}": ${error.detail}`);
  }
}

function readListedTable(
  file: Package,
  relationships: readonly Relationship[],
  id: string,
): TableSnapshot {
  const part = relationships.find((relationship) => relationship.id === id)?.part;
  if (part === undefined) throw new UnreadableFileError('damaged', `no table part for ${id}`);
  return readTable(readXmlPart(file, part));
}

/** The worksheets, in the order of their tabs. @throws {UnreadableFileError} `damaged` */
export function listSheets(
  workbook: XmlElement,
  relationships: readonly Relationship[],
): readonly ListedSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const listed: ListedSheet[] = [];
  for (const sheet of childrenNamed(workbook, 'sheets').flatMap(({ children }) => children)) {
    if (sheet.name !== 'sheet') continue;
    const name = unescapeXstring(sheet.attributes.get('name') ?? '');
    const relationship = byId.get(sheet.attributes.get('r:id') ?? '');
    if (name === '' || relationship?.part === undefined) {
      throw new UnreadableFileError('damaged', `the sheet "${name}" has no name or no part`);
    }
    if (relationship.type !== 'worksheet') continue;
    const visibility = visibilityOf(sheet.attributes.get('state'));
    listed.push({ name, visibility, part: relationship.part });
  }
  return listed;
}

/** Whether the workbook part counts its days from 1904. */
export function usesDates1904(workbook: XmlElement): boolean {
  return childrenNamed(workbook, 'workbookPr').some(({ attributes }) =>
    isTrue(attributes.get('date1904')),
  );
}

function visibilityOf(state: string | undefined): SheetSnapshot['visibility'] {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

/** Some programs name the part even where there is no text, and leave it out; a cell that needs it will tell. */
function sharedStrings(file: Package, relationships: readonly Relationship[]): SharedStrings {
  const part = partOfType(relationships, 'sharedStrings');
  const bytes = part === undefined ? undefined : file.read(part);
  return bytes ? readSharedStrings(asUtf8(bytes)) : () => undefined;
}

function dateStyles(file: Package, relationships: readonly Relationship[]): DateStyles {
  const part = partOfType(relationships, 'styles');
  return part === undefined ? [] : readDateStyles(readXmlPart(file, part));
}

function partOfType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.part;
}
