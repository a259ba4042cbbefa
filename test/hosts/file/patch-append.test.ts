import { patchWorkbook } from '../../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { parseXml } from '../../../src/hosts/file/xml';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import type { AppendPlan, WritePlan } from '../../../src/workbook/plan';
import { sheetData, TRANSITIONAL, type SheetParts } from './make-xlsx';
import { allNamed, checkPackage, partsOf, partText } from './patch-check-package';
import { planOf, sheet, table } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

const RICH = richWorkbook();
const SHEET = 'xl/worksheets/sheet2.xml';

const appending = (append: Partial<AppendPlan>): WritePlan => ({
  ...planOf(),
  appends: [
    {
      sheet: 'Register',
      table: 'Titles',
      firstRow: 5,
      columns: [
        { column: 1, format: { kind: 'text' } },
        { column: 2, format: { kind: 'text' } },
        { column: 3, format: { kind: 'date' } },
      ],
      rows: [
        ['C-2024-0001', '=C002', 45413],
        ['C-2024-0002', 'C003', undefined],
      ],
      ...append,
    },
  ],
});

const appended = (bytes: Uint8Array, plan: WritePlan): Uint8Array => {
  const after = patchWorkbook(bytes, plan);
  expect(checkPackage(after)).toEqual([]);
  return after;
};

/** The style of a cell: its xf. */
const styleOf = (bytes: Uint8Array, part: string, address: string) => {
  const cell = allNamed(parseXml(partText(bytes, part)), 'c').find(
    ({ attributes }) => attributes.get('r') === address,
  )!;
  const styles = parseXml(partText(bytes, 'xl/styles.xml'));
  const xfs = styles.children.find(({ name }) => name === 'cellXfs')!.children;
  return xfs[Number(cell.attributes.get('s') ?? 0)]!.attributes;
};

describe('a table of the user grows', () => {
  const after = appended(RICH, appending({}));

  test('with the rows, its range and its filter', () => {
    const { rows, tables } = readWorkbook(after).sheets[1]!;
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [3, ['Title no.', 'Candidate', 'Named on']],
      [4, ['C-2020-0001', 'C001', { kind: 'date', serial: 43831 }]],
      [5, ['C-2024-0001', '=C002', { kind: 'date', serial: 45413 }, 'beside']],
      [6, ['C-2024-0002', 'C003']],
    ]);
    expect(tables[0]!.range).toEqual({ firstRow: 3, firstColumn: 1, lastRow: 6, lastColumn: 3 });
    expect(partText(after, 'xl/tables/table3.xml')).toContain('<autoFilter ref="A3:C6"/>');
  });

  test('and all else stays, to the letter', () => {
    const strip = (xml: string) =>
      xml.replace(/<dimension[^>]*>/, '').replace(/<row r="5".*<\/sheetData>/, '</sheetData>');
    expect(strip(partText(after, SHEET))).toBe(strip(partText(RICH, SHEET)));
    expect(partText(after, SHEET)).toContain('<dimension ref="A1:C6"/>');
    expect(partText(after, SHEET)).toContain(
      '<c r="D5" t="inlineStr"><is><t>beside</t></is></c></row>',
    );
    expect(partText(after, 'xl/tables/table3.xml').replaceAll('C6', 'C4')).toBe(
      partText(RICH, 'xl/tables/table3.xml'),
    );
    const changed = [...partsOf(RICH)].filter(
      ([name, content]) => Buffer.compare(content, partsOf(after).get(name)!) !== 0,
    );
    expect(changed.map(([name]) => name).sort()).toEqual(
      [
        SHEET,
        'xl/styles.xml',
        'xl/tables/table3.xml',
        // The formulas of other sheets may count these rows.
        'xl/workbook.xml',
      ].sort(),
    );
  });

  test('cells keep their style or get that of the row above', () => {
    expect(styleOf(after, SHEET, 'A5').get('numFmtId')).toBe('170');
    expect(styleOf(after, SHEET, 'A6').get('fontId')).toBe('1');
    expect(styleOf(after, SHEET, 'B5').get('quotePrefix')).toBe('1');
    expect(styleOf(after, SHEET, 'B6').has('quotePrefix')).toBe(false);
    // The user shows dates in another way, which is as good.
    expect(styleOf(after, SHEET, 'C5').get('numFmtId')).toBe('14');
  });

  test('dates and numbers get our format where the cell has none of its own', () => {
    const columns = [
      { column: 1, format: { kind: 'date' } as const },
      { column: 2, format: { kind: 'number', decimals: 3 } as const },
    ];
    const other = appended(RICH, appending({ columns, rows: [[45413, 2]] }));
    const code = (address: string) =>
      new RegExp(
        `numFmtId="${styleOf(other, SHEET, address).get('numFmtId')}" formatCode="([^"]*)"`,
      ).exec(partText(other, 'xl/styles.xml'))![1];
    expect([code('A5'), code('B5')]).toEqual(['yyyy-mm-dd', '0.000']);
    // All else of the style is the cell's own: A5 is bold.
    expect(styleOf(other, SHEET, 'A5').get('fontId')).toBe('1');
  });
});

