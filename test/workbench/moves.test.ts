import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import {
  cycled,
  jumped,
  paged,
  rowEnd,
  rowStart,
  sheetEnd,
  sheetStart,
  stepped,
} from '../../src/workbench/grid/moves';
import { selectRange } from '../../src/workbench/grid/selection';
import { range, sheetOf } from './sheet-maker';

const at = (row: number, column: number) => ({ row, column });

describe('a step', () => {
  const sheet = sheetOf([['a']], {
    hiddenRows: [2, 3],
    hiddenColumns: [1],
    merges: [range(5, 2, 6, 3)],
  });

  test('goes over hidden rows', () => {
    expect(stepped(sheet, at(1, 2), 'down')).toEqual(at(4, 2));
    expect(stepped(sheet, at(4, 2), 'up')).toEqual(at(1, 2));
  });

  test('stays at the edges, hidden ones included', () => {
    expect(stepped(sheet, at(1, 2), 'up')).toEqual(at(1, 2));
    expect(stepped(sheet, at(1, 2), 'left')).toEqual(at(1, 2));
    expect(stepped(sheet, at(MAX_ROWS, 2), 'down')).toEqual(at(MAX_ROWS, 2));
    expect(stepped(sheet, at(1, MAX_COLUMNS), 'right')).toEqual(at(1, MAX_COLUMNS));
  });

  test('leaves a merged area as a whole, in the column it came in', () => {
    expect(stepped(sheet, at(5, 3), 'down')).toEqual(at(7, 3));
    expect(stepped(sheet, at(6, 2), 'up')).toEqual(at(4, 2));
    expect(stepped(sheet, at(5, 2), 'right')).toEqual(at(5, 4));
  });
});

describe('Ctrl and an arrow', () => {
  //                      A    B    C     D     E    F
  const sheet = sheetOf([['a', 'b', 'c', null, 'e', null], [], ['z']]);

  test.each([
    ['to the end of a run', at(1, 1), 'right', at(1, 3)],
    ['over blanks to the next filled cell', at(1, 3), 'right', at(1, 5)],
    ['to the edge of what is used', at(1, 5), 'right', at(1, 6)],
    ['no further than that', at(1, 6), 'right', at(1, 6)],
    ['back over blanks', at(1, 5), 'left', at(1, 3)],
    ['back to the beginning of a run', at(1, 3), 'left', at(1, 1)],
    ['from a blank cell to the first filled one', at(1, 4), 'right', at(1, 5)],
    ['down over blanks', at(1, 1), 'down', at(3, 1)],
    ['down where all is blank', at(1, 2), 'down', at(3, 2)],
    ['from beyond what is used nowhere further', at(9, 9), 'down', at(9, 9)],
    ['back from beyond what is used', at(9, 1), 'up', at(3, 1)],
  ] as const)('goes %s', (_name, from, direction, to) => {
    expect(jumped(sheet, from, direction)).toEqual(to);
  });
});

test('a page is as many rows as there is room for, at least one', () => {
  const sheet = sheetOf([['a']], { hiddenRows: [3] });
  expect(paged(sheet, at(1, 1), 'down', 100)).toEqual(at(7, 1));
  expect(paged(sheet, at(7, 1), 'up', 100)).toEqual(at(1, 1));
  expect(paged(sheet, at(1, 1), 'down', 5)).toEqual(at(2, 1));
  expect(paged(sheet, at(1, 1), 'right', 128)).toEqual(at(1, 3));
});

test('Home, End and their likes', () => {
  const sheet = sheetOf([['a', 'b', null, 'd', null], ['x']], {
    frozen: { rows: 1, columns: 1 },
    hiddenColumns: [2, 4],
  });
  expect(rowStart(sheet, at(2, 9))).toEqual(at(2, 1));
  expect(rowEnd(sheet, at(1, 1))).toEqual(at(1, 1));
  expect(rowEnd(sheet, at(9, 3))).toEqual(at(9, 1));
  expect(sheetStart(sheet)).toEqual(at(2, 3));
  expect(sheetEnd(sheet)).toEqual(at(2, 5));
  expect(sheetEnd(sheetOf([]))).toEqual(at(1, 1));
});

describe('Tab and Enter in a selected range', () => {
  const sheet = sheetOf([], { hiddenRows: [3], merges: [range(4, 2, 5, 2)] });
  const selection = selectRange(range(2, 2, 5, 3), sheet.merges);
  const round = (along: 'row' | 'column', back: boolean) => {
    const cells = [selection.active];
    for (let step = 0; step < 5; step++) {
      cells.push(cycled(sheet, { ...selection, active: cells.at(-1)! }, along, back));
    }
    return cells.map(({ row, column }) => `${row},${column}`);
  };

  test('go along it and from its end to its beginning, over hidden rows, once over merged areas', () => {
    expect(round('column', false)).toEqual(['2,2', '2,3', '4,2', '4,3', '5,3', '2,2']);
    expect(round('row', false)).toEqual(['2,2', '4,2', '2,3', '4,3', '5,3', '2,2']);
  });

  test('and back with Shift', () => {
    expect(round('column', true)).toEqual(['2,2', '5,3', '4,3', '4,2', '2,3', '2,2']);
  });
});
