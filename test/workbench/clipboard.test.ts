import fc from 'fast-check';
import {
  blockOfText,
  clearInputs,
  copyCells,
  parseBlock,
  pasteInputs,
} from '../../src/workbench/grid/cell-block';
import { NoRoomError } from '../../src/workbench/grid/spreadsheet';
import { selectColumns } from '../../src/workbench/grid/selection';
import { fromTabSeparated, toTabSeparated } from '../../src/workbench/grid/tab-separated';
import { range, sheetOf } from './sheet-maker';

describe('text with tabs', () => {
  test.each([
    ['one', [['one']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\nb', [['a'], ['b']]],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a\nb"\tc', [['a\nb', 'c']]],
    ['"say ""hi"""', [['say "hi"']]],
    ['"not closed', [['"not closed']]],
    ['"so" called\tb', [['"so" called', 'b']]],
    ['5" screen', [['5" screen']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', []],
  ])('%j is read as cells', (text, cells) => {
    expect(fromTabSeparated(text)).toEqual(cells);
  });

  test('reads back what was written, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '字', '\t', '\n', '\r', '"', ' ') });
    const width = fc.integer({ min: 1, max: 4 });
    const rows = width.chain((count) =>
      fc.array(fc.array(text, { minLength: count, maxLength: count }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        // A single blank cell is no text at all.
        fc.pre(!(cells.length === 1 && cells[0]!.length === 1 && cells[0]![0] === ''));
        fc.pre(!(cells.at(-1)!.length === 1 && cells.at(-1)![0] === ''));
        expect(fromTabSeparated(toTabSeparated(cells))).toEqual(cells);
      }),
    );
  });
});

describe('copied cells', () => {
  const sheet = sheetOf([
    ['a', 1.5],
    ['<b>', null],
  ]);

  test('are text for others, a table for those who can take one, and themselves for us', () => {
    const { text, html, block } = copyCells(sheet, range(1, 1, 2, 2));
    expect(text).toBe('a\t1.5\r\n<b>\t');
    expect(html).toBe(
      '<table><tr><td>a</td><td>1.5</td></tr><tr><td>&lt;b&gt;</td><td></td></tr></table>',
    );
    expect(parseBlock(block)).toEqual({
      sheet: 'Sheet',
      row: 1,
      column: 1,
      cells: [
        ['a', '1.5'],
        ['<b>', ''],
      ],
    });
  });

  test('of whole columns are those that are used', () => {
    expect(copyCells(sheet, selectColumns(1, 1).range).text).toBe('a\r\n<b>');
  });

  test('that are not ours are refused', () => {
    expect(() => parseBlock('{"sheet":"Sheet","cells":[[1]]}')).toThrow();
    expect(() => parseBlock('no JSON')).toThrow();
  });
});

describe('pasting', () => {
  const sheet = sheetOf([], { merges: [range(5, 1, 5, 2)] });
  const typed = (...args: Parameters<typeof pasteInputs>) =>
    pasteInputs(...args).inputs.map(({ cell, text }) => `${cell} ${text}`);
  const copied = { sheet: 'Sheet', row: 1, column: 1, cells: [['=A1+$B$1', '2']] };

  test('puts a block where the selection begins', () => {
    const block = blockOfText('a\tb\r\nc\td');
    expect(typed(sheet, block, range(2, 3, 2, 3), false)).toEqual(['C2 a', 'D2 b', 'C3 c', 'D3 d']);
    expect(pasteInputs(sheet, block, range(2, 3, 2, 3), false).range).toEqual(range(2, 3, 3, 4));
  });

  test('fills a range that it fits into a whole number of times', () => {
    expect(typed(sheet, blockOfText('x'), range(1, 1, 2, 2), false)).toEqual([
      'A1 x',
      'B1 x',
      'A2 x',
      'B2 x',
    ]);
    expect(typed(sheet, blockOfText('x\ty'), range(1, 1, 1, 3), false)).toEqual(['A1 x', 'B1 y']);
  });

  test('moves formulas along when they were copied, and leaves them as they are when they were cut', () => {
    expect(typed(sheet, copied, range(3, 2, 3, 2), false)).toEqual(['B3 =B3+$B$1', 'C3 2']);
    expect(typed(sheet, copied, range(3, 2, 3, 2), true)).toEqual(['B3 =A1+$B$1', 'C3 2']);
  });

  test('moves formulas along from wherever in a filled range they are repeated', () => {
    expect(typed(sheet, copied, range(3, 1, 4, 2), false)).toEqual([
      'A3 =A3+$B$1',
      'B3 2',
      'A4 =A4+$B$1',
      'B4 2',
    ]);
  });

  test('leaves out what a merged area hides', () => {
    expect(typed(sheet, blockOfText('a\tb'), range(5, 1, 5, 1), false)).toEqual(['A5 a']);
  });

  test('beyond the end of the sheet is refused, not cut off', () => {
    const atTheEnd = range(1_048_576, 16_384, 1_048_576, 16_384);
    expect(typed(sheet, blockOfText('a'), atTheEnd, false)).toEqual(['XFD1048576 a']);
    expect(() => typed(sheet, blockOfText('a\tb'), atTheEnd, false)).toThrow(NoRoomError);
    expect(() => typed(sheet, blockOfText('a\nb'), atTheEnd, false)).toThrow(NoRoomError);
  });

  test('clears only what is filled', () => {
    const filled = sheetOf([
      ['a', null],
      [null, 0],
    ]);
    expect(clearInputs(filled, selectColumns(1, 2).range)).toEqual([
      { sheet: 'Sheet', cell: 'A1', text: '' },
      { sheet: 'Sheet', cell: 'B2', text: '' },
    ]);
  });
});
