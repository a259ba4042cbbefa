import { cellAddress } from '../../src/workbook/address';
import { frozenThatFits, straysOf } from '../../src/workbench/grid/drawn';
import { extentOf, hitAt, layoutOf, placeOf } from '../../src/workbench/grid/layout';
import { range, sheetOf } from './sheet-maker';

const START = { row: 1, column: 1 };
/** Columns of 64 pixels, rows of 20; two rows and one column frozen; 40 pixels of row numbers, 24 of letters. */
const sheet = sheetOf([['a']], { frozen: { rows: 2, columns: 1 } });
const layout = layoutOf(sheet, extentOf(sheet, START, START), { width: 600, height: 400 });
const scroll = { left: 128, top: 200 };

test('an empty sheet has room to go on, and grows with the person', () => {
  expect(extentOf(sheetOf([]), START, START)).toEqual({ rows: 100, columns: 26 });
  const far = { row: 500, column: 60 };
  const { rows, columns } = extentOf(sheetOf([]), far, far);
  expect(rows).toBeGreaterThan(500);
  expect(columns).toBeGreaterThan(60);
  const end = { row: 1_048_576, column: 16_384 };
  expect(extentOf(sheetOf([]), START, end)).toEqual({ rows: 100, columns: 26 });
});

test.each([
  ['the corner', 10, 10, 'A1', 'corner'],
  ['the letter of a frozen column', 50, 10, 'A1', 'column-header'],
  ['the letter of a column that was scrolled to', 110, 10, 'D1', 'column-header'],
  ['the number of a frozen row', 10, 30, 'A1', 'row-header'],
  ['the number of a row that was scrolled to', 10, 70, 'A13', 'row-header'],
  ['a frozen cell', 50, 50, 'A2', 'cell'],
  ['a cell of a frozen row', 110, 50, 'D2', 'cell'],
  ['a cell of a frozen column', 50, 70, 'A13', 'cell'],
  ['a cell that was scrolled to', 110, 70, 'D13', 'cell'],
])('at a point lies %s', (_name, x, y, address, part) => {
  const hit = hitAt(layout, scroll, x, y);
  expect(hit.part).toBe(part);
  if (part === 'cell') expect(cellAddress(hit.row, hit.column)).toBe(address);
  if (part === 'column-header') expect(cellAddress(1, hit.column)).toBe(address);
  if (part === 'row-header') expect(cellAddress(hit.row, 1)).toBe(address);
});

test('a cell lies where it is drawn, unless the frozen ones cover it', () => {
  expect(placeOf(layout, scroll, { row: 13, column: 4 })).toEqual({
    left: 104,
    top: 64,
    covered: false,
  });
  expect(placeOf(layout, scroll, { row: 2, column: 1 })).toEqual({
    left: 40,
    top: 44,
    covered: false,
  });
  expect(placeOf(layout, scroll, { row: 5, column: 4 }).covered).toBe(true);
  expect(placeOf(layout, scroll, { row: 13, column: 2 }).covered).toBe(true);
});

test('what is frozen leaves room to scroll, or is not frozen', () => {
  expect(frozenThatFits(3, (count) => count * 100, 500)).toBe(3);
  expect(frozenThatFits(4, (count) => count * 100, 500)).toBe(0);
});

describe('besides what is in sight', () => {
  const inSight = range(10, 5, 30, 12);

  test('nothing is drawn as a rule, and the same nothing', () => {
    const none = straysOf([range(12, 6, 13, 7)], inSight, { row: 20, column: 6 });
    expect(none).toEqual({ rows: [], columns: [] });
    expect(straysOf([], inSight, { row: 10, column: 5 })).toBe(none);
  });

  test('the active cell is, and the first cell of a merged area that reaches into sight', () => {
    const merges = [range(5, 2, 11, 6), range(1, 1, 2, 2)];
    expect(straysOf(merges, inSight, { row: 99, column: 3 })).toEqual({
      rows: [99, 5],
      columns: [3, 2],
    });
  });
});
