import { openLiveFile, type LiveFileHost } from '../../../src/hosts/file/live-file';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import type { TablePlan, WritePlan } from '../../../src/workbook/plan';
import { hostContract } from '../contract';
import { loadEngine } from './engine';
import { checkPackage } from './patch-check-package';
import { sheetData } from './make-xlsx';
import { planOf, sheet, table } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

hostContract('the workbook of the page', () =>
  openLiveFile(plainWorkbook({ sheets: [{ xml: '<sheetData/>' }] }), 'Book.xlsx', { loadEngine }),
);

const RICH = richWorkbook();
const REGISTER = 'Register';

describe('typing', () => {
  test('shows at once, in the snapshot and in the file', async () => {
    const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
    live.type([
      { sheet: REGISTER, cell: 'B4', text: '85' },
      { sheet: REGISTER, cell: 'C4', text: '2026-05-01' },
      { sheet: REGISTER, cell: 'D7', text: "'001" },
    ]);
    const view = live.sheets()[1]!;
    expect(view.cell(4, 2)).toMatchObject({ value: 85, text: '85', input: '85' });
    expect(view.cell(4, 3)).toMatchObject({
      value: { kind: 'date', serial: 46143 },
      text: '5/1/2026',
      input: '2026-05-01',
    });
    expect(view.cell(7, 4)).toMatchObject({ value: '001', text: '001', input: "'001" });
    expect(await live.read()).toEqual(readWorkbook(live.bytes()));
    expect(checkPackage(live.bytes())).toEqual([]);
  });

  test('can be undone and done again, step by step', async () => {
    const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
    const before = await live.read();
    live.type([{ sheet: REGISTER, cell: 'B4', text: 'one' }]);
    live.type([{ sheet: REGISTER, cell: 'B4', text: 'two' }]);
    const typed = await live.read();
    expect(live.undoStep()).toBe(true);
    expect(live.sheets()[1]!.cell(4, 2)!.text).toBe('one');
    expect(live.undoStep()).toBe(true);
    expect(live.undoStep()).toBe(false);
    expect(await live.read()).toEqual(before);
    expect(live.bytes()).toEqual(RICH);
    expect([live.redoStep(), live.redoStep(), live.redoStep()]).toEqual([true, true, false]);
    expect(await live.read()).toEqual(typed);
  });
});

describe('a table', () => {
  const rangeOf = async (live: LiveFileHost) =>
    (await live.read()).sheets.find(({ name }) => name === 'Scores')!.tables[0]!.range.lastRow;
  const scores = (more: Partial<TablePlan> = {}): LiveFileHost =>
    openLiveFile(
      newWorkbook(planOf(sheet('Scores', { table: table('Scores', more) }))),
      'North.xlsx',
    );
  const typing = (live: LiveFileHost, inputs: Readonly<Record<string, string>>): void =>
    live.type(Object.entries(inputs).map(([cell, text]) => ({ sheet: 'Scores', cell, text })));

  test('grows over what is typed below it, which looks like the row above', async () => {
    const live = scores();
    typing(live, { A5: 'C003', B5: '7', A6: 'C004' });
    expect(await rangeOf(live)).toBe(6);
    expect(live.sheets()[0]!.cell(5, 2)).toMatchObject({ text: '7.00' });
    expect(live.sheets()[0]!.cell(6, 1)!.style).toBe(live.sheets()[0]!.cell(4, 1)!.style);
    expect(await live.read()).toEqual(readWorkbook(live.bytes()));
    expect(checkPackage(live.bytes())).toEqual([]);
    const reopened = openLiveFile(live.bytes(), 'North.xlsx').sheets()[0]!;
    expect(reopened.cell(5, 2)).toEqual(live.sheets()[0]!.cell(5, 2));
    live.undoStep();
    expect(await rangeOf(live)).toBe(4);
  });

  test('does not grow over a gap, beside itself, or over what stands there', async () => {
    const live = scores();
    typing(live, { A6: 'a note', C5: 'beside' });
    expect(await rangeOf(live)).toBe(4);
    const taken = openLiveFile(live.bytes(), 'North.xlsx');
    typing(taken, { B6: '1', B5: '2' });
    expect(await rangeOf(taken)).toBe(5);
  });

  test('whose header is typed over calls its columns by the new names', async () => {
    const live = scores();
    typing(live, { A2: 'Total', B2: 'Total' });
    expect([1, 2].map((column) => live.sheets()[0]!.cell(2, column)!.text)).toEqual([
      'Total 2',
      'Total',
    ]);
    typing(live, { A2: 'X', B2: 'X' });
    expect([1, 2].map((column) => live.sheets()[0]!.cell(2, column)!.text)).toEqual(['X', 'X 2']);
    expect(await live.read()).toEqual(readWorkbook(live.bytes()));
    expect(checkPackage(live.bytes())).toEqual([]);
  });
});

