import type { Rows } from '../test-bed';
import { AS_OF, CANDIDATES_HEADER, date, day, evaluationBook, sheet, workbook } from '../test-bed';
import type { Answer } from '../../src/consolidation/questions';
import { answerTo } from '../../src/operations/consolidation-choices';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { City, counts, offer } from './city-bed';

const CANDIDATES = (district: string, ...keys: string[]): Rows => [
  CANDIDATES_HEADER,
  ...keys.map((key) => [key, 'Learning family', `Family ${key}`, district]),
];
const SCORES = (...rows: Rows): Rows => [
  ['Candidate', 'Evaluator', 'F1', 'F2', 'Comment'],
  ...rows,
];

const NORTH = offer('North.xlsx', {
  candidates: CANDIDATES('North', 'F001', 'F002'),
  scores: SCORES(['F001', 'E1', 8, 18], ['F002', 'E1', 9, 15, 'good']),
});
const SOUTH = offer('South.xlsx', {
  candidates: CANDIDATES('South', 'F001'),
  scores: SCORES(['F001', 'E1', 7, 17]),
});

/** Workbook.md, "Consolidation": in the city workbook every candidate is called District/Candidate. */
test('two districts may both have an F001', async () => {
  const city = new City();
  await city.take([NORTH, SOUTH]);
  expect(city.column('Candidates', 'Candidate')).toEqual([
    'North/F001',
    'North/F002',
    'South/F001',
  ]);
  expect(city.rows('Scores family')).toEqual([
    ['North/F001', 'E1', 8, 18, null, 'North.xlsx', 2],
    ['North/F002', 'E1', 9, 15, 'good', 'North.xlsx', 3],
    ['South/F001', 'E1', 7, 17, null, 'South.xlsx', 2],
  ]);
});

test('each file is counted, and Sources tells of it', async () => {
  const city = new City();
  expect(counts(city.dryRun([NORTH, SOUTH]))).toEqual([
    {
      file: 'North.xlsx',
      status: 'added',
      added: 4,
      changed: 0,
      unchanged: 0,
      vanished: 0,
      conflicts: 0,
    },
    {
      file: 'South.xlsx',
      status: 'added',
      added: 2,
      changed: 0,
      unchanged: 0,
      vanished: 0,
      conflicts: 0,
    },
  ]);
  await city.take([NORTH, SOUTH]);
  expect(city.rows('Sources')).toEqual([
    [
      'North.xlsx',
      'North',
      NORTH.sha256,
      '2026-11-24 13:45',
      'learning-community-example 1',
      4,
      4,
      0,
      0,
    ],
    [
      'South.xlsx',
      'South',
      SOUTH.sha256,
      '2026-11-24 13:45',
      'learning-community-example 1',
      2,
      2,
      0,
      0,
    ],
  ]);
});

test('the same bytes again change nothing', async () => {
  const city = new City();
  expect(await city.take([NORTH, SOUTH])).toBe(true);
  const before = city.bytes;
  expect(await city.take([SOUTH, NORTH])).toBe(false);
  expect(city.bytes).toBe(before);
  expect(counts(city.dryRun([NORTH]))).toMatchObject([{ status: 'unchanged', unchanged: 4 }]);
});

test('the same bytes are read and checked again: what is found in them is as it was', async () => {
  const city = new City();
  const faulty = offer('North.xlsx', {
    candidates: CANDIDATES('North', 'F001'),
    scores: SCORES(['F001', 'E1', 80, 18]),
  });
  const [first] = city.dryRun([faulty]).files;
  // F1 has a maximum of 10.
  expect(first?.findings.map(({ code }) => code)).toContain('out-of-range');
  await city.take([faulty]);
  const [again] = city.dryRun([faulty]).files;
  expect(again).toMatchObject({ status: 'unchanged', unchanged: 2, findings: first?.findings });
});

