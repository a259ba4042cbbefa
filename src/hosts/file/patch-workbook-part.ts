import type { NamePlan } from '../../workbook/plan';
import { sameName } from '../same-name';
import type { BookName, OpenBook } from './patch-book';
import { relationshipAttribute } from './patch-namespaces';
import type { PlacedSheet } from './patch-placement';
import {
  appendInside,
  applyEdits,
  childNamed,
  removeElement,
  replaceInside,
  setAttribute,
  withPrefix,
  type Edit,
} from './patch-text';
import { areaOf } from './render-sheet';
import { quotedSheetName } from '../../workbook/address';
import { escapeXml, type XmlElement } from './xml';

/** What stands in front of definedNames, and of calcPr, in CT_Workbook (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

const PRINT_TITLES = '_xlnm.Print_Titles';

interface ScopedName extends NamePlan {
  readonly scope: number | undefined;
}

/** Lists the sheets, defines the names, and asks for a calculation when the workbook is opened. */
export function patchWorkbookPart(
  book: OpenBook,
  sheets: readonly PlacedSheet[],
  names: readonly NamePlan[],
  recalculate: boolean,
): string {
  const edits = [
    ...sheetEdits(book, sheets),
    ...nameEdits(book, sheets, [
      ...sheets.flatMap(printTitles),
      ...names.map((name) => ({ ...name, scope: undefined })),
    ]),
    ...(recalculate ? [calculationEdit(book)] : []),
  ];
  return applyEdits(book.text, edits);
}

function sheetEdits(book: OpenBook, sheets: readonly PlacedSheet[]): readonly Edit[] {
  const { text, root, namespaces } = book;
  const list = childNamed(root, 'sheets');
  if (!list) throw new RangeError('a workbook without a list of sheets');
  let sheetId = book.sheets.reduce((most, sheet) => Math.max(most, sheet.sheetId), 0);
  const renamed = sheets.flatMap(({ replaced, plan: { name } }) =>
    replaced && replaced.name !== name
      ? setAttribute(text, replaced.element, 'name', escapeXml(name))
      : [],
  );
  const added = sheets
    .filter(({ replaced }) => !replaced)
    .map(({ plan: { name }, relationshipId }) => {
      sheetId += 1;
      const reference = relationshipAttribute(root, namespaces, relationshipId);
      return `<sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${reference}/>`;
    });
  if (added.length === 0) return renamed;
  return [...renamed, appendInside(text, list, withPrefix(added.join(''), root.prefix))];
}

/** The table's header is printed on every page. */
function printTitles({ plan, position }: PlacedSheet): readonly ScopedName[] {
  const area = areaOf(plan);
  if (!area) return [];
  const rows = `$${area.headerRow}:$${area.headerRow}`;
  const refersTo = `${quotedSheetName(plan.name)}!${rows}`;
  return [{ name: PRINT_TITLES, scope: position, refersTo }];
}

function nameEdits(
  book: OpenBook,
  sheets: readonly PlacedSheet[],
  names: readonly ScopedName[],
): readonly Edit[] {
  const { text, root } = book;
  const wanted = new Map<BookName, ScopedName>();
  const added: string[] = [];
  for (const name of names) {
    const existing = book.names.find(
      (one) => one.scope === name.scope && sameName(one.name, name.name),
    );
    if (existing) wanted.set(existing, name);
    else added.push(renderName(name));
  }
  const replacedPositions = new Set(sheets.flatMap(({ replaced }) => replaced?.position ?? []));
  const edits = book.names.flatMap((existing): readonly Edit[] => {
    const name = wanted.get(existing);
    if (name) return [replaceInside(text, existing.element, escapeXml(name.refersTo))];
    // Print areas, filters and the like of a sheet that is no more.
    const stale = existing.scope !== undefined && replacedPositions.has(existing.scope);
    return stale && /^_xlnm\./i.test(existing.name) ? [removeElement(existing.element)] : [];
  });
  if (added.length === 0) return edits;
  const list = childNamed(root, 'definedNames');
  if (list) return [...edits, appendInside(text, list, withPrefix(added.join(''), root.prefix))];
  const xml = `<definedNames>${added.join('')}</definedNames>`;
  return [...edits, insertBehind(book, BEFORE_NAMES, xml)];
}

function renderName({ name, scope, refersTo }: ScopedName): string {
  const local = scope === undefined ? '' : ` localSheetId="${scope}"`;
  return `<definedName name="${escapeXml(name)}"${local}>${escapeXml(refersTo)}</definedName>`;
}

function calculationEdit(book: OpenBook): Edit {
  const existing = childNamed(book.root, 'calcPr');
  if (existing) return setAttribute(book.text, existing, 'fullCalcOnLoad', '1');
  return insertBehind(book, BEFORE_CALCULATION, '<calcPr fullCalcOnLoad="1"/>');
}

/** Puts a new child behind the last of those that come before it. */
function insertBehind({ root }: OpenBook, before: readonly string[], xml: string): Edit {
  const start = root.children
    .filter(({ name }) => before.includes(name))
    .reduce((behind: number, { end }: XmlElement) => Math.max(behind, end), root.openEnd);
  return { start, end: start, text: withPrefix(xml, root.prefix) };
}
