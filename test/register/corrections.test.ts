import { isoDate } from '../../src/values/day';
import { correctionNote, readCorrection } from '../../src/register/correction';
import { date, day, type Rows } from '../test-bed';
import { checkedRegister, foundIn, standingsIn } from './register-bed';

const TITLES: Rows = [['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01')]];

describe('what a note says of another record', () => {
  test.each([
    ['Corrects 2026-05-11: typing error', 'corrects', '2026-05-11'],
    ['corrects 2026/5/11', 'corrects', '2026-05-11'],
    ['CORRECTS: 2026.5.11.', 'corrects', '2026-05-11'],
    ['更正2026年5月11日：录入有误', 'corrects', '2026-05-11'],
    ['　更正：２０２６－０５－１１', 'corrects', '2026-05-11'],
    ['Withdraws 2026-05-11', 'withdraws', '2026-05-11'],
    ['撤销2026-05-11', 'withdraws', '2026-05-11'],
  ])('%s', (note, kind, reviewedOn) => {
    expect(readCorrection(note)).toEqual({ kind, reviewedOn: day(reviewedOn) });
  });

  test.each([
    'Corrects the earlier one',
    'Corrects 2026-02-30',
    'Corrects 11/5/2026',
    'Corrects 2026-05-111',
    'It corrects 2026-05-11',
    '已更正2026-05-11',
    '',
  ])('%s: nothing', (note) => {
    expect(readCorrection(note)).toBeUndefined();
  });

  test.each(['en', 'zh-CN'] as const)('what is written in %s is read again', (language) => {
    for (const kind of ['corrects', 'withdraws'] as const) {
      const correction = { kind, reviewedOn: day('2026-05-11') };
      for (const text of ['', 'typing error', '2026']) {
        expect(readCorrection(correctionNote(correction, text, language))).toEqual(correction);
      }
    }
  });
});

const register = (reviews: Rows, asOf?: string) =>
  checkedRegister({ titles: TITLES, reviews }, asOf === undefined ? undefined : day(asOf));

describe('a line that corrects another', () => {
  const failed = ['F-2023-0001', date('2026-05-11'), 'Failed', 70, 'Office', null] as const;
  const passed = [
    'F-2023-0001',
    date('2026-05-11'),
    'Passed',
    85,
    'Office',
    'Corrects 2026-05-11: wrong outcome',
  ] as const;

  test('counts in its place; the wrong one stays in the history', () => {
    const checked = register([failed, passed]);
    expect(foundIn(checked)).toEqual([]);
    expect(standingsIn(checked)).toEqual(['F-2023-0001 2029-05-01 in-force']);
    const [holder] = checked.holders;
    expect(holder?.reviews.map(({ outcome, total }) => [outcome, total])).toEqual([['passed', 85]]);
    expect(holder?.replaced.map(({ outcome, cell }) => [outcome, cell])).toEqual([
      ['failed', 'A2'],
    ]);
  });

  test('wherever the two stand', () => {
    expect(standingsIn(register([passed, failed]))).toEqual(['F-2023-0001 2029-05-01 in-force']);
  });

  test('with another date', () => {
    // The review was late and clears 2026-05-01; as of 12 May it had not been yet
    const later = [
      'F-2023-0001',
      date('2026-06-11'),
      'Passed',
      null,
      '',
      '更正2026-05-11',
    ] as const;
    expect(standingsIn(register([failed, later]))).toEqual(['F-2023-0001 2029-05-01 in-force']);
    const before = register([failed, later], '2026-05-12');
    expect(standingsIn(before)).toEqual(['F-2023-0001 2026-05-01 overdue']);
    expect(foundIn(before)).toEqual(['future-date Reviews!B3 warning']);
  });

  test('can be corrected itself', () => {
    const deferred = [
      'f-2023-0001',
      date('2026-05-11'),
      'Deferred',
      null,
      '',
      'corrects 2026-05-11',
    ] as const;
    const checked = register([failed, passed, deferred]);
    expect(foundIn(checked)).toEqual([]);
    expect(standingsIn(checked)).toEqual(['F-2023-0001 2026-05-01 overdue']);
    expect(checked.holders[0]?.replaced).toHaveLength(2);
  });

  test('only withdraws it: as if it had never been', () => {
    const withdrawn = ['F-2023-0001', date('2026-05-11'), null, null, '', 'Withdraws 2026-05-11'];
    const checked = register([failed, withdrawn]);
    expect(foundIn(checked)).toEqual([]);
    expect(standingsIn(checked)).toEqual(['F-2023-0001 2026-05-01 overdue']);
  });

  test('has to have something to correct, and doesn’t count otherwise', () => {
    const checked = register([passed]);
    expect(foundIn(checked)).toEqual(['nothing-to-correct Reviews!F2 error']);
    expect(standingsIn(checked)).toEqual(['F-2023-0001 2026-05-01 overdue']);
  });

  test('must not fall on a third one', () => {
    const other = ['F-2023-0001', date('2026-06-11'), 'Deferred', null, '', null] as const;
    const moved = ['F-2023-0001', date('2026-06-11'), 'Passed', null, '', 'Corrects 2026-05-11'];
    expect(foundIn(register([failed, other, moved]))).toEqual(['duplicate-key Reviews!A4 error']);
  });

  test('without such a note, the same key twice is an error still', () => {
    const again = [...passed.slice(0, 5), 'wrong outcome'];
    const checked = register([failed, again]);
    expect(foundIn(checked)).toEqual(['duplicate-key Reviews!A3 error']);
    expect(standingsIn(checked)).toEqual(['F-2023-0001 2026-05-01 removed']);
  });
});

test('the outcome, total, authority and note of a review are kept for its history', () => {
  const checked = register([
    ['F-2023-0001', date('2026-04-11'), '通过', '８６．５', '区办', 'on site'],
    ['F-2023-0001', date('2026-05-11'), 'Passed', -1, null, null],
    ['F-2023-0001', date('2026-06-11'), 'Passed', 'good', null, null],
  ]);
  expect(
    checked.holders[0]?.reviews.map(({ reviewedOn, outcome, total, decidedBy, note }) => [
      isoDate(reviewedOn),
      outcome,
      total,
      decidedBy,
      note,
    ]),
  ).toEqual([
    ['2026-04-11', 'passed', 86.5, '区办', 'on site'],
    ['2026-05-11', 'passed', undefined, '', ''],
    ['2026-06-11', 'passed', undefined, '', ''],
  ]);
  expect(foundIn(checked)).toEqual([
    'out-of-range Reviews!D3 error',
    'not-a-number Reviews!D4 error',
    'number-as-text Reviews!D2 warning',
  ]);
  // A total decides nothing: nobody is kept from being decided on by it
  expect(checked.findings.slice(0, 2).map(({ affects }) => affects)).toEqual([[], []]);
});