/** "Findings": the affected candidates cannot be decided on; "Consolidation": neither is taken until somebody chooses. */
test('an evaluation of the city’s workbook decides on nobody whose cell is in conflict', async () => {
  const scores = (...f1: number[]) =>
    SCORES(...f1.map((one, at) => ['F001', `E${at + 1}`, one, 18]));
  const other = offer('North 2.xlsx', {
    candidates: CANDIDATES('North', 'F001'),
    scores: scores(9, 9),
  });
  const first = offer('North.xlsx', {
    candidates: CANDIDATES('North', 'F001'),
    scores: scores(9, 10, 9),
  });
  const city = new City();
  await city.take([first, other]);
  const decided = () => {
    const { checked, evaluation } = evaluateWorkbook(city.snapshot, { asOf: AS_OF, name: false });
    const found = checked.findings.filter(({ code }) => code === 'conflict');
    return { found, results: evaluation.results };
  };
  // E2 is in the sixth row: the header is in the fourth. Two of three scores would be enough for a total.
  expect(decided()).toMatchObject({
    found: [{ sheet: 'Scores family', cell: 'C6', value: '', affects: ['North/F001'] }],
    results: [
      {
        decision: 'incomplete',
        reasons: [{ code: 'finding', finding: 'conflict', sheet: 'Scores family', cell: 'C6' }],
      },
    ],
  });
  const { conflicts } = city.dryRun([first, other]).consolidated;
  const taken = answerTo(conflicts[0]!, '10', { by: 'Li', on: AS_OF });
  await city.take([first, other], [taken]);
  // 60 × (9 + 10 + 9) / 30 + 40 × 18 / 20 = 56 + 36
  expect(decided()).toMatchObject({ found: [], results: [{ decision: 'named' }] });
});

test('what a file no longer says goes once nobody else says it, though nothing changed at first', async () => {
  const given = (file: string, f1: number | null) =>
    offer(file, {
      candidates: CANDIDATES('North', 'F001'),
      scores: SCORES(['F001', 'E1', f1, 18]),
    });
  const city = new City();
  await city.take([given('A.xlsx', 8), given('B.xlsx', 8)]);
  await city.take([given('A.xlsx', null)]);
  expect(city.rows('Scores family')).toEqual([
    ['North/F001', 'E1', 8, 18, null, 'A.xlsx\nB.xlsx', '2: F2\n2'],
  ]);
  await city.take([given('B.xlsx', null)]);
  expect(city.rows('Scores family')).toEqual([
    ['North/F001', 'E1', null, 18, null, 'A.xlsx\nB.xlsx', '2\n2'],
  ]);
});

/** "Reading cells": error cells are an error. Were they texts in the city's workbook, they would be names there. */
test('a key that is an error stays one: it names nobody in the city’s workbook', async () => {
  const city = new City();
  const error = { kind: 'error', code: '#REF!' } as const;
  await city.take([
    offer('North.xlsx', {
      candidates: [...CANDIDATES('North', 'F001'), [error, 'Learning family', 'Lake', 'North']],
      scores: SCORES([error, 'E1', 8, 18], ['F001', error, 7, 17]),
    }),
  ]);
  expect(city.column('Candidates', 'Candidate')).toEqual(['North/F001', null]);
  expect(city.column('Scores family', 'Candidate')).toEqual([null, 'North/F001']);
  expect(city.column('Scores family', 'Evaluator')).toEqual(['E1', null]);
  const { results } = evaluateWorkbook(city.snapshot, { asOf: AS_OF, name: false }).evaluation;
  expect(results.map(({ candidate }) => candidate.key)).toEqual(['North/F001']);
});

test('a newer copy takes the place of its own rows, after showing what changes cell by cell', async () => {
  const city = new City();
  await city.take([NORTH, SOUTH]);
  const newer = offer('North.xlsx', {
    candidates: CANDIDATES('North', 'F001', 'F003'),
    scores: SCORES(['F001', 'E1', 8, 19], ['F003', 'E1', 6, 16]),
  });
  const [result] = city.dryRun([newer]).files;
  expect(result).toMatchObject({ status: 'changed', added: 2, changed: 1, unchanged: 1 });
  expect(result?.cells).toEqual([
    {
      table: 'Scores',
      key: ['North/F001', 'E1'],
      header: 'F2',
      from: 18,
      to: 19,
      sheet: 'Scores',
      cell: 'D2',
    },
  ]);
  expect(result?.vanished).toEqual([
    { table: 'Candidates', key: ['North/F002'], stays: false },
    { table: 'Scores', key: ['North/F002', 'E1'], stays: false },
  ]);
  await city.take([newer]);
  expect(city.column('Candidates', 'Candidate')).toEqual([
    'North/F001',
    'North/F003',
    'South/F001',
  ]);
  expect(city.column('Scores family', 'F2')).toEqual([19, 16, 17]);
});

