import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { parseXml, type XmlElement } from '../../../src/hosts/file/xml';
import type { CellContent, ColumnPlan, SheetPlan } from '../../../src/workbook/plan';
import { allNamed, checkPackage, partText } from './patch-check-package';
import { column, planOf, sheet, table } from './patch-plans';

/** The first sheet, and how to ask about it. */
const render = (more: Partial<SheetPlan>) => {
  const bytes = newWorkbook(planOf(sheet('Sheet', more)));
  expect(checkPackage(bytes)).toEqual([]);
  const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
  const root = parseXml(xml);
  const styles = parseXml(partText(bytes, 'xl/styles.xml'));
  const section = (name: string) => styles.children.find((child) => child.name === name)!.children;
  const all = (name: string) => allNamed(root, name);
  const one = (name: string): Record<string, string> =>
    Object.fromEntries(all(name)[0]?.attributes ?? []);
  const cell = (address: string) =>
    all('c').find(({ attributes }) => attributes.get('r') === address)!;
  const xf = (address: string) =>
    section('cellXfs')[Number(cell(address).attributes.get('s') ?? 0)]!;
  const child = (element: XmlElement, name: string): Record<string, string> | undefined => {
    const found = element.children.find((inside) => inside.name === name);
    return found && Object.fromEntries(found.attributes);
  };
  return {
    bytes,
    xml,
    all,
    one,
    cell,
    styles: section,
    xf: (address: string) => Object.fromEntries(xf(address).attributes),
    alignment: (address: string) => child(xf(address), 'alignment'),
    locked: (address: string) => child(xf(address), 'protection')?.['locked'] ?? '1',
    font: (address: string) => section('fonts')[Number(xf(address).attributes.get('fontId'))]!,
    row: (row: number) =>
      Object.fromEntries(
        all('row').find(({ attributes }) => attributes.get('r') === String(row))!.attributes,
      ),
  };
};

const body = (columns: readonly ColumnPlan[], ...rows: (readonly CellContent[])[]) =>
  render({ heading: [], table: table('T', { columns, rows }) });

describe('cells', () => {
  test.each<[string, CellContent, string]>([
    ['a number', 0.1, '<v>0.1</v>'],
    ['a great number', 1e21, '<v>1e+21</v>'],
    ['true', true, '<v>1</v>'],
    ['false', false, '<v>0</v>'],
    ['text', '阳光 & <co>', '<is><t>阳光 &amp; &lt;co&gt;</t></is>'],
    ['text with blanks around', ' a ', '<is><t xml:space="preserve"> a </t></is>'],
    ['lines', 'a\nb', '<is><t xml:space="preserve">a&#10;b</t></is>'],
    ['a control character', 'a\u0001', '<is><t>a_x0001_</t></is>'],
    ['what looks like one', '_x0001_', '<is><t>_x005F_x0001_</t></is>'],
    [
      'a formula',
      { kind: 'formula', formula: 'A1&"<"', value: 2 },
      '<f>A1&amp;&quot;&lt;&quot;</f><v>2</v>',
    ],
    ['a formula of text', { kind: 'formula', formula: 'T(1)', value: 'é' }, '<f>T(1)</f><v>é</v>'],
  ])('%s', (_, content, inside) => {
    expect(body([column('A')], [content]).xml).toContain(`${inside}</c></row></sheetData>`);
  });

  test.each<[CellContent, string | undefined]>([
    [1, undefined],
    [true, 'b'],
    ['x', 'inlineStr'],
    [{ kind: 'formula', formula: '1', value: 1 }, undefined],
    [{ kind: 'formula', formula: '1', value: 'x' }, 'str'],
  ])('the type of %j is %j', (content, type) => {
    expect(
      body([column('A')], [content])
        .cell('A2')
        .attributes.get('t'),
    ).toBe(type);
  });

  test('blank ones, by absence or as empty text', () => {
    const { cell } = body([column('A'), column('B')], [undefined, '']);
    expect([cell('A2').children, cell('B2').children]).toEqual([[], []]);
  });

  test('no number that is none', () => {
    expect(() => body([column('A')], [Number.NaN])).toThrow(RangeError);
    expect(() => body([column('A')], [1 / 0])).toThrow(RangeError);
  });

  test('text beyond what a cell holds is cut', () => {
    const { cell } = body([column('A')], ['😀'.repeat(20_000)]);
    const [text] = allNamed(cell('A2'), 't');
    // 32,767 UTF-16 units: 16,383 whole characters and the ellipsis.
    expect(text!.text).toBe(`${'😀'.repeat(16_383)}…`);
  });

  test.each([
    ['=1', '1'],
    ['+1', '1'],
    ['-x', '1'],
    ['@x', '1'],
    ['\tx', '1'],
    ['\rx', '1'],
    ['x=1', undefined],
    ['', undefined],
  ])('the quote prefix of %j is %j', (text, quote) => {
    const { xf } = render({
      heading: [
        [
          { value: text, style: 'text' },
          { value: 1, style: 'text' },
        ],
      ],
      table: table('T', { columns: [column('A', { wrap: true })], rows: [[text]] }),
    });
    expect(xf('A3')['quotePrefix']).toBe(quote);
    if (text !== '') expect(xf('A1')['quotePrefix']).toBe(quote);
  });
});

