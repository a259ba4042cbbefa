import {
  CANDIDATES_HEADER,
  CRITERIA_HEADER,
  date,
  error,
  evaluated,
  FAMILY_CANDIDATES,
  FAMILY_CRITERIA,
  found,
  resultOf,
  text,
  type Rows,
  type Sheets,
} from '../test-bed';
import type { CellValue } from '../../src/workbook/snapshot';
import { NOT_CALCULATED } from '../../src/workbook/snapshot';

/** Contract, "Reading cells": each rule with its finding, sheet and cell. */

const HEADER = ['Candidate', 'Evaluator', 'F1', 'F2', 'Comment'] as const;
const SECOND_FAMILY = ['F002', 'Ann', 9, 18] as const;

/** The first family scored once, with this cell under F1 (C2); the second family without fault. */
function withScore(cell: CellValue | null): Sheets {
  return { scores: [HEADER, ['F001', 'Ann', cell, 18], SECOND_FAMILY] };
}

describe('scores', () => {
  test.each([
    ['８．５', '8.5'],
    ['9分', '9'],
    [' 7 ', '7'],
    ['\u00a07.25\u3000', '7.25'],
    ['０', '0'],
    ['+8', '8'],
  ])('number typed as text %p is read as %s, with a warning', (cell, used) => {
    const run = evaluated(withScore(cell));
    expect(found(run)).toEqual(['number-as-text Scores!C2 warning']);
    expect(run.checked.findings[0]).toMatchObject({
      details: { used },
      value: cell,
      affects: ['F001'],
    });
    // F1 x/10 of 60 and F2 18/20 of 40 → 6x + 36
    expect(text(resultOf(run, 'F001').total)).toBe((6 * Number(used) + 36).toFixed(2));
  });

  test.each<[string, CellValue]>([
    ['words', 'good'],
    ['a decimal comma', '8,5'],
    ['a percentage', '85%'],
    ['an exponent', '1e1'],
    ['a superscript', '8²'],
    ['Chinese numerals', '八'],
    ['a range', '8-9'],
    ['true', true],
    ['a date, as Excel makes of 8-9', date('2026-08-09')],
  ])('%s is not a number', (_what, cell) => {
    const run = evaluated(withScore(cell));
    expect(found(run)).toEqual(['not-a-number Scores!C2 error']);
    expect(resultOf(run, 'F001')).toMatchObject({ decision: 'incomplete', total: undefined });
    expect(resultOf(run, 'F002').decision).toBe('named');
  });

  test.each([error('#N/A'), error('#DIV/0!'), error(NOT_CALCULATED)])(
    '%p is an error, never 0',
    (cell) => {
      const run = evaluated(withScore(cell));
      expect(found(run)).toEqual(['error-value Scores!C2 error']);
      expect(resultOf(run, 'F001').decision).toBe('incomplete');
    },
  );

  test.each<[CellValue, string, string]>([
    [12, '0', '10'],
    [-1, '0', '10'],
    [10.01, '0', '10'],
    ['１２', '0', '10'],
  ])('%p is out of range', (cell, minimum, maximum) => {
    const run = evaluated(withScore(cell));
    expect(found(run)).toEqual(['out-of-range Scores!C2 error']);
    expect(run.checked.findings[0]?.details).toEqual({ minimum, maximum });
  });

  test.each([10, 0, 10.0])('%p is within the range', (cell) => {
    expect(found(evaluated(withScore(cell)))).toEqual([]);
  });

  test('a blank is a missing score: an error when nobody scored, else a warning', () => {
    expect(found(evaluated(withScore(null)))).toEqual(['missing-score Scores!C2 error']);
    const two = evaluated({
      scores: [HEADER, ['F001', 'Ann', '  ', 18], ['F001', 'Bo', 8, 18], SECOND_FAMILY],
    });
    expect(found(two)).toEqual(['missing-score Scores!C2 warning']);
    expect(resultOf(two, 'F001').decision).toBe('named');
  });

  test('all abstained: missing at the candidate', () => {
    const run = evaluated(withScore('弃权'));
    expect(found(run)).toEqual(['missing-score Candidates!A2 error']);
    expect(resultOf(run, 'F001').reasons).toEqual([{ code: 'missing-score', criterion: 'F1' }]);
  });

  test('a row in which nothing is scored yet is one finding', () => {
    const run = evaluated({
      scores: [HEADER, ['F001', 'Ann', 9, 18], ['F001', 'Bo', null, null, 'later'], SECOND_FAMILY],
    });
    expect(found(run)).toEqual(['missing-score Scores!C3 warning']);
  });

  test('no scores at all', () => {
    const run = evaluated({ scores: [HEADER, SECOND_FAMILY] });
    expect(found(run)).toEqual(['missing-score Candidates!A2 error']);
    expect(resultOf(run, 'F001').reasons.map(({ code }) => code)).toEqual([
      'missing-score',
      'missing-score',
    ]);
  });

  test('fewer evaluators than the setting asks for', () => {
    const run = evaluated({
      settings: [
        ['Setting', 'Value'],
        ['score.minimum_evaluators', 2],
      ],
      scores: [
        HEADER,
        ['F001', 'Ann', 9, 18],
        ['F001', 'Bo', 9, '-'],
        ['F002', 'Ann', 9, 18],
        ['F002', 'Bo', 9, 18],
      ],
    });
    expect(found(run)).toEqual(['too-few-evaluators Scores!D2 error']);
    expect(resultOf(run, 'F001').reasons).toEqual([
      { code: 'too-few-evaluators', criterion: 'F2', count: 1, minimum: 2 },
    ]);
  });

  test('the same candidate and evaluator twice', () => {
    const run = evaluated({
      scores: [HEADER, ['F001', 'Ann', 9, 18], ['ｆ001 ', 'ANN', 2, 2], SECOND_FAMILY],
    });
    expect(found(run)).toEqual(['duplicate-key Scores!A3 error']);
    expect(resultOf(run, 'F001').reasons).toEqual([
      { code: 'finding', finding: 'duplicate-key', sheet: 'Scores', cell: 'A3' },
    ]);
  });

  test('a candidate who is not on the list, and a row without one', () => {
    const run = evaluated({
      scores: [
        HEADER,
        ['F001', 'Ann', 9, 18],
        SECOND_FAMILY,
        ['F0O1', 'Bo', 9, 18],
        [null, 'Cy', 9, 18],
      ],
    });
    expect(found(run)).toEqual([
      'unknown-candidate Scores!A4 error',
      'missing-key Scores!A5 error',
    ]);
    expect(run.checked.findings[0]).toMatchObject({ value: 'F0O1', affects: [] });
  });

  test('a score under another title’s criterion; a blank there is nothing', () => {
    const criteria: Rows = [
      ...FAMILY_CRITERIA,
      ['Unit', 'U1', 'All', 'All', 'Score', 'Report', 100, 10],
    ];
    const scores = (cell: CellValue | null): Rows => [
      ['Candidate', 'Evaluator', 'F1', 'F2', 'U1'],
      ['F001', 'Ann', 9, 18, cell],
      ['F002', 'Ann', 9, 18, '-'],
    ];
    expect(found(evaluated({ criteria, scores: scores(5) }))).toEqual([
      'unknown-criterion Scores!E2 error',
    ]);
    expect(found(evaluated({ criteria, scores: scores(null) }))).toEqual([]);
  });

  test('a header that looks like a code but is none may hold lost scores; the user’s own columns are theirs', () => {
    const scores: Rows = [
      ['Candidate', 'Evaluator', 'F1', 'F2', 'F3', 'Mood', 'Phone 2'],
      ['F001', 'Ann', 9, 18, 7, 'fine', 1],
      ['F002', 'Ann', 9, 18],
    ];
    const run = evaluated({ scores });
    expect(found(run)).toEqual(['unknown-criterion Scores!E1 error']);
    expect(run.checked.findings[0]?.affects).toEqual(['F001']);
  });

  test('a criterion without a column, and a column that is there twice', () => {
    const missing = evaluated({
      scores: [
        ['Candidate', 'Evaluator', 'F1'],
        ['F001', 'Ann', 9],
      ],
    });
    expect(found(missing)).toContain('missing-column Scores!A1 error');
    const twice = evaluated({
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F2', 'ｆ1'],
        ['F001', 'Ann', 9, 18, 3],
        SECOND_FAMILY,
      ],
    });
    expect(found(twice)).toEqual(['duplicate-column Scores!E1 error']);
  });

  test('a rating or score for a criterion that evaluators don’t score is not counted, with a warning', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['family', 'F1', 'All', 'All', 'Score', 'Report', 60, 10],
      ['family', 'F2', 'All', 'All', 'Score', 'Questionnaire', 40, 20],
    ];
    const responses: Rows = [
      ['Candidate', 'Respondent', 'F2'],
      ['F001', 'R1', 5],
      ['F002', 'R1', '５'],
    ];
    const run = evaluated({
      criteria,
      scores: [HEADER, ['F001', 'Ann', 9, 3], ['F002', 'Ann', 9]],
      responses,
    });
    expect(found(run)).toEqual([
      'unused-score Scores!D2 warning',
      'number-as-text Questionnaires!C3 warning',
    ]);
    expect(text(resultOf(run, 'F001').total)).toBe('94.00');
  });

  test.each<[CellValue, string]>([
    ['maybe', 'invalid-choice'],
    ['N/A', 'invalid-choice'],
    [2, 'invalid-choice'],
    [error('#REF!'), 'error-value'],
  ])('a veto cell with %p', (cell, code) => {
    const criteria: Rows = [
      ...FAMILY_CRITERIA,
      ['family', 'V1', null, 'Fraud', 'Veto', 'Materials'],
    ];
    const run = evaluated({
      criteria,
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F2', 'V1'],
        ['F001', 'Ann', 9, 18, cell],
        ['F002', 'Ann', 9, 18, '-'],
      ],
    });
    expect(found(run)).toEqual([`${code} Scores!E2 error`]);
    expect(resultOf(run, 'F002').decision).toBe('named');
  });
});

