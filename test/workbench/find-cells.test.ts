import { findCells, nextFound } from '../../src/workbench/grid/find-cells';
import { parseRange } from '../../src/workbook/address';
import { sheetOf } from './sheet-maker';

const range = (address: string) => parseRange(address)!;

const found = (...[sheet, text]: Parameters<typeof findCells>) =>
  [...findCells(sheet, text)].filter((cell) => cell !== undefined);
const SHEET = sheetOf([
  ['Candidate', 'Ｃ００１', 12],
  [null, 'c001 again', 112],
  ['12 days', null, 1.2],
]);

describe('what is found in a sheet', () => {
  test.each([
    ['C001', ['B1', 'B2']],
    ['１２', ['C1', 'C2', 'A3']],
    ['nowhere', []],
    ['  ', []],
    ['', []],
  ])('for %j is %j', (text, cells) => {
    expect(found(SHEET, text)).toEqual(
      cells.map((cell) => ({ row: range(cell).firstRow, column: range(cell).firstColumn })),
    );
  });

  test('leaves hidden rows and columns out', () => {
    const hidden = sheetOf([['a'], ['a', 'a'], ['a']], { hiddenRows: [1], hiddenColumns: [2] });
    expect(found(hidden, 'a')).toEqual([
      { row: 2, column: 1 },
      { row: 3, column: 1 },
    ]);
  });
});

describe('the next of them', () => {
  const cells = [
    { row: 1, column: 3 },
    { row: 2, column: 1 },
    { row: 5, column: 2 },
  ];

  test.each([
    ['here', 2, 1, 1],
    ['here', 1, 4, 1],
    ['next', 2, 1, 2],
    ['next', 5, 2, 0],
    ['previous', 2, 1, 0],
    ['previous', 1, 3, 2],
    ['here', 9, 9, 0],
  ] as const)('%s of row %i, column %i', (way, row, column, at) => {
    expect(nextFound(cells, { row, column }, way)).toBe(at);
  });
});
