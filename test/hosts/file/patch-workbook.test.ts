import fc from 'fast-check';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { patchWorkbook } from '../../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { parseXml } from '../../../src/hosts/file/xml';
import { readZip } from '../../../src/hosts/file/zip';
import { UnreadableFileError } from '../../../src/hosts/host';
import { sheetData, type Parts } from './make-xlsx';
import { allNamed, checkPackage, partsOf, partText } from './patch-check-package';
import { again, anyPlan, planOf, sheet, table } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

const RICH = richWorkbook();
const EMPTY = { heading: [], landscape: false, protectHeaders: false };

/** The parts that a patch of the rich workbook must not touch, compressed bytes and all. */
const expectUntouched = (before: Uint8Array, after: Uint8Array, except: readonly string[]) => {
  const kept = readZip(after);
  const names = [...readZip(before).keys()].filter((name) => !except.includes(name));
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) {
    expect([name, kept.get(name)?.raw]).toEqual([name, readZip(before).get(name)?.raw]);
  }
};

test('the rich workbook is in order to begin with', () => {
  expect(checkPackage(RICH)).toEqual([]);
});

test.each<[string, (xml: string) => string, string]>([
  ['a dangling id', (xml) => xml.replace('r:id="rId2"', 'r:id="rId55"'), 'rId55: missing'],
  ['names twice', (xml) => xml.replace('name="Chart"', 'name="SECRET"'), 'two of one sheet name'],
  [
    'a name of no sheet',
    (xml) => xml.replace('localSheetId="3"', 'localSheetId="4"'),
    'localSheetId 4',
  ],
  ['a table called like a name', (xml) => xml.replace('"limit"', '"titles"'), 'titles'],
  ['no XML', (xml) => xml.replace('</sheets>', ''), 'damaged'],
  [
    'no order',
    (xml) => xml.replace(/(<calcPr[^>]*>)(<pivotCaches.*<\/pivotCaches>)/, '$2$1'),
    'order',
  ],
])('what checks the packages finds %s', (_, change, problem) => {
  const workbook = change(partText(RICH, 'xl/workbook.xml'));
  expect(checkPackage(richWorkbook({ 'xl/workbook.xml': workbook })).join()).toContain(problem);
});

test('what checks the packages finds parts without a type, tables twice, styles that are not there', () => {
  const types = partText(RICH, '[Content_Types].xml').replace(
    '<Default Extension="xml" ContentType="application/xml"/>',
    '',
  );
  const problems = (changes: Parts) => checkPackage(richWorkbook(changes)).join();
  expect(problems({ '[Content_Types].xml': types })).toBe(
    'customXml/item1.xml has no content type',
  );
  expect(
    problems({
      'xl/worksheets/sheet7.xml': partText(RICH, 'xl/worksheets/sheet2.xml'),
      'xl/worksheets/_rels/sheet7.xml.rels': partText(RICH, 'xl/worksheets/_rels/sheet2.xml.rels'),
    }),
  ).toBe('two of one table id: 5,two of one name of a table or of the workbook: titles');
  const styles = partText(RICH, 'xl/styles.xml').replace(/<xf numFmtId="14".*?\/>/, '');
  expect(problems({ 'xl/styles.xml': styles })).toBe(
    'cellXfs: count 3 of 2,xl/worksheets/sheet2.xml: style 2 of 2',
  );
});

test('new sheets go to the end; all other parts stay byte for byte', () => {
  const input = RICH.slice();
  const after = patchWorkbook(RICH, planOf(sheet('Results'), sheet('Findings')));
  expect(RICH).toEqual(input);
  expect(checkPackage(after)).toEqual([]);
  expectUntouched(RICH, after, [
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
  ]);
  expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual([
    'Data & notes',
    'Register',
    'Secret',
    'Results',
    'Findings',
  ]);
  const { tables, rows } = readWorkbook(after).sheets[3]!;
  expect(tables).toEqual([
    {
      name: 'T_Results',
      range: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 2 },
      hasHeaderRow: true,
      hasTotalsRow: false,
    },
  ]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Results'],
    ['Candidate', 'Total'],
    ['C001', 80.5],
    ['C002', 79.99],
  ]);
});

