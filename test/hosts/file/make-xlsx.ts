import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { UnreadableFileError } from '../../../src/hosts/host';
import type { UnreadableReason } from '../../../src/workbook/file-problems';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';

/** The namespaces that the files of Excel have. */
export const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** Those of "Strict Open XML Spreadsheet". */
export const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export type Parts = Record<string, string | Uint8Array>;

export interface SheetParts {
  readonly name?: string;
  /** The whole part, or only what stands inside of `<worksheet>`. */
  readonly xml: string | Uint8Array;
  readonly state?: string;
  /** The type of its relationship; `worksheet` unless told. */
  readonly type?: string;
  /** The relationships of the sheet, as elements. */
  readonly relationships?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** What stands inside of `<sst>`. */
  readonly strings?: string;
  /** What stands inside of `<styleSheet>`. */
  readonly styles?: string;
  /** Elements in front of `<sheets>`. */
  readonly workbookPr?: string;
  readonly namespaces?: typeof TRANSITIONAL;
  /** Further parts, or other ones in place of those made here. */
  readonly parts?: Parts;
}

/** A zip of parts, deflated. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The parts of a small workbook. */
export function xlsxParts(workbook: WorkbookParts): Parts {
  const { main, relationships } = workbook.namespaces ?? TRANSITIONAL;
  const parts: Parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationshipsXml(
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
  };
  const links: string[] = [];
  const link = (type: string, target: string): string => {
    const id = `rId${links.length + 1}`;
    links.push(`<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`);
    return id;
  };
  const listed = workbook.sheets.map((sheet, index) => {
    const part = `sheet${index + 1}.xml`;
    const xml = sheet.xml;
    parts[`xl/worksheets/${part}`] =
      typeof xml === 'string' && !/<\w*:?worksheet/.test(xml)
        ? `<worksheet xmlns="${main}" xmlns:r="${relationships}">${xml}</worksheet>`
        : xml;
    if (sheet.relationships !== undefined) {
      parts[`xl/worksheets/_rels/${part}.rels`] = relationshipsXml(sheet.relationships);
    }
    const id = link(sheet.type ?? 'worksheet', `worksheets/${part}`);
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${sheet.name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state} r:id="${id}"/>`;
  });
  if (workbook.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${workbook.strings}</sst>`;
    link('sharedStrings', 'sharedStrings.xml');
  }
  if (workbook.styles !== undefined) {
    parts['xl/styles.xml'] = `<styleSheet xmlns="${main}">${workbook.styles}</styleSheet>`;
    link('styles', 'styles.xml');
  }
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${main}" xmlns:r="${relationships}">${workbook.workbookPr ?? ''}` +
    `<sheets>${listed.join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml(links.join(''));
  return { ...parts, ...workbook.parts };
}

/** The file of a small workbook. */
export function makeXlsx(workbook: WorkbookParts): Uint8Array {
  return zipParts(xlsxParts(workbook));
}

export function relationshipsXml(elements: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements}</Relationships>`;
}

/** `<sheetData>` around rows. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** The only sheet of a workbook with these rows. */
export function readRows(rows: string, workbook: Partial<WorkbookParts> = {}): SheetSnapshot {
  return readWorkbook(makeXlsx({ ...workbook, sheets: [{ xml: sheetData(rows) }] })).sheets[0]!;
}

/** The cells of row 1, of these `<c>` elements. */
export function readCells(
  cells: string,
  workbook: Partial<WorkbookParts> = {},
): readonly CellValue[] {
  return readRows(`<row r="1">${cells}</row>`, workbook).rows[0]?.cells ?? [];
}

/** Why the file is refused; `undefined` if it is read. Any other exception is let through. */
export function refusal(file: Uint8Array): UnreadableReason | undefined {
  return refusalError(file)?.reason;
}

export function refusalError(file: Uint8Array): UnreadableFileError | undefined {
  try {
    readWorkbook(file);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
}
