import fc from 'fast-check';
import { explain } from '../../src/evaluation/explain';
import {
  CANDIDATES_HEADER,
  CRITERIA_HEADER,
  date,
  dimensionOf,
  evaluated,
  found,
  resultOf,
  text,
  type Rows,
  type Sheets,
} from '../test-bed';

const SCORES_HEADER = ['Candidate', 'Evaluator', 'F1', 'F2', 'Comment'] as const;

/** One family, a single criterion of weight 100 and the given maximum, and its scores. */
function oneCriterion(
  scores: readonly (number | string | null)[],
  maximum: number,
  settings: Rows = [],
): Sheets {
  return {
    settings: [
      ['Setting', 'Title', 'Value', 'Explanation'],
      ['total.dimension_floor', null, 0],
      ...settings,
    ],
    criteria: [
      CRITERIA_HEADER,
      ['family', 'F1', 'All', 'All of it', 'score', 'report', 100, maximum],
    ],
    candidates: [CANDIDATES_HEADER, ['F001', 'family', 'The Lake family', 'North']],
    scores: [
      ['Candidate', 'Evaluator', 'F1'],
      ...scores.map((score, index) => ['F001', `E${index + 1}`, score]),
    ],
  };
}

describe('criterion', () => {
  test('one highest and one lowest of five or more are dropped', () => {
    // oracles.md, "Trimmed mean": ISU figure skating, nine judges: 68/7 = 9.714…; of 10 points that is 97.14 of 100
    const judges = [9.5, 10, 9.75, 9.75, 9.5, 9.75, 10, 9.5, 9.75];
    const run = evaluated(oneCriterion(judges, 10));
    expect(text(resultOf(run, 'F001').total)).toBe('97.14');
    const [derivation] = explain(run.evaluation, resultOf(run, 'F001')).criteria;
    expect(derivation?.outcome.kind === 'score' && text(derivation.outcome.score, 4)).toBe(
      '9.7143',
    );
    expect(derivation?.scores.filter((one) => one.dropped).map((one) => text(one.score))).toEqual([
      '9.50',
      '10.00',
    ]);
  });

  test('112 115 118 119 121 trimmed: 117.33', () => {
    // oracles.md, "Trimmed mean"; of a maximum of 200: 58.67
    expect(
      text(resultOf(evaluated(oneCriterion([112, 115, 118, 119, 121], 200)), 'F001').yearEnd),
    ).toBe('58.67');
  });

  test('fewer than five: a plain mean, and abstentions and blanks are not scores', () => {
    // (8 + 9 + 10) ÷ 3 = 9 of 10
    const run = evaluated(oneCriterion([8, 9, 10, '-', '弃权'], 10));
    expect(text(resultOf(run, 'F001').total)).toBe('90.00');
    expect(found(run)).toEqual([]);
  });

  test('median of an even number of scores is the mean of the middle two', () => {
    // 6 8 9 10 → 8.5 of 10
    const run = evaluated(oneCriterion([10, 6, 9, 8], 10, [['score.aggregation', null, 'median']]));
    expect(text(resultOf(run, 'F001').total)).toBe('85.00');
  });

  test('0 is a score', () => {
    // (0 + 10) ÷ 2 = 5 of 10
    expect(text(resultOf(evaluated(oneCriterion([0, 10], 10)), 'F001').total)).toBe('50.00');
  });

  test('scores with more decimals than any scale holds are exact too', () => {
    // 26/3 typed by a formula: 8.66666666666667 (15 digits) of 10
    const run = evaluated(oneCriterion([26 / 3], 10));
    expect(text(resultOf(run, 'F001').total)).toBe('86.67');
  });
});

