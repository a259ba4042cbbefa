import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import type { Condition } from '../../src/operations/explain-conditions';
import { explainResult, isHeld } from '../../src/operations/explain-result';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { compare } from '../../src/values/fraction';
import {
  AS_OF,
  CANDIDATES_HEADER,
  CRITERIA_HEADER,
  date,
  evaluated,
  FAMILY_CRITERIA,
  resultOf,
  text,
  type Rows,
  type Sheets,
} from '../test-bed';

function explained(sheets: Sheets, candidate = 'F001') {
  const workbook = evaluated(sheets);
  return explainResult(workbook, resultOf(workbook, candidate));
}

const FIVE: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'E1', 8, 16],
  ['F001', 'E2', 9, 16],
  ['F001', 'E3', 10, 16],
  ['F001', 'E4', 9, 16],
  ['F001', 'E5', 4, 16],
];

test('a trimmed mean: which scores count, which were dropped, and what they come to', () => {
  // Of 8, 9, 10, 9, 4 without 10 and 4: (8 + 9 + 9) ÷ 3 = 26/3 of 10, × 60 = 52. F2: 16 of 20 × 40 = 32. Total 84.
  const { dimensions, yearEnd, total } = explained({ scores: FIVE });
  const [learning, living] = dimensions;
  const [f1] = learning!.criteria;
  expect(f1!.how).toMatchObject({ kind: 'mean', dropped: 2 });
  expect(f1!.how.kind === 'mean' && f1!.how.counted.map((one) => text(one, 0))).toEqual([
    '8',
    '9',
    '9',
  ]);
  expect(
    f1!.scores.map(({ evaluator, cell, text: written, dropped }) => [
      evaluator,
      cell,
      written,
      dropped,
    ]),
  ).toEqual([
    ['E1', 'C2', '8', false],
    ['E2', 'C3', '9', false],
    ['E3', 'C4', '10', true],
    ['E4', 'C5', '9', false],
    ['E5', 'C6', '4', true],
  ]);
  expect([text(f1!.score), text(f1!.points)]).toEqual(['8.67', '52.00']);
  expect(text(learning!.share?.value)).toBe('86.67');
  expect(text(living!.share?.value)).toBe('80.00');
  expect([text(yearEnd?.points), text(yearEnd?.weights, 0)]).toEqual(['84.00', '100']);
  expect([text(total?.value), text(total?.margin)]).toEqual(['84.00', '4.00']);
  expect(isHeld(total!)).toBe(false);
});

test('a median is of all scores in their order', () => {
  const { dimensions } = explained({
    scores: FIVE,
    settings: [
      ['Setting', 'Title', 'Value'],
      ['score.aggregation', null, 'median'],
    ],
  });
  const { how, score } = dimensions[0]!.criteria[0]!;
  expect(how.kind === 'median' && how.counted.map((one) => text(one, 0))).toEqual([
    '4',
    '8',
    '9',
    '9',
    '10',
  ]);
  expect(text(score)).toBe('9.00');
});

