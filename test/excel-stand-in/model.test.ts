import fc from 'fast-check';
import {
  areaName,
  columnIndex,
  columnLetters,
  parseAddress,
  parseArea,
  quoteSheet,
} from './model/address';
import {
  areaOf,
  cellCount,
  intersection,
  MOST_COLUMNS,
  MOST_ROWS,
  without,
  type Area,
} from './model/area';
import { movedFormula } from './model/copy-cells';
import { withSheetRenamed } from './model/references';
import { shiftedArea } from './model/shift-areas';
import { PLAIN, styleValue, withoutStyle, withStyle } from './model/style';

const areas = fc
  .record({
    row: fc.nat(20),
    column: fc.nat(20),
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ row, column, rows, columns }) => areaOf(row, column, rows, columns));
const everywhere = fc
  .record({ row: fc.nat(MOST_ROWS - 1), column: fc.nat(MOST_COLUMNS - 1) })
  .map(({ row, column }) => areaOf(row, column));

function cellsOf(area: Area): string[] {
  const cells: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(`${row},${column}`);
  return cells;
}

describe('addresses', () => {
  test.each([
    ['A1', areaOf(0, 0)],
    ['$b$3:D9', areaOf(2, 1, 7, 3)],
    ['D9:B3', areaOf(2, 1, 7, 3)],
    ['A:C', areaOf(0, 0, MOST_ROWS, 3)],
    ['2:5', areaOf(1, 0, 4, MOST_COLUMNS)],
    ['XFD1048576', areaOf(MOST_ROWS - 1, MOST_COLUMNS - 1)],
  ])('%s', (text, area) => expect(parseArea(text)).toEqual(area));

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B2:C3', 'A1:C', 'Total', 'A-1'])(
    '%j is none',
    (text) => expect(parseArea(text)).toBeUndefined(),
  );

  test('what is named is what is meant', () => {
    fc.assert(
      fc.property(fc.oneof(areas, everywhere), (area) =>
        expect(parseArea(areaName(area))).toEqual(area),
      ),
    );
    fc.assert(
      fc.property(fc.nat(MOST_COLUMNS - 1), (column) =>
        expect(columnIndex(columnLetters(column))).toBe(column),
      ),
    );
  });

  test('a sheet of any name is found in an address', () => {
    const names = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((name) => !/[:\\/?*[\]]|^'|'$|^\s|\s$/u.test(name));
    fc.assert(
      fc.property(names, areas, (sheet, area) =>
        expect(parseAddress(`${quoteSheet(sheet)}!${areaName(area)}`)).toEqual({
          sheet,
          areas: [area],
        }),
      ),
    );
  });
});

describe('areas', () => {
  test('what is cut out and what is left are the whole, each cell once', () => {
    fc.assert(
      fc.property(areas, areas, (area, piece) => {
        const both = intersection(area, piece);
        const cells = [...without(area, piece), ...(both === undefined ? [] : [both])].flatMap(
          cellsOf,
        );
        expect(cells.sort()).toEqual(cellsOf(area).sort());
      }),
    );
  });

  test('rows put in and taken out again leave an area as it was', () => {
    fc.assert(
      fc.property(areas, fc.nat(20), fc.integer({ min: 1, max: 5 }), (area, row, rows) => {
        const place = areaOf(row, 0, rows, MOST_COLUMNS);
        const moved = shiftedArea(area, place, 'down')!;
        expect(cellCount(moved)).toBe(
          cellCount(area) +
            (row > area.row && row < area.row + area.rows ? rows * area.columns : 0),
        );
        expect(shiftedArea(moved, place, 'up')).toEqual(area);
      }),
    );
  });

  test('columns move areas as rows do', () => {
    const turn = (area: Area): Area => areaOf(area.column, area.row, area.columns, area.rows);
    fc.assert(
      fc.property(areas, areas, (area, place) => {
        for (const [down, right] of [
          ['down', 'right'],
          ['up', 'left'],
        ] as const) {
          const moved = shiftedArea(area, place, down);
          expect(shiftedArea(turn(area), turn(place), right)).toEqual(
            moved === undefined ? undefined : turn(moved),
          );
        }
      }),
    );
  });
});

describe('formulas', () => {
  test.each([
    ["=Old!A1+'Old'!B2+OldOther!C3", "='New name'!A1+'New name'!B2+OldOther!C3"],
    ['="Old!A1"&old!A1', `="Old!A1"&'New name'!A1`],
    ["='It''s'!A1", "='It''s'!A1"],
  ])('%s after a sheet was renamed', (formula, expected) => {
    expect(withSheetRenamed(formula, 'Old', 'New name')).toBe(expected);
  });

  test('lose their reference with the sheet', () => {
    expect(withSheetRenamed("='It''s'!$A$1", "It's", undefined)).toBe('=#REF!$A$1');
  });

  test.each([
    ['=A1+$A1+A$1+$A$1', '=B3+$A3+B$1+$A$1'],
    ['=LOG10(A1)&"A1"', '=LOG10(B3)&"A1"'],
    ["='A1'!A1", "='A1'!B3"],
  ])('%s copied two rows down and one column on', (formula, expected) => {
    expect(movedFormula(formula, { rows: 2, columns: 1 })).toBe(expected);
  });
});

describe('styles', () => {
  test('equal styles are one object, however they came about', () => {
    const one = withStyle(withStyle(PLAIN, 'font.bold', true), 'fill.color', '#FF0000');
    const other = withStyle(withStyle(PLAIN, 'fill.color', '#FF0000'), 'font.bold', true);
    expect(one).toBe(other);
    expect(withStyle(withoutStyle(one, 'fill.'), 'font.bold', false)).toBe(PLAIN);
    expect(styleValue(PLAIN, 'border.EdgeTop.style')).toBe('None');
  });
});
