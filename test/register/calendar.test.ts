import { isoDate } from '../../src/values/day';
import { fnv1a128, isUuid, nameUuid } from '../../src/values/name-uuid';
import { calendarOf, type KeptEvent } from '../../src/register/calendar';
import { date, day, type Rows } from '../test-bed';
import { checkedRegister, type RegisterSheets } from './register-bed';

const LAKE = ['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01')] as const;
const HILL = ['C-2024-0001', 'C001', 'Hill', 'North', 'community', date('2024-02-29')] as const;
const PASSED_EARLY = ['F-2023-0001', date('2026-02-01'), 'Passed'] as const;

function calendar(sheets: RegisterSheets, asOf: string, kept: readonly KeptEvent[] = []) {
  const checked = checkedRegister(sheets, day(asOf));
  return calendarOf(checked.holders, checked.asOf, kept);
}

const told = ({ events }: ReturnType<typeof calendar>) =>
  events.map(
    ({ titleNo, cycle, date: on, sequence, state }) =>
      `${titleNo} #${cycle} ${isoDate(on)} ${state} ${sequence}`,
  );

test('one event for each title in force, on its due date', () => {
  const first = calendar({ titles: [LAKE, HILL] }, '2026-01-01');
  expect(told(first)).toEqual([
    'F-2023-0001 #1 2026-05-01 confirmed 0',
    'C-2024-0001 #1 2027-02-28 confirmed 0',
  ]);
  expect(first.events.every(({ uid }) => isUuid(uid))).toBe(true);
  expect(new Set(first.events.map(({ uid }) => uid)).size).toBe(2);
});

test('the same again when nothing has happened, kept or not', () => {
  const first = calendar({ titles: [LAKE, HILL] }, '2026-01-01');
  expect(calendar({ titles: [LAKE, HILL] }, '2026-03-01', first.kept)).toEqual(first);
  expect(calendar({ titles: [LAKE, HILL] }, '2026-03-01')).toEqual(first);
});

test('a date that changes keeps its UID, and its sequence grows', () => {
  const first = calendar({ titles: [LAKE] }, '2026-01-01');
  // 2026-05-01 is a holiday: Monday, 4 May
  const moved = calendar(
    {
      titles: [LAKE],
      settings: [['review.working_days', 'on']],
      holidays: [[date('2026-05-01'), 'holiday']],
    },
    '2026-01-01',
    first.kept,
  );
  expect(told(moved)).toEqual(['F-2023-0001 #1 2026-05-04 confirmed 1']);
  expect(moved.events[0]?.uid).toBe(first.events[0]?.uid);
  const back = calendar({ titles: [LAKE] }, '2026-01-01', moved.kept);
  expect(told(back)).toEqual(['F-2023-0001 #1 2026-05-01 confirmed 2']);
});

test('a kept UID stays, though the name by which it was first made is corrected', () => {
  const first = calendar({ titles: [LAKE] }, '2026-01-01');
  const renamed: Rows = [['F-2023-0001', 'F001', 'Lakeside', 'North', 'family', LAKE[5]]];
  expect(calendar({ titles: renamed }, '2026-01-01', first.kept).events[0]?.uid).toBe(
    first.events[0]?.uid,
  );
});

test('a removed title is cancelled, whatever was kept', () => {
  const first = calendar({ titles: [LAKE] }, '2026-01-01');
  const sheets = {
    titles: [LAKE],
    reviews: [['F-2023-0001', date('2026-04-01'), 'Failed'] as const],
  };
  for (const kept of [first.kept, []]) {
    const removed = calendar(sheets, '2026-04-02', kept);
    expect(told(removed)).toEqual(['F-2023-0001 #1 2026-05-01 cancelled 1']);
    expect(removed.events[0]?.uid).toBe(first.events[0]?.uid);
  }
});

test('a review that came early cancels the date that it cleared, as long as it is ahead', () => {
  const first = calendar({ titles: [LAKE] }, '2026-01-01');
  const sheets = { titles: [LAKE], reviews: [PASSED_EARLY] };
  const early = calendar(sheets, '2026-03-01', first.kept);
  expect(told(early)).toEqual([
    'F-2023-0001 #1 2026-05-01 cancelled 1',
    'F-2023-0001 #2 2029-05-01 confirmed 1',
  ]);
  expect(early.events[0]?.uid).toBe(first.events[0]?.uid);
  expect(early.events[1]?.uid).not.toBe(first.events[0]?.uid);
  const later = calendar(sheets, '2026-06-01', early.kept);
  expect(told(later)).toEqual(['F-2023-0001 #2 2029-05-01 confirmed 1']);
  // What is past is kept, but not told again
  expect(later.kept).toEqual(early.kept);
});

test('when the review is withdrawn, the first date is back and the second is cancelled', () => {
  const sheets = { titles: [LAKE], reviews: [PASSED_EARLY] };
  const early = calendar(sheets, '2026-03-01', calendar({ titles: [LAKE] }, '2026-01-01').kept);
  const back = calendar({ titles: [LAKE] }, '2026-03-01', early.kept);
  expect(told(back)).toEqual([
    'F-2023-0001 #1 2026-05-01 confirmed 2',
    'F-2023-0001 #2 2029-05-01 cancelled 2',
  ]);
});

test('an event whose title is gone from the register is cancelled', () => {
  const first = calendar({ titles: [LAKE, HILL] }, '2026-01-01');
  const gone = calendar({ titles: [LAKE] }, '2026-01-01', first.kept);
  expect(told(gone)).toEqual([
    'F-2023-0001 #1 2026-05-01 confirmed 0',
    'C-2024-0001 #1 2027-02-28 cancelled 1',
  ]);
  expect(gone.events[1]?.title).toBeUndefined();
});

test('two districts may both have a title of that number', () => {
  const [north, south] = ['North', 'South'].map((district) =>
    calendar(
      { titles: [['C-2024-0001', 'C001', 'Hill', district, 'community', date('2024-02-29')]] },
      '2026-01-01',
    ),
  );
  expect(north?.events[0]?.uid).not.toBe(south?.events[0]?.uid);
});

describe('UUIDs of names', () => {
  // FNV-1a with 128 bits of '' is its offset basis; of 'a' and 'foobar', from the test vectors of Noll's fnv package
  test.each([
    ['', '6c62272e07bb014262b821756295c58d'],
    ['a', 'd228cb696f1a8caf78912b704e4a8964'],
    ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
  ])('FNV-1a of “%s”', (text, hash) => {
    expect(fnv1a128(text)).toBe(hash);
  });

  test('version 8, variant 10 (RFC 9562, 5.8)', () => {
    for (const name of ['', 'a', 'F-2023-0001', '阳光社区']) {
      expect(nameUuid(name)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});
