import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import {
  makeXlsx,
  readRows,
  refusal,
  refusalError,
  relationshipsXml,
  sheetData,
  STRICT,
  TRANSITIONAL,
  xlsxParts,
  zipParts,
  type SheetParts,
} from './make-xlsx';

const ROW = sheetData('<row r="1"><c r="A1"><v>1</v></c></row>');
const REL = TRANSITIONAL.relationships;

function without(part: string, sheets: readonly SheetParts[] = [{ xml: ROW }]): Uint8Array {
  return zipParts(
    Object.fromEntries(Object.entries(xlsxParts({ sheets })).filter(([name]) => name !== part)),
  );
}

describe('sheets', () => {
  it('come in the order of the tabs, with their names and visibility', () => {
    const { sheets } = readWorkbook(
      makeXlsx({
        sheets: [
          { name: 'Scores &amp; more', xml: ROW },
          { name: '评分', xml: '<sheetPr/>', state: 'hidden' },
          { name: 'a_x005F_x0041_', xml: '', state: 'veryHidden' },
          { name: 'shown', xml: '<sheetData/>', state: 'visible' },
        ],
      }),
    );
    expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toEqual([
      ['Scores & more', 'visible', 1],
      ['评分', 'hidden', 0],
      ['a_x0041_', 'very-hidden', 0],
      ['shown', 'visible', 0],
    ]);
  });

  it.each(['chartsheet', 'dialogsheet', 'xlMacrosheet'])('of type %s are left out', (type) => {
    const file = makeXlsx({
      sheets: [
        { name: 'other', xml: '<chartsheet/>', type },
        { name: 'cells', xml: ROW },
      ],
    });
    expect(readWorkbook(file).sheets.map(({ name }) => name)).toEqual(['cells']);
  });

  it.each([
    ['relative', 'worksheets/one.xml'],
    ['absolute', '/xl/worksheets/one.xml'],
    ['with dots', './../xl/worksheets/../worksheets/one.xml'],
    ['with backslashes', 'worksheets\\one.xml'],
    ['in other letters', 'WorkSheets/ONE.xml'],
  ])('are found by their relationship: %s', (_, target) => {
    const parts = xlsxParts({ sheets: [] });
    const file = zipParts({
      ...parts,
      'xl/workbook.xml': `<workbook xmlns:q="${REL}"><sheets><sheet name="One" q:id="x"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        `<Relationship Id="x" Type="${REL}/worksheet" Target="${target}"/>`,
      ),
      'xl/worksheets/one.xml': `<worksheet>${ROW}</worksheet>`,
      'xl/worksheets/sheet1.xml': 'a decoy',
    });
    expect(readWorkbook(file).sheets[0]!.rows).toHaveLength(1);
  });

  it('are found in a package with other folders, escaped targets and a prefix', () => {
    const file = zipParts({
      '_rels/.rels': relationshipsXml(
        `<Relationship Id="p" Type="${REL}/extended-properties" Target="docProps/app.xml"/>` +
          `<Relationship Id="w" Type="${REL}/officeDocument" Target="/a b/book.xml"/>`,
      ),
      'a b/book.xml': `<x:workbook xmlns:x="u" xmlns:r="${REL}"><x:sheets><x:sheet name="One" r:id="x"/></x:sheets></x:workbook>`,
      'a b/_rels/book.xml.rels': `<p:Relationships xmlns:p="u"><p:Relationship Id="x" Type="${REL}/worksheet" Target="one%20sheet.xml"/></p:Relationships>`,
      'a b/one sheet.xml': `<worksheet>${ROW}</worksheet>`,
    });
    expect(readWorkbook(file).sheets[0]!.rows).toHaveLength(1);
  });

  it('are read from a zip with backslashes and capitals in its names', () => {
    const parts = xlsxParts({ sheets: [{ xml: ROW }] });
    const file = zipParts(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name.replaceAll('/', '\\').toUpperCase(),
          part,
        ]),
      ),
    );
    expect(readWorkbook(file).sheets[0]!.rows).toHaveLength(1);
  });

  it('of Strict files are read with their tables', () => {
    const [sheet] = readWorkbook(
      makeXlsx({
        namespaces: STRICT,
        sheets: [
          {
            xml: `${ROW}<tableParts count="1"><tablePart r:id="t"/></tableParts>`,
            relationships: `<Relationship Id="t" Type="${STRICT.relationships}/table" Target="../tables/t.xml"/>`,
          },
        ],
        parts: { 'xl/tables/t.xml': '<table name="T" ref="A1:A2"/>' },
      }),
    ).sheets;
    expect(sheet!.tables.map(({ name }) => name)).toEqual(['T']);
  });

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    '_rels/.rels',
  ])('are damaged, never missing, without %s', (part) => {
    expect(refusal(without(part))).toBe('damaged');
  });

  it.each([
    ['no relationship', '<sheet name="One" r:id="rId9"/>'],
    ['no id', '<sheet name="One"/>'],
    ['no name', '<sheet r:id="rId1"/>'],
  ])('are damaged with %s', (_, sheet) => {
    const parts = {
      'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets>${sheet}</sheets></workbook>`,
    };
    expect(refusal(makeXlsx({ sheets: [{ xml: ROW }], parts }))).toBe('damaged');
  });

  it('are damaged when styles are broken or missing: dates could not be told', () => {
    const parts = xlsxParts({ sheets: [{ xml: ROW }], styles: '<cellXfs>' });
    expect(refusal(zipParts(parts))).toBe('damaged');
    delete parts['xl/styles.xml'];
    expect(refusal(zipParts(parts))).toBe('damaged');
  });

  it('do without shared strings where no cell needs them', () => {
    const parts = xlsxParts({ sheets: [{ xml: ROW }], strings: '' });
    delete parts['xl/sharedStrings.xml'];
    expect(refusal(zipParts(parts))).toBeUndefined();
    const needed = xlsxParts({
      sheets: [{ xml: sheetData('<row><c t="s"><v>0</v></c></row>') }],
      strings: '',
    });
    delete needed['xl/sharedStrings.xml'];
    expect(refusal(zipParts(needed))).toBe('damaged');
  });
});

describe('hidden rows', () => {
  it('say so, by 1 or true', () => {
    const { rows } = readRows(
      ['hidden="1"', 'hidden="true"', 'hidden="0"', 'hidden="false"', 'collapsed="1"']
        .map((attribute, index) => `<row r="${index + 1}" ${attribute}><c><v>1</v></c></row>`)
        .join('') + '<row r="9" hidden="1"/>',
    );
    expect(rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ]);
  });
});

