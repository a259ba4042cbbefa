import { openLiveFile } from '../../../src/hosts/file/live-file';
import { columnCharacters, columnPixels } from '../../../src/hosts/file/pixels';
import { loadEngine } from './engine';
import { partText } from './patch-check-package';
import { planOf, sheet } from './patch-plans';
import { plainWorkbook } from './rich-workbooks';

const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const open = (xml: string) =>
  openLiveFile(plainWorkbook({ sheets: [{ name: 'Plain', xml }] }), 'Book.xlsx', { loadEngine });
const colsOf = (bytes: Uint8Array) =>
  /<cols>.*<\/cols>/.exec(partText(bytes, 'xl/worksheets/sheet1.xml'))?.[0];

test('a number of pixels has characters that give it back', () => {
  for (let pixels = 5; pixels <= 1_790; pixels++) {
    expect(columnPixels(columnCharacters(pixels))).toBe(pixels);
  }
});

describe('making columns wider', () => {
  test('shows at once, is one step back and forth, and stands in the file', () => {
    const live = open(DATA);
    const width = (column: number) => live.sheets()[0]!.columnWidth(column);
    const before = [width(2), width(3)];
    live.resizeColumns(
      'Plain',
      new Map([
        [2, 140],
        [3, 140],
      ]),
    );
    expect([width(1), width(2), width(3)]).toEqual([before[0], 140, 140]);
    // 140 ÷ 7 pixels a digit
    expect(colsOf(live.bytes())).toBe(
      '<cols><col min="2" max="3" width="20" customWidth="1"/></cols>',
    );
    expect(live.undoStep()).toBe(true);
    expect([width(2), width(3)]).toEqual(before);
    expect(colsOf(live.bytes())).toBeUndefined();
    expect(live.redoStep()).toBe(true);
    expect(width(2)).toBe(140);
    const again = openLiveFile(live.bytes(), 'Book.xlsx', { loadEngine });
    expect(again.sheets()[0]!.columnWidth(3)).toBe(140);
  });

  test('cuts the spans that the sheet has, and keeps what else they say', () => {
    const live = open(
      `<cols><col min="1" max="4" width="9.5" style="2" bestFit="1"/><col min="6" max="6" hidden="1"/></cols>${DATA}`,
    );
    live.resizeColumns('Plain', new Map([[3, 70]]));
    expect(colsOf(live.bytes())).toBe(
      '<cols><col min="1" max="2" width="9.5" style="2" bestFit="1"/>' +
        '<col min="3" max="3" width="10" style="2" customWidth="1"/>' +
        '<col min="4" max="4" width="9.5" style="2" bestFit="1"/>' +
        '<col min="6" max="6" hidden="1"/></cols>',
    );
  });

  test('is no step where nothing changes', () => {
    const live = open(DATA);
    live.resizeColumns('Plain', new Map([[1, live.sheets()[0]!.columnWidth(1)]]));
    expect(live.history().canUndo).toBe(false);
  });

  test('changes no cell, so that nobody is told to check again', () => {
    const live = open(DATA);
    const changed = jest.fn();
    live.watch({ changed });
    live.resizeColumns('Plain', new Map([[1, 90]]));
    live.undoStep();
    expect(changed).not.toHaveBeenCalled();
  });

  test('outlives a write of the pane’s, and its being taken back', async () => {
    const live = open(DATA);
    live.resizeColumns('Plain', new Map([[1, 90]]));
    await live.write(planOf(sheet('Made')));
    live.resizeColumns('Plain', new Map([[2, 91]]));
    live.resizeColumns('Made', new Map([[1, 92]]));
    await live.undo();
    const [view] = live.sheets();
    expect([view!.columnWidth(1), view!.columnWidth(2)]).toEqual([90, 91]);
    expect(live.sheets()).toHaveLength(1);
  });

  test.each([
    ['sheet="1"', true],
    ['sheet="1" formatColumns="0"', false],
    ['formatColumns="1"', false],
  ])('on a sheet with the protection %s is refused: %s', (protection, isRefused) => {
    const live = open(`${DATA}<sheetProtection ${protection}/>`);
    const resize = () => live.resizeColumns('Plain', new Map([[1, 90]]));
    if (isRefused) expect(resize).toThrow('protected');
    else expect(resize).not.toThrow();
  });
});
