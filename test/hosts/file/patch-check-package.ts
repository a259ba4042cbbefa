import { strFromU8, unzipSync } from 'fflate';
import { relationshipsPart, resolveTarget } from '../../../src/hosts/file/package';
import { decodeXml, parseXml, type XmlElement } from '../../../src/hosts/file/xml';

/** All elements of that local name, at any depth. */
export function allNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The parts of a package, inflated by fflate and not by the code under test. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes).get(name);
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** What is wrong with a package, in words; nothing where Excel would find it in order. */
export function checkPackage(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const problems: string[] = [];
  const trees = new Map<string, XmlElement>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      trees.set(name, parseXml(decodeXml(content)));
    } catch (error) {
      problems.push(`${name}: ${String(error)}`);
    }
  }
  const tree = (name: string): XmlElement => trees.get(name) ?? parseXml('<missing/>');
  const relationships = (part: string): ReadonlyMap<string, { type: string; part: string }> => {
    const found = new Map<string, { type: string; part: string }>();
    for (const { attributes } of tree(relationshipsPart(part)).children) {
      const id = attributes.get('Id') ?? '';
      if (found.has(id)) problems.push(`${part}: two relationships ${id}`);
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      const external = attributes.get('TargetMode') === 'External';
      const target = external ? '' : resolveTarget(part, attributes.get('Target') ?? '');
      found.set(id, { type, part: target });
    }
    return found;
  };

  problems.push(...checkContentTypes(tree('[Content_Types].xml'), [...parts.keys()]));
  for (const name of parts.keys()) {
    const match = /^(.*\/|)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match) continue;
    const source = `${match[1] ?? ''}${match[2] ?? ''}`;
    if (source !== '' && !parts.has(source)) problems.push(`${name} belongs to nothing`);
    for (const { part } of relationships(source).values()) {
      if (part !== '' && !parts.has(part)) problems.push(`${source} leads to ${part}: missing`);
    }
  }
  const main = [...relationships('').values()].find(({ type }) => type === 'officeDocument');
  const workbookPart = main?.part ?? '';
  const workbook = tree(workbookPart);
  const linked = relationships(workbookPart);
  for (const [id] of usedIds(workbook)) {
    if (!linked.has(id)) problems.push(`the workbook uses ${id}: missing`);
  }
  const sheets = allNamed(workbook, 'sheet');
  unique(
    'sheet name',
    sheets.map(({ attributes }) => attributes.get('name') ?? ''),
  );
  unique(
    'sheetId',
    sheets.map(({ attributes }) => attributes.get('sheetId') ?? ''),
  );
  unique(
    'sheet relationship',
    sheets.map(({ attributes }) => attributes.get('r:id') ?? ''),
  );
  for (const { attributes } of sheets) {
    const { length } = attributes.get('name') ?? '';
    if (length < 1 || length > 31) problems.push(`a sheet name of ${length} characters`);
  }
  const names = allNamed(workbook, 'definedName');
  unique(
    'defined name',
    names.map(({ attributes }) => `${attributes.get('localSheetId')}!${attributes.get('name')}`),
  );
  for (const { attributes } of names) {
    const scope = attributes.get('localSheetId');
    if (scope !== undefined && !(Number(scope) < sheets.length)) {
      problems.push(`localSheetId ${scope} of ${sheets.length} sheets`);
    }
  }
  const order = workbook.children.map(({ name }) => WORKBOOK_ORDER.indexOf(name));
  if (order.some((place, index) => place < (order[index - 1] ?? 0))) {
    problems.push('the elements of the workbook are out of order');
  }

  const stylesPart = [...linked.values()].find(({ type }) => type === 'styles')?.part ?? '';
  const counts = checkStyles(tree(stylesPart), problems);
  const tables: XmlElement[] = [];
  for (const { part, type } of linked.values()) {
    if (type !== 'worksheet') continue;
    const sheet = tree(part);
    const own = relationships(part);
    for (const [id] of usedIds(sheet)) {
      if (!own.has(id)) problems.push(`${part} uses ${id}: missing`);
    }
    const places = sheet.children.map(({ name }) => WORKSHEET_ORDER.indexOf(name));
    if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
      problems.push(`${part}: elements out of order`);
    }
    checkCells(part, sheet, counts, problems);
    const listed = allNamed(sheet, 'tablePart').map(
      ({ attributes }) => own.get(attributes.get('r:id') ?? '')?.part ?? '',
    );
    const linkedTables = [...own.values()].filter((one) => one.type === 'table');
    if (linkedTables.length !== listed.length) problems.push(`${part}: tables that are not listed`);
    for (const table of listed) tables.push(tree(table));
  }
  unique(
    'table id',
    tables.map(({ attributes }) => attributes.get('id') ?? ''),
  );
  unique('name of a table or of the workbook', [
    ...tables.map(({ attributes }) => attributes.get('displayName') ?? ''),
    ...names
      .filter(({ attributes }) => !attributes.has('localSheetId'))
      .map(({ attributes }) => attributes.get('name') ?? ''),
  ]);
  return problems;

  function unique(what: string, values: readonly string[]): void {
    const folded = values.map((value) => value.toLowerCase());
    folded.forEach((value, index) => {
      if (folded.indexOf(value) !== index) problems.push(`two of one ${what}: ${value}`);
    });
  }
}

