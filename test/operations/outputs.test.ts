import fc from 'fast-check';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { patchWorkbook } from '../../src/hosts/file/patch-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { inflateEntry, readZip } from '../../src/hosts/file/zip';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../../src/operations/evaluate-workbook';
import { evaluationJson } from '../../src/operations/evaluation-json';
import { CellInTheWayError } from '../../src/operations/layout/output-sheet';
import { planOutputs } from '../../src/operations/plan-outputs';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { workbookLanguage } from '../../src/operations/workbook-language';
import type { Language } from '../../src/values/language';
import type { SheetPlan } from '../../src/workbook/plan';
import { cellAt } from '../../src/workbook/table-rows';
import {
  AS_OF,
  CANDIDATES_HEADER,
  CRITERIA_HEADER,
  evaluationBook,
  sheet,
  workbook,
  type Rows,
} from '../test-bed';

const sampleIn = (language: Language) =>
  newWorkbook(planTemplate(catalogueOf(language), sampleDistrict(language)));

function run(
  bytes: Uint8Array,
  options: { name?: boolean; audit?: boolean; language?: Language } = {},
) {
  const evaluated = evaluateWorkbook(readWorkbook(bytes), {
    asOf: AS_OF,
    name: options.name ?? false,
  });
  const plan = planOutputs(evaluated, catalogueOf(options.language ?? 'en'), {
    audit: options.audit ?? false,
  });
  return { evaluated, plan, bytes: patchWorkbook(bytes, plan) };
}

function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    [...readZip(bytes).values()].map((entry) => [
      entry.name,
      Buffer.from(inflateEntry(entry)).toString('latin1'),
    ]),
  );
}

const rowsOf = (plan: readonly SheetPlan[], table: string) =>
  plan.find((one) => one.table?.name === table)?.table;

test.each<Language>(['en', 'zh-CN'])(
  'the sample in %s: the sheets of the contract, and what they hold',
  (language) => {
    const { evaluated, bytes, plan } = run(sampleIn(language), {
      name: true,
      audit: true,
      language,
    });
    const snapshot = readWorkbook(bytes);
    const names = {
      en: ['Results', 'Findings', 'Audit'],
      'zh-CN': ['评估结果', '检查发现', '核算'],
    }[language];
    expect(snapshot.sheets.slice(-3).map(({ name }) => name)).toEqual(names);
    expect(
      snapshot.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).slice(-3),
    ).toEqual(['Results', 'Findings', 'Audit']);
    expect(workbookLanguage(snapshot)).toBe(language);

    const results = rowsOf(plan.sheets, 'Results')!;
    expect(results.rows).toHaveLength(evaluated.evaluation.results.length);
    const headers = results.columns.map(({ header }) => header);
    // Contract: Rank, Candidate, Name, District, Title, Evaluators, one column a dimension, Year-end, …, Review due
    const first = {
      en: ['Rank', 'Candidate', 'Name', 'District', 'Title', 'Evaluators'],
      'zh-CN': ['名次', '申报对象', '名称', '区县', '称号', '评估员人数'],
    }[language];
    const last = {
      en: [
        'Year-end',
        'Inspection',
        'Bonus',
        'Total',
        'Decision',
        'Reasons',
        'Named on',
        'Review due',
      ],
      'zh-CN': [
        '年终综合评估',
        '日常检查',
        '加分',
        '总分',
        '结论',
        '理由',
        '命名日期',
        '复评到期日',
      ],
    }[language];
    expect(headers.slice(0, 6)).toEqual(first);
    expect(headers.slice(-8)).toEqual(last);

    const sheetAfter = snapshot.sheets.find(({ name }) => name === names[0])!;
    expect(cellAt(sheetAfter, 2, 3)).toMatchObject({ kind: 'date' });
    expect(cellAt(sheetAfter, 2, 5)).toBe(80);
  },
);

test('the tables that people fill in are not changed: every part but the register’s and the package’s lists', () => {
  const before = sampleIn('en');
  const { bytes } = run(before, { audit: true });
  const [old, now] = [parts(before), parts(bytes)];
  const changed = [...old]
    .filter(([name, content]) => now.get(name) !== content)
    .map(([name]) => name);
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
});

test('evaluating twice changes nothing the second time, to the byte', () => {
  const first = run(sampleIn('zh-CN'), { name: true, audit: true, language: 'zh-CN' });
  const second = run(first.bytes, { name: true, audit: true, language: 'zh-CN' });
  expect(second.evaluated.namings).toEqual([]);
  expect(Buffer.compare(Buffer.from(second.bytes), Buffer.from(first.bytes))).toBe(0);
});

