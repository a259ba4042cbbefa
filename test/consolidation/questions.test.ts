import type { Answer } from '../../src/consolidation/questions';
import { similarity } from '../../src/consolidation/bigrams';
import {
  BadChoicesError,
  consolidateWithChoices,
  parseChoices,
} from '../../src/operations/consolidation-choices';
import {
  CANDIDATES_HEADER,
  day,
  evaluationBook,
  sheet,
  workbook,
  FAMILY_CRITERIA,
  type Rows,
} from '../test-bed';
import { AT, City, offer } from './city-bed';

const SCORES: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'E1', 8, 18],
];
const WHO = { by: 'Li', on: day('2026-11-24') };

/** Dice over bigrams, the ends counted: (kitten, sitten) share 5 of 7 and 7: 10/14. */
test('how alike two texts are', () => {
  expect(similarity('Household count', ' HOUSEHOLD　COUNT')).toBe(1);
  expect(similarity('kitten', 'sitten')).toBeCloseTo(10 / 14);
  expect(similarity('户数', '楼组数')).toBeCloseTo(2 / 7);
  expect(similarity('abc', 'xyz')).toBe(0);
});

describe('a header that nobody knows', () => {
  const odd = (...rest: Rows) =>
    evaluationBook({
      candidates: [['Applicant no.', 'Kind of applicant', ...CANDIDATES_HEADER.slice(2)], ...rest],
      scores: SCORES,
    });

  test('is offered for the column that is missing, the closest first; the file is refused until then', () => {
    const book = odd(['F001', 'Learning family', 'Lake', 'North']);
    const [file] = new City().dryRun([offer('North.xlsx', book)]).files;
    expect(file?.status).toBe('refused');
    expect(file?.findings.map(({ code }) => code)).toContain('missing-column');
    expect(
      file?.headers.map(({ column, required, guesses }) => [
        column,
        required,
        guesses.map(({ header }) => header),
      ]),
    ).toEqual([
      ['candidate', true, ['Applicant no.', 'Kind of applicant']],
      ['title', true, ['Kind of applicant', 'Applicant no.']],
    ]);
  });

  test('is that column from then on, in every file; the city’s workbook keeps it', async () => {
    const book = odd(['F001', 'Learning family', 'Lake', 'North']);
    const header = (name: string, column: string): Answer => ({
      question: 'header',
      table: 'Candidates',
      header: name,
      column,
      ...WHO,
    });
    const answers = [header('applicant NO.', 'candidate'), header('Kind of applicant', 'title')];
    const city = new City();
    await city.take([offer('North.xlsx', book, answers)], answers);
    expect(city.column('Candidates', 'Candidate')).toEqual(['North/F001']);
    expect(city.column('Candidates', 'Title')).toEqual(['Learning family']);
    const kept = city.workbook.records.answers.headers;
    expect(kept.map((one) => [one.table, one.header, one.column, one.by])).toEqual([
      ['Candidates', 'applicant NO.', 'candidate', 'Li'],
      ['Candidates', 'Kind of applicant', 'title', 'Li'],
    ]);
  });

  test('on a sheet whose name nobody knows either', () => {
    const book = workbook(
      sheet('Criteria', FAMILY_CRITERIA),
      sheet('Everybody', [
        ['Nr', 'Title', 'Name', 'District'],
        ['F001', 'Learning family', 'Lake', 'North'],
      ]),
      sheet('Scores', SCORES),
    );
    const answer: Answer = {
      question: 'header',
      table: 'Candidates',
      header: 'Nr',
      column: 'candidate',
      ...WHO,
    };
    const [asked] = new City().dryRun([offer('North.xlsx', book)]).files;
    expect(asked?.headers).toMatchObject([{ table: 'Candidates', column: 'candidate' }]);
    const [told] = new City().dryRun([offer('North.xlsx', book, [answer])]).files;
    expect(told).toMatchObject({ status: 'added', added: 2, district: 'North' });
  });

  test('may be a criterion’s', () => {
    const book = evaluationBook({
      candidates: [CANDIDATES_HEADER, ['F001', 'Learning family', 'Lake', 'North']],
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F-2'],
        ['F001', 'E1', 8, 18],
      ],
    });
    const [file] = new City().dryRun([offer('North.xlsx', book)]).files;
    expect(file?.headers).toMatchObject([
      {
        table: 'Scores',
        column: 'header f2',
        required: false,
        guesses: [{ header: 'F-2', cell: 'D1' }],
      },
    ]);
  });

  test('that is told after the file was taken: the same bytes are taken anew, once', async () => {
    const book = evaluationBook({
      candidates: [CANDIDATES_HEADER, ['F001', 'Learning family', 'Lake', 'North']],
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F-2'],
        ['F001', 'E1', 8, 18],
      ],
    });
    const city = new City();
    await city.take([offer('North.xlsx', book)]);
    expect(city.column('Scores family', 'F2')).toEqual([null]);
    const answers: Answer[] = [
      { question: 'header', table: 'Scores', header: 'F-2', column: 'header f2', ...WHO },
    ];
    const told = offer('North.xlsx', book, answers);
    expect(city.dryRun([told], answers).files).toMatchObject([{ status: 'changed', changed: 1 }]);
    await city.take([told], answers);
    expect(city.column('Scores family', 'F2')).toEqual([18]);
    expect(() => city.column('Scores family', 'F-2')).toThrow(RangeError);
    expect(await city.take([told])).toBe(false);
  });

  test('of two answers to one header the later one holds', () => {
    const answer = (column: string): Answer => ({
      question: 'header',
      table: 'Scores',
      header: 'F-2',
      column,
      ...WHO,
    });
    const book = evaluationBook({
      candidates: [CANDIDATES_HEADER, ['F001', 'Learning family', 'Lake', 'North']],
      scores: [
        ['Candidate', 'Evaluator', 'F-2'],
        ['F001', 'E1', 8],
      ],
    });
    const { outcome } = offer('North.xlsx', book, [answer('header f2'), answer('header f1')]);
    const blocks = outcome.kind === 'read' ? outcome.reading.blocks : [];
    const scores = blocks.find(({ table }) => table === 'Scores');
    expect(scores?.columns.map(({ id }) => id)).toEqual(['candidate', 'evaluator', 'header f1']);
  });
});