describe('rows', () => {
  test.each(['合计', '小计', '平均', 'Total', 'subtotal', 'AVERAGE', ' 合 计 '])(
    '%p in the first cells is left out, with a notice',
    (word) => {
      const run = evaluated({
        scores: [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY, [null, word, 18, 36]],
      });
      expect(found(run)).toEqual(['total-row Scores!B4 notice']);
    },
  );

  test('a name or a dimension that is such a word is no total', () => {
    const candidates: Rows = [
      CANDIDATES_HEADER,
      ['F001', 'family', 'Total', 'North'],
      ['F002', 'family', 'Average', 'North'],
      [null, null, '小计'],
    ];
    const run = evaluated({ candidates, scores: [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY] });
    expect(found(run)).toEqual(['total-row Candidates!C4 notice']);
  });

  test('blank rows are nothing', () => {
    expect(
      found(
        evaluated({ scores: [HEADER, [null, ' '], ['F001', 'Ann', 9, 18], [], SECOND_FAMILY] }),
      ),
    ).toEqual([]);
  });
});

describe('candidates', () => {
  const scores: Rows = [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY];
  const candidates = (...rows: Rows): Sheets => ({
    candidates: [CANDIDATES_HEADER, ...rows],
    scores,
  });

  test('a key twice, in any case and width', () => {
    const run = evaluated(
      candidates(
        ['F001', 'family', 'A', 'North'],
        ['Ｆ001', 'family', 'B', 'North'],
        ['F002', 'family', 'C', 'North'],
      ),
    );
    expect(found(run)).toEqual(['duplicate-key Candidates!A3 error']);
    expect(resultOf(run, 'F001').decision).toBe('incomplete');
    expect(run.evaluation.results).toHaveLength(2);
  });

  test('an unknown title keeps its candidate in the results, undecided', () => {
    const run = evaluated(
      candidates(['F001', 'garden', 'A', 'North'], ['F002', '学习型家庭', 'C', 'North']),
    );
    expect(found(run)).toEqual(['unknown-title Candidates!B2 error']);
    expect(run.evaluation.results.at(-1)).toMatchObject({
      candidate: { key: 'F001', title: undefined },
      decision: 'incomplete',
    });
  });

  test('missing key, title and name', () => {
    const run = evaluated(
      candidates(
        [null, 'family', 'A', 'North'],
        ['F001', null, 'A', 'North'],
        ['F002', 'family', null, 'North'],
      ),
    );
    expect(found(run)).toEqual([
      'missing-key Candidates!A2 error',
      'missing-value Candidates!B3 error',
      'missing-value Candidates!C4 error',
    ]);
  });

  test('numeric keys', () => {
    const run = evaluated({
      candidates: [CANDIDATES_HEADER, [1001, 'family', 'A', 'North']],
      scores: [HEADER, ['1001', 'Ann', 9, 18], [1001, 'Bo', 9, 18]],
    });
    expect(found(run)).toEqual([]);
    expect(resultOf(run, '1001').evaluators).toBe(2);
  });

  test('text that a spreadsheet would take for a formula', () => {
    const run = evaluated(
      candidates(
        ['F001', 'family', '=HYPERLINK("http://x")', 'North'],
        ['F002', 'family', '@home', 'North'],
      ),
    );
    expect(found(run)).toEqual([
      'formula-like-text Candidates!C2 warning',
      'formula-like-text Candidates!C3 warning',
    ]);
    expect(resultOf(run, 'F001').decision).toBe('named');
  });

  test('two names for one community in one district', () => {
    const rows: Rows = [
      ['F001', 'family', 'A', '静湖区', null, '阳光社区'],
      ['F002', 'family', 'B', '静湖区', null, '阳光社区居委会'],
    ];
    const run = evaluated(candidates(...rows));
    expect(found(run)).toEqual(['similar-names Candidates!F3 warning']);
    expect(run.checked.findings[0]).toMatchObject({
      value: '阳光社区居委会',
      affects: ['F001', 'F002'],
      details: { other: '阳光社区', otherCell: 'F2' },
    });
    const apart = rows.map((row, index) =>
      row.map((cell) => (cell === '静湖区' && index === 1 ? '东区' : cell)),
    );
    expect(found(evaluated(candidates(...apart)))).toEqual([]);
  });

  test('different communities are not similar', () => {
    const run = evaluated(
      candidates(
        ['F001', 'family', 'A', 'N', null, 'North Lake Community'],
        ['F002', 'family', 'B', 'N', null, 'South Lake Community'],
      ),
    );
    expect(found(run)).toEqual([]);
  });
});