describe('evaluators of one district who send their workbooks separately', () => {
  const candidates = CANDIDATES('North', 'F001');
  const one = offer('North E1.xlsx', {
    candidates,
    scores: SCORES(['F001', 'E1', 8, 18], ['F001', 'E2', null, null]),
  });
  const two = offer('North E2.xlsx', {
    candidates,
    scores: SCORES(['F001', 'E1', null, null], ['F001', 'E2', 9, 17]),
  });

  test('have the same row once, and both sources beside it; a blank says nothing', async () => {
    const city = new City();
    await city.take([two, one]);
    expect(city.rows('Scores family')).toEqual([
      ['North/F001', 'E1', 8, 18, null, 'North E1.xlsx', 2],
      ['North/F001', 'E2', 9, 17, null, 'North E2.xlsx', 3],
    ]);
    expect(city.column('Candidates', 'Source')).toEqual(['North E1.xlsx\nNorth E2.xlsx']);
    expect(city.column('Candidates', 'Source row')).toEqual(['2\n2']);
  });

  test('keep the row that one of them no longer has', async () => {
    const city = new City();
    await city.take([one, two]);
    const without = offer('North E1.xlsx', { candidates: CANDIDATES('North'), scores: SCORES() });
    const [result] = city.dryRun([without]).files;
    expect(result?.vanished).toContainEqual({
      table: 'Candidates',
      key: ['North/F001'],
      stays: true,
    });
    await city.take([without]);
    expect(city.column('Candidates', 'Source')).toEqual(['North E2.xlsx']);
    expect(city.rows('Scores family')).toEqual([
      ['North/F001', 'E2', 9, 17, null, 'North E2.xlsx', 3],
    ]);
  });

  test('may fill in one row together, and each may take its own part back', async () => {
    const half = offer('A.xlsx', { candidates, scores: SCORES(['F001', 'E1', 8, null]) });
    const other = offer('B.xlsx', { candidates, scores: SCORES(['F001', 'E1', null, 18]) });
    const city = new City();
    await city.take([half, other]);
    expect(city.rows('Scores family')).toEqual([
      ['North/F001', 'E1', 8, 18, null, 'A.xlsx\nB.xlsx', '2: F1\n2: F2'],
    ]);
    const empty = offer('A.xlsx', {
      candidates,
      scores: SCORES(['F001', 'E1', null, null, 'ill']),
    });
    await city.take([empty]);
    expect(city.rows('Scores family')).toEqual([
      ['North/F001', 'E1', null, 18, 'ill', 'A.xlsx\nB.xlsx', '2: Comment\n2: F2'],
    ]);
  });
});

