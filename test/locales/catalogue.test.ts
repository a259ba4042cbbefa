import { dayOf } from '../../src/values/day';
import { catalogueOf } from '../../src/locales/catalogues';

const en = catalogueOf('en');
const zh = catalogueOf('zh-CN');

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a和b'],
  [['a', 'b', 'c'], 'a, b and c', 'a、b和c'],
])('a list of %j', (items, english, chinese) => {
  expect(en.list(items)).toBe(english);
  expect(zh.list(items)).toBe(chinese);
});

describe('whom a finding affects', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `C${index + 1}`);

  test('nobody, and a few', () => {
    expect(en.affects([])).toBe('');
    expect(zh.affects([])).toBe('');
    expect(en.affects(keys(3))).toBe('C1, C2, C3');
    expect(zh.affects(keys(3))).toBe('C1、C2、C3');
  });

  test('20 are all named', () => {
    expect(en.affects(keys(20))).toMatch(/^C1, .*, C19, C20$/);
    expect(zh.affects(keys(20))).toMatch(/^C1、.*、C19、C20$/u);
  });

  test('of more the rest is counted: in English those left out, in Chinese all', () => {
    expect(en.affects(keys(21))).toMatch(/, C20 and 1 more$/);
    expect(zh.affects(keys(21))).toMatch(/、C20等21个$/u);
    expect(en.affects(keys(57))).toMatch(/, C20 and 37 more$/);
    expect(zh.affects(keys(57))).toMatch(/、C20等57个$/u);
  });
});

test('a day', () => {
  expect(en.date(dayOf(2026, 5, 1))).toBe('2026-05-01');
  expect(zh.date(dayOf(2026, 5, 1))).toBe('2026年5月1日');
  expect(zh.date(dayOf(2024, 12, 31))).toBe('2024年12月31日');
});

test.each([
  ['learning-community', '1 learning community', '24 learning communities', '24个学习型社区'],
  ['learning-family', '1 learning family', '24 learning families', '24户学习型家庭'],
  [
    'learning-building-group',
    '1 learning building group',
    '24 learning building groups',
    '24个学习型楼组',
  ],
  ['learning-unit', '1 learning unit', '24 learning units', '24个学习型单位'],
] as const)('counting %s', (title, one, several, chinese) => {
  expect(en.titleCount(title, 1)).toBe(one);
  expect(en.titleCount(title, 24)).toBe(several);
  expect(zh.titleCount(title, 24)).toBe(chinese);
});

test('the reasons of one cell are told apart', () => {
  expect(en.reasonSeparator).toBe('; ');
  expect(zh.reasonSeparator).toBe('；');
});

test('what is in the way of writing is named', () => {
  expect(en.refused['cells-below-table']('Titles', 'A50')).toContain('Titles!A50');
  expect(zh.refused['cells-below-table']('命名名册', 'A50')).toContain('“命名名册”工作表A50单元格');
});
