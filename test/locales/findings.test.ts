import type { Language } from '../../src/values/language';
import type { FindingCode, FindingDetails } from '../../src/workbook/findings';
import { CANDIDATES, INSPECTIONS, SCORES } from '../../src/workbook/contract';
import { SETTING_SPECS } from '../../src/standard/settings';
import { catalogueOf } from '../../src/locales/catalogues';
import { column } from './samples';

function problem<Code extends FindingCode>(
  language: Language,
  code: Code,
  details: FindingDetails[Code],
  value = '',
): string {
  return catalogueOf(language).findings[code].problem(details, value);
}

function suggestion<Code extends FindingCode>(
  language: Language,
  code: Code,
  details: FindingDetails[Code],
  value = '',
): string {
  return catalogueOf(language).findings[code].suggestion(details, value);
}

describe('a number out of its range', () => {
  const bounds = { minimum: '0', maximum: '10' };

  test.each([
    ['12', '12 is more than the maximum 10.', '12大于最大值10。'],
    ['-1', '-1 is less than the minimum 0.', '-1小于最小值0。'],
    ['１２分', '１２分 is more than the maximum 10.', '１２分大于最大值10。'],
    ['10.5', '10.5 is more than the maximum 10.', '10.5大于最大值10。'],
    ['1e+21', '“1e+21” is not between 0 and 10.', '“1e+21”不在0至10之间。'],
  ])('%s: says on which side', (value, english, chinese) => {
    expect(problem('en', 'out-of-range', bounds, value)).toBe(english);
    expect(problem('zh-CN', 'out-of-range', bounds, value)).toBe(chinese);
  });

  test('without a maximum', () => {
    const open = { minimum: '0', maximum: undefined };
    expect(problem('en', 'out-of-range', open, '-5')).toBe('-5 is less than the minimum 0.');
    expect(suggestion('en', 'out-of-range', open, '-5')).toBe('Enter a number that is 0 or more.');
    expect(suggestion('zh-CN', 'out-of-range', open, '-5')).toBe('请填写大于或等于0的数字。');
  });

  test('a rating of a questionnaire does not send people to the maximum of a criterion', () => {
    const ratings = { minimum: '1', maximum: '5' };
    expect(suggestion('en', 'out-of-range', ratings, '6')).toBe('Enter a number from 1 to 5.');
    expect(suggestion('en', 'out-of-range', bounds, '12')).toMatch(/maximum.*Criteria/);
    expect(suggestion('zh-CN', 'out-of-range', ratings, '6')).toBe('请填写1至5之间的数字。');
    expect(suggestion('zh-CN', 'out-of-range', bounds, '12')).toMatch(/满分.*“评估标准”/u);
  });
});

describe('a missing score says what exactly is missing', () => {
  const nothing = { criterion: undefined, evaluator: undefined };
  const row = { criterion: undefined, evaluator: 'E1' };
  const everyones = { criterion: 'A1', evaluator: undefined };
  const one = { criterion: 'A1', evaluator: 'E1' };

  test.each([
    [nothing, 'C001', '“C001” has no scores that count.', '“C001”没有可以计入的评分。'],
    [row, '', 'Evaluator E1 hasn’t scored anything in this row yet.', '评估员E1在此行尚未评分。'],
    [
      everyones,
      'C001',
      'Nobody has scored criterion A1 for “C001”: every evaluator abstained, or there is no column for it.',
      '没有评估员对“C001”的指标A1评分：全部弃权，或没有该指标的列。',
    ],
    [one, '', 'Evaluator E1 hasn’t scored criterion A1.', '评估员E1没有对指标A1评分。'],
  ])('%j', (details, value, english, chinese) => {
    expect(problem('en', 'missing-score', details, value)).toBe(english);
    expect(problem('zh-CN', 'missing-score', details, value)).toBe(chinese);
  });

  test('and each case has its own suggestion', () => {
    const cases = [nothing, row, everyones, one];
    for (const language of ['en', 'zh-CN'] as const) {
      const said = cases.map((details) => suggestion(language, 'missing-score', details));
      expect(new Set(said).size).toBe(4);
    }
  });
});

