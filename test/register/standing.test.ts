import fc from 'fast-check';
import { isoDate } from '../../src/values/day';
import type { Outcome } from '../../src/workbook/choices';
import { standingOf, type ReviewRules } from '../../src/register/standing';
import { day } from '../test-bed';

const RULES: ReviewRules = {
  reviewYears: 3,
  reviewAnchor: 'naming',
  dueSoonDays: 90,
  failuresToRemove: 1,
  workingDays: 'off',
};

type Event = readonly [date: string, outcome: Outcome];

function standing(
  namedOn: string,
  events: readonly Event[],
  asOf: string,
  rules: Partial<ReviewRules> = {},
  holidays = new Map(),
) {
  const reviews = events.map(([date, outcome]) => ({
    titleNo: 'C-1',
    reviewedOn: day(date),
    outcome,
  }));
  const result = standingOf(
    { namedOn: day(namedOn) },
    reviews,
    day(asOf),
    { ...RULES, ...rules },
    holidays,
  );
  return {
    due: isoDate(result.reviewDue),
    status: result.status,
    removedOn: result.removedOn && isoDate(result.removedOn),
  };
}

// Worked by hand from "Register" of the contract: due dates are 2026-05-01, 2029-05-01, …
describe('named on 2023-05-01', () => {
  test.each<[string, readonly Event[], string]>([
    ['no review', [], '2026-05-01'],
    ['an early one counts for its own cycle', [['2026-02-01', 'passed']], '2029-05-01'],
    ['on the day', [['2026-05-01', 'passed']], '2029-05-01'],
    ['a late one doesn’t move the next date', [['2027-01-15', 'passed']], '2029-05-01'],
    [
      'a second one in the same cycle changes nothing',
      [
        ['2026-02-01', 'passed'],
        ['2026-03-01', 'passed'],
      ],
      '2029-05-01',
    ],
    ['one that clears two missed dates', [['2029-06-01', 'passed']], '2032-05-01'],
    [
      'late, then early for the next',
      [
        ['2026-06-01', 'passed'],
        ['2029-02-01', 'passed'],
      ],
      '2032-05-01',
    ],
    ['deferred clears nothing', [['2026-04-01', 'deferred']], '2026-05-01'],
    [
      'in any order',
      [
        ['2029-02-01', 'passed'],
        ['2026-02-01', 'passed'],
      ],
      '2032-05-01',
    ],
    ['before the naming', [['2023-01-01', 'passed']], '2026-05-01'],
  ])('%s', (_what, events, due) => {
    expect(standing('2023-05-01', events, '2030-01-01').due).toBe(due);
  });

  test.each([
    ['2026-01-30', 'in-force'],
    ['2026-01-31', 'due-soon'],
    ['2026-05-01', 'due-soon'],
    ['2026-05-02', 'overdue'],
    ['2040-01-01', 'overdue'],
  ])('on %s: %s', (asOf, status) => {
    expect(standing('2023-05-01', [], asOf).status).toBe(status);
  });

  test('counting from the last passed review, or else from the naming', () => {
    const rules = { reviewAnchor: 'review' } as const;
    expect(standing('2023-05-01', [], '2024-01-01', rules).due).toBe('2026-05-01');
    expect(standing('2023-05-01', [['2026-07-15', 'passed']], '2027-01-01', rules).due).toBe(
      '2029-07-15',
    );
  });

  test('a failed review removes at once, or after as many in a row as the setting says', () => {
    const failed: readonly Event[] = [
      ['2026-04-01', 'failed'],
      ['2026-10-01', 'failed'],
    ];
    expect(standing('2023-05-01', failed, '2026-12-01')).toMatchObject({
      status: 'removed',
      removedOn: '2026-04-01',
    });
    expect(standing('2023-05-01', failed, '2026-12-01', { failuresToRemove: 2 })).toMatchObject({
      status: 'removed',
      removedOn: '2026-10-01',
    });
    const corrected: readonly Event[] = [
      ['2026-04-01', 'failed'],
      ['2026-05-01', 'deferred'],
      ['2026-06-01', 'passed'],
      ['2029-04-01', 'failed'],
    ];
    expect(standing('2023-05-01', corrected, '2029-12-01', { failuresToRemove: 2 })).toMatchObject({
      status: 'overdue',
      removedOn: undefined,
    });
  });
});

test('29 February does not drift over four cycles', () => {
  // oracles.md: 2024-02-29 + 3 years = 2027-02-28, + 12 years = 2036-02-29
  expect(standing('2024-02-29', [], '2024-03-01').due).toBe('2027-02-28');
  const passed: readonly Event[] = [
    ['2027-02-01', 'passed'],
    ['2030-02-01', 'passed'],
    ['2033-02-01', 'passed'],
  ];
  expect(standing('2024-02-29', passed, '2034-01-01').due).toBe('2036-02-29');
});

test('a due date on a weekend or holiday moves to the next working day, make-up workdays included', () => {
  // 2026-05-01 is a Friday; 2 and 3 May a weekend
  const rules = { workingDays: 'on' } as const;
  const holidays = new Map([[day('2026-05-01'), 'holiday']]);
  expect(standing('2023-05-01', [], '2026-01-01', rules).due).toBe('2026-05-01');
  expect(standing('2023-05-01', [], '2026-01-01', rules, holidays).due).toBe('2026-05-04');
  const makeUp = new Map([...holidays, [day('2026-05-02'), 'workday']]);
  expect(standing('2023-05-01', [], '2026-01-01', rules, makeUp).due).toBe('2026-05-02');
});

test('due dates only move forward as reviews pass', () => {
  const event = fc.tuple(
    fc.integer({ min: 0, max: 9000 }),
    fc.constantFrom<Outcome>('passed', 'deferred'),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: day('1990-01-01'), max: day('2040-12-31') }),
      fc.array(event, { maxLength: 8 }),
      (namedOn, events) => {
        const reviews = events
          .map(([after, outcome]) => ({ titleNo: '1', reviewedOn: namedOn + after, outcome }))
          .sort((a, b) => a.reviewedOn - b.reviewedOn);
        const due = reviews.map(
          (_, count) =>
            standingOf({ namedOn }, reviews.slice(0, count + 1), namedOn, RULES, new Map())
              .reviewDue,
        );
        expect([...due].sort((a, b) => a - b)).toEqual(due);
      },
    ),
  );
});
