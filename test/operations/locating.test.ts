import { checkWorkbook } from '../../src/operations/check-workbook';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { parseRange } from '../../src/workbook/address';
import type { SheetSnapshot, TableSnapshot } from '../../src/workbook/snapshot';
import {
  AS_OF,
  CANDIDATES_HEADER,
  FAMILY_CANDIDATES,
  FAMILY_CRITERIA,
  sheet,
  text,
  workbook,
  type Rows,
  type SheetOptions,
} from '../test-bed';

const SCORES: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'Ann', 9, 18],
  ['F002', 'Ann', 8, 16],
];

function table(name: string, range: string, hasTotalsRow = false): TableSnapshot {
  return { name, range: parseRange(range)!, hasHeaderRow: true, hasTotalsRow };
}

const criteria = sheet('Criteria', FAMILY_CRITERIA);
const candidates = sheet('Candidates', FAMILY_CANDIDATES);

function run(...sheets: readonly SheetSnapshot[]) {
  const { evaluation, checked } = evaluateWorkbook(workbook(...sheets), {
    asOf: AS_OF,
    name: false,
  });
  return {
    totals: evaluation.results.map((one) => text(one.total)),
    found: checked.findings.map(({ code, sheet: name, cell }) => `${code} ${name}!${cell}`),
    affects: checked.findings.map(({ affects }) => affects),
  };
}

const scoresSheet = (rows: Rows = SCORES, options: SheetOptions = {}, name = 'Scores') =>
  sheet(name, rows, options);

test('by sheet name in either language, case and width', () => {
  const chinese: Rows = [['申报对象', '评估员', 'Ｆ1', 'f2'], ...SCORES.slice(1)];
  expect(
    run(
      sheet('评估标准', FAMILY_CRITERIA),
      sheet('ＣＡＮＤＩＤＡＴＥＳ', FAMILY_CANDIDATES),
      sheet(' 评分 ', chinese),
    ),
  ).toMatchObject({
    totals: ['90.00', '80.00'],
    found: [],
  });
});

test('by table name before sheet name', () => {
  const rows: Rows = [['Notes'], [], ...SCORES];
  const named = sheet('Whatever', rows, { tables: [table('scores', 'A3:D5')] });
  expect(run(criteria, candidates, named)).toMatchObject({ totals: ['90.00', '80.00'], found: [] });
});

test('by headers in the first 20 rows, below a title and notes', () => {
  const above = (count: number): Rows => [
    ['District of the North'],
    ...Array.from({ length: count - 1 }, () => ['a note']),
  ];
  expect(run(criteria, candidates, sheet('Sheet1', [...above(19), ...SCORES]))).toMatchObject({
    totals: ['90.00', '80.00'],
    found: [],
  });
  expect(run(criteria, candidates, sheet('Sheet1', [...above(20), ...SCORES])).found).toContain(
    'missing-table !',
  );
});

test('several tables of scores: by Scores_ and by sheets that begin with Scores or 评分', () => {
  const first = sheet('Panel A', SCORES.slice(0, 2), { tables: [table('Scores_a', 'A1:D2')] });
  const second = sheet('评分-二组', [
    ['Candidate', 'Evaluator', 'F2', 'F1'],
    ['F002', 'Ann', 16, 8],
  ]);
  expect(run(criteria, candidates, first, second)).toMatchObject({
    totals: ['90.00', '80.00'],
    found: [],
  });
});

test('one evaluator’s criteria may be spread over two tables; the same score twice is an error', () => {
  const one = sheet('Scores 1', [
    ['Candidate', 'Evaluator', 'F1'],
    ['F001', 'Ann', 9],
    ['F002', 'Ann', 8],
  ]);
  const other = (score: number | null) =>
    sheet('Scores 2', [
      ['Candidate', 'Evaluator', 'F2', 'F1'],
      ['F001', 'Ann', 18, score],
      ['F002', 'Ann', 16],
    ]);
  expect(run(criteria, candidates, one, other(null))).toMatchObject({
    totals: ['90.00', '80.00'],
    found: [],
  });
  expect(run(criteria, candidates, one, other(9)).found).toEqual(['duplicate-key Scores 2!D2']);
});

test('a sheet of scoring instructions is not a table of scores', () => {
  expect(
    run(criteria, candidates, scoresSheet(), sheet('评分说明', [['请认真评分'], ['谢谢']])),
  ).toMatchObject({ found: [] });
});

test('extra columns, in any order, and extra sheets are the user’s', () => {
  const rows: Rows = [
    ['Mood', 'F2', 'Evaluator', 'Phone', 'Candidate', 'F1'],
    ['!', 18, 'Ann', 'x', 'F001', 9],
    [null, 16, 'Ann', null, 'F002', 8],
  ];
  expect(
    run(
      criteria,
      candidates,
      scoresSheet(rows),
      sheet('Diary', [
        ['Dear diary', 1],
        [2, 3],
      ]),
    ),
  ).toMatchObject({ totals: ['90.00', '80.00'], found: [] });
});

test('missing tables and columns', () => {
  expect(run(criteria, candidates)).toMatchObject({
    found: ['missing-table !'],
    affects: [['F001', 'F002']],
  });
  expect(run(candidates, scoresSheet()).found).toContain('missing-table !');
  expect(run(criteria, scoresSheet()).found).toContain('missing-table !');
  const noEvaluator: Rows = [
    ['Candidate', 'F1', 'F2'],
    ['F001', 9, 18],
  ];
  expect(run(criteria, candidates, scoresSheet(noEvaluator)).found).toContain(
    'missing-column Scores!A1',
  );
});