describe('formats', () => {
  // Built-in numbers: ECMA-376 part 1, 18.8.30.
  const TWO = { kind: 'number', decimals: 2 } as const;
  const TEXT = { kind: 'text' } as const;

  test('dates, decimals, general', () => {
    const { xf, styles } = render({
      heading: [],
      table: table('T', {
        columns: [
          column('A', { format: { kind: 'date' } }),
          column('B', { format: { kind: 'number', decimals: 0 } }),
          column('C', { format: TWO }),
          column('D', { format: { kind: 'number', decimals: 3 } }),
          column('E', { format: { kind: 'general' } }),
          column('F', { format: TEXT }),
        ],
        rows: [[1, 2, 3, 4, 5, 'x']],
      }),
    });
    const formats = styles('numFmts').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode'),
    ]);
    expect(formats).toEqual([
      ['164', 'yyyy-mm-dd'],
      ['165', '0.000'],
    ]);
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'F2'].map((one) => xf(one)['numFmtId'])).toEqual([
      '164',
      '1',
      '2',
      '165',
      '0',
      '0',
    ]);
  });

  test('blank cells of text that wait for input keep what is typed as text', () => {
    const { xf } = render({
      heading: [],
      table: table('T', {
        columns: [column('A'), column('B', { format: { kind: 'general' } })],
        rows: [['x', 1]],
        blankRows: 1,
      }),
    });
    expect([xf('A2'), xf('A3'), xf('B3')].map((one) => one['numFmtId'])).toEqual(['0', '49', '0']);
  });
});

describe('the heading', () => {
  test('title, label and value', () => {
    const { font, xf, row, cell, styles } = render({
      heading: [
        [{ value: 'Results', style: 'title' }],
        [
          { value: 'As of', style: 'label' },
          { value: 45413, style: 'value', format: { kind: 'date' } },
        ],
      ],
    });
    const size = (address: string) =>
      Number(
        font(address)
          .children.find(({ name }) => name === 'sz')!
          .attributes.get('val'),
      );
    expect(size('A1')).toBeGreaterThan(size('B2'));
    expect(font('A2').children.some(({ name }) => name === 'b')).toBe(true);
    expect(Number(row(1)['ht'])).toBeGreaterThan(15);
    expect(cell('B2').children[0]!.text).toBe('45413');
    expect(styles('numFmts')[0]!.attributes.get('formatCode')).toBe('yyyy-mm-dd');
    expect(xf('B2')['numFmtId']).toBe('164');
  });

  test('a long note is merged over the columns beside it and wraps', () => {
    const columns = ['A', 'B', 'C'].map((name) => column(name, { width: 50 }));
    const { all, alignment, row } = render({
      heading: [[{ value: 'x'.repeat(300), style: 'note' }], [{ value: 'short', style: 'note' }]],
      table: table('T', { columns, rows: [] }),
    });
    // Two columns of 50 are read without scrolling, three are not.
    expect(all('mergeCell').map(({ attributes }) => attributes.get('ref'))).toEqual(['A1:B1']);
    expect(alignment('A1')!['wrapText']).toBe('1');
    // 300 letters at 0.85 of a digit's width, 117 to a line of 100.
    expect(row(1)['ht']).toBe('45');
    expect(alignment('A2')!['wrapText']).toBeUndefined();
  });
});

