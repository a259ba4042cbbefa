import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import type { HostListener } from '../../../src/hosts/host';
import { furnish } from '../../excel-stand-in/furnish';
import { openBed, type ExcelBed } from './excel-bed';
import { EDITS, EVERYTHING, NOTHING, prepareWorkbook, results } from './plans';

let bed: ExcelBed;
beforeEach(() => {
  bed = openBed();
});
afterEach(() => bed.close());

/** Listens, and gives what was heard so far. */
async function listen(): Promise<{ readonly heard: unknown[]; readonly stop: () => void }> {
  const heard: unknown[] = [];
  const listener: HostListener = {
    changed: (sheet) => heard.push(['changed', sheet]),
    selected: ({ sheet, cell }) => heard.push(['selected', `${sheet}!${cell}`]),
  };
  const stop = bed.host.watch(listener);
  await bed.eventsTold();
  return { heard, stop };
}

describe('events', () => {
  test('of sheets that come, go, are renamed or hidden are told without a sheet', async () => {
    const { heard } = await listen();
    const { person } = bed.excel;
    person.addSheet('Other');
    person.renameSheet('Other', 'Another');
    person.showSheet('Another', 'Hidden');
    person.showSheet('Another', 'Visible');
    person.deleteSheet('Another');
    await bed.eventsTold();
    const changes = heard.filter((one) => Array.isArray(one) && one[0] === 'changed');
    expect(changes).toEqual(Array.from({ length: 5 }, () => ['changed', undefined]));
  });

  test('name the sheet as it is called by then', async () => {
    const { heard } = await listen();
    bed.excel.person.renameSheet('Sheet1', 'Scores');
    bed.excel.person.type('Scores', 'B2', 1);
    await bed.eventsTold();
    await bed.eventsTold();
    expect(heard).toContainEqual(['changed', 'Scores']);
  });

  test.each([
    ['C3', 'C3'],
    ['B2:D9', 'B2'],
    ['D5:B2', 'B2'],
  ])('of a selection name its first cell: %s', async (cells, first) => {
    const { heard } = await listen();
    bed.excel.person.select('Sheet1', cells);
    await bed.eventsTold();
    expect(heard).toContainEqual(['selected', `Sheet1!${first}`]);
  });

  test('are asked for once for all listeners, and no longer when the last has gone', async () => {
    const before = bed.excel.requests.length;
    const one = await listen();
    const other = await listen();
    expect(bed.excel.requests.length - before).toBe(1);
    one.stop();
    bed.excel.person.type('Sheet1', 'A1', 1);
    await bed.eventsTold();
    expect([one.heard, other.heard]).toEqual([[], [['changed', 'Sheet1']]]);
    other.stop();
    await bed.eventsTold();
    expect(bed.excel.requests.length - before).toBeGreaterThan(1);
    expect(bed.excel.workbook.events.registered.size).toBe(0);
  });

  test('that Excel would not give are asked for again, and a refresh reads all until then', async () => {
    bed.excel.faults.at(1, { kind: 'refused', code: 'GeneralException' });
    const { heard } = await listen();
    furnish(bed.excel.workbook, 'Sheet1', [[1]]);
    expect((await bed.host.refresh()).sheets[0]?.rows).toHaveLength(1);
    await bed.host.refresh();
    bed.excel.person.type('Sheet1', 'A1', 2);
    await bed.eventsTold();
    expect(heard).toEqual([['changed', 'Sheet1']]);
  });

  test('come again after a write that failed', async () => {
    await prepareWorkbook(bed);
    const { heard } = await listen();
    bed.excel.faults.at(2, { kind: 'answer-lost', code: 'GeneralException' });
    await expect(bed.host.write(EVERYTHING)).rejects.toThrow();
    expect(bed.excel.workbook.enableEvents).toBe(true);
    bed.excel.faults.at(2, { kind: 'answer-lost', code: 'GeneralException' });
    for (let request = 3; request <= 20; request += 1) {
      bed.excel.faults.at(request, { kind: 'refused', code: 'GeneralException' });
    }
    await expect(bed.host.write(EVERYTHING)).rejects.toThrow();
    bed.excel.faults.clear();
    // Not even that could be put right then; the next read does.
    expect(bed.excel.workbook.enableEvents).toBe(false);
    await bed.host.refresh();
    heard.length = 0;
    bed.excel.person.type('Scores', 'A1', 2);
    await bed.eventsTold();
    expect(heard).toEqual([['changed', 'Scores']]);
  });

  test('of formulas that have another value make a refresh read their sheet', async () => {
    await prepareWorkbook(bed);
    await listen();
    await bed.host.refresh();
    bed.excel.workbook.sheetNamed('Results')!.protection = undefined;
    bed.excel.person.type('Results', 'B4', 12);
    await bed.eventsTold();
    const mine = (await bed.host.refresh()).sheets.find(({ name }) => name === 'Mine');
    expect(mine?.rows[0]?.cells[0]).toBe(12);
  });
});

describe('going to a place', () => {
  test('shows the sheet and selects the cells', async () => {
    bed.excel.person.addSheet('Scores');
    await bed.host.goTo({ sheet: 'scores', cell: 'B3:D9' });
    const { sheet, area } = bed.excel.workbook.selection;
    expect([sheet.name, area]).toEqual(['Scores', { row: 2, column: 1, rows: 7, columns: 3 }]);
  });

  test('does not unhide a sheet, but says so', async () => {
    bed.excel.person.addSheet('Scores');
    bed.excel.person.showSheet('Scores', 'Hidden');
    await expect(bed.host.goTo({ sheet: 'Scores', cell: 'A1' })).rejects.toMatchObject({
      reason: 'sheet-hidden',
      sheet: 'Scores',
    });
    expect(bed.excel.workbook.sheetNamed('Scores')!.visibility).toBe('Hidden');
  });

  test('that is gone says which sheet', async () => {
    await expect(bed.host.goTo({ sheet: 'Nowhere', cell: 'A1' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      sheet: 'Nowhere',
    });
  });

  test('while a cell is edited is that problem', async () => {
    bed.excel.person.startEditing();
    await expect(bed.host.goTo({ sheet: 'Sheet1', cell: 'A1' })).rejects.toMatchObject({
      reason: 'cell-being-edited',
    });
  });
});

describe('a new workbook', () => {
  test('opens with the plan in it', async () => {
    await bed.host.openNew(
      { ...NOTHING, sheets: [results([['C001', 80.5, 'named']])] },
      'New.xlsx',
    );
    const [opened] = bed.excel.workbook.opened;
    const { sheets } = readWorkbook(Buffer.from(opened ?? '', 'base64'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Results', 3]]);
  });

  test('is refused by an Excel that has none', async () => {
    bed.close();
    bed = openBed({ requirements: { ExcelApi: '1.7' } });
    await expect(
      bed.host.openNew({ ...NOTHING, sheets: [results([])] }, 'New.xlsx'),
    ).rejects.toMatchObject({ reason: 'not-supported' });
  });
});

test('writes wait for each other', async () => {
  await prepareWorkbook(bed);
  const before = await bed.host.read();
  await Promise.all([bed.host.write(EVERYTHING), bed.host.undo(), bed.host.write(EDITS)]);
  await bed.host.undo();
  expect(await bed.host.read()).toEqual(before);
});

test('a failed write does not stop the next one', async () => {
  await prepareWorkbook(bed);
  bed.excel.faults.at(1, { kind: 'refused', code: 'GeneralException' });
  const [first, second] = await Promise.allSettled([
    bed.host.write(EVERYTHING),
    bed.host.write(EDITS),
  ]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
