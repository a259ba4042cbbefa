import {
  columnsAlong,
  columnWidthWithin,
  fittedWidth,
} from '../../src/workbench/grid/column-sizes';
import { selectCell, selectColumns } from '../../src/workbench/grid/selection';
import { parseRange } from '../../src/workbook/address';
import { sheetOf } from './sheet-maker';

const range = (address: string) => parseRange(address)!;

test('a column stays wide enough to be got hold of, and no wider than Excel’s widest', () => {
  expect([columnWidthWithin(-5), columnWidthWithin(80.4), columnWidthWithin(9_999)]).toEqual([
    16, 80, 1790,
  ]);
});

test('whole columns that are selected change along with one of them, but for hidden ones', () => {
  const sheet = sheetOf([['a']], { hiddenColumns: [3] });
  expect(columnsAlong(sheet, selectColumns(2, 4), 4)).toEqual([2, 4]);
  expect(columnsAlong(sheet, selectColumns(2, 4), 5)).toEqual([5]);
  expect(columnsAlong(sheet, selectCell({ row: 1, column: 2 }, []), 2)).toEqual([2]);
});

describe('a column that fits', () => {
  test('is wider for longer texts, and for Chinese ones', () => {
    const width = (...texts: readonly string[]) =>
      fittedWidth(sheetOf(texts.map((text) => ['x', text])), 2);
    expect(width('Community', 'A')).toBe(width('Community'));
    expect(width('Community centre')).toBeGreaterThan(width('Community'));
    expect(width('学习型社区')).toBeGreaterThan(width('abcde'));
  });

  test('is no wider for titles above the table, merged areas and texts that wrap', () => {
    const title = 'A title that runs over all of its neighbours';
    const plain = fittedWidth(sheetOf([['ab', 1]]), 1);
    expect(fittedWidth(sheetOf([[title], ['ab', 1]]), 1)).toBe(plain);
    const merged = sheetOf(
      [
        [title, null],
        ['ab', 1],
      ],
      { merges: [range('A1:B1')] },
    );
    expect(fittedWidth(merged, 1)).toBe(plain);
  });

  test('stays as it is where there is nothing in it', () => {
    expect(fittedWidth(sheetOf([['a']]), 4)).toBe(64);
  });
});