describe('the table', () => {
  test('stands right below the heading, with its filter', () => {
    const { bytes, one } = render({ heading: [[], []] });
    const root = parseXml(partText(bytes, 'xl/tables/table1.xml'));
    expect(root.attributes.get('ref')).toBe('A3:B5');
    expect(allNamed(root, 'autoFilter')[0]!.attributes.get('ref')).toBe('A3:B5');
    expect(one('dimension')).toEqual({ ref: 'A1:B5' });
  });

  test('has a row at least, and its blank rows', () => {
    const ref = (blankRows: number) => {
      const { bytes } = render({ heading: [], table: table('T', { rows: [], blankRows }) });
      return parseXml(partText(bytes, 'xl/tables/table1.xml')).attributes.get('ref');
    };
    expect([ref(0), ref(1), ref(7)]).toEqual(['A1:B2', 'A1:B2', 'A1:B8']);
  });

  test('its headers are unique, not blank, and the same in cells and part', () => {
    const headers = ['Total', 'total', '', 'TOTAL 2', 'a\nb', '=x', 'Total'];
    const { bytes, all } = render({
      heading: [],
      table: table('T', { columns: headers.map((header) => column(header)), rows: [] }),
    });
    const expected = ['Total', 'total 2', 'Column3', 'TOTAL 2 2', 'a\nb', '=x', 'Total 3'];
    const [header] = all('row');
    expect(allNamed(header!, 't').map(({ text }) => text)).toEqual(expected);
    const part = partText(bytes, 'xl/tables/table1.xml');
    expect(part).toContain('name="a_x000a_b"');
    expect(
      allNamed(parseXml(part), 'tableColumn').map(({ attributes }) =>
        attributes.get('name')!.replace('_x000a_', '\n'),
      ),
    ).toEqual(expected);
  });

  test('its header is bold white on a dark ground, wrapped, in the middle', () => {
    const { font, alignment, styles, xf } = render({ heading: [] });
    expect(font('A1').children.map(({ name }) => name)).toContain('b');
    const color = font('A1').children.find(({ name }) => name === 'color')!;
    expect(color.attributes.get('rgb')).toBe('FFFFFFFF');
    const fill = styles('fills')[Number(xf('A1')['fillId'])]!;
    expect(allNamed(fill, 'fgColor')[0]!.attributes.get('rgb')).toBe('FF1F4E78');
    expect(fill.children[0]!.attributes.get('patternType')).toBe('solid');
    expect(alignment('A1')).toMatchObject({ vertical: 'center', wrapText: '1' });
  });

  test('wrapped columns wrap, from the top', () => {
    const columns = [column('A', { wrap: true, width: 10 }), column('B', { width: 10 })];
    const { alignment, row } = body(columns, ['x'.repeat(40), 'y'.repeat(40)], ['x', 'y']);
    expect(alignment('A2')).toEqual({ vertical: 'top', wrapText: '1' });
    expect(alignment('B2')).toEqual({ vertical: 'top' });
    // 11 letters at 0.85 to a line of 10: four lines, which Excel may fit anew.
    expect(row(2)).toEqual({ r: '2', ht: '60' });
    expect(row(3)).toEqual({ r: '3' });
  });

  test('no sheet has rows beyond its end', () => {
    expect(() =>
      newWorkbook(planOf(sheet('Big', { table: table('T', { rows: [], blankRows: 1_048_576 }) }))),
    ).toThrow(RangeError);
  });
});