test('what the workbook part says stays, to the letter', () => {
  const before = partText(RICH, 'xl/workbook.xml');
  const after = partText(patchWorkbook(RICH, planOf(sheet('Results'))), 'xl/workbook.xml');
  const withoutOurs = after
    .replace('<sheet name="Results" sheetId="10" r:id="rId13"/>', '')
    .replace(
      '<definedName name="_xlnm.Print_Titles" localSheetId="4">&apos;Results&apos;!$2:$2</definedName>',
      '',
    )
    .replace(' fullCalcOnLoad="1"', '');
  expect(withoutOurs).toBe(before);
});

test('styles are appended: the ones that were there keep their numbers and their bytes', () => {
  const before = partText(RICH, 'xl/styles.xml');
  const after = partText(patchWorkbook(RICH, planOf(sheet('Results'))), 'xl/styles.xml');
  for (const section of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyles', 'dxfs']) {
    const inside = new RegExp(`<${section}[^>]*>(.*)</${section}>`);
    expect(inside.exec(after)![1]!.startsWith(inside.exec(before)![1]!)).toBe(true);
  }
  // The fonts that come with ours are the workbook's own, in other weights.
  const fonts = allNamed(parseXml(after), 'font').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts.filter(({ children }) => children.some((c) => c.name === 'name'))) {
    const name = font.children.find((child) => child.name === 'name')!;
    expect(name.attributes.get('val')).toBe('宋体');
  }
});

