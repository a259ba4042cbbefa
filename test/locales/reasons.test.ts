import { fraction } from '../../src/values/fraction';
import type { Reason } from '../../src/evaluation/reason';
import { catalogueOf } from '../../src/locales/catalogues';
import { reasonText } from '../../src/locales/say';

const english = (reason: Reason, decimals = 2) => reasonText(catalogueOf('en'), reason, decimals);
const chinese = (reason: Reason, decimals = 2) =>
  reasonText(catalogueOf('zh-CN'), reason, decimals);

const belowPassMark = (total: readonly [number, number], passMark: readonly [number, number]) =>
  ({
    code: 'below-pass-mark',
    total: fraction(...total),
    passMark: fraction(...passMark),
  }) as const;

describe('below the pass mark', () => {
  test('with the decimals of the setting', () => {
    const reason = belowPassMark([313, 4], [80, 1]);
    expect(english(reason)).toBe('Total 78.25 is below the pass mark 80.00');
    expect(chinese(reason)).toBe('总分78.25，低于达标分80.00');
    expect(english(belowPassMark([78, 1], [80, 1]), 0)).toBe('Total 78 is below the pass mark 80');
  });

  test('an exact total just below the pass mark does not look as if it reached it', () => {
    expect(english(belowPassMark([799_999, 10_000], [80, 1]))).toBe(
      'Total 79.9999 is below the pass mark 80.00',
    );
    // 79 2/3 rounds to 80 at no decimals.
    expect(chinese(belowPassMark([239, 3], [80, 1]), 0)).toBe('总分79.7，低于达标分80');
  });

  test('a pass mark with more decimals than totals have is given as it is', () => {
    expect(english(belowPassMark([7999, 100], [15_999, 200]))).toBe(
      'Total 79.99 is below the pass mark 79.995',
    );
  });
});

test.each<[Reason, string, string]>([
  [
    {
      code: 'below-dimension-floor',
      dimension: 'Leadership',
      value: fraction(117, 2),
      floor: fraction(60),
    },
    'Leadership: 58.50 is below the floor 60.00',
    '维度“Leadership”得58.50分，低于底线60.00分',
  ],
  [
    { code: 'below-criterion-floor', criterion: 'A1', score: fraction(11, 2), floor: fraction(6) },
    'Criterion A1: 5.50 is below its floor 6.00',
    '指标A1得5.50分，低于底线6.00分',
  ],
  [
    { code: 'veto', criterion: 'V1', evaluators: ['E1', 'E2', 'E3'] },
    'Veto under V1 by E1, E2 and E3',
    '指标V1被评估员E1、E2和E3一票否决',
  ],
  [{ code: 'missing-score', criterion: 'A1' }, 'No score for criterion A1', '指标A1没有评分'],
  [{ code: 'missing-score', criterion: '' }, 'No criterion is applicable', '没有适用的指标'],
  [
    { code: 'finding', finding: 'out-of-range', sheet: 'Scores', cell: 'F18' },
    'Number out of range (Scores!F18)',
    '数字超出范围（“Scores”工作表F18单元格）',
  ],
  [
    { code: 'finding', finding: 'no-criteria', sheet: '评估标准', cell: '' },
    'No criteria (评估标准)',
    '没有指标（“评估标准”工作表）',
  ],
  [
    { code: 'finding', finding: 'missing-table', sheet: '', cell: '' },
    'Table missing',
    '缺少数据表',
  ],
])('%j', (reason, inEnglish, inChinese) => {
  expect(english(reason)).toBe(inEnglish);
  expect(chinese(reason)).toBe(inChinese);
});

test('either honour, and both, are not the same', () => {
  expect(english({ code: 'no-honour', needed: 'either' })).toMatch(/^Neither /);
  expect(english({ code: 'no-honour', needed: 'both' })).toMatch(/^Not both /);
  expect(chinese({ code: 'no-honour', needed: 'either' })).not.toBe(
    chinese({ code: 'no-honour', needed: 'both' }),
  );
});
