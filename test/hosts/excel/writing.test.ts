import type { WritePlan } from '../../../src/workbook/plan';
import { furnish, furnishArray } from '../../excel-stand-in/furnish';
import { openBed, type ExcelBed } from './excel-bed';
import {
  APPEND,
  EDITS,
  EVERYTHING,
  FIRST_RESULTS,
  longRows,
  NOTHING,
  prepareWorkbook,
  results,
  SECOND_RESULTS,
} from './plans';

const FIVE_MEGABYTES = 5 * 1024 * 1024;

let bed: ExcelBed;
afterEach(() => bed.close());

const names = () => bed.excel.workbook.sheets.map(({ name }) => name);
const valueAt = (sheet: string, row: number, column: number) =>
  bed.excel.workbook.sheetNamed(sheet)!.grid.content(row - 1, column - 1);

describe('requests', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test.each([
    ['a sheet anew', SECOND_RESULTS, 3],
    ['rows', APPEND, 3],
    ['cells', EDITS, 2],
    ['everything', EVERYTHING, 3],
  ])('%s: at most three', async (_, plan, most) => {
    expect(await bed.roundTrips(() => bed.host.write(plan))).toBeLessThanOrEqual(most);
  });
});

test('what is more than one request holds is sent in parts that Excel takes', async () => {
  bed = openBed();
  const text = '学习型社区'.repeat(60);
  const rows = Array.from({ length: 12_000 }, (_, row) => [`C${row}`, row, text, 45413, text]);
  await bed.host.write({ ...NOTHING, sheets: [results(rows)] });
  const sizes = bed.excel.requests.map(({ bytes }) => bytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(3 * FIVE_MEGABYTES);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(FIVE_MEGABYTES);
  expect(sizes.length).toBeLessThanOrEqual(3 + Math.ceil(total / FIVE_MEGABYTES));
  expect(valueAt('Results', 12_003, 1).value).toBe('C11999');
  expect(names()).toEqual(['Sheet1', 'Results']);
}, 60_000);

describe('rows that are more than one request holds', () => {
  const ROWS = 400;
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test('are written in parts that Excel takes, and taken back', async () => {
    const { workbook } = bed.excel;
    const people = () => bed.state()['sheets'];
    const before = people();
    const first = bed.excel.requests.length;
    await bed.host.write(longRows(ROWS));
    const sizes = bed.excel.requests.slice(first).map(({ bytes }) => bytes);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(2 * FIVE_MEGABYTES);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(FIVE_MEGABYTES);
    expect(workbook.tableNamed('Titles')!.area).toMatchObject({ row: 0, rows: ROWS + 2 });
    const [text] = longRows(1).appends[0]!.rows[0]!;
    expect(valueAt('Titles', 3, 1)).toMatchObject({ kind: 'String', value: text });
    // The medal's column is none of the plan's.
    expect(valueAt('Titles', 402, 2).kind).toBe('Empty');
    expect(valueAt('Titles', 402, 3)).toMatchObject({ value: 45413 + ROWS - 1 });
    expect(names().filter((name) => name.startsWith('__lc-stage'))).toEqual([]);
    await bed.host.undo();
    expect(people()).toEqual(before);
  });

  test('are left where they are when people have changed one of them since', async () => {
    await bed.host.write(longRows(ROWS));
    bed.excel.workbook.sheetNamed('Titles')!.protection = undefined;
    bed.excel.person.type('Titles', 'C300', 7);
    await expect(bed.host.undo()).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      sheet: 'Titles',
    });
    expect(valueAt('Titles', 300, 3).value).toBe(7);
  });

  test('are refused where something stands in their way, of the table or beside it', async () => {
    bed.excel.workbook.sheetNamed('Titles')!.protection = undefined;
    bed.excel.person.type('Titles', 'B200', 'mine');
    await expect(bed.host.write(longRows(ROWS))).rejects.toMatchObject({
      reason: 'cells-below-table',
      cell: 'B200',
    });
    bed.excel.person.clear('Titles', 'B200');
    bed.excel.person.type('Titles', 'E200', 'mine, beside the table');
    await bed.host.write(longRows(ROWS));
    expect(valueAt('Titles', 200, 5).value).toBe('mine, beside the table');
  });

  test('below no table at all are taken back to their formats of before', async () => {
    const before = bed.state()['sheets'];
    const { appends } = longRows(ROWS, 10);
    const append = { ...appends[0]!, sheet: 'Scores', table: undefined };
    await bed.host.write({ ...NOTHING, appends: [append] });
    expect(valueAt('Scores', 9 + ROWS, 3).value).toBe(45413 + ROWS - 1);
    await bed.host.undo();
    expect(bed.state()['sheets']).toEqual(before);
  });
});