describe('dimensions, year-end and total', () => {
  const sheets: Sheets = {
    scores: [
      SCORES_HEADER,
      ['F001', 'Ann', 8, 15],
      ['F001', 'Bo', 9, 16],
      ['F001', 'Cy', 9, 18],
      ['F002', 'Ann', 7, 11],
      ['F002', 'Bo', 7, 11],
      ['F002', 'Cy', 8, 12],
    ],
  };

  test('worked by hand', () => {
    const run = evaluated(sheets);
    // F1: 26/3 of 10 → 52 points of 60, dimension 86.67; F2: 49/3 of 20 → 32.666… of 40, dimension 81.67; 84.666…
    expect(resultOf(run, 'F001')).toMatchObject({
      decision: 'named',
      rank: 1,
      evaluators: 3,
      reasons: [],
    });
    expect(text(resultOf(run, 'F001').total)).toBe('84.67');
    expect(text(dimensionOf(resultOf(run, 'F001'), 'Learning'))).toBe('86.67');
    expect(text(dimensionOf(resultOf(run, 'F001'), 'Living'))).toBe('81.67');
    // F1: 22/3 of 10 → 44 of 60, 73.33; F2: 34/3 of 20 → 22.666… of 40, 56.67 < 60; total 66.67 < 80
    const second = resultOf(run, 'F002');
    expect(text(second.total)).toBe('66.67');
    expect(second.decision).toBe('not-named');
    expect(second.reasons.map(({ code }) => code)).toEqual([
      'below-pass-mark',
      'below-dimension-floor',
    ]);
    expect(second.rank).toBe(2);
  });

  test('not applicable by all: the weight counts in no sum', () => {
    const run = evaluated({
      scores: [
        SCORES_HEADER,
        ['F001', 'Ann', 8, 'N/A'],
        ['F001', 'Bo', 9, '不适用'],
        ['F002', 'Ann', 9, 18],
      ],
    });
    // 8.5 of 10 → 51 of 60 → 85
    expect(text(resultOf(run, 'F001').total)).toBe('85.00');
    expect(resultOf(run, 'F001').dimensions.map(({ dimension }) => dimension)).toEqual([
      'Learning',
    ]);
    expect(resultOf(run, 'F001').decision).toBe('named');
    expect(found(run)).toEqual([]);
  });

  test('not applicable by some is an error', () => {
    const run = evaluated({
      scores: [
        SCORES_HEADER,
        ['F001', 'Ann', 8, 'N/A'],
        ['F001', 'Bo', 9, 15],
        ['F002', 'Ann', 9, 18],
      ],
    });
    expect(found(run)).toEqual(['mixed-not-applicable Scores!D2 error']);
    expect(resultOf(run, 'F001')).toMatchObject({
      decision: 'incomplete',
      total: undefined,
      reasons: [{ code: 'finding', finding: 'mixed-not-applicable', sheet: 'Scores', cell: 'D2' }],
    });
  });

  test('bonus points alone make no total', () => {
    const run = evaluated({
      criteria: [CRITERIA_HEADER, ['family', 'F1', 'All', 'Extra', 'bonus', 'report', null, 5]],
      scores: [
        ['Candidate', 'Evaluator', 'F1'],
        ['F001', 'Ann', 3],
        ['F002', 'Ann', 4],
      ],
    });
    // "decision": a needed score is missing, and the reason names it.
    expect(resultOf(run, 'F001')).toMatchObject({ decision: 'incomplete', total: undefined });
    expect(found(run)).toContain('missing-score Candidates!A2 error');
  });

  test('rounded or exact: 79.996 against 80', () => {
    // oracles.md, "Rounding"; 799.96 of 1000 is 79.996
    const exact: Rows = [['total.compare', null, 'exact']];
    expect(resultOf(evaluated(oneCriterion([799.96], 1000)), 'F001')).toMatchObject({
      decision: 'named',
    });
    expect(resultOf(evaluated(oneCriterion([799.96], 1000, exact)), 'F001')).toMatchObject({
      decision: 'not-named',
    });
  });

  test('half-up at the second decimal where binary floating point goes wrong', () => {
    // oracles.md: 1.005 → 1.01 and 2.675 → 2.68; scores of 100.5 and 267.5 of 10,000
    expect(text(resultOf(evaluated(oneCriterion([100.5], 10_000)), 'F001').total)).toBe('1.01');
    expect(text(resultOf(evaluated(oneCriterion([267.5], 10_000)), 'F001').total)).toBe('2.68');
  });

  test('bonus is capped, blanks are none given; deductions count; held within 0 and 100 + cap', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['family', 'F1', 'All', 'All', 'score', 'report', 100, 10],
      ['family', 'X1', null, 'Prize', 'bonus', 'materials', null, 10],
      ['family', 'Y1', null, 'Fault', 'deduction', 'materials', null, 200],
    ];
    const scores: Rows = [
      ['Candidate', 'Evaluator', 'F1', 'X1', 'Y1'],
      ['F001', 'Ann', 10, 8, null],
      ['F001', 'Bo', 10, null, null],
      ['F002', 'Ann', 5, null, 150],
    ];
    const run = evaluated({ criteria, scores });
    // 100 + min(5, 8), and 50 − 150 held at 0
    expect(text(resultOf(run, 'F001').total)).toBe('105.00');
    expect(text(resultOf(run, 'F001').bonus)).toBe('5.00');
    expect(text(resultOf(run, 'F002').total)).toBe('0.00');
    expect(text(resultOf(run, 'F002').deduction)).toBe('150.00');
    expect(found(run)).toEqual([]);
  });

  test('one evaluator’s yes is a veto, whatever way it is written', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['family', 'F1', 'All', 'All', 'score', 'report', 100, 10],
      ['family', 'V1', null, 'Fraud', 'veto', 'materials'],
    ];
    for (const yes of ['yes', '是', 'Y', 1, true, 'TRUE', 'ｙｅｓ']) {
      const scores: Rows = [
        ['Candidate', 'Evaluator', 'F1', 'V1'],
        ['F001', 'Ann', 10, yes],
        ['F001', 'Bo', 10, null],
        ['F002', 'Ann', 10, '否'],
      ];
      const run = evaluated({ criteria, scores });
      expect(resultOf(run, 'F001').reasons).toEqual([
        { code: 'veto', criterion: 'V1', evaluators: ['Ann'] },
      ]);
      expect(resultOf(run, 'F002').decision).toBe('named');
    }
  });

  test('a criterion’s own floor', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['family', 'F1', 'All', 'All', 'score', 'report', 90, 10],
      ['family', 'F2', 'All', 'All', 'score', 'report', 10, 10, 6],
    ];
    const run = evaluated({
      criteria,
      scores: [SCORES_HEADER, ['F001', 'Ann', 10, 5.99], ['F002', 'Ann', 10, 6]],
    });
    expect(resultOf(run, 'F001').reasons.map(({ code }) => code)).toEqual([
      'below-criterion-floor',
    ]);
    expect(resultOf(run, 'F002').decision).toBe('named');
  });

  test('equal totals share a rank: 1, 2, 2, 4; the incomplete come last', () => {
    const keys = ['F005', 'F004', 'F003', 'F002', 'F001'];
    const candidates: Rows = [
      CANDIDATES_HEADER,
      ...keys.map((key) => [key, 'family', `Family ${key}`, 'North']),
    ];
    const marks = [9, 8, 8, 7, null];
    const scores: Rows = [
      SCORES_HEADER,
      ...keys.map((key, index) => [
        key,
        'Ann',
        marks[index] ?? null,
        marks[index] === null ? null : 16,
      ]),
    ];
    const { evaluation } = evaluated({ candidates, scores });
    expect(evaluation.results.map(({ candidate, rank }) => [candidate.key, rank])).toEqual([
      ['F005', 1],
      ['F003', 2],
      ['F004', 2],
      ['F002', 4],
      ['F001', undefined],
    ]);
  });
});

