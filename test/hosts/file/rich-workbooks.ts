import { strToU8 } from 'fflate';
import {
  relationshipsXml,
  TRANSITIONAL,
  xlsxParts,
  zipParts,
  type Parts,
  type WorkbookParts,
} from './make-xlsx';

const { main, relationships } = TRANSITIONAL;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OOXML = 'application/vnd.openxmlformats-officedocument';
const SHEETML = `${OOXML}.spreadsheetml`;

/** A picture of one red pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  ),
  (character) => character.charCodeAt(0),
);

const rel = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"${more}/>`;

/**
 * A workbook of a user's with most things that Excel can put in one: formulas with their chain, formats, validation,
 * comments with their old drawing and threads, a chart, a picture, a pivot table, macros, custom XML, printer settings,
 * an external link, a chart sheet, names of sheets and of the workbook, a table. The parts are written by hand.
 */
export function richParts(): Parts {
  return { ...PACKAGE, ...WORKBOOK, ...SHEETS, ...ANNOTATIONS, ...DRAWINGS, ...PIVOT, ...EXTRAS };
}

export function richWorkbook(changes: Parts = {}): Uint8Array {
  return zipParts({ ...richParts(), ...changes });
}

/** A small workbook in order: the one of `makeXlsx`, with content types. */
export function plainWorkbook(workbook: WorkbookParts): Uint8Array {
  const parts = xlsxParts(workbook);
  const override = (part: string): string => {
    const type = /(worksheet|chartsheet|style|sharedString|table|workbook)/.exec(part)?.[1] ?? '';
    const name = { style: 'styles', sharedString: 'sharedStrings', workbook: 'sheet.main' }[type];
    return `<Override PartName="/${part}" ContentType="${SHEETML}.${name ?? type}+xml"/>`;
  };
  const listed = Object.keys(parts).filter((part) => part.startsWith('xl/') && !/rels$/.test(part));
  return zipParts({
    ...parts,
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${listed.map(override).join('')}</Types>`,
    ...workbook.parts,
  });
}

const OVERRIDES: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${SHEETML}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${SHEETML}.worksheet+xml`],
  ['xl/worksheets/sheet7.xml', `${SHEETML}.worksheet+xml`],
  ['xl/chartsheets/sheet1.xml', `${SHEETML}.chartsheet+xml`],
  ['xl/styles.xml', `${SHEETML}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEETML}.sharedStrings+xml`],
  ['xl/calcChain.xml', `${SHEETML}.calcChain+xml`],
  ['xl/comments1.xml', `${SHEETML}.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/drawings/drawing1.xml', `${OOXML}.drawing+xml`],
  ['xl/drawings/drawing2.xml', `${OOXML}.drawing+xml`],
  ['xl/charts/chart1.xml', `${OOXML}.drawingml.chart+xml`],
  ['xl/charts/chart2.xml', `${OOXML}.drawingml.chart+xml`],
  ['xl/tables/table3.xml', `${SHEETML}.table+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${SHEETML}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEETML}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEETML}.pivotCacheRecords+xml`],
  ['xl/externalLinks/externalLink1.xml', `${SHEETML}.externalLink+xml`],
  ['customXml/itemProps1.xml', `${OOXML}.customXmlProperties+xml`],
];

const PACKAGE: Parts = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Default Extension="vml" ContentType="${OOXML}.vmlDrawing"/>` +
    `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
    OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join(
      '',
    ) +
    `<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${SHEETML}.printerSettings"/>` +
    '</Types>',
  '_rels/.rels': relationshipsXml(
    rel('rId1', 'officeDocument', '/xl/workbook.xml') +
      rel('rId2', 'customXml', 'customXml/item1.xml'),
  ),
};