describe('replacing a sheet', () => {
  test('it keeps its position, its part, its table and its id', () => {
    const first = patchWorkbook(RICH, planOf(sheet('Results'), sheet('Findings')));
    const renamed = { ...sheet('评估结果', { replaces: 'RESULTS' }), table: table('T_Results') };
    const second = patchWorkbook(first, planOf(renamed));
    expect(checkPackage(second)).toEqual([]);
    expect([...partsOf(second).keys()]).toEqual([...partsOf(first).keys()]);
    expect(readWorkbook(second).sheets.map(({ name }) => name)).toEqual([
      'Data & notes',
      'Register',
      'Secret',
      '评估结果',
      'Findings',
    ]);
    const tableRoot = (bytes: Uint8Array) => parseXml(partText(bytes, 'xl/tables/table1.xml'));
    expect(tableRoot(second).attributes.get('id')).toBe('6');
    expect(tableRoot(first).attributes.get('id')).toBe('6');
  });

  test('what belonged to it alone goes with it; what others need stays', () => {
    const after = patchWorkbook(RICH, planOf(sheet('New', { replaces: 'Data & notes' })));
    expect(checkPackage(after)).toEqual([]);
    const names = [...partsOf(after).keys()];
    const gone = [...partsOf(RICH).keys()].filter((name) => !names.includes(name));
    expect(gone.sort()).toEqual([
      'xl/calcChain.xml',
      'xl/charts/chart1.xml',
      'xl/comments1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/media/image1.png',
      'xl/pivotTables/_rels/pivotTable1.xml.rels',
      'xl/pivotTables/pivotTable1.xml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/threadedComments/threadedComment1.xml',
    ]);
    // The cache is the workbook's too.
    expect(names).toContain('xl/pivotCache/pivotCacheDefinition1.xml');
  });

  test('the names Excel keeps for the old sheet go, names of the user stay', () => {
    const after = patchWorkbook(RICH, planOf(sheet('Register', { replaces: 'Register' })));
    expect(checkPackage(after)).toEqual([]);
    const names = allNamed(parseXml(partText(after, 'xl/workbook.xml')), 'definedName');
    expect(names.map(({ attributes, text }) => [attributes.get('name'), text])).toEqual([
      ['limit', "'Data & notes'!$B$2"],
      ['limit', 'Secret!$A$1'],
      ['_xlnm.Print_Titles', "'Register'!$2:$2"],
    ]);
  });

  test('the sheet in front stays in front, a hidden one hidden', () => {
    const after = patchWorkbook(
      RICH,
      planOf(
        sheet('Register', { replaces: 'Register' }),
        sheet('Secret', { replaces: 'Secret' }),
        sheet('More'),
      ),
    );
    const selected = (part: string) => partText(after, part).includes('tabSelected="1"');
    expect(selected('xl/worksheets/sheet2.xml')).toBe(true);
    expect(selected('xl/worksheets/sheet7.xml')).toBe(false);
    expect(selected('xl/worksheets/sheet3.xml')).toBe(false);
    expect(readWorkbook(after).sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'visible',
      'very-hidden',
      'visible',
    ]);
  });

  test('a chart sheet can give way to a worksheet', () => {
    const after = patchWorkbook(RICH, planOf(sheet('Chart', { replaces: 'Chart' })));
    expect(checkPackage(after)).toEqual([]);
    expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual([
      'Data & notes',
      'Chart',
      'Register',
      'Secret',
    ]);
  });

  test('without a table, its old table goes', () => {
    const bare = { ...EMPTY, name: 'Register', replaces: 'Register' };
    const after = patchWorkbook(RICH, planOf(bare));
    expect(checkPackage(after)).toEqual([]);
    expect(partsOf(after).has('xl/tables/table3.xml')).toBe(false);
    expect(readWorkbook(after).sheets[1]!.tables).toEqual([]);
  });

  test('two sheets may change names with each other', () => {
    const first = newWorkbook(planOf(sheet('A'), sheet('B')));
    const after = patchWorkbook(
      first,
      planOf(sheet('B', { replaces: 'A' }), sheet('A', { replaces: 'B' })),
    );
    expect(checkPackage(after)).toEqual([]);
    expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

describe('calculation', () => {
  const formula = { kind: 'formula', formula: '1+1', value: 2 } as const;
  const withFormula = sheet('Audit', { table: table('Audit', { rows: [['x', formula]] }) });
  const plain = plainWorkbook({ sheets: [{ xml: sheetData('') }] });

  test('the chain stays when it names no sheet that goes', () => {
    const after = patchWorkbook(RICH, planOf(sheet('Register', { replaces: 'Register' })));
    expect(partsOf(after).get('xl/calcChain.xml')).toEqual(partsOf(RICH).get('xl/calcChain.xml'));
  });

  test('calcPr is made in its place when formulas are written, and else left out', () => {
    const asked = patchWorkbook(plain, planOf(withFormula));
    expect(checkPackage(asked)).toEqual([]);
    expect(partText(asked, 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    );
    const unasked = patchWorkbook(plain, planOf(sheet('Results')));
    expect(partText(unasked, 'xl/workbook.xml')).not.toContain('calcPr');
  });

  test('calcPr that is there keeps its settings', () => {
    const after = patchWorkbook(RICH, planOf(withFormula));
    expect(partText(after, 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>',
    );
  });
});

describe('refusals', () => {
  const refused = (bytes: Uint8Array, plan: Parameters<typeof patchWorkbook>[1]) => () =>
    patchWorkbook(bytes, plan);

  test.each([
    ['a sheet of the user', planOf(sheet('REGISTER'))],
    ['a chart sheet', planOf(sheet('chart'))],
    ['two new sheets', planOf(sheet('A'), sheet('a', { table: table('Other') }))],
    ['the name of a third sheet', planOf(sheet('Secret', { replaces: 'Register' }))],
    [
      'one sheet replaced twice',
      planOf(sheet('A', { replaces: 'Register' }), sheet('B', { replaces: 'register' })),
    ],
  ])('sheet-name-taken: %s', (_, plan) => {
    expect(refused(RICH, plan)).toThrow(expect.objectContaining({ reason: 'sheet-name-taken' }));
  });

  test.each([
    ['another table', planOf(sheet('A', { table: table('TITLES') }))],
    ['a name of the workbook', planOf(sheet('A', { table: table('Limit') }))],
    [
      'two of the plan',
      planOf(sheet('A', { table: table('T') }), sheet('B', { table: table('t') })),
    ],
    [
      'a name of the plan',
      {
        ...planOf(sheet('A', { table: table('T') })),
        names: [{ name: 'T', refersTo: "'A'!$A$1" }],
      },
    ],
    ['a name that a table has', { ...planOf(), names: [{ name: 'titles', refersTo: '1' }] }],
  ])('table-name-taken: %s', (_, plan) => {
    expect(refused(RICH, plan)).toThrow(expect.objectContaining({ reason: 'table-name-taken' }));
  });

  test('a table may have the name of a table that goes', () => {
    const plan = planOf(sheet('A', { replaces: 'Register', table: table('titles') }));
    expect(checkPackage(patchWorkbook(RICH, plan))).toEqual([]);
  });

  test('sheet-missing: the sheet to be replaced', () => {
    expect(refused(RICH, planOf(sheet('A', { replaces: 'Nowhere' })))).toThrow(
      expect.objectContaining({ reason: 'sheet-missing', sheet: 'Nowhere' }),
    );
  });

  test('a file that is no workbook', () => {
    expect(() => patchWorkbook(new Uint8Array([1, 2, 3]), planOf())).toThrow(UnreadableFileError);
  });
});

test('names are defined, and redefined in place', () => {
  const plan = {
    ...planOf(),
    names: [
      { name: 'LIMIT', refersTo: "'Secret'!$A$2" },
      { name: 'Fresh', refersTo: '"<"' },
    ],
  };
  const after = patchWorkbook(RICH, plan);
  expect(checkPackage(after)).toEqual([]);
  const names = allNamed(parseXml(partText(after, 'xl/workbook.xml')), 'definedName');
  expect(
    names.map(({ attributes, text }) => [
      attributes.get('name'),
      attributes.get('localSheetId'),
      text,
    ]),
  ).toEqual([
    ['_xlnm.Print_Area', '2', 'Register!$A$1:$C$9'],
    ['limit', undefined, "'Secret'!$A$2"],
    ['limit', '3', 'Secret!$A$1'],
    ['Fresh', undefined, '"<"'],
  ]);
});

test('a plan of nothing changes nothing', () => {
  const after = patchWorkbook(RICH, planOf());
  expect(partsOf(after)).toEqual(partsOf(RICH));
});

describe('carrying a plan out twice gives the same bytes as once', () => {
  const plain = plainWorkbook({ sheets: [{ xml: sheetData('') }] });
  test.each([
    ['the rich workbook', RICH],
    ['a workbook without styles', plain],
  ])('%s', (_, bytes) => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const once = patchWorkbook(bytes, plan);
        expect(checkPackage(once)).toEqual([]);
        const twice = patchWorkbook(once, again(plan));
        expect(Buffer.compare(once, twice)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('a new workbook', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const once = newWorkbook(plan);
        expect(checkPackage(once)).toEqual([]);
        expect(Buffer.compare(once, newWorkbook(plan))).toBe(0);
        expect(Buffer.compare(once, patchWorkbook(once, again(plan)))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('the reader tells which sheets have something lying on them', () => {
  const { sheets } = readWorkbook(RICH);
  const has = new Map(sheets.map(({ name, hasAttachments }) => [name, hasAttachments]));
  expect(has.get('Data & notes')).toBe(true);
  expect(readWorkbook(newWorkbook(planOf(sheet('Plain')))).sheets[0]?.hasAttachments).toBe(false);
});
