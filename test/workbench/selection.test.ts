import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import { placeTyped } from '../../src/workbench/grid/place-typed';
import {
  extendTo,
  selectAll,
  selectCell,
  selectColumns,
  selectionAddress,
  selectRange,
  selectRows,
  within,
} from '../../src/workbench/grid/selection';
import { range } from './sheet-maker';

const MERGES = [range(2, 2, 3, 4), range(4, 4, 5, 5)];

test('a cell of a merged area stands for all of it', () => {
  const selection = selectCell({ row: 3, column: 3 }, MERGES);
  expect(selection.active).toEqual({ row: 2, column: 2 });
  expect(selection.range).toEqual(range(2, 2, 3, 4));
  expect(selectionAddress(selection, MERGES)).toBe('B2');
});

test('a range takes merged areas in whole, and those that they touch then', () => {
  const selection = extendTo(
    selectCell({ row: 1, column: 1 }, MERGES),
    { row: 2, column: 2 },
    MERGES,
  );
  expect(selection.range).toEqual(range(1, 1, 3, 4));
  const further = extendTo(selection, { row: 4, column: 2 }, MERGES);
  expect(further.range).toEqual(range(1, 1, 5, 5));
});

test('a range goes from where it was begun, in any direction', () => {
  const begun = selectCell({ row: 5, column: 5 }, []);
  const selection = extendTo(begun, { row: 2, column: 3 }, []);
  expect(selection.active).toEqual({ row: 5, column: 5 });
  expect(selection.range).toEqual(range(2, 3, 5, 5));
});

test('whole columns stay whole when they are extended to the side', () => {
  const begun = { ...selectColumns(2, 2), active: { row: 7, column: 2 } };
  const selection = extendTo(begun, { row: MAX_ROWS, column: 4 }, []);
  expect(selection.range).toEqual(range(1, 2, MAX_ROWS, 4));
});

test.each([
  [selectCell({ row: 18, column: 6 }, []), 'F18'],
  [selectRange(range(3, 2, 9, 4), []), 'B3:D9'],
  [selectColumns(4, 2), 'B:D'],
  [selectRows(3, 9), '3:9'],
  [selectAll(), 'A:XFD'],
])('has an address', (selection, address) => {
  expect(selectionAddress(selection, [])).toBe(address);
});

test('of whole columns only what is used can hold something', () => {
  expect(within(selectColumns(2, 3).range, 10, 5)).toEqual(range(1, 2, 10, 3));
  expect(within(selectAll().range, 0, 0)).toEqual(range(1, 1, 1, 1));
});

describe('a place that is typed', () => {
  const place = (sheet: string, cell: string) => ({ kind: 'place', place: { sheet, cell } });

  test.each([
    ['F18', place('Scores', 'F18')],
    [' b3:d9 ', place('Scores', 'b3:d9')],
    ['Ｆ１８', place('Scores', 'F18')],
    ['Criteria!A1', place('Criteria', 'A1')],
    ["'North Lake'!$A$1", place('North Lake', '$A$1')],
    ["'It''s'!A1", place("It's", 'A1')],
    ['评分！F18', place('评分', 'F18')],
  ])('%s', (typed, expected) => {
    expect(placeTyped(typed, 'Scores')).toEqual(expected);
  });

  test('whole columns and rows', () => {
    expect(placeTyped('B:D', 'Scores')).toEqual({ kind: 'whole', selection: selectColumns(2, 4) });
    expect(placeTyped('3:9', 'Scores')).toEqual({ kind: 'whole', selection: selectRows(3, 9) });
    expect(MAX_COLUMNS).toBe(16_384);
  });

  test.each(['', 'Scores', 'F0', 'XFE1', 'A1048577', '0:3', 'A:XFE', 'Scores!', '!A1', 'A1;B2'])(
    '“%s” is none',
    (typed) => {
      expect(placeTyped(typed, 'Scores')).toBeUndefined();
    },
  );
});