describe('merged cells', () => {
  const merged = (...refs: string[]): string =>
    `${ROW}<mergeCells count="9">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it('are ranges', () => {
    const [sheet] = readWorkbook(makeXlsx({ sheets: [{ xml: merged('A1:B2', 'D5:D9') }] })).sheets;
    expect(sheet!.merges).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      { firstRow: 5, firstColumn: 4, lastRow: 9, lastColumn: 4 },
    ]);
  });

  it.each(['', 'A0:B1', 'XFE1:XFE2', 'A1:A1048577', 'A:B'])('are damaged at "%s"', (ref) => {
    expect(refusal(makeXlsx({ sheets: [{ xml: merged(ref) }] }))).toBe('damaged');
  });
});

describe('tables', () => {
  const withTable = (table: string, target: string, part: string): Uint8Array =>
    makeXlsx({
      sheets: [
        {
          xml: `${ROW}<tableParts count="1"><tablePart r:id="rId7"/></tableParts>`,
          relationships:
            `<Relationship Id="rId6" Type="${REL}/hyperlink" Target="https://example.org/" TargetMode="External"/>` +
            `<Relationship Id="rId7" Type="${REL}/table" Target="${target}"/>`,
        },
      ],
      parts: { [part]: table },
    });
  const read = (attributes: string): unknown =>
    readWorkbook(
      withTable(
        `<table ${attributes}><autoFilter ref="A1"/></table>`,
        '../tables/t1.xml',
        'xl/tables/t1.xml',
      ),
    ).sheets[0]!.tables;
  const range = { firstRow: 2, firstColumn: 1, lastRow: 9, lastColumn: 3 };

  it('have a name, a range, a header row unless told, and a totals row if told', () => {
    expect(read('id="1" name="x" displayName="Scores_1" ref="A2:C9"')).toEqual([
      { name: 'Scores_1', range, hasHeaderRow: true, hasTotalsRow: false },
    ]);
    expect(read('name="评分" ref="$A$2:$C$9" headerRowCount="0" totalsRowCount="1"')).toEqual([
      { name: '评分', range, hasHeaderRow: false, hasTotalsRow: true },
    ]);
    expect(
      read('name="T" ref="A2:C9" headerRowCount="1" totalsRowCount="0" totalsRowShown="1"'),
    ).toEqual([{ name: 'T', range, hasHeaderRow: true, hasTotalsRow: false }]);
  });

  it.each([
    ['../tables/a.xml', 'xl/tables/a.xml'],
    ['/xl/tables/a.xml', 'xl/tables/a.xml'],
    ['/tables/a.xml', 'tables/a.xml'],
    ['a.xml', 'xl/worksheets/a.xml'],
  ])('are found at %s', (target, part) => {
    const file = withTable('<table name="T" ref="A1:A2"/>', target, part);
    expect(readWorkbook(file).sheets[0]!.tables).toHaveLength(1);
  });

  it.each(['name="T"', 'name="T" ref="A:B"', 'ref="A1:B2"'])(
    'are damaged with %s',
    (attributes) => {
      const file = withTable(`<table ${attributes}/>`, 'a.xml', 'xl/worksheets/a.xml');
      expect(refusal(file)).toBe('damaged');
    },
  );

  it('are damaged when the part or the relationship is missing', () => {
    expect(refusal(withTable('<table/>', 'a.xml', 'xl/b.xml'))).toBe('damaged');
    const file = makeXlsx({
      sheets: [{ xml: `${ROW}<tableParts><tablePart r:id="rId1"/></tableParts>` }],
    });
    expect(refusalError(file)?.detail).toContain('rId1');
  });
});

describe('a sheet is damaged', () => {
  it.each([
    ['cut off', '<worksheet><sheetData><row><c><v>1</v></c>'],
    ['cut off between rows', '<worksheet><sheetData><row/>'],
    ['cut off behind the rows', '<worksheet><sheetData/>'],
    ['cut off in a cell', '<worksheet><sheetData><row><c><v>1'],
    ['cut off in a formula', '<worksheet><sheetData><row><c><f>1</f>'],
    ['cut off in a tag', '<worksheet><sheetData><row><c r="A1'],
    ['cut off in an attribute', '<worksheet><sheetData><row><c r='],
    ['cut off in a row', '<worksheet><sheetData><row r="1'],
    ['cut off in a comment', '<worksheet><!-- '],
    ['closed wrongly', '<worksheet><sheetData><row><c><v>1</v></c></sheetData></worksheet>'],
    ['closed twice', '<worksheet></sheetData></worksheet>'],
    ['another document', '<html><worksheet/></html>'],
    ['two sets of rows', `<worksheet>${ROW}${ROW}</worksheet>`],
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'],
    ['not XML', 'worksheet'],
    ['empty', ''],
  ])('%s', (_, xml) => {
    const file = makeXlsx({ sheets: [{ xml: '' }], parts: { 'xl/worksheets/sheet1.xml': xml } });
    expect(refusal(file)).toBe('damaged');
  });
});