describe('the community', () => {
  const criteria: Rows = [
    CRITERIA_HEADER,
    ['Learning community', 'A1', 'Concept', 'Lifelong', 'Score', 'Report', 50, 10, null, 'P8a'],
    [
      'Learning community',
      'Q1',
      'Concept',
      'Satisfied',
      'Score',
      'Questionnaire',
      30,
      20,
      null,
      'P8b',
    ],
    [
      'Learning community',
      'K1',
      'Make-up',
      'Families',
      'Score',
      'Composition',
      20,
      10,
      null,
      'families 2% (P2)',
    ],
  ];
  const candidates: Rows = [
    CANDIDATES_HEADER,
    [
      'C001',
      '学习型社区',
      'Sunny',
      'North',
      null,
      null,
      null,
      2019,
      'yes',
      null,
      100,
      10,
      10,
      1000,
    ],
    ['F001', 'family', 'The Lake family', 'North', null, 'Sunny'],
  ];
  const inspections: Rows = [
    ['Candidate', 'Date', 'Department', 'Score (0-100)', 'Note'],
    ['C001', date('2026-03-01'), 'Health', 90],
    ['C001', date('2026-06-01'), 'Culture', 95],
    ['C001', date('2025-06-01'), 'Culture', 10],
  ];
  const responses: Rows = [
    ['Candidate', 'Respondent', 'Q1'],
    ['C001', 'R1', 5],
    ['C001', 'R2', 4],
    ['C001', 'R3', null],
  ];
  const titles: Rows = [
    ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on'],
    ['F-2025-0001', 'F001', 'The Lake family', 'North', 'Learning family', date('2025-05-01')],
  ];
  const familyStandard: Rows = [
    ...criteria,
    ['family', 'F1', 'All', 'All', 'score', 'report', 100, 10],
  ];
  const all: Sheets = {
    criteria: familyStandard,
    candidates,
    scores: [
      ['Candidate', 'Evaluator', 'A1', 'F1'],
      ['C001', 'Ann', 8],
      ['F001', 'Ann', null, 9],
    ],
    inspections,
    responses,
    titles,
  };

  test('questionnaire, composition and inspections, worked by hand', () => {
    const run = evaluated(all);
    // A1 8/10 × 50 = 40; Q1 mean 4.5 → (4.5 − 1) ÷ 4 = 0.875 × 30 = 26.25; K1 1 ÷ 100 ÷ 0.02 = 0.5 × 20 = 10
    // year-end 76.25; inspections (90 + 95) ÷ 2 = 92.5; 0.7 × 76.25 + 0.3 × 92.5 = 53.375 + 27.75 = 81.125 → 81.13
    const result = resultOf(run, 'C001');
    expect(text(result.yearEnd)).toBe('76.25');
    expect(text(result.inspection)).toBe('92.50');
    expect(text(result.total)).toBe('81.13');
    expect(text(dimensionOf(result, 'Concept'))).toBe('82.81');
    // Make-up is 50 of 100, below the floor of 60
    expect(result.reasons.map(({ code }) => code)).toEqual(['below-dimension-floor']);
    expect(found(run)).toEqual([]);
  });

  test('the sampling error of the questionnaire is in the derivation', () => {
    const run = evaluated(all);
    const q1 = explain(run.evaluation, resultOf(run, 'C001')).criteria.find(
      (one) => one.criterion.code === 'Q1',
    );
    // 1.96 × √(0.25 ÷ 2) × √(998 ÷ 999) = 69.26 %
    expect(q1?.sampling).toMatchObject({ respondents: 2, residents: 1000 });
    expect(q1?.sampling?.margin).toBeCloseTo(69.26, 2);
  });

  test.each([
    ['inspections', 'missing-inspection'],
    ['responses', 'missing-response'],
  ] as const)('without %s the community is incomplete', (sheetName, code) => {
    const rest: Sheets = Object.fromEntries(
      Object.entries(all).filter(([name]) => name !== sheetName),
    );
    const run = evaluated(rest);
    expect(resultOf(run, 'C001')).toMatchObject({
      decision: 'incomplete',
      total: undefined,
      rank: undefined,
    });
    expect(resultOf(run, 'C001').reasons.map((reason) => reason.code)).toContain(code);
    expect(found(run)).toContain('missing-table ! error');
    expect(resultOf(run, 'F001').decision).toBe('named');
  });

  test('prerequisites (P4)', () => {
    const with_ = (
      since: number | string | null,
      demonstration: string | null,
      civilised: string | null,
      honours: string,
    ) =>
      resultOf(
        evaluated({
          ...all,
          settings: [
            ['Setting', 'Value'],
            ['total.dimension_floor', 0],
            ['prerequisite.honours', honours],
          ],
          candidates: [
            CANDIDATES_HEADER,
            [
              'C001',
              '社区',
              'Sunny',
              'North',
              null,
              null,
              null,
              since,
              demonstration,
              civilised,
              100,
              10,
              10,
              1000,
            ],
            ...candidates.slice(2),
          ],
        }),
        'C001',
      ).reasons.map(({ code }) => code);
    expect(with_(2019, null, null, 'none')).toEqual([]);
    expect(with_(null, null, null, 'none')).toEqual(['no-advanced-unit']);
    expect(with_(2027, null, null, 'none')).toEqual(['no-advanced-unit']);
    expect(with_('2019年', 'no', '是', 'either')).toEqual([]);
    expect(with_(2019, 'no', '是', 'both')).toEqual(['no-honour']);
    expect(with_(2019, null, null, 'either')).toEqual(['no-honour']);
  });
});