const WORKBOOK: Parts = {
  'xl/workbook.xml':
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${main}" xmlns:r="${relationships}">` +
    '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="2"/></bookViews>' +
    '<sheets><sheet name="Data &amp; notes" sheetId="4" r:id="rId1"/><sheet name="Chart" sheetId="9" r:id="rId12"/>' +
    '<sheet name="Register" sheetId="2" r:id="rId2"/><sheet name="Secret" sheetId="7" state="veryHidden" r:id="rId7"/></sheets>' +
    '<externalReferences><externalReference r:id="rId8"/></externalReferences>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Register!$A$1:$C$9</definedName>' +
    '<definedName name="limit">\'Data &amp; notes\'!$B$2</definedName>' +
    '<definedName name="limit" localSheetId="3">Secret!$A$1</definedName></definedNames>' +
    '<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="3" r:id="rId9"/></pivotCaches>' +
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
  'xl/_rels/workbook.xml.rels': relationshipsXml(
    rel('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      rel('rId2', 'worksheet', '/xl/worksheets/sheet2.xml') +
      rel('rId7', 'worksheet', 'worksheets/sheet7.xml') +
      rel('rId12', 'chartsheet', 'chartsheets/sheet1.xml') +
      rel('rId3', 'styles', 'styles.xml') +
      rel('rId4', 'sharedStrings', 'sharedStrings.xml') +
      rel('rId5', 'calcChain', 'calcChain.xml') +
      rel('rId8', 'externalLink', 'externalLinks/externalLink1.xml') +
      rel('rId9', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
      '<Relationship Id="rId10" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
      '<Relationship Id="rId11" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>',
  ),
  'xl/styles.xml':
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%;[Red]-0.0%"/></numFmts>` +
    '<fonts count="2"><font><sz val="10"/><color theme="1"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>',
  'xl/sharedStrings.xml': `<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>Title no.</t></si><si><t>Candidate</t></si><si><t>Named on</t></si></sst>`,
  'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="B3" i="4"/><c r="B4"/></calcChain>`,
};

const SHEETS: Parts = {
  'xl/worksheets/sheet1.xml':
    `<worksheet xmlns="${main}" xmlns:r="${relationships}"><dimension ref="A1:C6"/><sheetData>` +
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Amount</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>' +
    '<row r="2"><c r="B2"><v>60</v></c></row><row r="3"><c r="B3"><f>SUM(B1:B2)</f><v>60.5</v></c></row>' +
    '<row r="4"><c r="B4"><f>B3*2</f><v>121</v></c></row></sheetData>' +
    '<conditionalFormatting sqref="B1:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B2"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId6"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
    '<pageSetup paperSize="9" r:id="rId5"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
    rel('rId1', 'drawing', '../drawings/drawing1.xml') +
      rel('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      rel('rId3', 'comments', '../comments1.xml') +
      '<Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>' +
      rel('rId5', 'printerSettings', '../printerSettings/printerSettings1.bin') +
      rel('rId6', 'hyperlink', 'https://example.org/a?b=c&amp;d', ' TargetMode="External"') +
      rel('rId7', 'pivotTable', '../pivotTables/pivotTable1.xml'),
  ),
  'xl/worksheets/sheet2.xml':
    `<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetPr codeName="Sheet2"/><dimension ref="A1:C4"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>' +
    '<row r="3" spans="1:3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>' +
    '<row r="4" spans="1:3" ht="20" customHeight="1"><c r="A4" s="1" t="inlineStr"><is><t>C-2020-0001</t></is></c><c r="B4" t="inlineStr"><is><t>C001</t></is></c><c r="C4" s="2"><v>43831</v></c></row>' +
    '<row r="5" spans="1:3"><c r="A5" s="1"/><c r="D5" t="inlineStr"><is><t>beside</t></is></c></row></sheetData>' +
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  'xl/worksheets/_rels/sheet2.xml.rels': relationshipsXml(
    rel('rId1', 'table', '/xl/tables/table3.xml'),
  ),
  'xl/tables/table3.xml':
    `<table xmlns="${main}" id="5" name="Titles" displayName="Titles" ref="A3:C4" totalsRowShown="0"><autoFilter ref="A3:C4"/>` +
    '<tableColumns count="3"><tableColumn id="1" name="Title no."/><tableColumn id="2" name="Candidate"/><tableColumn id="3" name="Named on"/></tableColumns></table>',
  'xl/worksheets/sheet7.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}" xmlns:r="${relationships}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relationshipsXml(
    rel('rId1', 'drawing', '../drawings/drawing2.xml'),
  ),
};

const ANNOTATIONS: Parts = {
  'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Why 60?</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#t"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/threadedComments/threadedComment1.xml':
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-01-01T00:00:00" personId="{A0000000-0000-0000-0000-000000000001}" id="{B0000000-0000-0000-0000-000000000001}"><text>Why 60?</text></threadedComment></ThreadedComments>',
  'xl/persons/person.xml':
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="A" id="{A0000000-0000-0000-0000-000000000001}" userId="A" providerId="None"/></personList>',
};

const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Data &amp; notes'!$B$1:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const drawing = (inside: string): string =>
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${relationships}">${inside}</xdr:wsDr>`;

const DRAWINGS: Parts = {
  'xl/drawings/drawing1.xml': drawing(
    `<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="3000000" cy="2000000"/>${frame}</xdr:oneCellAnchor>` +
      '<xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
  ),
  'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml(
    rel('rId1', 'chart', '../charts/chart1.xml') + rel('rId2', 'image', '../media/image1.png'),
  ),
  'xl/drawings/drawing2.xml': drawing(
    `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame}</xdr:absoluteAnchor>`,
  ),
  'xl/drawings/_rels/drawing2.xml.rels': relationshipsXml(
    rel('rId1', 'chart', '../charts/chart2.xml'),
  ),
  'xl/charts/chart1.xml': chart,
  'xl/charts/chart2.xml': chart,
  'xl/media/image1.png': PNG,
};

const PIVOT: Parts = {
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${main}" name="Pivot1" cacheId="3" dataCaption="Values"><location ref="E10:F12" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField axis="axisRow" showAll="0"><items count="1"><item x="0"/></items></pivotField></pivotFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relationshipsXml(
    rel('rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
  ),
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${main}" xmlns:r="${relationships}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:A2" sheet="Data &amp; notes"/></cacheSource><cacheFields count="1"><cacheField name="Amount" numFmtId="0"><sharedItems containsNumber="1"><n v="60"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationshipsXml(
    rel('rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'),
  ),
  'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${main}" count="1"><r><x v="0"/></r></pivotCacheRecords>`,
};

const EXTRAS: Parts = {
  'xl/vbaProject.bin': strToU8('macros, or what stands for them'),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from([0, 1, 2, 254, 255]),
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${main}"><externalBook xmlns:r="${relationships}" r:id="rId1"><sheetNames><sheetName val="Other"/></sheetNames></externalBook></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relationshipsXml(
    rel('rId1', 'externalLinkPath', 'other.xlsx', ' TargetMode="External"'),
  ),
  'customXml/item1.xml': '<memo xmlns="urn:memo">kept</memo>',
  'customXml/_rels/item1.xml.rels': relationshipsXml(
    rel('rId1', 'customXmlProps', 'itemProps1.xml'),
  ),
  'customXml/itemProps1.xml':
    '<ds:datastoreItem ds:itemID="{C0000000-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
};
