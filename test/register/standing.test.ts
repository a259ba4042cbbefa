import fc from 'fast-check';
import { addYears, isoDate } from '../../src/values/day';
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
    reviewedOn: result.reviewedOn && isoDate(result.reviewedOn),
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
    ['on the day of the naming', [['2023-05-01', 'passed']], '2029-05-01'],
    ['a day before', [['2026-04-30', 'passed']], '2029-05-01'],
    ['a day late', [['2026-05-02', 'passed']], '2029-05-01'],
    [
      // The due date is the last day of its cycle (Civil Code, art. 201-202), so this is the same cycle.
      'a second one on the due date itself changes nothing',
      [
        ['2026-02-01', 'passed'],
        ['2026-05-01', 'passed'],
      ],
      '2029-05-01',
    ],
    [
      'the day after the due date is in the next cycle',
      [
        ['2026-02-01', 'passed'],
        ['2026-05-02', 'passed'],
      ],
      '2032-05-01',
    ],
    [
      'a third one in the same cycle changes nothing either',
      [
        ['2026-02-01', 'passed'],
        ['2026-03-01', 'passed'],
        ['2026-04-01', 'passed'],
      ],
      '2029-05-01',
    ],
    [
      'late, and again in the next cycle, which it counts for',
      [
        ['2026-06-01', 'passed'],
        ['2026-07-01', 'passed'],
      ],
      '2032-05-01',
    ],
    ['three missed cycles at once', [['2032-05-01', 'passed']], '2035-05-01'],
    [
      'a failed one before the naming doesn’t count',
      [
        ['2022-05-01', 'failed'],
        ['2026-04-01', 'deferred'],
      ],
      '2026-05-01',
    ],
    [
      'what comes after the removal changes nothing',
      [
        ['2026-04-01', 'failed'],
        ['2026-06-01', 'passed'],
      ],
      '2026-05-01',
    ],
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

  test.each<[string, readonly Event[], string]>([
    ['an early one brings the next date forward', [['2026-02-01', 'passed']], '2029-02-01'],
    ['deferred changes nothing', [['2026-04-01', 'deferred']], '2026-05-01'],
    [
      'the last one counts, in any order',
      [
        ['2029-02-28', 'passed'],
        ['2026-02-01', 'passed'],
      ],
      '2032-02-28',
    ],
    ['a leap day', [['2024-02-29', 'passed']], '2027-02-28'],
    ['before the naming', [['2023-01-01', 'passed']], '2026-05-01'],
  ])('counting from the last review: %s', (_what, events, due) => {
    expect(standing('2023-05-01', events, '2030-01-01', { reviewAnchor: 'review' }).due).toBe(due);
  });

  test('the last review that passed or failed is the one that is shown', () => {
    const events: readonly Event[] = [
      ['2026-04-01', 'passed'],
      ['2026-06-01', 'deferred'],
    ];
    expect(standing('2023-05-01', events, '2030-01-01').reviewedOn).toBe('2026-04-01');
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

test('the moved date is the last day of its cycle: a review on it is no second one for the next', () => {
  // 2026-05-02 is a Saturday: due on Monday, 2026-05-04; the next is Wednesday, 2029-05-02
  const rules = { workingDays: 'on' } as const;
  const early: Event = ['2026-04-20', 'passed'];
  expect(standing('2023-05-02', [early], '2026-05-01', rules).due).toBe('2029-05-02');
  const again: Event = ['2026-05-04', 'passed'];
  expect(standing('2023-05-02', [early, again], '2026-06-01', rules).due).toBe('2029-05-02');
});

test('counting from the last review, dates move to working days too', () => {
  // 2029-07-15 is a Sunday
  const rules = { workingDays: 'on', reviewAnchor: 'review' } as const;
  const late: Event = ['2026-07-15', 'passed'];
  expect(standing('2023-05-01', [late], '2027-01-01', rules).due).toBe('2029-07-16');
});

test('a list of nothing but holidays comes to an end', () => {
  // Every day of 2026 and 2027 is a holiday; 2028-01-01 is a Saturday, 2028-01-03 a Monday
  const days = Array.from({ length: 730 }, (_, index) => day('2026-01-01') + index);
  const holidays = new Map(days.map((one) => [one, 'holiday'] as const));
  const rules = { workingDays: 'on' } as const;
  expect(standing('2023-05-01', [], '2026-01-01', rules, holidays).due).toBe('2028-01-03');
  const passed: readonly Event[] = [['2028-01-03', 'passed']];
  expect(standing('2023-05-01', passed, '2028-02-01', rules, holidays).due).toBe('2029-05-01');
});

// oracles.md, "Dates"
test.each([
  ['2024-02-29', '2027-02-28'],
  ['2020-02-29', '2023-02-28'],
  ['2023-05-01', '2026-05-01'],
  ['2024-12-31', '2027-12-31'],
])('named on %s, due on %s', (namedOn, due) => {
  expect(standing(namedOn, [], namedOn).due).toBe(due);
});

test.each([1, 2, 5, 50])('every %i years', (reviewYears) => {
  expect(standing('2000-02-29', [], '2000-02-29', { reviewYears }).due).toBe(
    `${2000 + reviewYears}-02-28`,
  );
});

test('due soon means within so many days, the due date included; none means on the day', () => {
  expect(standing('2023-05-01', [], '2026-04-30', { dueSoonDays: 0 }).status).toBe('in-force');
  expect(standing('2023-05-01', [], '2026-05-01', { dueSoonDays: 0 }).status).toBe('due-soon');
  expect(standing('2023-05-01', [], '2023-05-01', { dueSoonDays: 3650 }).status).toBe('due-soon');
});

test('a failed review that doesn’t remove yet clears nothing', () => {
  const failed: readonly Event[] = [['2026-04-01', 'failed']];
  expect(standing('2023-05-01', failed, '2026-05-02', { failuresToRemove: 2 })).toEqual({
    due: '2026-05-01',
    status: 'overdue',
    reviewedOn: '2026-04-01',
    removedOn: undefined,
  });
});

const anyRules = fc.record<ReviewRules>({
  reviewYears: fc.integer({ min: 1, max: 6 }),
  reviewAnchor: fc.constantFrom('naming', 'review'),
  dueSoonDays: fc.integer({ min: 0, max: 400 }),
  failuresToRemove: fc.integer({ min: 1, max: 3 }),
  workingDays: fc.constantFrom('on', 'off'),
});
const anyHistory = fc
  .tuple(
    fc.integer({ min: day('1990-01-01'), max: day('2040-12-31') }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 9000 }),
        fc.constantFrom<Outcome>('passed', 'passed', 'deferred', 'failed'),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([namedOn, events]) => ({
    namedOn,
    reviews: events
      .map(([after, outcome]) => ({ reviewedOn: namedOn + after, outcome }))
      .sort((a, b) => a.reviewedOn - b.reviewedOn),
  }));

test('due dates only move forward as reviews are added, and a removal stands', () => {
  fc.assert(
    fc.property(anyHistory, anyRules, ({ namedOn, reviews }, rules) => {
      const standings = [0, ...reviews.keys()].map((count) =>
        standingOf({ namedOn }, reviews.slice(0, count), namedOn + 9999, rules, new Map()),
      );
      const due = standings.map(({ reviewDue }) => reviewDue);
      expect([...due].sort((a, b) => a - b)).toEqual(due);
      const removed = standings.findIndex(({ removedOn }) => removedOn !== undefined);
      if (removed >= 0) {
        for (const later of standings.slice(removed)) {
          expect(later.removedOn).toBe(standings[removed]!.removedOn);
        }
      }
    }),
  );
});

test('a title in force has a due date after its last passed review, and after its naming', () => {
  fc.assert(
    fc.property(anyHistory, anyRules, ({ namedOn, reviews }, rules) => {
      const { reviewDue, cleared } = standingOf({ namedOn }, reviews, namedOn, rules, new Map());
      expect(reviewDue).toBeGreaterThan(namedOn);
      expect(cleared.every((one) => one <= reviewDue)).toBe(true);
      const dues = [...cleared, reviewDue];
      if (rules.reviewAnchor === 'naming' && rules.workingDays === 'off') {
        // Each is an anniversary of the naming, one after another, none left out.
        expect(dues).toEqual(dues.map((_, k) => addYears(namedOn, (k + 1) * rules.reviewYears)));
      }
    }),
  );
});