/** CT_Workbook, ECMA-376 part 1, 18.2.27. */
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture ' +
  'oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** CT_Stylesheet, ECMA-376 part 1, 18.8.39. */
const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  );

function usedIds(root: XmlElement): ReadonlySet<readonly [string, XmlElement]> {
  const found = new Set<readonly [string, XmlElement]>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('r:id');
    if (id !== undefined) found.add([id, element]);
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}

function checkContentTypes(root: XmlElement, parts: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  for (const { name, attributes } of root.children) {
    if (name === 'Default') defaults.add((attributes.get('Extension') ?? '').toLowerCase());
    if (name !== 'Override') continue;
    const part = (attributes.get('PartName') ?? '').slice(1);
    if (overrides.has(part)) problems.push(`two content types for ${part}`);
    overrides.add(part);
    if (!parts.includes(part)) problems.push(`a content type for ${part}: missing`);
  }
  for (const part of parts) {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    if (part !== '[Content_Types].xml' && !overrides.has(part) && !defaults.has(extension)) {
      problems.push(`${part} has no content type`);
    }
  }
  return problems;
}

interface Counts {
  readonly xfs: number;
  readonly dxfs: number;
}

function checkStyles(styles: XmlElement, problems: string[]): Counts {
  const section = (name: string): readonly XmlElement[] =>
    styles.children.find((child) => child.name === name)?.children ?? [];
  for (const { name, attributes, children } of styles.children) {
    const count = attributes.get('count');
    if (count !== undefined && Number(count) !== children.length) {
      problems.push(`${name}: count ${count} of ${children.length}`);
    }
  }
  const order = styles.children.map(({ name }) => STYLES_ORDER.indexOf(name));
  if (order.some((place, index) => place < (order[index - 1] ?? 0))) {
    problems.push('the sections of the styles are out of order');
  }
  const custom = section('numFmts').map(({ attributes }) => attributes.get('numFmtId') ?? '');
  if (new Set(custom).size !== custom.length) problems.push('two number formats of one id');
  for (const { attributes } of section('cellXfs')) {
    const within = (name: string, list: string): void => {
      if (!(Number(attributes.get(name)) < section(list).length)) {
        problems.push(`${name} ${attributes.get(name)} is out of range`);
      }
    };
    within('fontId', 'fonts');
    within('fillId', 'fills');
    within('borderId', 'borders');
    if (attributes.has('xfId')) within('xfId', 'cellStyleXfs');
    const format = attributes.get('numFmtId') ?? '0';
    if (Number(format) >= 164 && !custom.includes(format)) {
      problems.push(`no number format ${format}`);
    }
  }
  return { xfs: section('cellXfs').length, dxfs: section('dxfs').length };
}

function checkCells(
  part: string,
  sheet: XmlElement,
  { xfs, dxfs }: Counts,
  problems: string[],
): void {
  for (const { attributes } of allNamed(sheet, 'c')) {
    const style = attributes.get('s');
    if (style !== undefined && !(Number(style) < xfs)) {
      problems.push(`${part}: style ${style} of ${xfs}`);
    }
  }
  for (const { attributes } of allNamed(sheet, 'cfRule')) {
    const index = attributes.get('dxfId');
    if (index !== undefined && !(Number(index) < dxfs)) {
      problems.push(`${part}: dxf ${index} of ${dxfs}`);
    }
  }
  let last = 0;
  for (const { attributes } of allNamed(sheet, 'row')) {
    const row = Number(attributes.get('r') ?? last + 1);
    if (row <= last) problems.push(`${part}: row ${row} behind row ${last}`);
    last = row;
  }
}