describe('what people have', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test('goes on looking at our sheet when it is written anew, by cell, by name', async () => {
    const { workbook } = bed.excel;
    const id = workbook.sheetNamed('Results')!.id;
    const table = workbook.tableNamed('Results')!;
    await bed.host.write(SECOND_RESULTS);
    expect(workbook.sheetNamed('Results')!.id).toBe(id);
    expect(workbook.tableNamed('Results')).toBe(table);
    expect(valueAt('Mine', 1, 1)).toMatchObject({ formula: '=Results!B4', value: 81 });
    expect(valueAt('Mine', 2, 1)).toMatchObject({ formula: '=SUM(LC_Results)' });
  });

  test('is not touched where the plan does not touch it', async () => {
    const others = () =>
      (bed.state()['sheets'] as { name: string }[]).filter(({ name }) =>
        ['Scores', 'Sheet1', 'Titles'].includes(name),
      );
    const before = others();
    await bed.host.write(SECOND_RESULTS);
    expect(others()).toEqual(before);
  });

  test('a write twice is the same as once', async () => {
    await bed.host.write(SECOND_RESULTS);
    const again: WritePlan = {
      ...SECOND_RESULTS,
      sheets: SECOND_RESULTS.sheets.map((sheet) => ({ ...sheet, replaces: sheet.name })),
    };
    const people = () =>
      (bed.state()['sheets'] as { name: string }[]).filter(({ name }) => !name.startsWith('__lc'));
    const before = people();
    await bed.host.write(again);
    expect(people()).toEqual(before);
  });

  test('nothing of the last write but one is kept', async () => {
    await bed.host.write(SECOND_RESULTS);
    const kept = names().filter((name) => name.startsWith('__lc'));
    expect(kept).toHaveLength(1);
    await bed.host.write(EDITS);
    expect(names().filter((name) => name.startsWith('__lc'))).toEqual([]);
    expect(bed.excel.workbook.sheets.every(({ visibility }) => visibility === 'Visible')).toBe(
      true,
    );
  });

  test('what a session that ended had kept goes with the next write', async () => {
    await bed.host.write(SECOND_RESULTS);
    const left = furnish(bed.excel.workbook, '__lc-stage-7', [['half']]);
    left.visibility = 'VeryHidden';
    expect((await bed.host.read()).sheets.map(({ name }) => name)).not.toContain('__lc-stage-7');
    await bed.host.write(FIRST_RESULTS_AGAIN);
    expect(names().filter((name) => name.startsWith('__lc'))).toHaveLength(1);
    expect(names()).not.toContain('__lc-stage-7');
  });
});

const FIRST_RESULTS_AGAIN: WritePlan = {
  ...FIRST_RESULTS,
  sheets: FIRST_RESULTS.sheets.map((sheet) => ({ ...sheet, replaces: sheet.name })),
};

