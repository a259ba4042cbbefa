import fc from 'fast-check';
import { serialOfDay } from '../../src/values/day';
import { registerJson } from '../../src/operations/register-json';
import { date, day, error, sheet, workbook, type Rows } from '../test-bed';
import { checkRegister } from '../../src/operations/check-register';
import { checkedRegister, foundIn, standingsIn, TITLES_HEADER } from '../register/register-bed';

const LAKE = ['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01')] as const;
const HILL = ['C-2024-0001', 'C001', '阳光社区', '北区', '学习型社区', date('2024-02-29')] as const;

test('only Titles must be there', () => {
  const run = checkedRegister({ titles: [LAKE, HILL] });
  expect(foundIn(run)).toEqual([]);
  expect(standingsIn(run)).toEqual([
    'F-2023-0001 2026-05-01 overdue',
    'C-2024-0001 2027-02-28 in-force',
  ]);
  expect(foundIn(checkedRegister({ reviews: [] }))).toEqual(['missing-table ! error']);
  expect(foundIn(checkRegister(workbook(), day('2026-01-01')))).toEqual(['missing-table ! error']);
});

test('findings are of the register’s tables alone', () => {
  const book = workbook(
    sheet('Candidates', [['Candidate'], ['C001'], ['C001']]),
    sheet('Scores', [
      ['Candidate', 'Evaluator', 'A1'],
      ['nobody', 'Ann', error('#REF!')],
    ]),
    sheet('Titles', [TITLES_HEADER, [...LAKE.slice(0, 5), '1/5/2023']]),
    sheet('Settings', [
      ['Setting', 'Value'],
      ['review.years', 'three'],
    ]),
  );
  expect(foundIn(checkRegister(book, day('2026-11-24')))).toEqual([
    'invalid-date Titles!F2 error',
    'invalid-setting Settings!B2 error',
  ]);
});

test('whom a finding affects, as the register has their keys', () => {
  const run = checkedRegister({
    titles: [LAKE, HILL],
    reviews: [['f-2023-0001', date('2026-05-01'), 'perhaps']],
    settings: [['review.years', 0]],
  });
  expect(run.findings.map(({ code, affects }) => [code, affects])).toEqual([
    ['invalid-setting', ['F001', 'C001']],
    ['invalid-choice', ['F001']],
  ]);
});

test('the settings and holidays of the workbook hold', () => {
  // 2028-05-01 is a Monday and a holiday here; the next day is not
  const run = checkedRegister({
    titles: [LAKE],
    settings: [
      ['review.years', 5],
      ['review.working_days', '是'],
    ],
    holidays: [[date('2028-05-01'), '节假日']],
  });
  expect(standingsIn(run)).toEqual(['F-2023-0001 2028-05-02 in-force']);
});

test('as of an earlier day: reviews of titles that were named later are in the future, not unknown', () => {
  const run = checkedRegister(
    { titles: [LAKE, HILL], reviews: [['C-2024-0001', date('2026-11-01'), 'Passed']] },
    day('2023-12-31'),
  );
  expect(foundIn(run)).toEqual(['future-date Titles!F3 warning', 'future-date Reviews!B2 warning']);
  expect(standingsIn(run)).toEqual(['F-2023-0001 2026-05-01 in-force']);
});

test('a review after the one that removed the title changes nothing, with a warning', () => {
  const run = checkedRegister({
    titles: [LAKE],
    reviews: [
      ['F-2023-0001', date('2026-04-01'), 'Failed'],
      ['F-2023-0001', date('2026-06-01'), 'Passed'],
    ],
  });
  expect(foundIn(run)).toEqual(['review-after-removal Reviews!A3 warning']);
  expect(standingsIn(run)).toEqual(['F-2023-0001 2026-05-01 removed']);
});

test('as JSON, to the contract’s letter', () => {
  const run = checkedRegister({
    titles: [LAKE, HILL],
    reviews: [['F-2023-0001', date('2026-04-01'), 'Failed']],
  });
  expect(registerJson(run)).toEqual({
    asOf: '2026-11-24',
    titles: [
      {
        titleNo: 'F-2023-0001',
        candidate: 'F001',
        name: 'Lake',
        district: 'North',
        title: 'learning-family',
        namedOn: '2023-05-01',
        reviewedOn: '2026-04-01',
        reviewDue: '2026-05-01',
        status: 'removed',
        removedOn: '2026-04-01',
      },
      {
        titleNo: 'C-2024-0001',
        candidate: 'C001',
        name: '阳光社区',
        district: '北区',
        title: 'learning-community',
        namedOn: '2024-02-29',
        reviewedOn: null,
        reviewDue: '2027-02-28',
        status: 'in-force',
        removedOn: null,
      },
    ],
    findings: [],
  });
});

const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2035-12-31') });
const anyOutcome = fc.constantFrom('Passed', 'Failed', 'Deferred', '通过');
const cellOf = (one: number) => ({ kind: 'date', serial: serialOfDay(one) }) as const;

test('as of any day the register says what was known then: the lines up to that day and no others', () => {
  fc.assert(
    fc.property(
      fc.array(anyDay, { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(fc.tuple(fc.nat(3), anyDay, anyOutcome), {
        maxLength: 8,
        selector: ([title, on]) => `${title} ${on}`,
      }),
      anyDay,
      fc.constantFrom(1, 2),
      (namings, reviews, asOf, failures) => {
        const titles = namings.map((on, index): Rows[number] => [
          `F-${index}`,
          `F${index}`,
          'x',
          'North',
          'family',
          cellOf(on),
        ]);
        const lines = reviews
          .filter(([title, on]) => on >= (namings[title] ?? Infinity))
          .map(([title, on, outcome]) => ({ on, row: [`F-${title}`, cellOf(on), outcome] }));
        const settings = [['review.failures_to_remove', failures]] as const;
        const whole = checkedRegister(
          { titles, reviews: lines.map(({ row }) => row), settings },
          asOf,
        );
        const then = checkedRegister(
          {
            titles: titles.filter((_, index) => (namings[index] ?? 0) <= asOf),
            reviews: lines.filter(({ on }) => on <= asOf).map(({ row }) => row),
            settings,
          },
          asOf,
        );
        expect(registerJson(whole).titles).toEqual(registerJson(then).titles);
        expect(foundIn(then).every((one) => one.startsWith('review-after-removal'))).toBe(true);
      },
    ),
  );
});
