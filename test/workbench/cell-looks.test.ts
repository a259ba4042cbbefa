import { alignOf, lookStyle } from '../../src/workbench/grid/cell-looks';
import { fitsNumber, textRoom } from '../../src/workbench/grid/cell-text';
import { isSafe } from '../../src/workbench/grid/follow-link';
import { selectionSums } from '../../src/workbench/grid/selection-sums';
import { selectAll } from '../../src/workbench/grid/selection';
import { cellOf, PLAIN, range, sheetOf } from './sheet-maker';

test.each([
  [1, 'right'],
  ['text', 'left'],
  [true, 'center'],
  [{ kind: 'error', code: '#N/A' } as const, 'center'],
  [{ kind: 'date', serial: 46_143 } as const, 'right'],
])('%j stands where Excel puts it', (value, align) => {
  expect(alignOf(cellOf(value))).toBe(align);
  expect(alignOf(cellOf(value, { align: 'left' }))).toBe('left');
});

describe('a style', () => {
  test('is one object for all cells that share it', () => {
    const look = { ...PLAIN, bold: true };
    expect(lookStyle(look, 'left', 'light')).toBe(lookStyle(look, 'left', 'light'));
    expect(lookStyle(look, 'left', 'light')).not.toBe(lookStyle(look, 'right', 'light'));
    expect(lookStyle(look, 'left', 'light')).not.toBe(lookStyle(look, 'left', 'dark'));
  });

  test('has the file’s colours on light paper', () => {
    const look = { ...PLAIN, color: '#1f3864', background: '#ddebf7' };
    expect(lookStyle(look, 'left', 'light')).toMatchObject({
      color: '#1f3864',
      backgroundColor: '#ddebf7',
    });
    expect(lookStyle(PLAIN, 'left', 'light')).not.toHaveProperty('color');
  });

  test('on dark paper turns what is light, and keeps dark fills with what is on them', () => {
    const light = lookStyle({ ...PLAIN, background: '#ffffcc' }, 'left', 'dark');
    expect(light.backgroundColor).toMatch(/^oklch\(from #ffffcc/);
    expect(light.color).toMatch(/^oklch\(from #000000/);
    const dark = { ...PLAIN, color: '#ffffff', background: '#1f4e79' };
    expect(lookStyle(dark, 'left', 'dark')).toMatchObject({
      color: '#ffffff',
      backgroundColor: '#1f4e79',
    });
    expect(lookStyle({ ...PLAIN, color: '#ffff00' }, 'left', 'dark').color).toBe('#ffff00');
  });
});

describe('text', () => {
  const long = 'A title that is much longer than its cell';
  const room = (rows: Parameters<typeof sheetOf>[0], style = {}) => {
    const sheet = sheetOf(rows, { style });
    return textRoom(sheet, 1, 1, 26, sheet.cell(1, 1)!);
  };

  test('runs over blank cells to its right, up to the next filled one', () => {
    expect(room([[long]])).toBeGreaterThan(5 * 64);
    expect(room([[long, null, 'x']])).toBe(2 * 64);
    expect(room([[long, 'x']])).toBe(64);
    expect(room([['short']])).toBe(64);
  });

  test('keeps to its cell when it wraps or is not aligned left', () => {
    expect(room([[long]], { wrap: true })).toBe(64);
    expect(room([[long]], { align: 'right' })).toBe(64);
  });

  test('of a number is never cut off', () => {
    expect(fitsNumber(cellOf(12.5), 64)).toBe(true);
    expect(fitsNumber(cellOf(123_456_789_012), 64)).toBe(false);
    expect(fitsNumber(cellOf('123456789012'), 64)).toBe(true);
  });
});

test.each([
  ['https://example.org/a', true],
  ['http://example.org', true],
  ['mailto:a@example.org', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['relative.html', false],
])('a link to %s is followed: %s', (address, followed) => {
  expect(isSafe(address)).toBe(followed);
});

test('sums are of numbers, counts of everything', () => {
  const sheet = sheetOf([
    [1, 'a', null],
    [2, true, { kind: 'error', code: '#N/A' }],
  ]);
  expect(selectionSums(sheet, range(1, 1, 2, 3))).toEqual({
    count: 5,
    numbers: { sum: 3, average: 1.5 },
  });
  expect(selectionSums(sheet, selectAll().range).count).toBe(5);
  expect(selectionSums(sheet, range(1, 3, 1, 3))).toEqual({ count: 0, numbers: undefined });
});