describe('protection', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test('without a password is lifted for the write, and comes back as it was', async () => {
    const titles = bed.excel.workbook.sheetNamed('Titles')!;
    const before = titles.protection;
    expect(before).toBeDefined();
    await bed.host.write(APPEND);
    expect(valueAt('Titles', 3, 1).value).toBe('C-2026-0002');
    expect(titles.protection).toEqual(before);
    await bed.host.undo();
    expect(titles.protection).toEqual(before);
  });

  test.each([
    ['a sheet that is written anew', 'Results', SECOND_RESULTS],
    ['a sheet that is appended to', 'Titles', APPEND],
    ['a sheet that is edited', 'Scores', EDITS],
  ])('with a password stays: %s', async (_, sheet, plan) => {
    bed.excel.workbook.sheetNamed(sheet)!.protection = { options: {}, password: 'secret' };
    const before = await bed.host.read();
    await expect(bed.host.write(plan)).rejects.toMatchObject({
      name: 'HostProblemError',
      reason: 'protected',
      sheet,
    });
    expect(await bed.host.read()).toEqual(before);
    expect(names().filter((name) => name.startsWith('__lc-stage'))).toEqual([]);
  });

  test('of the structure lets cells be edited, and no sheet be written', async () => {
    bed.excel.workbook.protectedStructure = true;
    await bed.host.write(EDITS);
    await expect(bed.host.write(SECOND_RESULTS)).rejects.toMatchObject({ reason: 'protected' });
  });
});

describe('in the way', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test('a filter, of our table or of one that grows', async () => {
    const filtered = { name: 'HostProblemError', reason: 'filtered' };
    const criteria = { filterOn: 'Values', values: ['C001'] };
    bed.excel.workbook.tableNamed('Results')!.criteria.set(0, criteria);
    await expect(bed.host.write(SECOND_RESULTS)).rejects.toMatchObject({
      ...filtered,
      sheet: 'Results',
    });
    bed.excel.workbook.tableNamed('Titles')!.criteria.set(0, criteria);
    await expect(bed.host.write(APPEND)).rejects.toMatchObject({ ...filtered, sheet: 'Titles' });
  });

  test('merged cells where rows would go', async () => {
    bed.excel.workbook.sheetNamed('Titles')!.merges = [{ row: 4, column: 0, rows: 1, columns: 2 }];
    await expect(bed.host.write(APPEND)).rejects.toMatchObject({
      name: 'WriteRefusedError',
      reason: 'cells-below-table',
      cell: 'A5',
    });
  });

  describe('formulas that fill several cells', () => {
    const writing = (...cells: readonly string[]): WritePlan => ({
      ...NOTHING,
      edits: cells.map((cell) => ({ sheet: 'Scores', cell, content: 7 })),
    });
    const refused = (cell: string) => ({
      name: 'WriteRefusedError',
      reason: 'part-of-array',
      sheet: 'Scores',
      cell,
    });

    test.each([
      ['spills from it', 'F1', true],
      ['spills into it', 'F3', true],
      ['was entered into it and others', 'F2', false],
    ])('one that %s stays, and nothing else is written either', async (_, cell, spills) => {
      const { workbook } = bed.excel;
      const array = { formula: '=A1:A3', value: 5, spills };
      furnishArray(workbook.sheetNamed('Scores')!, 'F1:F3', array);
      const before = bed.state();
      await expect(bed.host.write(writing('B2', cell))).rejects.toMatchObject(refused(cell));
      expect(bed.state()).toEqual(before);
    });

    test('one of a cell alone goes as any formula does, also beside others, at the edge of the sheet too', async () => {
      const scores = bed.excel.workbook.sheetNamed('Scores')!;
      const alone = { value: 5, spills: false };
      furnishArray(scores, 'A1', { ...alone, formula: '=SUM(B1:B2*2)' });
      furnishArray(scores, 'A2', { ...alone, formula: '=SUM(B2:B3*2)' });
      await bed.host.write(writing('A1', 'A2'));
      expect([valueAt('Scores', 1, 1).value, valueAt('Scores', 2, 1).value]).toEqual([7, 7]);
    });

    test('rows are not written into what a formula spills, not even into its empty texts', async () => {
      const titles = bed.excel.workbook.sheetNamed('Titles')!;
      furnishArray(titles, 'C2:C5', { formula: '=IF(A2:A5="","","")', value: '', spills: true });
      await expect(bed.host.write(APPEND)).rejects.toMatchObject({
        name: 'WriteRefusedError',
        reason: 'part-of-array',
        sheet: 'Titles',
      });
    });
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['AccessDenied', 'protected'],
    ['FilteredRangeConflict', 'filtered'],
    ['MergedRangeConflict', 'merged'],
    ['PivotTableRangeConflict', 'pivot-table'],
    ['InactiveWorkbook', 'other-workbook'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ActivityLimitReached', 'busy'],
    ['ConnectionFailure', 'connection'],
    ['ItemAlreadyExists', 'changed-meanwhile'],
    ['ApiNotFound', 'not-supported'],
    ['InvalidArgument', 'unexpected'],
    ['GeneralException', 'unexpected'],
  ])('%s is the problem %s', async (code, reason) => {
    bed.excel.faults.at(2, { kind: 'refused', code });
    await expect(bed.host.write(EVERYTHING)).rejects.toMatchObject({
      name: 'HostProblemError',
      reason,
    });
  });

  test('a cell that somebody edits, another workbook in front', async () => {
    bed.excel.person.startEditing();
    await expect(bed.host.read()).rejects.toMatchObject({ reason: 'cell-being-edited' });
    await expect(bed.host.write(EDITS)).rejects.toMatchObject({ reason: 'cell-being-edited' });
    bed.excel.person.stopEditing();
    bed.excel.isInactive = true;
    await expect(bed.host.write(EDITS)).rejects.toMatchObject({ reason: 'other-workbook' });
    bed.excel.isInactive = false;
    await bed.host.write(EDITS);
  });

  test('a read that comes at a bad moment is asked again, a write is not', async () => {
    bed.excel.faults.next({ kind: 'refused', code: 'ActivityLimitReached' });
    await bed.host.read();
    // The look before a write is a read too.
    bed.excel.faults.at(2, { kind: 'refused', code: 'ActivityLimitReached' });
    await expect(bed.host.write(EDITS)).rejects.toMatchObject({ reason: 'busy' });
  });
});

