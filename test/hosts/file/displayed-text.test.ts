import { displayedText, formatCodeOf } from '../../../src/hosts/file/displayed-text';
import { NOT_CALCULATED, type CellValue } from '../../../src/workbook/snapshot';

const date = (serial: number): CellValue => ({ kind: 'date', serial });

describe('a value as its format shows it', () => {
  // As Excel shows it; 46143 is 2026-05-01, a Friday (oracles.md).
  test.each<[CellValue, string, string]>([
    [undefined, '0.00', ''],
    [83.4, '0.00', '83.40'],
    [1 / 3, 'General', '0.333333333'],
    [0.855, '0.0%', '85.5%'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [1234.5, '"约"0"元"', '约1235元'],
    [date(46143), 'yyyy-mm-dd', '2026-05-01'],
    [date(46143), 'yyyy"年"m"月"d"日"', '2026年5月1日'],
    [date(46143), '[$-804]aaaa', '星期五'],
    [date(46143.75), 'yyyy/m/d h:mm', '2026/5/1 18:00'],
    [true, '0.00', 'TRUE'],
    ['text', '0.00', 'text'],
    ['text', '@', 'text'],
    ['North', '0;-0;0;"District "@', 'District North'],
    [{ kind: 'error', code: '#N/A' }, '0.00', '#N/A'],
    [{ kind: 'error', code: NOT_CALCULATED }, '0.00', NOT_CALCULATED],
    // What nobody can read is shown as it is, and so is what is too long to be a format.
    [5, '[[', '5'],
    [5, '0'.repeat(300), '5'],
  ])('%p in %p', (value, code, text) => {
    expect(displayedText(value, code, 'en')).toBe(text);
  });

  test('in the words of the language', () => {
    expect(displayedText(date(46143.75), '上午/下午h"时"mm"分"', 'zh-CN')).toBe('下午6时00分');
    expect(displayedText(date(46143), 'd mmmm yyyy', 'en')).toBe('1 May 2026');
  });
});

describe('a built-in number format', () => {
  // ECMA-376 part 1, 18.8.30; dates in the order of the language.
  test.each([
    [0, 'en', 'General'],
    [2, 'zh-CN', '0.00'],
    [9, 'en', '0%'],
    [14, 'en', 'm/d/yyyy'],
    [14, 'zh-CN', 'yyyy/m/d'],
    [31, 'zh-CN', 'yyyy"年"m"月"d"日"'],
    [57, 'zh-CN', 'yyyy"年"m"月"'],
    [49, 'en', '@'],
    [999, 'en', 'General'],
  ] as const)('%d in %s', (id, language, code) => {
    expect(formatCodeOf(id, undefined, language)).toBe(code);
  });

  test("gives way to the workbook's own", () => {
    expect(formatCodeOf(14, 'd.m.yy', 'en')).toBe('d.m.yy');
  });
});