describe('two files that say different things under one key', () => {
  const candidates = CANDIDATES('North', 'F001');
  const eight = offer('A.xlsx', { candidates, scores: SCORES(['F001', 'E1', 8, 18]) });
  const nine = offer('B.xlsx', { candidates, scores: SCORES(['F001', 'E1', 9, 18]) });

  const chosen = (city: City, files: Parameters<City['dryRun']>[0], value: string): Answer[] => {
    const [conflict] = city.dryRun(files).consolidated.conflicts;
    return [answerTo(conflict!, value, { by: 'Li', on: day('2026-11-24') })];
  };

  test('are shown with their places, and neither is taken until somebody chooses', async () => {
    const city = new City();
    const result = city.dryRun([eight, nine]);
    expect(result.findings).toMatchObject([
      {
        code: 'conflict',
        severity: 'error',
        sheet: 'Scores',
        cell: 'C2',
        value: '8',
        affects: ['North/F001'],
        details: {
          key: ['North/F001', 'E1'],
          header: 'F1',
          versions: [
            { value: '8', file: 'A.xlsx', sheet: 'Scores', cell: 'C2' },
            { value: '9', file: 'B.xlsx', sheet: 'Scores', cell: 'C2' },
          ],
        },
      },
    ]);
    expect(counts(result)).toMatchObject([
      { file: 'A.xlsx', added: 1, conflicts: 1 },
      { file: 'B.xlsx', unchanged: 1, conflicts: 1 },
    ]);
    await city.take([eight, nine]);
    expect(city.column('Scores family', 'F1')).toEqual([null]);
    expect(city.column('Scores family', 'F2')).toEqual([18]);
    expect(city.column('Conflicts', 'Value')).toEqual([8, 9]);
    expect(city.column('Conflicts', 'Choice')).toEqual([null, null]);
    expect(city.column('Sources', 'Conflicts')).toEqual([1, 1]);
  });

  test('are one question that is asked once: the choice is kept with who chose and when', async () => {
    const city = new City();
    await city.take([eight, nine], chosen(city, [eight, nine], '9'));
    expect(city.column('Scores family', 'F1')).toEqual([9]);
    expect(city.column('Conflicts', 'Choice')).toEqual(['Not taken', 'Taken']);
    expect(city.column('Conflicts', 'Chosen by')).toEqual(['Li', 'Li']);
    expect(city.column('Conflicts', 'Chosen on')).toEqual([date('2026-11-24'), date('2026-11-24')]);
    const again = offer('A.xlsx', {
      candidates: CANDIDATES('North', 'F001', 'F002'),
      scores: SCORES(['F001', 'E1', 8, 18]),
    });
    expect(city.dryRun([again]).findings).toEqual([]);
    await city.take([again]);
    expect(city.column('Scores family', 'F1')).toEqual([9]);
  });

  test('are another question once one of them says something else', async () => {
    const city = new City();
    await city.take([eight, nine], chosen(city, [eight, nine], '9'));
    const seven = offer('A.xlsx', { candidates, scores: SCORES(['F001', 'E1', 7, 18]) });
    expect(city.dryRun([seven]).findings.map(({ code }) => code)).toEqual(['conflict']);
    await city.take([seven]);
    expect(city.column('Scores family', 'F1')).toEqual([null]);
  });

  test('are no conflict any more once they agree', async () => {
    const city = new City();
    await city.take([eight, nine]);
    const agreed = offer('B.xlsx', { candidates, scores: SCORES(['F001', 'E1', 8, 18, 'sorry']) });
    await city.take([agreed]);
    expect(city.column('Scores family', 'F1')).toEqual([8]);
    expect(city.rows('Conflicts')).toEqual([]);
  });

  test('may come at different times', async () => {
    const [together, apart] = [new City(), new City()];
    await together.take([eight, nine]);
    await apart.take([eight]);
    expect(apart.column('Scores family', 'F1')).toEqual([8]);
    await apart.take([nine]);
    expect(apart.rows('Scores family')).toEqual(together.rows('Scores family'));
    expect(apart.column('Conflicts', 'Value')).toEqual([8, 9]);
  });

  test('say the same where they only write it differently', () => {
    const written = (name: string, ...row: (string | number | boolean)[]) =>
      offer(name, {
        candidates: [CANDIDATES_HEADER, ['F001', ...row]],
      });
    const result = new City().dryRun([
      written('A.xlsx', 'Learning family', 'The Lake family', 'North', '', '', '', 2006, 'Yes'),
      written('B.xlsx', '学习型家庭', 'the  lake family', 'North', '', '', '', '２００６年', '是'),
    ]);
    expect(result.consolidated.conflicts).toEqual([]);
  });
});