describe('laws', () => {
  const score = fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
    fc.constantFrom('-', 'N/A', null, '8分', '９．５', 'eight', 12),
  );
  const rows = fc
    .array(
      fc.tuple(
        fc.constantFrom('F001', 'F002'),
        fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
        score,
        score,
      ),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(
        ([candidate, evaluator, first, second]) => [candidate, evaluator, first, second] as const,
      ),
    );
  const aggregation = fc.constantFrom('mean', 'trimmed-mean', 'median');
  const settingsFor = (how: string): Rows => [
    ['Setting', 'Value'],
    ['score.aggregation', how],
  ];
  const summary = (run: ReturnType<typeof evaluated>) =>
    run.evaluation.results.map((one) => ({
      key: one.candidate.key,
      decision: one.decision,
      rank: one.rank,
      total: text(one.total),
      codes: one.reasons.map(({ code }) => code).sort(),
    }));

  test('the order of rows and evaluators doesn’t matter, as long as no key is there twice', () => {
    fc.assert(
      fc.property(rows, fc.func(fc.integer()), aggregation, (list, order, how) => {
        const unique = [...new Map(list.map((row) => [`${row[0]}${row[1]}`, row])).values()];
        const shuffled = [...unique].sort((a, b) => order(a[0] + a[1]) - order(b[0] + b[1]));
        const scores = (of: typeof unique): Rows => [SCORES_HEADER, ...of];
        const one = evaluated({ settings: settingsFor(how), scores: scores(unique) });
        const other = evaluated({ settings: settingsFor(how), scores: scores(shuffled) });
        expect(summary(other)).toEqual(summary(one));
      }),
    );
  });

  test('the derivation’s points add up to the year-end total', () => {
    fc.assert(
      fc.property(rows, aggregation, (list, how) => {
        const run = evaluated({ settings: settingsFor(how), scores: [SCORES_HEADER, ...list] });
        for (const result of run.evaluation.results) {
          if (result.yearEnd === undefined) continue;
          const scored = explain(run.evaluation, result).criteria.filter(
            (one) => one.outcome.kind === 'score',
          );
          const sum = (of: (one: (typeof scored)[number]) => number) =>
            scored.reduce((total, one) => total + of(one), 0);
          const points = sum((one) => Number(one.points?.n) / Number(one.points?.d));
          const weights = sum(
            (one) => Number(one.criterion.weight.n) / Number(one.criterion.weight.d),
          );
          expect(Number(text(result.yearEnd))).toBeCloseTo((100 * points) / weights, 1.9);
        }
      }),
    );
  });

  test('whoever has an error is incomplete, and nobody else is', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const run = evaluated({ scores: [SCORES_HEADER, ...list] });
        const affected = new Set(
          run.checked.findings
            .filter((one) => one.severity === 'error')
            .flatMap((one) => one.affects),
        );
        const incomplete = run.evaluation.results
          .filter((one) => one.decision === 'incomplete')
          .map((one) => one.candidate.key);
        expect([...affected].sort()).toEqual(incomplete.sort());
      }),
    );
  });
});
