import { parseRange } from '../../workbook/address';
import { ByteScanner } from './byte-scanner';
import { childNamed } from './patch-text';
import { CellLookReader, positive } from './read-cell-looks';
import { readHighlights, type ReadHighlight } from './read-highlights';
import { readValidation, type ReadValidation } from './read-validations';
import {
  cellKey,
  type ColumnLook,
  type ReadLink,
  type SheetLinks,
  type SheetLook,
} from './sheet-look';
import { parseXml, unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** Elements that are small enough to be read as trees, one at a time. */
const TREES = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'extLst',
] as const;

/** Most bytes of such an element; a longer one is not shown. */
const MAX_TREE = 16 * 1024 * 1024;

/**
 * Reads what a worksheet part, in UTF-8, says beside the values of its cells. The part was read before, so what is
 * wrong with it was told already.
 * @throws {UnreadableFileError} `damaged`
 */
export function readSheetLook(bytes: Uint8Array, date1904: boolean): SheetLook {
  const scanner = new ByteScanner(bytes);
  const cells = new CellLookReader(scanner);
  const trees = new Map<string, XmlElement[]>();
  scanner.next();
  const hasContent = scanner.kind === 'open';
  while (hasContent) {
    const kind = scanner.next();
    if (kind === 'end-of-part' || (kind === 'close' && scanner.is('worksheet'))) break;
    if (kind === 'close') continue;
    if (scanner.is('sheetData')) {
      if (kind === 'open') cells.readSheetData();
      continue;
    }
    const name = TREES.find((one) => scanner.is(one));
    const { start } = scanner;
    scanner.skipElement();
    if (name === undefined || scanner.at - start > MAX_TREE) continue;
    const tree = parseFragment(bytes.subarray(start, scanner.at));
    trees.set(name, [...(trees.get(name) ?? []), tree]);
  }
  const tree = (name: (typeof TREES)[number]): XmlElement | undefined => trees.get(name)?.[0];
  const format = tree('sheetFormatPr')?.attributes;
  const protection = tree('sheetProtection')?.attributes;
  const extensions = (tree('extLst')?.children ?? []).flatMap((extension) =>
    extension.children.flatMap((list) => childrenNamed(list, 'dataValidation')),
  );
  const validations = [...childrenOf(tree('dataValidations'), 'dataValidation'), ...extensions].map(
    (element): ReadValidation => readValidation(element, date1904),
  );
  return {
    styles: cells.styles,
    formulas: cells.formulas.finish(),
    columns: childrenOf(tree('cols'), 'col').map(readColumn),
    rows: cells.rows,
    defaultWidth: defaultWidth(format),
    defaultHeight: positive(format?.get('defaultRowHeight')),
    rowsHiddenByDefault: isTrue(format?.get('zeroHeight')),
    frozen: readFrozen(tree('sheetViews')),
    tabColor: childrenOf(tree('sheetPr'), 'tabColor')[0],
    protected: isTrue(protection?.get('sheet')),
    protectsColumns:
      isTrue(protection?.get('sheet')) && isTrue(protection?.get('formatColumns') ?? '1'),
    validations,
    highlights: (trees.get('conditionalFormatting') ?? [])
      .flatMap((element): readonly ReadHighlight[] => readHighlights(element))
      .sort((one, other) => one.priority - other.priority),
    links: sortLinks(childrenOf(tree('hyperlinks'), 'hyperlink').flatMap(readLink)),
    lastRow: cells.styles.lastRow,
    lastColumn: cells.styles.lastColumn,
  };
}

/** The prefixes of a fragment are declared outside of it; nobody asks for them but for relationships. */
function parseFragment(bytes: Uint8Array): XmlElement {
  return parseXml(new TextDecoder().decode(bytes));
}

function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element ? childrenNamed(element, name) : [];
}

/** Without a width of its own, a sheet has columns for so many characters, and 5 pixels beside them. */
function defaultWidth(format: ReadonlyMap<string, string> | undefined): number | undefined {
  const width = positive(format?.get('defaultColWidth'));
  const characters = positive(format?.get('baseColWidth'));
  if (width !== undefined || characters === undefined) return width;
  return (Math.ceil((characters * 7 + 5) / 8) * 8) / 7;
}

function readColumn({ attributes }: XmlElement): ColumnLook {
  return {
    first: Number(attributes.get('min') ?? 0),
    last: Number(attributes.get('max') ?? 0),
    width: positive(attributes.get('width')),
    hidden: isTrue(attributes.get('hidden')) || attributes.get('width') === '0',
    style: Number(attributes.get('style') ?? 0),
  };
}

function readFrozen(views: XmlElement | undefined): SheetLook['frozen'] {
  const view = views && childNamed(views, 'sheetView');
  const pane = view && childNamed(view, 'pane');
  if (!pane || !/^frozen/.test(pane.attributes.get('state') ?? '')) return { rows: 0, columns: 0 };
  const count = (name: string): number => Math.floor(positive(pane.attributes.get(name)) ?? 0);
  return { rows: count('ySplit'), columns: count('xSplit') };
}

function sortLinks(links: readonly ReadLink[]): SheetLinks {
  const isCell = ({ range }: ReadLink): boolean =>
    range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
  return {
    ofCells: new Map(
      links
        .filter(isCell)
        .map((link) => [cellKey(link.range.firstRow, link.range.firstColumn), link]),
    ),
    ofRanges: links.filter((link) => !isCell(link)),
  };
}

function readLink({ attributes }: XmlElement): readonly ReadLink[] {
  const range = parseRange(attributes.get('ref') ?? '');
  if (!range) return [];
  // The prefix of `r:id` is declared outside of the fragment, whatever it is called.
  const [, relationshipId] = [...attributes].find(([name]) => /^\w+:id$/.test(name)) ?? [];
  const location = attributes.get('location');
  return [
    {
      range,
      relationshipId,
      location: location === undefined ? undefined : unescapeXstring(location),
    },
  ];
}