test('what people add to the city’s tables stays with its row', async () => {
  const city = new City();
  await city.take([NORTH, SOUTH]);
  const sheets = city.snapshot.sheets.map((one) =>
    one.name === 'Candidates'
      ? {
          ...one,
          tables: [],
          rows: one.rows.map((row) => {
            const added = row.row === 4 ? 'Checked by' : row.row === 5 ? 'Wang' : undefined;
            return added === undefined
              ? row
              : { ...row, cells: [...row.cells.slice(0, 16), added] };
          }),
        }
      : one,
  );
  const { readCityWorkbook } = await import('../../src/operations/city-workbook');
  const { consolidateWorkbooks } = await import('../../src/operations/consolidate-workbooks');
  const { planConsolidation } = await import('../../src/operations/consolidation-plan');
  const { WORDS, AT } = await import('./city-bed');
  const newer = offer('North.xlsx', {
    candidates: [CANDIDATES_HEADER, ['F001', 'Learning family', 'Renamed', 'North']],
    scores: SCORES(['F001', 'E1', 8, 18]),
  });
  const workbookNow = readCityWorkbook({ sheets }, day('2026-11-24'));
  const plan = planConsolidation(consolidateWorkbooks(workbookNow, [newer], [], AT), WORDS);
  const table = plan?.sheets.find(({ name }) => name === 'Candidates')?.table;
  const at = table?.columns.findIndex(({ header }) => header === 'Checked by') ?? -1;
  expect(table?.rows.map((row) => [row[0], row[2], row[at]])).toEqual([
    ['North/F001', 'Renamed', 'Wang'],
    ['South/F001', 'Family F001', undefined],
  ]);
});

test('rows without a key of their own are all kept', async () => {
  const city = new City();
  const responses: Rows = [
    ['Candidate', 'Respondent', 'F9'],
    ['F001', null, 5],
    ['F001', null, 5],
    ['F001', null, 4],
  ];
  const base = { candidates: CANDIDATES('North', 'F001'), scores: SCORES(['F001', 'E1', 8, 18]) };
  await city.take([
    offer('A.xlsx', { ...base, responses }),
    offer('B.xlsx', { ...base, responses }),
  ]);
  expect(city.column('Questionnaires', 'F9')).toEqual([5, 5, 4]);
});

test('a community that is referred to by its key is still that community', async () => {
  const city = new City();
  const candidates: Rows = [
    CANDIDATES_HEADER,
    ['C001', 'Learning community', 'Sunny Lane', 'North'],
    ['F001', 'Learning family', 'The Lake family', 'North', null, 'C001'],
  ];
  await city.take([offer('North.xlsx', { candidates, scores: SCORES(['F001', 'E1', 8, 18]) })]);
  expect(city.column('Candidates', 'Community')).toEqual([null, 'North/C001']);
});

test('without a District column the file’s name is the district', async () => {
  const city = new City();
  const book = evaluationBook({
    candidates: [
      ['Candidate', 'Title', 'Name'],
      ['F001', 'Learning family', 'The Lake family'],
    ],
    scores: SCORES(['F001', 'E1', 8, 18]),
  });
  await city.take([offer('West End.xlsx', book)]);
  expect(city.column('Candidates', 'Candidate')).toEqual(['West End/F001']);
  expect(city.column('Candidates', 'District')).toEqual(['West End']);
});

test('names that are properties of every object are names like any other', async () => {
  const city = new City();
  const names = ['__proto__', 'constructor', 'toString'];
  const book = evaluationBook({
    candidates: [
      [...CANDIDATES_HEADER, ...names],
      ...names.map((name) => [
        name,
        'Learning family',
        name,
        name,
        ...Array<null>(10).fill(null),
        1,
        2,
        3,
      ]),
    ],
    scores: SCORES(...names.map((name) => [name, name, 8, 18])),
  });
  await city.take([
    offer('__proto__.xlsx', book),
    offer('constructor.xlsx', workbook(sheet('__proto__', [['a']]))),
  ]);
  expect(city.column('Candidates', 'Candidate')).toEqual(names.map((name) => `${name}/${name}`));
  expect(city.column('Candidates', '__proto__')).toEqual([1, 1, 1]);
  expect(city.column('Scores family', 'Evaluator')).toEqual(names);
  expect(city.column('Sources', 'File')).toEqual(['__proto__.xlsx']);
});
