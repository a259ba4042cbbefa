import { isBuiltInDateFormat, isDateFormat } from '../../src/workbook/number-formats';
import { readCells } from '../hosts/file/make-xlsx';

describe('built-in number formats', () => {
  const dates = [14, 15, 16, 17, 18, 19, 20, 21, 22];
  const eastAsian = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
  const times = [45, 46, 47];

  it('are dates where ECMA-376 18.8.30 says so, and nowhere else', () => {
    const found = Array.from({ length: 164 }, (_, id) => id).filter(isBuiltInDateFormat);
    expect(found).toEqual([...dates, ...eastAsian, ...times].sort((one, other) => one - other));
  });
});

describe('isDateFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'd/m/yy',
    'YYYY"年"M"月"D"日"',
    'yyyy年m月d日',
    '[$-804]aaaa',
    '[$-F800]dddd, mmmm dd, yyyy',
    'h:mm AM/PM',
    'mm:ss.0',
    '[h]:mm',
    '[mm]:ss',
    '[S]',
    '[Red]d-mmm',
    'General;d-mmm',
    '[=0]"";yyyy/m/d',
    'e"年"m"月"',
    '[$-411]ge.m.d',
    '"d"d',
    '[DBNum1]m"月"',
  ])('finds a date in %s', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    '',
    'General',
    'GENERAL',
    '0.00',
    '#,##0',
    '0.00E+00',
    '0e-0',
    '##0.0E+0',
    '@',
    '0"d"',
    '0\\d',
    '0_d',
    '*d0',
    '[Red]0',
    '[DBNum1]0',
    '[$-804]0',
    '[$€-2] 0',
    '[$USD] 0',
    '[>100]0;[<0]0',
    '"today: "0" days"',
    '0"unclosed d',
    '0[unclosed d',
    '[]0',
    '0%',
    '# ?/?',
    '0\\',
  ])('finds none in %s', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it('does not look behind a thousand characters', () => {
    expect(isDateFormat(`${'0'.repeat(999)}d`)).toBe(true);
    expect(isDateFormat(`${'0'.repeat(1_000)}d`)).toBe(false);
    expect(isDateFormat('["'.repeat(10_000_000))).toBe(false);
  });
});

describe('a number in a date format', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="165" formatCode="0.0"/>' +
    '<numFmt numFmtId="14" formatCode="0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="15"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf/></cellXfs>';
  const date = (serial: number) => ({ kind: 'date', serial });
  const cell = (style: string, attributes = '') => `<c${attributes}${style}><v>45000.5</v></c>`;

  it('is a date, by the cell formats in their order; a definition beats a built-in format', () => {
    const cells = [0, 1, 2, 3, 4, 5, 6].map((style) => cell(` s="${style}"`)).join('');
    expect(readCells(cell('') + cells, { styles })).toEqual([
      45000.5,
      45000.5,
      date(45000.5),
      date(45000.5),
      45000.5,
      45000.5,
      45000.5,
      45000.5,
    ]);
  });

  it('is a date when a formula gave it, and not when it is text', () => {
    expect(
      readCells('<c s="1"><f>A1</f><v>1</v></c><c s="1" t="str"><v>1</v></c>', { styles }),
    ).toEqual([date(1), '1']);
  });

  it('counts in the 1900 system, whatever the workbook does', () => {
    for (const flag of ['1', 'true']) {
      const workbookPr = `<workbookPr date1904="${flag}"/>`;
      expect(readCells('<c s="1"><v>0</v></c><c><v>0</v></c>', { styles, workbookPr })).toEqual([
        date(1462),
        0,
      ]);
    }
    const workbookPr = '<workbookPr date1904="0"/>';
    expect(readCells('<c s="1"><v>1</v></c>', { styles, workbookPr })).toEqual([date(1)]);
  });

  it('is a number where the workbook has no styles', () => {
    expect(readCells(cell(' s="1"'))).toEqual([45000.5]);
  });
});