describe('the view', () => {
  test.each([
    [
      { rows: 3, columns: 0 },
      { ySplit: '3', topLeftCell: 'A4', activePane: 'bottomLeft' },
    ],
    [
      { rows: 0, columns: 2 },
      { xSplit: '2', topLeftCell: 'C1', activePane: 'topRight' },
    ],
    [
      { rows: 3, columns: 2 },
      { xSplit: '2', ySplit: '3', topLeftCell: 'C4', activePane: 'bottomRight' },
    ],
  ])('frozen %j', (freeze, pane) => {
    expect(render({ freeze }).one('pane')).toEqual({ ...pane, state: 'frozen' });
  });

  test('nothing frozen', () => {
    expect(render({}).all('pane')).toEqual([]);
    expect(render({ freeze: { rows: 0, columns: 0 } }).all('pane')).toEqual([]);
  });

  test('widths of columns, with a table or without', () => {
    const widths = (more: Partial<SheetPlan>) =>
      render(more)
        .all('col')
        .map(({ attributes }) => [...attributes.values()]);
    const one = table('T', { columns: [column('A', { width: 8 }), column('B', { width: 30 })] });
    expect(widths({ table: one })).toEqual([
      ['1', '1', '8', '1'],
      ['2', '2', '30', '1'],
    ]);
    const bytes = newWorkbook(
      planOf({ name: 'S', heading: [], widths: [5], landscape: false, protectHeaders: false }),
    );
    expect(checkPackage(bytes)).toEqual([]);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="1" max="1" width="5" customWidth="1"/></cols>',
    );
  });

  test.each(['#1f4e78', '1F4E78'])('the colour of the tab: %s', (tabColor) => {
    expect(render({ tabColor }).one('tabColor')).toEqual({ rgb: 'FF1F4E78' });
  });
});

test('protection has no password, leaves the body open and looks, sorting and filters free', () => {
  const open = render({ heading: [[{ value: 'x', style: 'title' }]], protectHeaders: true });
  expect(open.one('sheetProtection')).toEqual({
    sheet: '1',
    formatCells: '0',
    formatColumns: '0',
    formatRows: '0',
    sort: '0',
    autoFilter: '0',
  });
  expect(['A1', 'A2', 'A3', 'B4'].map(open.locked)).toEqual(['1', '1', '0', '0']);
  expect(render({}).all('sheetProtection')).toEqual([]);
});

test.each([
  [true, 'landscape'],
  [false, 'portrait'],
])('print: A4, one page wide, page numbers, the header on each page', (landscape, orientation) => {
  const { one, xml, bytes } = render({ landscape });
  expect(one('pageSetup')).toEqual({
    paperSize: '9',
    orientation,
    fitToWidth: '1',
    fitToHeight: '0',
  });
  expect(one('pageSetUpPr')).toEqual({ fitToPage: '1' });
  expect(xml).toContain('&amp;P / &amp;N</oddFooter>');
  expect(partText(bytes, 'xl/workbook.xml')).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;Sheet&apos;!$2:$2</definedName>',
  );
});

describe('links', () => {
  const link = { kind: 'link', text: 'B5', sheet: "O'Brien & co", cell: 'B5:C6' } as const;

  test('lead to a cell of the workbook', () => {
    const { one, font, all } = body([column('A')], [link]);
    expect(one('hyperlink')).toEqual({
      ref: 'A2',
      location: "'O''Brien & co'!B5:C6",
      display: 'B5',
    });
    expect(font('A2').children.map(({ name }) => name)).toContain('u');
    expect(allNamed(all('row')[1]!, 't')[0]!.text).toBe('B5');
  });

  test('are at most as many as Excel opens', () => {
    const rows = Array.from({ length: 65_540 }, () => [link]);
    const bytes = newWorkbook(
      planOf(sheet('S', { heading: [], table: table('T', { columns: [column('A')], rows }) })),
    );
    const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml.split('<hyperlink ').length - 1).toBe(65_530);
    expect(xml).toContain('<c r="A65541"');
  });
});
