import fc from 'fast-check';
import {
  addYears,
  checkedDay,
  civilDate,
  dayOf,
  dayOfSerial,
  isoDate,
  parseIsoDate,
  serialOfDay,
  weekday,
} from '../../src/values/day';

const day = (iso: string) => parseIsoDate(iso)!;
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('9999-12-31') });

test('agrees with the calendar of Date.UTC', () => {
  fc.assert(
    fc.property(anyDay, (one) => {
      const date = new Date(one * 86_400_000);
      expect(isoDate(one)).toBe(date.toISOString().slice(0, 10));
      expect(weekday(one)).toBe((date.getUTCDay() + 6) % 7);
      const { year, month, day: dayOfMonth } = civilDate(one);
      expect(dayOf(year, month, dayOfMonth)).toBe(one);
    }),
  );
});

// oracles.md, "Dates"
test.each([
  ['2024-02-29', 45_351, '2027-02-28', 46_446],
  ['2020-02-29', 43_890, '2023-02-28', 44_985],
  ['2023-05-01', 45_047, '2026-05-01', 46_143],
  ['2024-12-31', 45_657, '2027-12-31', 46_752],
])('%s (%i) and three years later', (named, serial, due, dueSerial) => {
  expect(serialOfDay(day(named))).toBe(serial);
  expect(dayOfSerial(serial)).toBe(day(named));
  expect(isoDate(addYears(day(named), 3))).toBe(due);
  expect(serialOfDay(addYears(day(named), 3))).toBe(dueSerial);
});

test('cycles counted from the naming do not drift: 2024-02-29 and four times three years', () => {
  expect(isoDate(addYears(day('2024-02-29'), 12))).toBe('2036-02-29');
});

test('the 29 February 1900 that Excel counts is no day, and those before it are a day off', () => {
  expect(dayOfSerial(60)).toBeUndefined();
  expect(dayOfSerial(59)).toBe(day('1900-02-28'));
  expect(dayOfSerial(61)).toBe(day('1900-03-01'));
  expect(dayOfSerial(1)).toBe(day('1900-01-01'));
  expect(serialOfDay(day('1900-02-28'))).toBe(59);
});

test.each([0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
  'serial %p is no day',
  (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  },
);

test('the time of day is left out', () => {
  expect(dayOfSerial(45_047.999)).toBe(day('2023-05-01'));
});

test('serials come back', () => {
  fc.assert(fc.property(anyDay, (one) => expect(dayOfSerial(serialOfDay(one))).toBe(one)));
});

test.each([
  [2023, 2, 29],
  [1900, 2, 29],
  [2023, 4, 31],
  [2023, 13, 1],
  [2023, 0, 1],
  [2023, 1, 0],
  [1899, 12, 31],
  [10_000, 1, 1],
])('%i-%i-%i does not exist', (year, month, dayOfMonth) => {
  expect(checkedDay(year, month, dayOfMonth)).toBeUndefined();
});

test.each(['2023-5-1', '2023-05-01T00:00', '01-05-2023', '2023/05/01', ''])(
  '%p is not ISO',
  (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
  },
);
