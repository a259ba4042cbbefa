import { NOT_CALCULATED } from '../../../src/workbook/snapshot';
import { makeXlsx, readCells, readRows, refusalError, sheetData } from './make-xlsx';

const error = (code: string) => ({ kind: 'error', code });
const date = (serial: number) => ({ kind: 'date', serial });

/** The detail of why a sheet with these rows is damaged. */
function damage(rows: string, strings?: string): string | undefined {
  const found = refusalError(
    makeXlsx({ sheets: [{ xml: sheetData(rows) }], ...(strings === undefined ? {} : { strings }) }),
  );
  return found?.reason === 'damaged' ? found.detail : undefined;
}

describe('values', () => {
  it('are numbers without a type, or with n', () => {
    expect(
      readCells('<c><v>85.5</v></c><c t="n"><v>-3</v></c><c><v> 7 </v></c><c><v>1e3</v></c>'),
    ).toEqual([85.5, -3, 7, 1000]);
  });

  it('are booleans', () => {
    expect(
      readCells(
        '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="b"><v>FALSE</v></c>',
      ),
    ).toEqual([true, false, true, false]);
  });

  it('are errors', () => {
    expect(readCells('<c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual([
      error('#N/A'),
      error('#DIV/0!'),
    ]);
  });

  it('are ISO dates, whatever the zone and the date system', () => {
    const cells = [
      '2023-05-01',
      '2023-05-01T12:00:00',
      '2023-05-01T18:00:00.000Z',
      '2023-05-01T06:00+08:00',
      '1900-01-01',
      '1900-03-01',
    ].map((text) => `<c t="d"><v>${text}</v></c>`);
    const workbookPr = '<workbookPr date1904="1"/>';
    // 2023-05-01 is serial 45047, 1900-01-01 is 1, and 1900-03-01 is 61 behind the leap day that never was.
    expect(readCells(cells.join(''), { workbookPr })).toEqual(
      [45047, 45047.5, 45047.75, 45047.25, 1, 61].map(date),
    );
  });

  it('are the text itself where an ISO date is none', () => {
    expect(readCells('<c t="d"><v>2023-02-30</v></c><c t="d"><v>2023-05-01T25:00</v></c>')).toEqual(
      ['2023-02-30', '2023-05-01T25:00'],
    );
  });

  it('are the cached values of formulas', () => {
    const cells =
      '<c><f>SUM(B1)</f><v>3</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="b"><f>TRUE()</f><v>1</v></c>' +
      '<c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/><v>4</v></c><c><v>5</v><f>5</f></c>';
    expect(readCells(cells)).toEqual([3, 'a', true, undefined, 4, 5]);
  });

  it('are not calculated where a formula has none', () => {
    const cells =
      '<c><f>A2</f></c><c><f>A2</f><v></v></c><c><f>A2</f><v/></c><c t="str"><f>A2</f></c><c t="e"><f>A2</f></c>';
    expect(readCells(cells)).toEqual(Array(5).fill(error(NOT_CALCULATED)));
  });
});

describe('blank cells', () => {
  it('are those without a value, or with empty text', () => {
    const cells =
      '<c/><c s="1"/><c></c><c><v/></c><c><v></v></c><c t="s"/><c t="s"><v></v></c><c t="s"><v>0</v></c>' +
      '<c t="str"><v></v></c><c t="inlineStr"><is><t></t></is></c><c t="inlineStr"><is/></c><c t="inlineStr"/>' +
      '<c t="b"><v></v></c><c t="e"><v/></c><c><v>1</v></c>';
    expect(readCells(cells, { strings: '<si><t/></si>' })).toEqual([
      ...Array(14).fill(undefined),
      1,
    ]);
  });

  it('are not kept behind the last cell with something in it', () => {
    expect(readCells('<c><v>1</v></c><c/><c s="1"/>')).toHaveLength(1);
  });

  it('make no row', () => {
    const { rows } = readRows(
      '<row r="1"/><row r="2"><c/></row><row r="3"><c><v>1</v></c></row><row r="4"></row>',
    );
    expect(rows).toEqual([{ row: 3, hidden: false, cells: [1] }]);
  });
});

