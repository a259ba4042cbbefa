import { openLiveFile } from '../../../src/hosts/file/live-file';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import type { WritePlan } from '../../../src/workbook/plan';
import { hostContract } from '../contract';
import { checkPackage } from './patch-check-package';
import { planOf, sheet } from './patch-plans';
import { plainWorkbook, richWorkbook } from './rich-workbooks';

hostContract('the workbook of the page', () =>
  openLiveFile(plainWorkbook({ sheets: [{ xml: '<sheetData/>' }] }), 'Book.xlsx'),
);

const RICH = richWorkbook();
const REGISTER = 'Register';

describe('typing', () => {
  test('shows at once, in the snapshot and in the file', async () => {
    const live = openLiveFile(RICH, 'North.xlsx');
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
    const live = openLiveFile(RICH, 'North.xlsx');
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

describe('history', () => {
  test('numbers the states, and gives a number back on the way back', async () => {
    const live = openLiveFile(RICH, 'North.xlsx');
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