describe('dates', () => {
  const inspections = (cell: CellValue | null): Sheets => ({
    settings: [
      ['Setting', 'Value'],
      ['total.inspection_share', 0.5],
    ],
    scores: [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY],
    inspections: [
      ['Candidate', 'Date', 'Department', 'Score'],
      ['F001', cell, 'Health', 80],
      ['F002', date('2026-01-02'), 'Health', 80],
    ],
  });

  test.each([
    '2026-05-01',
    '2026/5/1',
    '2026.05.01',
    '2026年5月1日',
    '２０２６－０５－０１',
    ' 2026-5-1 ',
  ])('%p is read, with a warning', (cell) => {
    const run = evaluated(inspections(cell));
    expect(found(run)).toEqual(['date-as-text Inspections!B2 warning']);
    // 0.5 × 90 + 0.5 × 80
    expect(text(resultOf(run, 'F001').total)).toBe('85.00');
  });

  test.each([
    '01/05/2026',
    '5/1/2026',
    '1.5.2026',
    '1 May 2026',
    '2026-02-30',
    '2026-13-01',
    '26-05-01',
    '2026-05/01',
    '20260501',
    46_143,
  ])('%p is an error', (cell) => {
    expect(found(evaluated(inspections(cell)))).toContain('invalid-date Inspections!B2 error');
  });

  test('inspections of other years don’t count, and those in the future don’t either', () => {
    const late = evaluated(inspections(date('2026-12-01')));
    expect(found(late)).toEqual([
      'missing-inspection Candidates!A2 error',
      'future-date Inspections!B2 warning',
    ]);
    const past = evaluated(inspections(date('2025-12-31')));
    expect(found(past)).toEqual(['missing-inspection Candidates!A2 error']);
    const chosen = evaluated({
      ...inspections(date('2025-12-31')),
      settings: [
        ['Setting', 'Value'],
        ['total.inspection_share', 0.5],
        ['evaluation.year', 2025],
      ],
    });
    expect(found(chosen)).toEqual(['missing-inspection Candidates!A3 error']);
  });
});

