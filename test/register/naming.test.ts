import { isoDate } from '../../src/values/day';
import { CANDIDATES_HEADER, date, day, evaluated, found, resultOf, type Rows } from '../test-bed';

const SCORES: Rows = [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'Ann', 9, 18],
  ['F002', 'Ann', 10, 20],
  ['F003', 'Ann', 1, 2],
];
const CANDIDATES: Rows = [
  CANDIDATES_HEADER,
  ['F001', 'family', 'Lake', 'North'],
  ['F002', 'family', 'Hill', 'North'],
  ['F003', 'family', 'Moor', 'North'],
];
const TITLES_HEADER = ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Named on'] as const;
const REVIEWS_HEADER = [
  'Title no.',
  'Reviewed on',
  'Outcome',
  'Total',
  'Decided by',
  'Note',
] as const;

const named = (titles: Rows | undefined, reviews?: Rows, settings: Rows = []) =>
  evaluated(
    {
      settings: [['Setting', 'Value'], ...settings],
      candidates: CANDIDATES,
      scores: SCORES,
      ...(titles && { titles: [TITLES_HEADER, ...titles] }),
      ...(reviews && { reviews: [REVIEWS_HEADER, ...reviews] }),
    },
    true,
  ).namings.map(({ titleNo, candidate, namedOn, reviewDue }) => [
    titleNo,
    candidate,
    isoDate(namedOn),
    isoDate(reviewDue),
  ]);

test('not unless it is asked for', () => {
  expect(evaluated({ candidates: CANDIDATES, scores: SCORES }).namings).toEqual([]);
});

test('each named candidate in the order of the results, with the due date by P13', () => {
  expect(named(undefined)).toEqual([
    ['F-2026-0001', 'F002', '2026-11-24', '2029-11-24'],
    ['F-2026-0002', 'F001', '2026-11-24', '2029-11-24'],
  ]);
});

test('running numbers go on from the highest of the title and year, lines of the future included', () => {
  const titles: Rows = [
    ['F-2026-0007', 'F900', 'x', 'North', 'Learning family', date('2026-01-01')],
    ['F-2025-0040', 'F901', 'x', 'North', 'Learning family', date('2025-01-01')],
    ['C-2026-0090', 'C901', 'x', 'North', 'Learning community', date('2026-01-01')],
    ['f-2026-0009', 'F902', 'x', 'North', 'Learning family', date('2026-12-31')],
  ];
  expect(named(titles).map(([titleNo]) => titleNo)).toEqual(['F-2026-0010', 'F-2026-0011']);
});

test('whoever holds the title in force, overdue or not, gets no second line', () => {
  expect(
    named([['F-2020-0001', 'f002', 'Hill', 'North', '学习型家庭', date('2020-01-01')]]).map(
      ([, candidate]) => candidate,
    ),
  ).toEqual(['F001']);
});

test('whoever was removed may be named again (P14)', () => {
  const titles: Rows = [['F-2020-0001', 'F002', 'Hill', 'North', 'family', date('2020-01-01')]];
  const reviews: Rows = [['F-2020-0001', date('2023-01-01'), 'Failed']];
  expect(named(titles, reviews).map(([, candidate]) => candidate)).toEqual(['F002', 'F001']);
  expect(
    named(titles, reviews, [['review.failures_to_remove', 2]]).map(([, candidate]) => candidate),
  ).toEqual(['F001']);
});

test('the results show since when a title is held and when its review is due', () => {
  const run = evaluated({
    candidates: CANDIDATES,
    scores: SCORES,
    titles: [TITLES_HEADER, ['F-2024-0001', 'F003', 'Moor', 'North', 'family', date('2024-02-29')]],
  });
  expect(resultOf(run, 'F003').decision).toBe('not-named');
  expect(run.checked.holders[0]?.standing.reviewDue).toBe(day('2027-02-28'));
});

test('slips in the register', () => {
  const titles: Rows = [
    TITLES_HEADER,
    ['F-2024-0001', 'F001', 'Lake', 'North', 'family', date('2024-01-01')],
    ['F-2024-0001', 'F002', 'Hill', 'North', 'family', date('2024-01-01')],
    ['F-2024-0003', 'F003', 'Moor', 'North', 'club', '2024-01-01'],
    ['F-2024-0004', 'F900', 'Moor', 'North', 'family', '1/2/2024'],
    [null, 'F901', 'Moor', 'North', 'family', date('2024-01-01')],
  ];
  const reviews: Rows = [
    REVIEWS_HEADER,
    ['F-2024-0001', date('2025-01-01'), 'maybe'],
    ['F-2024-0009', date('2025-01-01'), 'Passed'],
    ['F-2024-0001', date('2025-02-01'), '通过'],
    ['f-2024-0001', date('2025-02-01'), 'Failed'],
    ['F-2024-0001', date('2027-02-01'), 'Failed'],
  ];
  expect(found(evaluated({ candidates: CANDIDATES, scores: SCORES, titles, reviews }))).toEqual([
    'duplicate-key Titles!A3 error',
    'unknown-title Titles!E4 error',
    'invalid-date Titles!F5 error',
    'missing-key Titles!A6 error',
    'invalid-choice Reviews!C2 error',
    'unknown-title-no Reviews!A3 error',
    'duplicate-key Reviews!A5 error',
    'date-as-text Titles!F4 warning',
    'future-date Reviews!B6 warning',
  ]);
});

test('a register without one of its columns: nobody can tell who holds what, so nobody is named', () => {
  const titles: Rows = [
    ['Title no.', 'Candidate', 'Name', 'District', 'Title', 'Date of naming'],
    ['F-2020-0001', 'F002', 'Hill', 'North', 'family', date('2020-01-01')],
  ];
  const run = evaluated({ candidates: CANDIDATES, scores: SCORES, titles }, true);
  expect(found(run)).toContain('missing-column Titles!A1 error');
  expect(run.namings).toEqual([]);
  expect(run.evaluation.results.map(({ decision }) => decision)).toEqual([
    'incomplete',
    'incomplete',
    'incomplete',
  ]);
});

test('a title that is named later is not named a second time, as of an earlier day', () => {
  expect(
    named([['F-2027-0001', 'F002', 'Hill', 'North', 'family', date('2027-01-01')]]).map(
      ([, candidate]) => candidate,
    ),
  ).toEqual(['F001']);
});

test('a review dated before its naming is an error, and doesn’t count', () => {
  const titles: Rows = [
    TITLES_HEADER,
    ['F-2024-0001', 'F001', 'Lake', 'North', 'family', date('2024-01-01')],
  ];
  const run = evaluated({
    candidates: CANDIDATES,
    scores: SCORES,
    titles,
    reviews: [REVIEWS_HEADER, ['F-2024-0001', date('2023-01-01'), 'Failed']],
  });
  expect(found(run)).toEqual(['review-before-naming Reviews!B2 error']);
  // Due on 2027-01-01, 38 days after the as-of day; not removed
  expect(run.checked.holders[0]?.standing.status).toBe('due-soon');
});

test('the register’s own text may look like a formula: the add-in wrote it', () => {
  const titles: Rows = [
    TITLES_HEADER,
    ['F-2024-0001', '+1', '=cmd', '-', 'family', date('2024-01-01')],
  ];
  expect(found(evaluated({ candidates: CANDIDATES, scores: SCORES, titles }))).toEqual([]);
});