test('an Excel that lacks what the host stands on is told so, and asked nothing', async () => {
  bed = openBed({ requirements: { ExcelApi: '1.9' } });
  await expect(bed.host.read()).rejects.toMatchObject({ reason: 'not-supported' });
  await expect(bed.host.write(EDITS)).rejects.toMatchObject({ reason: 'not-supported' });
  expect(bed.excel.requests).toEqual([]);
});

describe('when even taking back fails', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  test('it is tried again and again', async () => {
    const before = await bed.host.read();
    bed.excel.faults.at(3, { kind: 'at-action', action: 60, code: 'GeneralException' });
    for (let request = 4; request <= 6; request += 1) {
      bed.excel.faults.at(request, { kind: 'refused', code: 'ServiceNotAvailable' });
    }
    await expect(bed.host.write(EVERYTHING)).rejects.toMatchObject({ reason: 'unexpected' });
    expect(await bed.host.read()).toEqual(before);
  });

  test('it is said, with the sheet to look at; and Undo puts it right when Excel is back', async () => {
    const before = await bed.host.read();
    bed.excel.faults.at(3, { kind: 'at-action', action: 60, code: 'GeneralException' });
    for (let request = 4; request <= 30; request += 1) {
      bed.excel.faults.at(request, { kind: 'refused', code: 'InvalidOperationInCellEditMode' });
    }
    await expect(bed.host.write(EVERYTHING)).rejects.toMatchObject({
      name: 'HostProblemError',
      reason: 'half-written',
      sheet: 'Results',
    });
    bed.excel.faults.clear();
    expect(bed.host.canUndo()).toBe(true);
    await bed.host.undo();
    expect(await bed.host.read()).toEqual(before);
    expect(bed.host.canUndo()).toBe(false);
  });
});

