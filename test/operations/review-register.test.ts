import { date, day, type Rows } from '../test-bed';
import {
  bucketCounts,
  districtsOf,
  dueByYear,
  dueLines,
  filteredLines,
  NO_FILTER,
} from '../../src/operations/review-register';
import { checkedRegister } from '../register/register-bed';

/** Named so that the review, a year later, is due so many days from 2026-11-24; no leap day lies in between. */
const due = (
  titleNo: string,
  days: number,
  more: readonly [string, string, string],
): Rows[number] => {
  const [name, district, title] = more;
  const on = new Date(Date.UTC(2025, 10, 24 + days)).toISOString().slice(0, 10);
  return [titleNo, titleNo.replace('-', ''), name, district, title, date(on)];
};
const TITLES: Rows = [
  due('U-7', -1, ['Press', 'South', 'unit']),
  due('F-1', 0, ['Lake', 'North', 'family']),
  due('F-2', 30, ['Hill', 'north ', 'family']),
  due('F-3', 31, ['Moor', 'North', 'family']),
  due('F-4', 90, ['Fen', 'South', 'family']),
  due('F-5', 91, ['Brook', 'South', 'family']),
  due('F-6', 180, ['阳光', '', 'family']),
  due('F-7', 181, ['Weald', 'South', 'family']),
  due('F-8', -100, ['Gone', 'South', 'family']),
];
const { holders, asOf } = checkedRegister({
  titles: TITLES,
  settings: [['review.years', 1]],
  reviews: [['F-8', date('2026-01-05'), 'Failed']],
});
const lines = dueLines(holders, asOf);
const numbers = (filter: Parameters<typeof filteredLines>[1]) =>
  filteredLines(lines, filter).map(({ holder }) => holder.title.titleNo);

test('by due date, each in its bucket, the removed at the end', () => {
  expect(asOf).toBe(day('2026-11-24'));
  expect(
    lines.map(({ holder, bucket, daysLeft }) => [holder.title.titleNo, bucket, daysLeft]),
  ).toEqual([
    ['U-7', 'overdue', -1],
    ['F-1', 'within-30', 0],
    ['F-2', 'within-30', 30],
    ['F-3', 'within-90', 31],
    ['F-4', 'within-90', 90],
    ['F-5', 'within-180', 91],
    ['F-6', 'within-180', 180],
    ['F-7', 'later', 181],
    ['F-8', 'removed', -100],
  ]);
  expect(bucketCounts(lines)).toEqual({
    overdue: 1,
    'within-30': 2,
    'within-90': 2,
    'within-180': 2,
    later: 1,
    removed: 1,
  });
});

test('narrowed down by bucket, district, title and a piece of text, all at once', () => {
  expect(numbers(NO_FILTER)).toHaveLength(9);
  expect(numbers({ ...NO_FILTER, bucket: 'within-90' })).toEqual(['F-3', 'F-4']);
  expect(numbers({ ...NO_FILTER, district: 'NORTH' })).toEqual(['F-1', 'F-2', 'F-3']);
  expect(numbers({ ...NO_FILTER, title: 'learning-unit' })).toEqual(['U-7']);
  expect(numbers({ ...NO_FILTER, search: ' ｆ－４' })).toEqual(['F-4']);
  expect(numbers({ ...NO_FILTER, search: '阳光' })).toEqual(['F-6']);
  expect(numbers({ ...NO_FILTER, search: 'f', district: 'South', bucket: 'later' })).toEqual([
    'F-7',
  ]);
  expect(numbers({ ...NO_FILTER, search: 'nowhere' })).toEqual([]);
});

// 31 days from 2026-11-24 is Christmas Day
test('what is coming, year by year: from this one on, empty years too, nothing that is late or gone', () => {
  expect(dueByYear(lines, asOf)).toEqual([
    { year: 2026, count: 3 },
    { year: 2027, count: 4 },
  ]);
  const far = checkedRegister(
    { titles: [due('F-1', 0, ['Lake', 'North', 'family'])], settings: [['review.years', 4]] },
    day('2026-11-24'),
  );
  expect(dueByYear(dueLines(far.holders, far.asOf), far.asOf)).toEqual([
    { year: 2026, count: 0 },
    { year: 2027, count: 0 },
    { year: 2028, count: 0 },
    { year: 2029, count: 1 },
  ]);
  expect(dueByYear([], asOf)).toEqual([{ year: 2026, count: 0 }]);
});

test('each district once, as it was first written', () => {
  expect(districtsOf(holders)).toEqual(['South', 'North']);
});