test('two tables of one kind: nobody can tell which counts', () => {
  const result = run(criteria, candidates, sheet('申报名单', FAMILY_CANDIDATES), scoresSheet());
  expect(result).toMatchObject({
    found: ['duplicate-table 申报名单!A1'],
    affects: [['F001', 'F002']],
    totals: [undefined, undefined],
  });
});

test('a column twice', () => {
  const rows = FAMILY_CANDIDATES.map((row, index) => [
    ...row,
    ...Array.from({ length: CANDIDATES_HEADER.length - row.length }, () => null),
    index === 0 ? ' name ' : 'x',
  ]);
  expect(run(criteria, sheet('Candidates', rows), scoresSheet()).found).toEqual([
    'duplicate-column Candidates!O1',
  ]);
});

test('merged cells inside a table are an error for their rows; a merged title line is none', () => {
  const titled: Rows = [['Scores of the North'], [], ...SCORES];
  expect(
    run(criteria, candidates, scoresSheet(titled, { merges: [parseRange('A1:D1')!] })),
  ).toMatchObject({ found: [] });
  const merged = run(criteria, candidates, scoresSheet(SCORES, { merges: [parseRange('C2:D2')!] }));
  expect(merged).toMatchObject({
    found: ['merged-cells Scores!C2:D2'],
    affects: [['F001']],
    totals: ['80.00', undefined],
  });
});

test('hidden or filtered rows count, with one warning for each run of them', () => {
  const rows: Rows = [...SCORES, ['F001', 'Bo', 9, 18], ['F002', 'Bo', 8, 16]];
  const result = run(criteria, candidates, scoresSheet(rows, { hidden: [2, 3, 5] }));
  expect(result).toMatchObject({
    found: ['hidden-rows Scores!A2', 'hidden-rows Scores!A5'],
    totals: ['90.00', '80.00'],
    affects: [['F001', 'F002'], ['F002']],
  });
});

test('the totals row of an Excel table is no record', () => {
  const rows: Rows = [...SCORES, ['n', null, 17, 34]];
  expect(
    run(criteria, candidates, scoresSheet(rows, { tables: [table('Scores', 'A1:D4', true)] })),
  ).toMatchObject({ totals: ['90.00', '80.00'], found: [] });
});

test('rows pasted just below an Excel table are an error, since they are not in it', () => {
  const options = { tables: [table('Scores', 'A1:D2')] };
  const result = run(criteria, candidates, scoresSheet(SCORES, options));
  expect(result.found).toContain('rows-outside-table Scores!A3');
  expect(result.affects[result.found.indexOf('rows-outside-table Scores!A3')]).toEqual(['F002']);
  const apart: Rows = [...SCORES.slice(0, 2), [], ['a note of mine']];
  expect(
    run(criteria, sheet('Candidates', FAMILY_CANDIDATES.slice(0, 2)), scoresSheet(apart, options)),
  ).toMatchObject({ found: [] });
});

test('hidden sheets count', () => {
  expect(
    run(criteria, candidates, scoresSheet(SCORES, { visibility: 'very-hidden' })),
  ).toMatchObject({ found: [], totals: ['90.00', '80.00'] });
});

test('an earlier run’s results are not taken for candidates', () => {
  const results: Rows = [
    ['Rank', 'Candidate', 'Name', 'District', 'Title', 'Total', 'Decision'],
    [1, 'F009', 'x', 'y', 'Learning family', 1, 'named'],
  ];
  const checked = checkWorkbook(
    workbook(
      sheet('My results', results),
      criteria,
      sheet('List', FAMILY_CANDIDATES),
      scoresSheet(),
    ),
    AS_OF,
  );
  expect(checked.input.candidates.map(({ key }) => key)).toEqual(['F001', 'F002']);
});

test('a table that only happens to have one of our names is the user’s', () => {
  const mine = sheet(
    'Other',
    [
      ['a', 'b'],
      [1, 2],
    ],
    { tables: [table('Results', 'A1:B2')] },
  );
  const register = sheet(
    'Mine',
    [
      ['a', 'b'],
      [1, 2],
    ],
    { tables: [table('Titles', 'A1:B2')] },
  );
  const checked = checkWorkbook(
    workbook(mine, register, criteria, candidates, scoresSheet()),
    AS_OF,
  );
  expect(checked.findings).toEqual([]);
  expect(checked.tables.map(({ spec }) => spec.name).sort()).toEqual([
    'Candidates',
    'Criteria',
    'Scores',
  ]);
});

test('names that are JavaScript’s own do no harm', () => {
  const hostile: Rows = [
    ['Candidate', 'Evaluator', 'F1', 'F2', '__proto__', 'constructor'],
    ['__proto__', 'constructor', 9, 18, 1, 1],
  ];
  const list: Rows = [CANDIDATES_HEADER, ['__proto__', 'family', 'toString', '__proto__']];
  expect(run(criteria, sheet('Candidates', list), scoresSheet(hostile))).toMatchObject({
    totals: ['90.00'],
    found: [],
  });
});