describe('typing is refused', () => {
  const live = openLiveFile(
    plainWorkbook({
      sheets: [
        {
          xml:
            sheetData('<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>') +
            '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A3:B4"/></mergeCells>',
        },
        {
          xml: `${sheetData('')}<mergeCells><mergeCell ref="A3:B4"/></mergeCells>`,
        },
      ],
      styles:
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
        '<cellXfs count="2"><xf fontId="0" fillId="0" borderId="0"/><xf fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf></cellXfs>',
    }),
    'North.xlsx',
  );
  const open = { sheet: 'Sheet1', cell: 'A1', text: 'x' };

  test.each([
    ['protected', { sheet: 'Sheet1', cell: 'B1', text: 'x' }],
    ['protected', { sheet: 'Sheet1', cell: 'Z9', text: 'x' }],
    ['merged', { sheet: 'Sheet2', cell: 'B4', text: 'x' }],
    ['too-large', { sheet: 'Sheet2', cell: 'A1', text: 'x'.repeat(32_768) }],
    ['changed-meanwhile', { sheet: 'Nowhere', cell: 'A1', text: 'x' }],
  ])('%s, and nothing of it is taken', (reason, input) => {
    expect(() => live.type([open, input])).toThrow(expect.objectContaining({ reason }));
    expect(live.history().at).toBe(0);
    expect(live.sheets()[0]!.cell(1, 1)!.value).toBeUndefined();
  });

  test('but not where it changes nothing', () => {
    live.type([{ sheet: 'Sheet2', cell: 'B4', text: '' }]);
    expect(live.history().at).toBe(0);
    expect(() => live.type([{ ...open, cell: 'A1:B2' }])).toThrow(RangeError);
  });
});

describe('the pane and the grid', () => {
  test('hear of each other', async () => {
    const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
    const heard: unknown[] = [];
    const stop = live.watch({
      changed: (of) => heard.push(['changed', of]),
      selected: (place) => heard.push(['selected', place]),
    });
    live.onGoTo((place) => heard.push(['go to', place]));
    const place = { sheet: REGISTER, cell: 'B4' };
    live.select(place);
    live.type([
      { ...place, text: 'x' },
      { sheet: 'Secret', cell: 'A1', text: 'y' },
    ]);
    live.undoStep();
    await live.write(planOf(sheet('Results')));
    await live.goTo({ sheet: 'register', cell: 'B3:C4' });
    await live.undo();
    live.undoStep();
    stop();
    live.redoStep();
    expect(heard).toEqual([
      ['selected', place],
      ['changed', REGISTER],
      ['changed', 'Secret'],
      ['changed', REGISTER],
      ['changed', 'Secret'],
      ['go to', { sheet: REGISTER, cell: 'B3:C4' }],
      ['changed', undefined],
    ]);
    await expect(live.goTo({ sheet: 'Gone', cell: 'A1' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    await expect(live.goTo({ sheet: REGISTER, cell: 'A0' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
  });

  test('open new workbooks where there is room for them', async () => {
    const opened: [number, string][] = [];
    const live = openLiveFile(RICH, 'North.xlsx', {
      loadEngine,
      openNew: (bytes, name) => opened.push([readWorkbook(bytes).sheets.length, name]),
    });
    expect(await live.name()).toBe('North.xlsx');
    await live.openNew(planOf(sheet('A'), sheet('B')), 'New.xlsx');
    expect(opened).toEqual([[2, 'New.xlsx']]);
    await expect(
      openLiveFile(RICH, 'North.xlsx', { loadEngine }).openNew(planOf(sheet('A')), 'New.xlsx'),
    ).rejects.toMatchObject({ reason: 'not-supported' });
  });

  test('see the same sheets until something of them changes', () => {
    const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
    let told = 0;
    const stop = live.subscribe(() => (told += 1));
    const before = live.sheets();
    expect(live.sheets()).toBe(before);
    live.type([{ sheet: REGISTER, cell: 'B4', text: 'x' }]);
    const after = live.sheets();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    // The cells of a sheet, too, are the same objects until something of them changes.
    expect(after[1]!.cell(4, 3)).toBe(before[1]!.cell(4, 3));
    expect(after[1]!.cell(4, 2)).not.toBe(before[1]!.cell(4, 2));
    expect(told).toBe(1);
    stop();
    live.undoStep();
    expect(told).toBe(1);
  });
});

describe('history', () => {
  test('numbers the states, and gives a number back on the way back', async () => {
    const live = openLiveFile(RICH, 'North.xlsx', { loadEngine });
    const first = live.history();
    expect(first).toEqual({ at: 0, canUndo: false, canRedo: false });
    expect(live.history()).toBe(first);
    live.type([{ sheet: REGISTER, cell: 'B4', text: 'one' }]);
    const second = live.history();
    expect(second).toEqual({ at: 1, canUndo: true, canRedo: false });
    live.undoStep();
    expect(live.history()).toEqual({ at: 0, canUndo: false, canRedo: true });
    live.redoStep();
    expect(live.history().at).toBe(second.at);
    live.undoStep();
    // Another way from the same place is another state.
    live.type([{ sheet: REGISTER, cell: 'B4', text: 'two' }]);
    expect(live.history()).toEqual({ at: 2, canUndo: true, canRedo: false });
  });
});

describe('a write', () => {
  const results: WritePlan = planOf(sheet('Results'));

  test('is taken back, and what people typed elsewhere stays', async () => {
    const live = openLiveFile(newWorkbook(planOf(sheet('Scores'))), 'North.xlsx');
    live.type([{ sheet: 'Scores', cell: 'B3', text: '1' }]);
    const before = await live.read();
    await live.write(results);
    live.type([
      { sheet: 'Results', cell: 'B3', text: '2' },
      { sheet: 'Scores', cell: 'B4', text: '3' },
    ]);
    expect(live.canUndo()).toBe(true);
    await live.undo();
    expect(live.canUndo()).toBe(false);
    const after = await live.read();
    expect(after.sheets.map(({ name }) => name)).toEqual(['Scores']);
    expect(after.sheets[0]!.rows.find(({ row }) => row === 4)!.cells).toEqual(['C002', 3]);
    expect(before.sheets[0]!.rows.find(({ row }) => row === 3)!.cells).toEqual(['C001', 1]);
    expect(after.sheets[0]!.rows.find(({ row }) => row === 3)!.cells).toEqual(['C001', 1]);
  });
});