test('blank rows of the table are filled before it grows', () => {
  const bytes = newWorkbook(
    planOf(sheet('Reviews', { table: table('Reviews', { blankRows: 2 }) })),
  );
  const columns = [
    { column: 1, format: { kind: 'text' } as const },
    { column: 2, format: { kind: 'number', decimals: 2 } as const },
  ];
  const lastRow = (rows: AppendPlan['rows']) => {
    const plan = appending({ sheet: 'reviews', table: 'REVIEWS', firstRow: 5, columns, rows });
    const { tables, rows: read } = readWorkbook(appended(bytes, plan)).sheets[0]!;
    expect(read.slice(4).map(({ cells }) => cells)).toEqual(rows);
    return tables[0]!.range.lastRow;
  };
  expect(lastRow([['A', 1]])).toBe(6);
  expect(
    lastRow([
      ['A', 1],
      ['B', 2],
    ]),
  ).toBe(6);
  expect(
    lastRow([
      ['A', 1],
      ['B', 2],
      ['C', 3],
    ]),
  ).toBe(7);
});

test('a column that the rows say nothing about looks like the row above', () => {
  const bytes = newWorkbook(planOf(sheet('Reviews', { table: table('Reviews') })));
  const columns = [{ column: 1, format: { kind: 'text' } as const }];
  const after = appended(
    bytes,
    appending({ sheet: 'Reviews', table: 'Reviews', firstRow: 5, columns, rows: [['A']] }),
  );
  const part = 'xl/worksheets/sheet1.xml';
  expect(styleOf(after, part, 'B5')).toEqual(styleOf(after, part, 'B4'));
  expect(styleOf(after, part, 'A5')).toEqual(styleOf(after, part, 'A4'));
});

describe('plain cells', () => {
  const text = { kind: 'text' } as const;
  const workbook = (sheetPart: SheetParts) => plainWorkbook({ sheets: [sheetPart] });
  const append = (firstRow: number, rows: AppendPlan['rows'], columns = [2, 1]): WritePlan =>
    appending({
      sheet: 'Sheet1',
      table: undefined,
      firstRow,
      columns: columns.map((one) => ({ column: one, format: text })),
      rows,
    });
  const written = (xml: string, plan: WritePlan) => {
    const after = appended(workbook({ xml }), plan);
    return {
      xml: /<(?:\w+:)?sheetData.*<\/\w*:?sheetData>/s.exec(
        partText(after, 'xl/worksheets/sheet1.xml'),
      )![0],
      rows: readWorkbook(after).sheets[0]!.rows.map(({ row, cells }) => [row, cells]),
    };
  };

  test('of a sheet with nothing in it', () => {
    const { rows } = written(
      '<sheetData/>',
      append(1, [
        ['b', 'a'],
        [true, 2],
      ]),
    );
    expect(rows).toEqual([
      [1, ['a', 'b']],
      [2, [2, true]],
    ]);
  });

  test('with prefixes', () => {
    const { main } = TRANSITIONAL;
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2" spans="1:1"/></x:sheetData></x:worksheet>`;
    const { xml: after, rows } = written(
      xml,
      append(2, [
        ['b', 'a'],
        ['d', 'c'],
      ]),
    );
    expect(rows).toEqual([
      [1, [1]],
      [2, ['a', 'b']],
      [3, ['c', 'd']],
    ]);
    expect(after).not.toMatch(/<\/?(?!\/|x:)/);
    expect(after).toContain('<x:row r="2"><x:c r="A2" t="inlineStr">');
  });

  test('rows and cells without an address count on from the one before', () => {
    const xml = sheetData('<row><c><v>1</v></c></row><row><c/><c/><c><v>9</v></c></row>');
    const { rows } = written(xml, append(2, [['b', 'a']]));
    expect(rows).toEqual([
      [1, [1]],
      [2, ['a', 'b', 9]],
    ]);
  });

  test('between rows, and in front of rows that hold looks alone', () => {
    const xml = sheetData(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="9" s="0" customFormat="1"/><row r="20"><c r="A20"><v>20</v></c></row>',
    );
    const { rows } = written(
      xml,
      append(8, [
        ['b', 'a'],
        ['d', 'c'],
        ['f', 'e'],
      ]),
    );
    expect(rows.map(([row]) => row)).toEqual([1, 8, 9, 10, 20]);
  });

  test('what looks like rows in a comment is none', () => {
    const xml = sheetData(
      '<!-- <row r="7"><c r="A7"><v>1</v></c></row> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<row r="2">]]></t></is></c></row>',
    );
    const { rows, xml: after } = written(xml, append(2, [['b', 'a']]));
    expect(rows).toEqual([
      [1, ['<row r="2">']],
      [2, ['a', 'b']],
    ]);
    expect(after).toContain('<!-- <row r="7"><c r="A7"><v>1</v></c></row> -->');
  });

  test('other columns of the rows may hold something', () => {
    const xml = sheetData('<row r="1"><c r="C1"><f>1+1</f><v>2</v></c></row>');
    expect(written(xml, append(1, [['b', 'a']])).rows).toEqual([[1, ['a', 'b', 2]]]);
  });

  test('no rows, no change', () => {
    const bytes = workbook({ xml: sheetData('') });
    expect(partsOf(patchWorkbook(bytes, append(1, []))).get('xl/worksheets/sheet1.xml')).toEqual(
      partsOf(bytes).get('xl/worksheets/sheet1.xml'),
    );
  });
});