describe('similar names', () => {
  const candidates: Rows = [
    CANDIDATES_HEADER,
    ['C001', 'Learning community', '阳光社区', '东区'],
    ['C002', 'Learning community', '阳光社区居委会', '西区'],
  ];
  const east = offer('东区.xlsx', { candidates, scores: SCORES });
  const again = offer('东区补充.xlsx', {
    candidates: [
      CANDIDATES_HEADER,
      ['C009', 'Learning community', '阳光社区居委会', '东区', '新街道', null, null, 2019],
      ['F001', 'Learning family', '王家', '东区', null, '阳光社区居委会'],
    ],
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'E1', 8, 18],
    ],
  });

  test('in one district are asked about; in two districts they are nobody’s concern', () => {
    const result = new City().dryRun([east, again]);
    expect(result.consolidated.similar).toMatchObject([
      {
        first: { name: '阳光社区', candidate: '东区/C001' },
        other: { name: '阳光社区居委会', candidate: '东区/C009' },
      },
    ]);
    expect(result.findings).toMatchObject([
      { code: 'similar-names', severity: 'warning', affects: ['东区/C001', '东区/C009'] },
    ]);
  });

  test('that are the same become one candidate, mentions included; asked once', async () => {
    const city = new City();
    const [pair] = city.dryRun([east, again]).consolidated.similar;
    const answer: Answer = {
      question: 'similar-names',
      first: pair!.first,
      other: pair!.other,
      same: true,
      ...WHO,
    };
    await city.take([east, again], [answer]);
    const rows = city.rows('Candidates').map((row) => [row[0], row[2], row[4], row[5]]);
    expect(rows).toEqual([
      ['东区/C001', '阳光社区', '新街道', null],
      ['西区/C002', '阳光社区居委会', null, null],
      ['东区/F001', '王家', null, '阳光社区'],
    ]);
    const newer = { ...again, sha256: 'other' };
    expect(city.dryRun([newer]).findings).toEqual([]);
    expect(await city.take([newer])).toBe(true);
    expect(city.rows('Candidates').map((row) => [row[0], row[2], row[4], row[5]])).toEqual(rows);
  });

  test('that are different stay so, and are not asked about again', async () => {
    const city = new City();
    const [pair] = city.dryRun([east, again]).consolidated.similar;
    const answer: Answer = {
      question: 'similar-names',
      first: pair!.first,
      other: pair!.other,
      same: false,
      ...WHO,
    };
    await city.take([east, again], [answer]);
    expect(city.column('Candidates', 'Candidate')).toContain('东区/C009');
    expect(city.dryRun([]).findings).toEqual([]);
    expect(city.column('Conflicts', 'Choice')).toEqual(['Different', 'Different']);
  });
});