describe('a community', () => {
  const criteria: Rows = [
    CRITERIA_HEADER,
    ['Learning community', 'A1', 'Network', 'Places', 'Score', 'Report', 50, 10, 6],
    ['Learning community', 'B1', 'Network', 'Residents', 'Score', 'Questionnaire', 30, 10],
    [
      'Learning community',
      'C1',
      'Composition',
      'Families',
      'Score',
      'Composition',
      20,
      10,
      null,
      'families 30%',
    ],
    ['Learning community', 'V1', 'Veto', 'Accident', 'Veto', null, null, null],
    ['Learning community', 'P1', 'Extra', 'Prize', 'Bonus', null, null, 10],
    ['Learning community', 'D1', 'Extra', 'Complaint', 'Deduction', null, null, 5],
  ];
  const book: Sheets = {
    criteria,
    candidates: [
      CANDIDATES_HEADER,
      [
        'C001',
        'Learning community',
        'Lake',
        'North',
        null,
        null,
        null,
        2019,
        'yes',
        'no',
        20,
        null,
        null,
        1000,
      ],
      ['F001', 'Learning family', 'The Lake family', 'North', null, 'Lake'],
      ['F002', 'Learning family', 'The Hill family', 'North', null, 'Lake'],
      ['F003', 'Learning family', 'The Rice family', 'North', null, 'Lake'],
    ],
    titles: [
      ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on'],
      ...['F001', 'F002', 'F003'].map((key, index) => [
        `F-2025-000${index + 1}`,
        key,
        key,
        'North',
        'Learning family',
        date('2025-03-01'),
      ]),
    ],
    inspections: [
      ['Candidate', 'Date', 'Department', 'Score'],
      ['C001', date('2026-02-01'), 'Culture', 70],
      ['C001', date('2026-03-01'), 'Health', 90],
    ],
    responses: [
      ['Candidate', 'Respondent', 'B1'],
      ['C001', 'R1', 5],
      ['C001', 'R2', 4],
    ],
    scores: [
      ['Candidate', 'Evaluator', 'A1', 'V1', 'P1', 'D1'],
      ['C001', 'E1', 9, 'no', 8, 2],
      ['C001', 'E2', 9, null, 8, null],
    ],
  };

  test('questionnaire, composition, bonus with its cap, deduction, inspections: all that makes the total', () => {
    const found = explained(book, 'C001');
    const [network, composition] = found.dimensions;
    // Questionnaire: mean 4.5 → 10 × 3.5 ÷ 4 = 8.75, × 30 ÷ 10 = 26.25.
    const asked = network!.criteria[1]!;
    expect(asked.how).toMatchObject({
      kind: 'questionnaire',
      ratings: { count: 2 },
      sampling: { respondents: 2, residents: 1000 },
    });
    expect(asked.how.kind === 'questionnaire' && text(asked.how.mean, 1)).toBe('4.5');
    expect([text(asked.score), text(asked.points)]).toEqual(['8.75', '26.25']);
    // Composition: 3 holders of 20 households = 15 %, of the target 30 % a half: 5 of 10, 10 of 20.
    const composed = composition!.criteria[0]!;
    expect(composed.how).toMatchObject({ kind: 'composition', holders: 3, base: 20 });
    expect(composed.how.kind === 'composition' && text(composed.how.reached, 1)).toBe('0.5');
    expect(text(composed.points)).toBe('10.00');
    // A1: 9 of 10 × 50 = 45. Year-end 45 + 26.25 + 10 = 81.25.
    expect(text(found.yearEnd?.value)).toBe('81.25');
    expect(found.inspections).toHaveLength(2);
    expect(text(found.figures.inspection)).toBe('80.00');
    expect([text(found.bonusBeforeCap), text(found.figures.bonus)]).toEqual(['8.00', '5.00']);
    expect(text(found.figures.deduction)).toBe('2.00');
    // 0.7 × 81.25 + 0.3 × 80 + 5 − 2 = 83.875, half-up 83.88.
    expect(text(found.total?.value, 3)).toBe('83.875');
    expect(text(found.total?.margin)).toBe('3.88');
  });

  test('every condition, met or not', () => {
    const found = explained(book, 'C001');
    const said = found.conditions.map((one) => [one.code, 'of' in one ? one.of : '', one.met]);
    expect(said).toEqual([
      ['pass-mark', '', true],
      ['dimension-floor', 'Network', true],
      // 50, and the floor of the settings is 60.
      ['dimension-floor', 'Composition', false],
      ['criterion-floor', 'A1', true],
      ['veto', '', true],
      ['advanced-unit', '', true],
    ]);
    // The workbook has the year alone, not a day in it.
    expect(found.conditions.at(-1)).toMatchObject({ year: 2019 });
  });

  test('an unreadable veto cannot be told; one evaluator’s yes is a veto', () => {
    const vetoed = (cell: string) =>
      explained(
        {
          ...book,
          scores: [
            ['Candidate', 'Evaluator', 'A1', 'V1'],
            ['C001', 'E1', 9, cell],
          ],
        },
        'C001',
      ).conditions.find(({ code }) => code === 'veto');
    expect(vetoed('perhaps')).toMatchObject({ met: undefined, evaluators: [] });
    expect(vetoed('是')).toMatchObject({ met: false, evaluators: ['E1'] });
  });
});