describe('refusals', () => {
  const refusal = (bytes: Uint8Array, plan: WritePlan): unknown => {
    try {
      patchWorkbook(bytes, plan);
      return undefined;
    } catch (error) {
      const { reason, sheet: name, cell } = error as Record<string, unknown>;
      return { reason, sheet: name, cell };
    }
  };
  const withSheet = (change: (xml: string) => string): Uint8Array =>
    richWorkbook({ [SHEET]: change(partText(RICH, SHEET)) });
  const below = (cell: string) => ({ reason: 'cells-below-table', sheet: 'Register', cell });

  test.each([
    ['a value', '<row r="6"><c r="B6"><v>0</v></c></row>', 'B6'],
    ['a formula without a value', '<row r="6"><c r="C6"><f>1</f></c></row>', 'C6'],
    ['text', '<row r="6"><c r="A6" t="inlineStr"><is><r><t>x</t></r></is></c></row>', 'A6'],
  ])('cells-below-table: %s', (_, row, cell) => {
    const bytes = withSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));
    expect(refusal(bytes, appending({}))).toEqual(below(cell));
  });

  test('but not for what stands further below', () => {
    const row = '<row r="7"><c r="B7"><v>0</v></c></row>';
    const bytes = withSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));
    expect(refusal(bytes, appending({}))).toBeUndefined();
  });

  test('cells-below-table: a column of the table that is not written', () => {
    const bytes = withSheet((xml) => xml.replace('<c r="D5"', '<c r="C5"><v>1</v></c><c r="D5"'));
    const columns = [{ column: 1, format: { kind: 'text' } as const }];
    expect(refusal(bytes, appending({ columns, rows: [['x']] }))).toEqual(below('C5'));
  });

  test('cells-below-table: rows that hold something already', () => {
    expect(refusal(RICH, appending({ firstRow: 4 }))).toEqual(below('A4'));
  });

  test('cells-below-table: a totals row, blank or not', () => {
    const tablePart = partText(RICH, 'xl/tables/table3.xml');
    const bytes = richWorkbook({
      'xl/tables/table3.xml': tablePart.replace(
        'ref="A3:C4" totalsRowShown="0"',
        'ref="A3:C5" totalsRowCount="1"',
      ),
    });
    expect(refusal(bytes, appending({}))).toEqual(below('A5'));
  });

  test('cells-below-table: merged cells', () => {
    const merges = '<mergeCells count="1"><mergeCell ref="C6:E8"/></mergeCells>';
    const bytes = withSheet((xml) => xml.replace('</sheetData>', `</sheetData>${merges}`));
    expect(refusal(bytes, appending({}))).toEqual(below('C6'));
  });

  test.each([
    ['no such sheet', appending({ sheet: 'Nowhere' })],
    ['no such table on it', appending({ table: 'Scores' })],
    ['a chart sheet', appending({ sheet: 'Chart', table: undefined })],
    [
      'a sheet that the plan replaces',
      {
        ...appending({}),
        sheets: [sheet('Register', { replaces: 'Register' })],
      },
    ],
  ])('sheet-missing: %s', (_, plan) => {
    expect(refusal(RICH, plan)).toMatchObject({ reason: 'sheet-missing', cell: undefined });
  });
});

test('columns in any order, dates of 1904, links as their text', () => {
  const bytes = plainWorkbook({
    sheets: [{ xml: sheetData('') }],
    workbookPr: '<workbookPr date1904="true"/>',
  });
  const after = appended(
    bytes,
    appending({
      sheet: 'Sheet1',
      table: undefined,
      firstRow: 2,
      columns: [
        { column: 28, format: { kind: 'date' } },
        { column: 1, format: { kind: 'text' } },
      ],
      rows: [[45413, { kind: 'link', text: 'there', sheet: 'Sheet1', cell: 'A1' }]],
    }),
  );
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="AB2" s="\d+"><v>43951<\/v>/);
  const { cells } = readWorkbook(after).sheets[0]!.rows[0]!;
  expect([cells[0], cells[27]]).toEqual(['there', { kind: 'date', serial: 45413 }]);
});