describe('places', () => {
  it('come from the references', () => {
    const { rows } = readRows(
      '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
    );
    expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [3, 27],
      [1048576, 16384],
    ]);
    expect(rows[0]!.cells[1]).toBe(1);
    expect(rows[0]!.cells[26]).toBe(2);
    expect(rows[1]!.cells[16383]).toBe(3);
  });

  it('follow the row or cell before where there is no reference', () => {
    const { rows } = readRows(
      '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    expect(rows).toEqual([
      { row: 1, hidden: false, cells: [1] },
      { row: 5, hidden: false, cells: [undefined, undefined, 2, 3] },
      { row: 6, hidden: false, cells: [4] },
    ]);
  });

  it('come from the cell where only the row has no reference', () => {
    expect(readRows('<row><c r="B7"><v>1</v></c><c r="C7"><v>2</v></c></row>').rows).toEqual([
      { row: 7, hidden: false, cells: [undefined, 1, 2] },
    ]);
  });

  it('may be out of order; rows come out in order', () => {
    const { rows } = readRows(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c><v>9</v></c></row>' +
        '<row r="2"><c><v>8</v></c></row><row r="4"><c><v>7</v></c></row>',
    );
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, [9]],
      [2, [8]],
      [3, [1, undefined, 3]],
      [4, [7]],
    ]);
  });

  it('that come twice hold what came last, and lose nothing', () => {
    const { rows } = readRows(
      '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row>' +
        '<row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2" hidden="1"><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>',
    );
    expect(rows[1]).toEqual({ row: 2, hidden: true, cells: [2, 4, 5] });
  });

  it.each([
    ['row 0', '<row r="0"/>', '0'],
    ['a row below the sheet', '<row r="1048577"/>', '1048577'],
    ['a row that is no number', '<row r="x"/>', 'x'],
    ['a row with a fraction', '<row r="1.5"/>', '1.5'],
    ['a column right of the sheet', '<row r="1"><c r="XFE1"/></row>', 'XFE1'],
    ['a column of four letters', '<row r="1"><c r="AAAA1"/></row>', 'AAAA1'],
    ['a cell below the sheet', '<row><c r="A1048577"/></row>', 'A1048577'],
    ['a cell without a row', '<row r="1"><c r="A"/></row>', 'A'],
    ['a cell without a column', '<row r="1"><c r="1"/></row>', '1'],
    ['an empty reference', '<row r="1"><c r=""/></row>', 'A1'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'A2'],
    ['one cell too many behind the last column', '<row r="1"><c r="XFD1"/><c/></row>', 'column'],
    ['one row too many behind the last', '<row r="1048576"/><row/>', '1048577'],
  ])('are damaged: %s', (_, rows, detail) => {
    expect(damage(rows)).toContain(detail);
  });
});

describe('cells that no program should have written are damaged, with their place', () => {
  it.each([
    ['text as a number', '<c r="B1"><v>abc</v></c>'],
    ['a number beyond all bounds', '<c r="B1"><v>1e999</v></c>'],
    ['hexadecimal', '<c r="B1"><v>0x1F</v></c>'],
    ['a boolean that is none', '<c r="B1" t="b"><v>2</v></c>'],
    ['an unknown type', '<c r="B1" t="x"><v>2</v></c>'],
    ['a string behind the last one', '<c r="B1" t="s"><v>1</v></c>'],
    ['a string before the first one', '<c r="B1" t="s"><v>-1</v></c>'],
    ['half a string', '<c r="B1" t="s"><v>0.5</v></c>'],
    ['a string without a number', '<c r="B1" t="s"><v>x</v></c>'],
  ])('%s', (_, cell) => {
    expect(damage(`<row r="1">${cell}</row>`, '<si><t>a</t></si>')).toContain('B1');
  });

  it('and the sheet is named', () => {
    const file = makeXlsx({
      sheets: [{ name: '评分', xml: sheetData('<row><c><v>x</v></c></row>') }],
    });
    expect(refusalError(file)?.detail).toContain('评分');
  });
});

describe('other ways to write the same', () => {
  it('prefixes', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">' +
      '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c>' +
      '</x:row></x:sheetData></x:worksheet>';
    const strings = '<x:si xmlns:x="u"><x:r><x:t>c</x:t></x:r></x:si>';
    expect(
      readRows('', { strings, parts: { 'xl/worksheets/sheet1.xml': xml } }).rows[0]!.cells,
    ).toEqual([1, 'b', 'c']);
  });

  it('blanks, single quotes, any order of attributes, unknown attributes', () => {
    const cells = `<c r = 'A1'  t='str'\n><v >a</v ></c >\n <c\tt="n" s='0' r="B1" x:y="&gt;>" ph="1"><v>2</v></c\n>`;
    expect(readCells(cells)).toEqual(['a', 2]);
  });

  it('comments, instructions and CDATA', () => {
    const cells =
      '<!-- <c><v>9</v></c> --><c><v><![CDATA[1]]></v></c><?x <c/> ?><c t="str"><v>a<!-- b --><![CDATA[<b>]]>c</v></c>' +
      '<c><!-- --><v>3</v></c>';
    expect(readCells(cells)).toEqual([1, 'a<b>c', 3]);
  });

  it('elements that nobody knows', () => {
    const cells =
      '<c><extLst><ext><v>9</v></ext></extLst><v>1</v></c><other><c><v>9</v></c></other><c><v>2</v><is><other/></is></c>';
    expect(readCells(cells)[0]).toBe(1);
    expect(
      readRows('<other><row><c><v>9</v></c></row></other><row><c><v>1</v></c></row>').rows,
    ).toHaveLength(1);
  });
});