describe('undoing', () => {
  beforeEach(async () => {
    bed = openBed();
    await prepareWorkbook(bed);
  });

  const people = () =>
    (bed.state()['sheets'] as { name: string }[]).filter(({ name }) => !name.startsWith('__lc'));

  test('gives back every cell, look, rule and name', async () => {
    const before = [people(), bed.state()['names']];
    await bed.host.write(EVERYTHING);
    expect([people(), bed.state()['names']]).not.toEqual(before);
    await bed.host.undo();
    expect([people(), bed.state()['names']]).toEqual(before);
    expect(names().filter((name) => name.startsWith('__lc'))).toEqual([]);
  });

  test.each([
    ['an edited cell', 'Scores', 'B2', EDITS],
    ['a cell beside a new row', 'Titles', 'B4', APPEND],
  ])('stops where people have changed %s since', async (_, sheet, cell, plan) => {
    await bed.host.write(plan);
    bed.excel.workbook.sheetNamed(sheet)!.protection = undefined;
    bed.excel.person.type(sheet, cell, 'mine');
    const before = await bed.host.read();
    await expect(bed.host.undo()).rejects.toMatchObject({ reason: 'changed-meanwhile', sheet });
    expect(await bed.host.read()).toEqual(before);
  });

  test('of a sheet that is gone tells so', async () => {
    await bed.host.write(SECOND_RESULTS);
    bed.excel.person.deleteSheet('Results');
    await expect(bed.host.undo()).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      sheet: 'Results',
    });
  });

  test('gives sheets that exchanged their names, and what took the name of one, theirs back', async () => {
    const bare = (name: string, replaces?: string) => ({
      name,
      ...(replaces !== undefined && { replaces }),
      heading: [[{ value: name, style: 'title' as const }]],
      widths: [20],
      landscape: false,
      protectHeaders: false,
    });
    await bed.host.write({ ...NOTHING, sheets: [bare('One'), bare('Two'), bare('Three')] });
    const before = people();
    const exchange = [bare('Two', 'One'), bare('One', 'Two'), bare('Four', 'Three'), bare('Three')];
    await bed.host.write({ ...NOTHING, sheets: exchange });
    expect((await bed.host.read()).sheets.slice(-4).map(({ name }) => name)).toEqual([
      'Two',
      'One',
      'Four',
      'Three',
    ]);
    await bed.host.undo();
    expect(people()).toEqual(before);
  });

  test('leaves a protection that somebody put on since', async () => {
    await bed.host.write(EDITS);
    const scores = bed.excel.workbook.sheetNamed('Scores')!;
    scores.protection = { options: { allowSort: true }, password: undefined };
    await bed.host.undo();
    expect(scores.protection).toMatchObject({ options: { allowSort: true } });
  });

  test('waits for a filter of our table to be cleared, and changes nothing until then', async () => {
    const before = people();
    await bed.host.write(SECOND_RESULTS);
    const { criteria } = bed.excel.workbook.tableNamed('Results')!;
    criteria.set(0, { filterOn: 'Values', values: ['C001'] });
    await expect(bed.host.undo()).rejects.toMatchObject({ reason: 'filtered', sheet: 'Results' });
    expect(bed.host.canUndo()).toBe(true);
    criteria.clear();
    await bed.host.undo();
    expect(people()).toEqual(before);
  });

  test('of a sheet that was renamed gives it its name back too', async () => {
    const before = people();
    await bed.host.write(SECOND_RESULTS);
    bed.excel.person.renameSheet('Results', 'Old results');
    await bed.host.undo();
    expect(people()).toEqual(before);
  });
});
