import { isoDate } from '../../src/values/day';
import { openFile } from '../../src/hosts/file/file-host';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { checkRegister } from '../../src/operations/check-register';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { dueUntil } from '../../src/operations/plan-register';
import { prepareReviews } from '../../src/operations/record-reviews';
import { planReviewRound, reviewsOfRound } from '../../src/operations/review-round';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import {
  date,
  day,
  evaluationBook,
  FAMILY_CRITERIA,
  sheet,
  workbook,
  type Rows,
} from '../test-bed';
import { TITLES_HEADER } from '../register/register-bed';

const AS_OF = day('2026-11-24');
const en = catalogueOf('en');
const zh = catalogueOf('zh-CN');

const TITLES: Rows = [
  TITLES_HEADER,
  ['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01')],
  ['F-2023-0002', 'F002', 'Hill', 'North', 'family', date('2023-12-01')],
  ['F-2024-0001', 'F003', 'Moor', 'North', 'family', date('2024-01-01')],
];

const roundOf = async (book: Parameters<typeof checkRegister>[0], words = en) => {
  const checked = checkRegister(book, AS_OF);
  const due = dueUntil(checked.holders, 2026);
  const host = openFile(newWorkbook(planReviewRound(checked, due, 2026, words)));
  return { checked, due, round: await host.read() };
};

test.each([en, zh])(
  'the sample’s holders that are due become candidates, in $language',
  async (words) => {
    const host = openFile(newWorkbook(planTemplate(words, sampleDistrict(words.language))));
    const { due, round } = await roundOf(await host.read(), words);
    // 5 overdue and 53 due in the rest of 2026, as `reviews` says
    expect(due).toHaveLength(58);
    const { evaluation, checked } = evaluateWorkbook(round, { asOf: AS_OF, name: true });
    expect(evaluation.results).toHaveLength(58);
    // Nothing is scored yet, and nothing else is wrong
    expect(evaluation.results.every(({ decision }) => decision === 'incomplete')).toBe(true);
    const codes = new Set(checked.findings.map(({ code }) => code));
    expect([...codes].sort()).toEqual(
      ['missing-base-number', 'missing-inspection', 'missing-response', 'missing-score'].sort(),
    );
    expect(checked.input.settings.of['learning-community']).toMatchObject({
      advancedUnit: 'off',
      evaluationYear: 2026,
    });
    expect(checked.register.titles).toHaveLength(581);
  },
);

test('with the workbook’s own standard and settings, as they are written there', async () => {
  const book = evaluationBook({
    titles: TITLES,
    criteria: FAMILY_CRITERIA,
    settings: [
      ['Setting', 'Title', 'Value'],
      ['total.pass_mark', null, 85.5],
      ['total.pass_mark', 'family', 70],
      ['prerequisite.honours', null, 'both'],
    ],
  });
  const { round } = await roundOf(book);
  const { input } = evaluateWorkbook(round, { asOf: AS_OF, name: false }).checked;
  const before = evaluateWorkbook(book, { asOf: AS_OF, name: false }).checked.input;
  const figures = (criteria: typeof input.criteria) =>
    criteria.map(({ title, code, dimension, text, kind, method, weight, maximum, note }) => ({
      ...{ title, code, dimension, text, kind, method, weight, maximum, note },
    }));
  expect(figures(input.criteria)).toEqual(figures(before.criteria));
  expect(input.settings.general.passMark).toEqual(before.settings.general.passMark);
  expect(input.settings.of['learning-family'].passMark).toEqual(
    before.settings.of['learning-family'].passMark,
  );
  expect(input.settings.general.honours).toBe('none');
});

test('a candidate that is still on the list keeps its base numbers', async () => {
  const book = workbook(
    sheet('Titles', TITLES),
    sheet('Candidates', [
      ['Candidate', 'Title', 'Name', 'Subdistrict', 'Households'],
      ['f001', 'family', 'Old name', 'East Street', 120],
    ]),
  );
  const { round } = await roundOf(book);
  const candidates = round.sheets.find(({ name }) => name === 'Candidates')!;
  // Candidate, title, name, district, subdistrict; households in the 11th column
  const rows = candidates.rows.filter(({ row }) => row > 4).map(({ cells }) => cells);
  expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
    ['F001', 'Learning family', 'Lake', 'North', 'East Street'],
    ['F002', 'Learning family', 'Hill', 'North'],
  ]);
  expect(rows[0]?.[10]).toBe(120);
});

test('its results come back as reviews: named passed, not named failed, incomplete nothing', () => {
  const register = checkRegister(workbook(sheet('Titles', TITLES)), AS_OF);
  const round = evaluationBook({
    candidates: [
      ['Candidate', 'Title', 'Name'],
      ['F001', 'family', 'Lake'],
      ['f002', 'family', 'Hill'],
      ['F003', 'family', 'Moor'],
      ['F009', 'family', 'Nobody here'],
    ],
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'Ann', 9, 18],
      ['F002', 'Ann', 1, 2],
      ['F003', 'Ann', 9, null],
      ['F009', 'Ann', 9, 18],
    ],
    titles: TITLES,
  });
  const evaluated = evaluateWorkbook(round, { asOf: AS_OF, name: false });
  const entries = reviewsOfRound(evaluated, register, day('2026-11-20'));
  // (60 × 9/10 + 40 × 18/20) = 90; (60 × 1/10 + 40 × 2/20) = 10
  expect(
    entries.map(({ titleNo, reviewedOn, outcome, total }) => [
      titleNo,
      isoDate(reviewedOn),
      outcome,
      total,
    ]),
  ).toEqual([
    ['F-2023-0001', '2026-11-20', 'passed', 90],
    ['F-2023-0002', '2026-11-20', 'failed', 10],
  ]);
  expect(prepareReviews(register, entries).problems).toEqual([]);
});

test('who was removed meanwhile is not reviewed', () => {
  const register = checkRegister(
    workbook(
      sheet('Titles', TITLES),
      sheet('Reviews', [
        ['Title no.', 'Reviewed on', 'Outcome'],
        ['F-2023-0001', date('2026-04-01'), 'Failed'],
      ]),
    ),
    AS_OF,
  );
  const round = evaluationBook({
    candidates: [
      ['Candidate', 'Title', 'Name'],
      ['F001', 'family', 'Lake'],
    ],
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'Ann', 9, 18],
    ],
  });
  const evaluated = evaluateWorkbook(round, { asOf: AS_OF, name: false });
  expect(reviewsOfRound(evaluated, register, AS_OF)).toEqual([]);
});