describe('tables, columns and choices are called as in the language', () => {
  test('a table that a setting asks for', () => {
    const details = { table: INSPECTIONS };
    expect(problem('en', 'missing-table', details)).toContain('“Inspections”');
    expect(problem('zh-CN', 'missing-table', details)).toContain('“日常检查”');
    expect(suggestion('en', 'missing-table', details)).toContain('total.inspection_share');
    expect(suggestion('zh-CN', 'missing-table', details)).toContain('total.inspection_share');
  });

  test('a table that must be there cannot be done without', () => {
    const details = { table: SCORES };
    expect(suggestion('en', 'missing-table', details)).toMatch(/Add the sheet.*name of the sheet/);
    expect(suggestion('zh-CN', 'missing-table', details)).toMatch(/补上.*工作表名称/u);
  });

  test('a column of the contract, and one of a criterion', () => {
    const details = { table: SCORES, column: column(SCORES, 'evaluator') };
    expect(problem('en', 'missing-column', details)).toBe('Scores has no column “Evaluator”.');
    expect(problem('zh-CN', 'missing-column', details)).toBe('“评分”中缺少“评估员”列。');
    const criterion = { table: SCORES, column: 'A3' };
    expect(problem('en', 'missing-column', criterion)).toBe(
      'There is no column for criterion A3 in Scores.',
    );
    expect(problem('zh-CN', 'missing-column', criterion)).toBe('“评分”中没有指标A3的列。');
  });

  test('only a column that is not always needed can be done without', () => {
    const ofAdvancedUnits = { table: CANDIDATES, column: column(CANDIDATES, 'advancedUnitSince') };
    const ofNames = { table: CANDIDATES, column: column(CANDIDATES, 'name') };
    expect(suggestion('en', 'missing-column', ofAdvancedUnits)).toContain('change the setting');
    expect(suggestion('en', 'missing-column', ofNames)).not.toContain('setting');
    expect(suggestion('zh-CN', 'missing-column', ofAdvancedUnits)).toContain('设置');
    expect(suggestion('zh-CN', 'missing-column', ofNames)).not.toContain('设置');
  });

  test('the choices of a title', () => {
    expect(suggestion('en', 'unknown-title', {})).toBe(
      'Choose Learning community, Learning family, Learning building group or Learning unit.',
    );
    expect(suggestion('zh-CN', 'unknown-title', {})).toBe(
      '请填写“学习型社区”“学习型家庭”“学习型楼组”或“学习型单位”。',
    );
  });
});

describe('what a setting takes', () => {
  const details = (key: 'aggregation' | 'inspectionShare' | 'decimals' | 'standardId') => ({
    setting: SETTING_SPECS[key].name,
    allowed: SETTING_SPECS[key].allowed,
  });

  test.each([
    [
      'aggregation',
      'Choose Mean, Trimmed mean or Median, or leave the value blank for the default.',
      '请填写平均分（mean）、去极值平均（trimmed-mean）或中位数（median）；留空则采用默认值。',
    ],
    [
      'inspectionShare',
      'Enter a number from 0 to 1, or leave the value blank for the default.',
      '请填写0至1之间的数字；留空则采用默认值。',
    ],
    [
      'decimals',
      'Enter a whole number from 0 to 6, or leave the value blank for the default.',
      '请填写0至6之间的整数；留空则采用默认值。',
    ],
    [
      'standardId',
      'Enter some text, or leave the value blank for the default.',
      '请填写文字；留空则采用默认值。',
    ],
  ] as const)('%s', (key, english, chinese) => {
    expect(suggestion('en', 'invalid-setting', details(key))).toBe(english);
    expect(suggestion('zh-CN', 'invalid-setting', details(key))).toBe(chinese);
  });

  test('the setting is called by its name', () => {
    expect(problem('en', 'invalid-setting', details('decimals'), '2.5')).toBe(
      '“2.5” can’t be used for total.decimals.',
    );
    expect(problem('zh-CN', 'invalid-setting', details('decimals'), '2.5')).toBe(
      'total.decimals不能设为“2.5”。',
    );
  });
});

test('one and several', () => {
  expect(problem('en', 'hidden-rows', { count: 1 })).toMatch(/^This row is hidden/);
  expect(problem('en', 'hidden-rows', { count: 3 })).toMatch(/^3 rows from here on are hidden/);
  const scores = (count: number) => ({ criterion: 'A1', count, minimum: 3 });
  expect(problem('en', 'too-few-evaluators', scores(1))).toMatch(/only 1 score and/);
  expect(problem('en', 'too-few-evaluators', scores(2))).toMatch(/only 2 scores and/);
  const rows = (count: number) => ({ table: 'Scores', count });
  expect(problem('en', 'rows-outside-table', rows(1))).toMatch(/^1 row stands .* does not count/);
  expect(problem('en', 'rows-outside-table', rows(2))).toMatch(/^2 rows stand .* do not count/);
});

test('one name for two candidates is not two names for one community', () => {
  const details = { other: '阳光社区', otherSheet: '申报名单', otherCell: 'C3', district: '北区' };
  expect(problem('zh-CN', 'similar-names', details, '阳光社区居委会')).toBe(
    '“阳光社区居委会”与“申报名单”工作表C3单元格的“阳光社区”可能是“北区”的同一个社区。',
  );
  // Two spellings that differ only in blanks and width are one name.
  expect(problem('zh-CN', 'similar-names', details, ' 阳光社区')).toContain('名称相同');
  expect(problem('en', 'similar-names', details, '阳光社区')).toBe(
    '“阳光社区” is also the name at 申报名单!C3, so the two may be one community in 北区.',
  );
});

test('dates are written as the language has them', () => {
  const asOf = 20_574; // 2026-05-01: 56 years of 365 days, 14 leap days, 120 days of 2026
  expect(problem('en', 'future-date', { asOf }, '2027-01-01')).toContain('2026-05-01');
  expect(problem('zh-CN', 'future-date', { asOf }, '2027-01-01')).toContain('2026年5月1日');
});