test('naming grows the register below its last line, its extra column included, and reads back', () => {
  const before = sampleIn('en');
  const { bytes, evaluated } = run(before, { name: true });
  const again = evaluateWorkbook(readWorkbook(bytes), { asOf: AS_OF, name: true });
  const held = evaluated.checked.holders.length;
  expect(again.checked.holders).toHaveLength(held + evaluated.namings.length);
  expect(again.checked.holders.slice(0, held).map(({ title }) => title)).toEqual(
    evaluated.checked.holders.map(({ title }) => title),
  );
  expect(again.checked.holders.slice(held).map(({ title }) => title.titleNo)).toEqual(
    evaluated.namings.map(({ titleNo }) => titleNo),
  );
  const families = again.checked.holders
    .slice(held)
    .filter(({ title }) => title.title === 'learning-family');
  expect(families.every(({ title }) => title.community !== '')).toBe(true);
  expect(again.checked.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(
    evaluated.checked.findings.map(({ code, cell }) => `${code} ${cell}`),
  );
});

test('a workbook without a register gets one', () => {
  const candidates: Rows = [CANDIDATES_HEADER, ['F001', 'family', '=1+1', 'North']];
  const criteria: Rows = [
    CRITERIA_HEADER,
    ['family', 'F1', 'All', 'All', 'Score', 'Report', 100, 10],
  ];
  const scores: Rows = [
    ['Candidate', 'Evaluator', 'F1'],
    ['F001', 'Ann', 9],
  ];
  const evaluated = evaluateWorkbook(evaluationBook({ criteria, candidates, scores }), {
    asOf: AS_OF,
    name: true,
  });
  const { sheets, appends } = planOutputs(evaluated, catalogueOf('en'), { audit: false });
  expect(appends).toEqual([]);
  expect(rowsOf(sheets, 'Titles')?.rows.map((row) => row.slice(0, 5))).toEqual([
    ['F-2026-0001', 'F001', '=1+1', 'North', 'Learning family'],
  ]);
  // As text, never as a formula
  const written = readWorkbook(newWorkbook({ sheets, appends, edits: [], names: [] }));
  expect(
    cellAt(
      written.sheets.find(({ name }) => name === 'Titles')!,
      5,
      3,
    ),
  ).toBe('=1+1');
});

test('a sheet of the user’s that has our name is left alone', () => {
  const { sheets } = evaluationBook({
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'Ann', 9, 18],
    ],
  });
  const book = workbook(sheet('Findings', [['What I found in my garden']]), ...sheets);
  const plan = planOutputs(
    evaluateWorkbook(book, { asOf: AS_OF, name: false }),
    catalogueOf('en'),
    { audit: false },
  );
  expect(plan.sheets.map(({ name, replaces }) => [name, replaces])).toEqual([
    ['Results', undefined],
    ['Findings (2)', undefined],
  ]);
});

test('results of an earlier run in another language are replaced', () => {
  const first = run(sampleIn('en'), { language: 'zh-CN' });
  const second = run(first.bytes, { language: 'en' });
  expect(second.plan.sheets.map(({ name, replaces }) => [name, replaces])).toEqual([
    ['Results', '评估结果'],
    ['Findings', '检查发现'],
  ]);
  const names = readWorkbook(second.bytes).sheets.map(({ name }) => name);
  expect(names.filter((name) => /Results|评估结果/.test(name))).toEqual(['Results']);
});

test('a dimension that is called like a column, and names that are JavaScript’s own', () => {
  const criteria: Rows = [
    CRITERIA_HEADER,
    ['family', 'F1', 'Total', 'a', 'Score', 'Report', 50, 10],
    ['family', 'F2', '__proto__', 'b', 'Score', 'Report', 50, 20],
  ];
  const evaluated: EvaluatedWorkbook = evaluateWorkbook(
    evaluationBook({
      criteria,
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F2'],
        ['F001', 'Ann', 9, 18],
      ],
    }),
    { asOf: AS_OF, name: false },
  );
  const json = evaluationJson(evaluated);
  expect(Object.entries(json.results[0]!.dimensions)).toEqual([
    ['Total', '90.00'],
    ['__proto__', '90.00'],
  ]);
  const headers = rowsOf(
    planOutputs(evaluated, catalogueOf('en'), { audit: false }).sheets,
    'Results',
  )!.columns.map(({ header }) => header);
  expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
});

test('what the JSON says is what the contract lists', () => {
  const { evaluated } = run(sampleIn('en'), { name: true });
  const json = evaluationJson(evaluated);
  expect(Object.keys(json)).toEqual(['asOf', 'standard', 'results', 'findings', 'titles']);
  expect(Object.keys(json.results[0]!)).toEqual([
    'candidate',
    'title',
    'name',
    'district',
    'evaluators',
    'dimensions',
    'yearEnd',
    'inspection',
    'bonus',
    'deduction',
    'total',
    'rank',
    'decision',
    'reasons',
    'namedOn',
    'reviewDue',
  ]);
  expect(Object.keys(json.findings[0]!)).toEqual([
    'severity',
    'code',
    'sheet',
    'cell',
    'value',
    'affects',
  ]);
  expect(json.asOf).toBe('2026-11-24');
  for (const one of json.results) {
    if (one.decision === 'incomplete') expect([one.total, one.rank]).toEqual([null, null]);
    else expect(one.total).toMatch(/^\d+\.\d\d$/);
    if (one.decision === 'named') expect(one.namedOn).not.toBeNull();
  }
});

