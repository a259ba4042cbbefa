import { encodeXml } from './patch-text';
import { PACKAGE_RELATIONSHIPS, TRANSITIONAL } from './patch-namespaces';
import { writeZip } from './zip';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = 'application/vnd.openxmlformats-';

/** A valid package around a workbook without sheets; always the same bytes. No workbook is complete without a sheet. */
export function emptyPackage(): Uint8Array {
  return writeZip(
    Object.entries(PARTS).map(([name, xml]) => ({ name, content: encodeXml(DECLARATION + xml) })),
  );
}

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="${TYPES}package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="${TYPES}package.core-properties+xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="${TYPES}officedocument.extended-properties+xml"/>` +
    '</Types>',
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${TRANSITIONAL.relationships}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="rId3" Type="${TRANSITIONAL.relationships}/extended-properties" Target="docProps/app.xml"/>` +
    '</Relationships>',
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`,
  'docProps/app.xml':
    // No application: LibreOffice takes the heights of rows for measured if this says Excel.
    `<Properties xmlns="${OFFICE_DOCUMENT}/extended-properties"/>`,
  'xl/workbook.xml':
    `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
    '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`,
};