describe('choices that were made beforehand', () => {
  const candidates: Rows = [CANDIDATES_HEADER, ['F001', 'Learning family', 'Lake', 'North']];
  const file = (name: string, ...scores: (string | number)[]) =>
    offer(name, {
      candidates,
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F2'],
        ['F001', 'E1', ...scores],
      ],
    });
  const files = [file('A.xlsx', 8, 18), file('B.xlsx', 9, 17)];
  const taken = (choices: readonly unknown[]) => {
    const parsed = parseChoices(JSON.stringify({ choices }));
    const { conflicts } = consolidateWithChoices(
      new City().workbook,
      files,
      parsed,
      WHO,
      AT,
    ).consolidated;
    return conflicts.map(({ header, answer }) => [header, answer?.taken]);
  };

  test('by file, for all that it is in conflict over; a later line beats an earlier one', () => {
    const byFile = { question: 'conflict', file: 'b.xlsx' };
    expect(taken([byFile])).toEqual([
      ['F1', '9'],
      ['F2', '17'],
    ]);
    const byValue = {
      question: 'conflict',
      table: '评分',
      key: ['north/f001', 'e1'],
      column: 'f1',
      value: 8,
    };
    expect(taken([byFile, byValue])).toEqual([
      ['F1', '8'],
      ['F2', '17'],
    ]);
    expect(taken([byValue, byFile])).toEqual([
      ['F1', '9'],
      ['F2', '17'],
    ]);
  });

  test('that nobody asks for, or for a value that nobody says, decide nothing', () => {
    expect(
      taken([
        { question: 'conflict', value: 10 },
        { question: 'conflict', file: 'C.xlsx' },
      ]),
    ).toEqual([
      ['F1', undefined],
      ['F2', undefined],
    ]);
  });

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['no choices', {}],
    ['an unknown question', { choices: [{ question: 'what' }] }],
    ['neither file nor value', { choices: [{ question: 'conflict' }] }],
    ['both', { choices: [{ question: 'conflict', file: 'A', value: 1 }] }],
    ['an unknown table', { choices: [{ question: 'conflict', table: 'Invoices', value: 1 }] }],
    ['one name', { choices: [{ question: 'similar-names', names: ['a'], choice: 'same' }] }],
    [
      'a property that there isn’t',
      { choices: [{ question: 'conflict', file: 'A', colunm: 'F1' }] },
    ],
  ])('%s is refused', (_what, json) => {
    expect(() => parseChoices(typeof json === 'string' ? json : JSON.stringify(json))).toThrow(
      BadChoicesError,
    );
  });
});
