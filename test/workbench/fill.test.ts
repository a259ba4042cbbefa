import { copiedAlong, draggedOut, filledOut } from '../../src/workbench/grid/fill';
import { selectColumns } from '../../src/workbench/grid/selection';
import { continued } from '../../src/workbench/grid/series';
import { parseRange } from '../../src/workbook/address';
import { cellOf, sheetOf } from './sheet-maker';

const range = (address: string) => parseRange(address)!;

const typed = (inputs: readonly { readonly cell: string; readonly text: string }[]) =>
  Object.fromEntries(inputs.map(({ cell, text }) => [cell, text]));

describe('a series', () => {
  test.each([
    [['8'], ['8', '8', '8']],
    [
      ['1', '3'],
      ['5', '7', '9'],
    ],
    [
      ['0.1', '0.2'],
      ['0.3', '0.4', '0.5'],
    ],
    [
      ['10', '8'],
      ['6', '4', '2'],
    ],
    [
      ['1', '2', '4'],
      ['1', '2', '4'],
    ],
    [['C001'], ['C002', 'C003', 'C004']],
    [
      ['C009', 'C011'],
      ['C013', 'C015', 'C017'],
    ],
    [["'001"], ["'002", "'003", "'004"]],
    [
      ['A1', 'B1'],
      ['A1', 'B1', 'A1'],
    ],
    [['2026-12-30'], ['2026-12-31', '2027-01-01', '2027-01-02']],
    [
      ['2026-01-01', '2026-01-08'],
      ['2026-01-15', '2026-01-22', '2026-01-29'],
    ],
    [
      ['yes', ''],
      ['yes', '', 'yes'],
    ],
    [['12345678901234567'], ['12345678901234567', '12345678901234567', '12345678901234567']],
  ])('%j goes on with %j', (line, more) => {
    expect(continued(line, 3)).toEqual(more);
  });
});

describe('filling down and to the right by the keys', () => {
  const sheet = sheetOf([
    [1, 'a', 3],
    [4, 'b', 6],
    [7, 'c', 9],
  ]);

  test('copies the first row over the others, or the row above a single one', () => {
    expect(typed(copiedAlong(sheet, range('A1:B3'), 'down'))).toEqual({
      A2: '1',
      B2: 'a',
      A3: '1',
      B3: 'a',
    });
    expect(typed(copiedAlong(sheet, range('B3:C3'), 'down'))).toEqual({ B3: 'b', C3: '6' });
    expect(copiedAlong(sheet, range('B1:C1'), 'down')).toEqual([]);
  });

  test('copies the first column, or the one to the left', () => {
    expect(typed(copiedAlong(sheet, range('A2:C2'), 'right'))).toEqual({ B2: '4', C2: '4' });
    expect(typed(copiedAlong(sheet, range('C1:C2'), 'right'))).toEqual({ C1: 'a', C2: 'b' });
    expect(copiedAlong(sheet, range('A1'), 'right')).toEqual([]);
  });

  test('of a whole column fills as far as the sheet is used', () => {
    expect(Object.keys(typed(copiedAlong(sheet, selectColumns(2, 2).range, 'down')))).toEqual([
      'B2',
      'B3',
    ]);
  });

  test('moves formulas along, and leaves the inside of a merged area alone', () => {
    const merged = range('A2:B2');
    const formulas = {
      ...sheetOf([[0, 0]], { merges: [merged] }),
      lastRow: 3,
      cell: (row: number) => (row === 1 ? { ...cellOf(0), input: '=C1*$D$1' } : undefined),
    };
    expect(typed(copiedAlong(formulas, range('A1:B3'), 'down'))).toEqual({
      A2: '=C2*$D$1',
      A3: '=C3*$D$1',
      B3: '=C3*$D$1',
    });
  });
});

describe('dragging the corner', () => {
  const source = range('B2:C3');

  test.each([
    ['C3', 'B2:C3'],
    ['C9', 'B2:C9'],
    ['D9', 'B2:C9'],
    ['F4', 'B2:F3'],
    ['C1', 'B1:C3'],
    ['A2', 'A2:C3'],
  ])('to %s reaches over %s', (to, whole) => {
    const { firstRow: row, firstColumn: column } = range(to);
    expect(draggedOut(source, { row, column })).toEqual(range(whole));
  });

  const sheet = sheetOf([
    ['C001', 1],
    ['C002', 2],
  ]);
  const fill = (from: string, whole: string): Readonly<Record<string, string>> =>
    typed(filledOut(sheet, range(from), range(whole)));

  test('goes on in every direction', () => {
    expect(fill('A1:B2', 'A1:B4')).toEqual({ A3: 'C003', B3: '3', A4: 'C004', B4: '4' });
    expect(fill('A2:B2', 'A1:B2')).toEqual({ A1: 'C001', B1: '2' });
    expect(fill('B1:B2', 'B1:D2')).toEqual({ C1: '1', D1: '1', C2: '2', D2: '2' });
  });

  test('moves formulas along from where each stood', () => {
    const formulas = {
      ...sheetOf([[0], [0]]),
      cell: (row: number) => ({ ...cellOf(0), input: row === 1 ? '=B1' : '=B2*2' }),
    };
    expect(typed(filledOut(formulas, range('A1:A2'), range('A1:A5')))).toEqual({
      A3: '=B3',
      A4: '=B4*2',
      A5: '=B5',
    });
  });

  test('fills no more than a page can bear', () => {
    expect(filledOut(sheet, range('A1'), range('A1:A200000'))).toEqual([]);
  });
});