test('of vetoes none is dropped, however many there are', () => {
  const found = explained({
    criteria: [...FAMILY_CRITERIA, ['Learning family', 'V1', 'Veto', 'Fraud', 'Veto']],
    scores: FIVE.map((row, index) => [...row, index === 0 ? 'V1' : 'no']),
  });
  expect(found.vetoes[0]!.scores.map(({ dropped }) => dropped)).toEqual(Array(5).fill(false));
});

test('a total below zero or above 100 and the cap is held, and said to be', () => {
  const criteria: Rows = [
    ...FAMILY_CRITERIA,
    ['Learning family', 'D1', 'Extra', 'Complaint', 'Deduction', null, null, 200],
  ];
  const found = explained({
    criteria,
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2', 'D1'],
      ['F001', 'E1', 8, 16, 100],
    ],
  });
  expect([text(found.total?.unheld), text(found.total?.value)]).toEqual(['-20.00', '0.00']);
  expect(isHeld(found.total!)).toBe(true);
});

test('of an incomplete candidate there is what there is: no total, no margin', () => {
  const found = explained({
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'E1', 8, null],
    ],
  });
  expect(found.total).toBeUndefined();
  expect(found.yearEnd).toBeUndefined();
  expect(found.conditions.map(({ met }) => met)).toEqual([undefined, true, undefined]);
  expect(found.dimensions[1]!.criteria[0]!.how).toMatchObject({
    kind: 'missing',
    reason: { code: 'missing-score', criterion: 'F2' },
  });
});

test('what applies to nobody is in no sum', () => {
  const found = explained({
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'E1', 9, 'N/A'],
    ],
  });
  expect(found.dimensions[1]).toMatchObject({ dimension: 'Living', share: undefined });
  expect(found.dimensions[1]!.criteria[0]!.how).toEqual({ kind: 'not-applicable' });
  expect(text(found.yearEnd?.weights, 0)).toBe('60');
  expect(found.conditions.some((one) => 'of' in one && one.of === 'Living')).toBe(false);
});

test('somebody whose title nobody knows has nothing to be explained', () => {
  const found = explained(
    {
      candidates: [CANDIDATES_HEADER, ['X1', 'Learning street', 'Street', 'North']],
      scores: FIVE,
    },
    'X1',
  );
  expect(found).toMatchObject({ dimensions: [], total: undefined, yearEnd: undefined });
});

describe('of the whole sample', () => {
  const sample = evaluateWorkbook(
    readWorkbook(newWorkbook(planTemplate(catalogueOf('en'), sampleDistrict('en')))),
    { asOf: AS_OF, name: false },
  );
  const complete = sample.evaluation.results.filter(({ decision }) => decision !== 'incomplete');

  /** The code of the reason that a condition which is not met gives. */
  const REASON: Readonly<Record<Condition['code'], string>> = {
    'pass-mark': 'below-pass-mark',
    'dimension-floor': 'below-dimension-floor',
    'criterion-floor': 'below-criterion-floor',
    veto: 'veto',
    'advanced-unit': 'no-advanced-unit',
    honours: 'no-honour',
  };

  test('the conditions that are not met are the reasons that were given', () => {
    for (const result of complete) {
      const { conditions } = explainResult(sample, result);
      const failed = conditions.filter(({ met }) => met === false).map(({ code }) => REASON[code]);
      expect(failed.sort()).toEqual(result.reasons.map(({ code }) => code).sort());
      expect(conditions.every(({ met }) => met !== undefined)).toBe(true);
    }
    expect(complete.length).toBeGreaterThan(40);
  });

  test('points add up to the year-end evaluation, and the lines of a total to the total', () => {
    for (const result of complete) {
      const { yearEnd, total, settings, figures } = explainResult(sample, result);
      const again = (100 * Number(text(yearEnd!.points, 10))) / Number(text(yearEnd!.weights, 10));
      expect(again).toBeCloseTo(Number(text(figures.yearEnd, 10)), 8);
      expect(text(total!.value, settings.decimals)).toBe(text(result.total, settings.decimals));
      expect(compare(total!.margin, { n: 0, d: 1 }) >= 0).toBe(
        !result.reasons.some(({ code }) => code === 'below-pass-mark'),
      );
    }
  });
});