describe('criteria', () => {
  const run = (...rows: Rows) =>
    evaluated({
      criteria: [CRITERIA_HEADER, ...rows],
      scores: [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY],
    });
  const first = ['family', 'F1', 'Learning', 'Members learn', 'Score', 'Report', 60, 10] as const;
  const second = ['family', 'F2', 'Living', 'Neighbours', 'Score', 'Materials', 40, 20] as const;
  const changed = (index: number, cell: CellValue | null) =>
    second.map((one, at) => (at === index ? cell : one));

  test('weights that don’t add up to 100, exactly', () => {
    expect(found(run(first, changed(6, 39.99)))).toEqual(['weights-not-100 Criteria!G2 error']);
    expect(found(run([...first.slice(0, 6), 0.1, 10], [...second.slice(0, 6), 99.9, 20]))).toEqual(
      [],
    );
  });

  test.each<[string, number, CellValue | null, string]>([
    ['no kind', 4, null, 'missing-value Criteria!E3 error'],
    ['another kind', 4, 'points', 'invalid-choice Criteria!E3 error'],
    ['no method', 5, null, 'missing-value Criteria!F3 error'],
    ['composition for a family', 5, 'Composition', 'invalid-choice Criteria!F3 error'],
    ['no weight', 6, null, 'missing-value Criteria!G3 error'],
    ['weight 0', 6, 0, 'not-positive Criteria!G3 error'],
    ['maximum 0', 7, 0, 'not-positive Criteria!H3 error'],
    ['negative maximum', 7, -5, 'out-of-range Criteria!H3 error'],
    ['maximum in words', 7, 'ten', 'not-a-number Criteria!H3 error'],
    ['no dimension', 2, null, 'missing-value Criteria!C3 error'],
    ['no title', 0, null, 'missing-value Criteria!A3 error'],
    ['another title', 0, 'village', 'unknown-title Criteria!A3 error'],
    ['no code', 1, null, 'missing-value Criteria!B3 error'],
    ['a code twice', 1, 'f1', 'duplicate-key Criteria!B3 error'],
  ])('%s', (_what, index, cell, expected) => {
    expect(found(run(first, changed(index, cell)))).toContain(expected);
  });

  test('a note may begin with a dash', () => {
    expect(found(run(first, [...second, null, '- see the handbook']))).toEqual([]);
  });

  test('a line that was left out gives no second finding about the weights', () => {
    const told = found(run(first, changed(5, 'Telepathy'))).join();
    expect(told).toContain('invalid-choice Criteria!F3');
    expect(told).not.toContain('weights-not-100');
  });

  test('N/A by some on a deduction, where questionnaires are all that is weighed', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['family', 'Q1', 'All', 'All', 'Score', 'Questionnaire', 100, 10],
      ['family', 'Y1', null, 'Fault', 'Deduction', 'Report', null, 5],
    ];
    const mixed = evaluated({
      criteria,
      candidates: [CANDIDATES_HEADER, ['F001', 'family', 'A', 'North']],
      scores: [
        ['Candidate', 'Evaluator', 'Y1'],
        ['F001', 'Ann', 'N/A'],
        ['F001', 'Bo', 5],
      ],
      responses: [
        ['Candidate', 'Respondent', 'Q1'],
        ['F001', 'R1', 5],
      ],
    });
    expect(found(mixed)).toEqual(['mixed-not-applicable Scores!C2 error']);
  });

  test('a floor above the maximum', () => {
    expect(found(run(first, [...second, 21]))).toEqual(['out-of-range Criteria!I3 error']);
  });

  test('one code under two titles is each title’s own', () => {
    const both = evaluated({
      criteria: [
        CRITERIA_HEADER,
        ['family', 'A1', 'All', 'All', 'Score', 'Report', 100, 10],
        ['unit', 'A1', 'All', 'All', 'Score', 'Report', 100, 20],
      ],
      candidates: [
        CANDIDATES_HEADER,
        ['F001', 'family', 'A', 'North'],
        ['U001', 'unit', 'B', 'North'],
      ],
      scores: [
        ['Candidate', 'Evaluator', 'A1'],
        ['F001', 'Ann', 9],
        ['U001', 'Ann', 17],
      ],
    });
    expect(found(both)).toEqual([]);
    expect(text(resultOf(both, 'F001').total)).toBe('90.00');
    expect(text(resultOf(both, 'U001').total)).toBe('85.00');
  });

  test('a title with candidates and no criteria', () => {
    const lacking = evaluated({
      candidates: [...FAMILY_CANDIDATES, ['U001', 'unit', 'B', 'North']],
      scores: [HEADER, ['F001', 'Ann', 9, 18], SECOND_FAMILY],
    });
    expect(found(lacking)).toEqual(['no-criteria Criteria! error']);
    expect(resultOf(lacking, 'U001').decision).toBe('incomplete');
    expect(resultOf(lacking, 'F001').decision).toBe('named');
  });

  test('composition without a share in its note', () => {
    const criteria: Rows = [
      CRITERIA_HEADER,
      ['community', 'K1', 'All', 'All', 'Score', 'Composition', 100, 10, null, 'families, many'],
    ];
    expect(
      found(
        evaluated({
          criteria,
          scores: [
            ['Candidate', 'Evaluator'],
            ['F001', 'Ann'],
          ],
        }),
      ),
    ).toContain('invalid-share Criteria!J2 error');
  });
});

