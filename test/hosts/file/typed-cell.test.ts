import fc from 'fast-check';
import { inputOf, readTyped } from '../../../src/hosts/file/typed-cell';
import { typedValue } from '../../../src/hosts/file/typed-value';

const date = (serial: number) => ({ kind: 'date', serial }) as const;

describe('what is typed', () => {
  // As Excel reads it; serials from oracles.md (2026-05-01 is 46143).
  test.each([
    ['', undefined, undefined],
    ['85', 85, undefined],
    [' 85 ', 85, undefined],
    ['-8.5', -8.5, undefined],
    ['+.5', 0.5, undefined],
    ['5.', 5, undefined],
    ['007', 7, undefined],
    ['1.5e-7', 1.5e-7, undefined],
    ['0.30000000000000004', 0.1 + 0.2, undefined],
    ['85%', 0.85, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['0.1%', 0.001, '0.00%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,234,567', 1_234_567, '#,##0'],
    ['TRUE', true, undefined],
    ['false', false, undefined],
    ['2026-05-01', date(46143), 'yyyy-mm-dd'],
    ['2026/5/1', date(46143), 'yyyy/m/d'],
    ['2026年5月1日', date(46143), 'yyyy"年"m"月"d"日"'],
    ['2026-05-01 12:00', date(46143.5), 'yyyy-mm-dd hh:mm:ss'],
    ['=A1+B1', { kind: 'formula', formula: 'A1+B1', value: undefined }, undefined],
    ['= "a)" & A1 ', { kind: 'formula', formula: '"a)" & A1', value: undefined }, undefined],
    ["='It''s'!A1", { kind: 'formula', formula: "'It''s'!A1", value: undefined }, undefined],
    ['=SUM(A1:A3)%', { kind: 'formula', formula: 'SUM(A1:A3)%', value: undefined }, undefined],
    ['={1,2}', { kind: 'formula', formula: '{1,2}', value: undefined }, undefined],
    ["'001", '001', undefined],
    ["''quoted'", "'quoted'", undefined],
  ])('%p', (text, content, formatCode) => {
    const typed = readTyped(text, 'General');
    expect(typed.content).toEqual(content);
    expect(typed.formatCode).toBe(formatCode);
  });

  test.each([
    'North Lake',
    '85分',
    '1e3',
    '12,34',
    ',5',
    '.',
    '-',
    '+',
    '%',
    '9:30',
    '5-1',
    '5/1',
    '2026-05',
    '2026-02-30',
    '2026-5-1-1',
    '2026-05-01 25:00',
    '01/05/2026',
    'N/A',
    '#N/A',
    '-A1',
    '+A1',
    '@A1',
    '=',
    '=SUM(',
    '=SUM)',
    '=(1]',
    '=1+',
    '=*1',
    '="a',
    "='a!A1",
    // An identity card's 18 digits are more than a number holds.
    '110101199001010013',
    '6222021234567890',
    '0.12345678901234567890',
    '1e+999',
    ' two  blanks ',
    '\t',
  ])('%p is text as it stands', (text) => {
    expect(readTyped(text, 'General')).toEqual({ content: text });
  });

  test('stays text in a text cell, whatever it looks like', () => {
    for (const text of ['85', '=A1', '2026-05-01', 'TRUE']) {
      expect(readTyped(text, '@')).toEqual({ content: text });
    }
    expect(readTyped("'85", '@')).toEqual({ content: '85' });
  });

  test('leaves a cell the format that shows it already', () => {
    expect(readTyped('2026-05-01', 'd.m.yyyy')).toEqual({ content: date(46143) });
    expect(readTyped('85%', '0.000%')).toEqual({ content: 0.85 });
    expect(readTyped('1,234', '0.00')).toEqual({ content: 1234 });
  });
});

describe('what is typed to get a cell as it is', () => {
  test.each([
    [undefined, undefined, 'General', ''],
    [85, undefined, '0.00', '85'],
    [0.07, undefined, '0%', '7%'],
    [0.1 + 0.2, undefined, 'General', '0.30000000000000004'],
    [true, undefined, 'General', 'TRUE'],
    ['85', undefined, 'General', "'85"],
    ['85', undefined, '@', '85'],
    ["'x", undefined, '@', "''x"],
    ['North', undefined, 'General', 'North'],
    [date(46143), undefined, 'yyyy/m/d', '2026-05-01'],
    [date(46143.75), undefined, 'yyyy/m/d', '2026-05-01 18:00:00'],
    [date(0.5), undefined, 'h:mm', '0.5'],
    [3, 'A1+2', 'General', '=A1+2'],
  ] as const)('%p', (value, formula, code, expected) => {
    expect(inputOf(value, formula, code)).toBe(expected);
  });

  const value = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('85', "'", '=A1', 'TRUE', '2026-05-01', ' 1', '85%', '1,234'),
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((one) => Number(one.toFixed(6)) + 0),
    fc.boolean(),
    fc.integer({ min: 61, max: 2_958_465 }).map(date),
    // Whole seconds: no more is shown.
    fc.integer({ min: 61 * 86_400, max: 60_000 * 86_400 }).map((seconds) => date(seconds / 86_400)),
  );

  test.each([1e15, 1_234_567_890_123_456, -1e15, 0.1234567890123456, 1.5e300, 5e-324])(
    'gives back %d, whose digits are many',
    (number) => {
      expect(
        typedValue(readTyped(inputOf(number, undefined, 'General'), 'General'), 'General'),
      ).toBe(number);
    },
  );

  test('gives it back when it is typed', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('General', '@', '0.00', 'yyyy/m/d'), (of, code) => {
        // A text cell holds only text, a cell of dates no numbers.
        fc.pre(code !== '@' || typeof of === 'string');
        fc.pre(code !== 'yyyy/m/d' || typeof of !== 'number');
        fc.pre(code === 'yyyy/m/d' || typeof of !== 'object');
        const typed = readTyped(inputOf(of as never, undefined, code), code);
        expect(typedValue(typed, code)).toEqual(of);
      }),
      { numRuns: 500 },
    );
  });
});