test('whatever is in the cells, evaluating and writing never fail, and what was written reads back', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -5, max: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      'family',
      'F1',
      'F001',
      'Score',
      'Report',
      '合计',
      'N/A',
      '８．５',
      '=1+1',
      '__proto__',
      '2026-02-30',
    ),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 6 });
  fc.assert(
    fc.property(grid, grid, grid, grid, (criteria, candidates, scores, titles) => {
      const book = evaluationBook({
        criteria: [
          CRITERIA_HEADER,
          ['family', 'F1', 'All', 'All', 'Score', 'Report', 100, 10],
          ...criteria,
        ],
        candidates: [CANDIDATES_HEADER, ['F001', 'family', 'A', 'North'], ...candidates],
        scores: [['Candidate', 'Evaluator', 'F1', 'F2'], ['F001', 'Ann', 9], ...scores],
        titles: [['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on'], ...titles],
      });
      const evaluated = evaluateWorkbook(book, { asOf: AS_OF, name: true });
      const { sheets, names } = planOutputs(evaluated, catalogueOf('zh-CN'), { audit: true });
      const own = names.filter(({ name }) => name !== 'LC_Titles');
      const written = readWorkbook(newWorkbook({ sheets, appends: [], edits: [], names: own }));
      expect(written.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
      expect(JSON.parse(JSON.stringify(evaluationJson(evaluated)))).toMatchObject({
        asOf: '2026-11-24',
      });
    }),
    { numRuns: 60 },
  );
});

describe('what people add to the sheets that are written', () => {
  const SCORES: Rows = [
    ['Candidate', 'Evaluator', 'F1', 'F2'],
    ['F001', 'Ann', 9, 18],
    ['F002', 'Ann', 12, 18],
  ];
  const inputs = evaluationBook({ scores: SCORES }).sheets;
  const first = evaluateWorkbook(workbook(...inputs), { asOf: AS_OF, name: false });
  const written = readWorkbook(
    newWorkbook({ ...planOutputs(first, catalogueOf('en'), { audit: false }), names: [] }),
  ).sheets;

  /** The written sheets with cells changed as a person would, and what a second run would write. */
  function again(
    name: string,
    row: number,
    cells: Readonly<Record<number, string>>,
    widen: number,
  ) {
    const edited = written.map((one) => {
      if (one.name !== name) return one;
      const [table] = one.tables;
      const rows = one.rows.map((line) => {
        if (line.row !== row && line.row !== 4) return line;
        const copy = [...line.cells];
        for (const [column, text] of Object.entries(cells))
          copy[Number(column) - 1] = line.row === row ? text : `My ${column}`;
        return { ...line, cells: copy };
      });
      const range = { ...table!.range, lastColumn: table!.range.lastColumn + widen };
      return { ...one, rows, tables: [{ ...table!, range }] };
    });
    const run = evaluateWorkbook(workbook(...inputs, ...edited), { asOf: AS_OF, name: false });
    return planOutputs(run, catalogueOf('en'), { audit: false }).sheets;
  }

  test('a column of their own in Results stays with its candidate', () => {
    const width = rowsOf(planOutputs(first, catalogueOf('en'), { audit: false }).sheets, 'Results')!
      .columns.length;
    const table = rowsOf(again('Results', 6, { [width + 1]: 'call them' }, 1), 'Results')!;
    expect(table.columns.at(-1)?.header).toBe(`My ${width + 1}`);
    expect(table.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ['F001', undefined],
      ['F002', 'call them'],
    ]);
  });

  test('a column of their own in Findings stays with its finding', () => {
    const table = rowsOf(again('Findings', 5, { 9: 'done' }, 1), 'Findings')!;
    expect(table.columns.map(({ header }) => header).slice(-2)).toEqual(['Affects', 'My 9']);
    expect(table.rows.map((row) => row.at(-1))).toEqual(['done']);
  });

  test('so would a chart or a comment on one of our sheets', () => {
    const decorated = written.map((one) => ({ ...one, hasAttachments: one.name === 'Results' }));
    const run = evaluateWorkbook(workbook(...inputs, ...decorated), { asOf: AS_OF, name: false });
    expect(() => planOutputs(run, catalogueOf('en'), { audit: false })).toThrow(CellInTheWayError);
  });

  test('notes beside our table would be lost, so nothing is written', () => {
    expect(() => again('Findings', 5, { 12: 'a note' }, 0)).toThrow(CellInTheWayError);
  });
});
