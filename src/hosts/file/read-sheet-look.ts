import { parseRange, type CellRange } from '../../workbook/address';
import { ByteScanner } from './byte-scanner';
import { CellTag } from './cell-tag';
import { childNamed } from './patch-text';
import { readHighlights, type ReadHighlight } from './read-highlights';
import { readValidation, type ReadValidation } from './read-validations';
import { ShareableFormulas } from './shareable-formulas';
import {
  cellKey,
  CellStyles,
  type ColumnLook,
  type ReadLink,
  type RowLook,
  type SheetLook,
} from './sheet-look';
import { parseXml, unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

const LESS = 0x3c;
const SLASH = 0x2f;
const LOWER_V = 0x76;
const GREATER = 0x3e;

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
    protected: isTrue(tree('sheetProtection')?.attributes.get('sheet')),
    validations,
    highlights: (trees.get('conditionalFormatting') ?? [])
      .flatMap((element): readonly ReadHighlight[] => readHighlights(element))
      .sort((one, other) => one.priority - other.priority),
    links: childrenOf(tree('hyperlinks'), 'hyperlink').flatMap(readLink),
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

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number > 0 && number < 10_000 ? number : undefined;
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

/** Reads the rows of a sheet for all but their values. */
class CellLookReader {
  readonly styles = new CellStyles();
  readonly rows = new Map<number, RowLook>();
  readonly formulas = new ShareableFormulas();
  private readonly bytes: Uint8Array;
  private readonly tag: CellTag;

  constructor(private readonly scanner: ByteScanner) {
    this.bytes = scanner.bytes;
    this.tag = new CellTag(scanner.bytes);
  }

  readSheetData(): void {
    const { scanner } = this;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' || kind === 'end-of-part') return;
      if (scanner.is('row')) this.readRow();
      else scanner.skipElement();
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const found = new Map<string, string>();
    while (scanner.nextAttribute()) found.set(scanner.attributeName, scanner.attributeValue);
    this.tag.startRow(found.get('r'));
    const isOpen = scanner.kind === 'open';
    if (isOpen) this.readCells();
    const { row } = this.tag;
    this.styles.endRow(row);
    const hidden = isTrue(found.get('hidden')) || found.get('ht') === '0';
    const style = isTrue(found.get('customFormat')) ? Number(found.get('s') ?? 0) : undefined;
    const height = positive(found.get('ht'));
    if (hidden || style !== undefined || height !== undefined) {
      this.rows.set(row, { height, hidden, style });
    }
  }

  private readCells(): void {
    const { scanner } = this;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' && scanner.is('row')) return;
      if (kind === 'end-of-part') throw scanner.damaged('a row without an end');
      if (kind === 'close') continue;
      if (scanner.is('c')) this.readCell();
      else scanner.skipElement();
    }
  }

  private readCell(): void {
    const { scanner, bytes, tag } = this;
    const isEmpty = scanner.kind === 'empty';
    const at = tag.read(scanner.attributesStart);
    this.styles.add(tag.column, tag.style);
    if (isEmpty) return;
    // Most cells hold `<v>` alone: the end tag behind it is the cell's.
    if (bytes[at] === LESS && bytes[at + 1] === LOWER_V && bytes[at + 2] === GREATER) {
      const end = bytes.indexOf(LESS, at + 3);
      if (bytes[end + 1] === SLASH && bytes[end + 4] === LESS && bytes[end + 5] === SLASH) {
        scanner.at = bytes.indexOf(GREATER, end + 5) + 1;
        return;
      }
    }
    scanner.at = at;
    for (;;) {
      const kind = scanner.next();
      if (kind === 'close' || kind === 'end-of-part') return;
      if (scanner.is('f')) this.readFormula();
      else scanner.skipElement();
    }
  }

  private readFormula(): void {
    const { scanner, tag } = this;
    const type = scanner.attribute('t');
    const area: CellRange | undefined = parseRange(scanner.attribute('ref') ?? '');
    const shared = scanner.attribute('si');
    const text = scanner.readString();
    const place = { row: tag.row, column: tag.column };
    if (type === 'shared' && shared !== undefined) this.formulas.addShared(place, shared, text);
    else {
      const kind = type === 'array' ? 'array' : type === 'dataTable' ? 'data-table' : 'plain';
      this.formulas.add(cellKey(place.row, place.column), {
        text,
        area: kind === 'plain' ? undefined : area,
        kind,
      });
    }
  }
}