describe('settings', () => {
  const run = (...rows: Rows) =>
    evaluated({
      settings: [['Setting', 'Title', 'Value', 'Explanation'], ...rows],
      scores: [HEADER, ['F001', 'Ann', 7, 14], SECOND_FAMILY],
    });

  test('a title’s own value beats the general one, whatever the order', () => {
    // 70 of 100
    expect(
      resultOf(run(['total.pass_mark', '学习型家庭', 70], ['total.pass_mark', null, 90]), 'F001')
        .decision,
    ).toBe('named');
    expect(
      resultOf(run(['total.pass_mark', null, 70], ['Total.Pass_Mark', 'unit', 90]), 'F001')
        .decision,
    ).toBe('named');
    expect(
      resultOf(run(['total.pass_mark', null, 70], ['total.pass_mark', 'family', 90]), 'F001')
        .decision,
    ).toBe('not-named');
  });

  test('choices in either language; numbers as text with a warning', () => {
    expect(
      found(
        run(
          ['total.rounding', null, '四舍五入'],
          ['score.aggregation', null, 'Median'],
          ['total.pass_mark', null, '７０'],
        ),
      ),
    ).toEqual(['number-as-text Settings!C4 warning']);
  });

  test.each<[string, CellValue]>([
    ['total.pass_mark', 'high'],
    ['total.pass_mark', -1],
    ['total.inspection_share', 1.2],
    ['score.aggregation', 'best'],
    ['total.decimals', 1.5],
    ['score.trim_from', 2],
    ['review.years', 0],
  ])('%s = %p cannot be used, and nobody is decided on', (setting, cell) => {
    const failed = run([setting, null, cell]);
    expect(found(failed)).toEqual(['invalid-setting Settings!C2 error']);
    expect(resultOf(failed, 'F002').decision).toBe('incomplete');
  });

  test('a blank value leaves the default; an unknown setting is a warning; one twice an error', () => {
    expect(found(run(['total.pass_mark', null, null]))).toEqual([]);
    expect(found(run(['total.passmark', null, 70]))).toEqual([
      'unknown-setting Settings!A2 warning',
    ]);
    expect(found(run(['total.pass_mark', null, 70], ['total.pass_mark', null, 71]))).toEqual([
      'duplicate-key Settings!A3 error',
    ]);
    expect(found(run(['total.pass_mark', 'farm', 70]))).toEqual([
      'invalid-choice Settings!B2 error',
    ]);
  });
});
