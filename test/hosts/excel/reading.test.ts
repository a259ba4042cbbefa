import { catalogueOf } from '../../../src/locales/catalogues';
import { openFile } from '../../../src/hosts/file/file-host';
import { newWorkbook } from '../../../src/hosts/file/write-new-workbook';
import { evaluateWorkbook } from '../../../src/operations/evaluate-workbook';
import { planOutputs } from '../../../src/operations/plan-outputs';
import { sampleDistrict } from '../../../src/operations/sample/sample-district';
import { planTemplate } from '../../../src/operations/template';
import { LANGUAGES } from '../../../src/values/language';
import type { CellContent, WritePlan } from '../../../src/workbook/plan';
import { furnish, furnishTable, type Furniture } from '../../excel-stand-in/furnish';
import { day } from '../../test-bed';
import { openBed, type ExcelBed } from './excel-bed';

let bed: ExcelBed;
afterEach(() => bed.close());

const N_A = { formula: '=NA()', value: '#N/A' };
const dated = (value: number, numberFormat = 'yyyy-mm-dd'): Furniture => ({ value, numberFormat });

describe('cells', () => {
  beforeEach(() => {
    bed = openBed();
  });

  test('are what they are', async () => {
    furnish(bed.excel.workbook, 'Sheet1', [
      ['5', 5, true, N_A, '#N/A ', dated(45413), dated(0.5, 'h:mm'), dated(45413, '0.00')],
      [],
      [undefined, { formula: '=""', value: '' }, ' text '],
      [{ formula: '=A1', value: '5' }, dated(45413.5, 'yyyy"年"m"月"d"日"')],
    ]);
    const [sheet] = (await bed.host.read()).sheets;
    expect(sheet?.rows).toEqual([
      {
        row: 1,
        hidden: false,
        cells: [
          '5',
          5,
          true,
          { kind: 'error', code: '#N/A' },
          '#N/A ',
          { kind: 'date', serial: 45413 },
          { kind: 'date', serial: 0.5 },
          45413,
        ],
      },
      { row: 3, hidden: false, cells: [undefined, undefined, ' text '] },
      { row: 4, hidden: false, cells: ['5', { kind: 'date', serial: 45413.5 }] },
    ]);
  });

  test('begin where the sheet begins, wherever the first of them stands', async () => {
    furnish(bed.excel.workbook, 'Sheet1', [[], [], [undefined, undefined, 7]]);
    const [sheet] = (await bed.host.read()).sheets;
    expect(sheet?.rows).toEqual([{ row: 3, hidden: false, cells: [undefined, undefined, 7] }]);
  });

  test('of a workbook that counts from 1904 have the days of the other system', async () => {
    bed.excel.workbook.date1904 = true;
    // 2026-05-01, by oracles of the two systems: 46143 and 1462 less.
    furnish(bed.excel.workbook, 'Sheet1', [[dated(44681), 44681]]);
    const [sheet] = (await bed.host.read()).sheets;
    expect(sheet?.rows[0]?.cells).toEqual([{ kind: 'date', serial: 46143 }, 44681]);
  });

  test('a property name of the language is a text like any other', async () => {
    furnish(bed.excel.workbook, '__proto__', [['__proto__', 'constructor']]);
    const sheet = (await bed.host.read()).sheets[1];
    expect([sheet?.name, sheet?.rows[0]?.cells]).toEqual([
      '__proto__',
      ['__proto__', 'constructor'],
    ]);
  });
});

test('rows, merges, tables and what lies on a sheet are told', async () => {
  bed = openBed();
  const { workbook } = bed.excel;
  const sheet = furnish(workbook, 'Sheet1', [['A', 'B'], [1, 2], [3, 4], ['sum', 7], ['x']]);
  furnishTable(sheet, 'Scores', 'A1:B4').showTotals = true;
  sheet.hiddenRows.add(1);
  sheet.filteredRows.add(2);
  sheet.merges = [
    { row: 8, column: 3, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 3 },
  ];
  furnish(workbook, 'Chart').charts.push('Chart 1');
  furnish(workbook, 'Comment').comments.push('Comment 1');
  furnish(workbook, 'Shape').shapes.push('Picture 1');
  furnish(workbook, 'Hidden').visibility = 'Hidden';
  furnish(workbook, 'Very').visibility = 'VeryHidden';
  const { sheets } = await bed.host.read();
  expect(sheets[0]).toEqual({
    name: 'Sheet1',
    visibility: 'visible',
    rows: [
      { row: 1, hidden: false, cells: ['A', 'B'] },
      { row: 2, hidden: true, cells: [1, 2] },
      { row: 3, hidden: true, cells: [3, 4] },
      { row: 4, hidden: false, cells: ['sum', 7] },
      { row: 5, hidden: false, cells: ['x'] },
    ],
    merges: [
      { firstRow: 5, lastRow: 5, firstColumn: 1, lastColumn: 3 },
      { firstRow: 9, lastRow: 10, firstColumn: 4, lastColumn: 4 },
    ],
    tables: [
      {
        name: 'Scores',
        range: { firstRow: 1, lastRow: 4, firstColumn: 1, lastColumn: 2 },
        hasHeaderRow: true,
        hasTotalsRow: true,
      },
    ],
    hasAttachments: false,
  });
  expect(
    sheets.map(({ name, hasAttachments, visibility }) => [name, hasAttachments, visibility]),
  ).toEqual([
    ['Sheet1', false, 'visible'],
    ['Chart', true, 'visible'],
    ['Comment', true, 'visible'],
    ['Shape', true, 'visible'],
    ['Hidden', false, 'hidden'],
    ['Very', false, 'very-hidden'],
  ]);
});

test('more merged areas than Excel gives at once are asked for by halves', async () => {
  bed = openBed();
  const sheet = furnish(bed.excel.workbook, 'Sheet1', [['A'], ['B'], ['C'], ['D'], ['E']]);
  sheet.merges = [
    { row: 0, column: 0, rows: 1, columns: 2 },
    { row: 1, column: 1, rows: 3, columns: 2 },
    { row: 4, column: 0, rows: 1, columns: 2 },
  ];
  const whole = await bed.host.read();
  expect(whole.sheets[0]?.merges).toHaveLength(3);
  // The list, all at once, the sizes, the cells, the merges.
  bed.excel.faults.at(2, { kind: 'refused', code: 'GeneralException' });
  bed.excel.faults.at(5, { kind: 'refused', code: 'GeneralException' });
  expect(await bed.host.read()).toEqual(whole);
  expect(bed.excel.faults.waiting).toBe(0);
});

describe('round trips', () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => [
    `C${row}`,
    row,
    '阳光社区',
    dated(45413),
  ]);

  test('are two for any workbook below the limits, and the list alone for none', async () => {
    bed = openBed();
    for (let sheet = 0; sheet < 30; sheet += 1)
      furnish(bed.excel.workbook, `S${sheet}`, rows.slice(0, 100));
    expect(await bed.roundTrips(() => bed.host.read())).toBe(2);
  });

  test.each([200_000, 20_000, 9_000])(
    'are more above them: %i bytes an answer',
    async (mostBytes) => {
      bed = openBed();
      furnish(bed.excel.workbook, 'Sheet1', rows);
      furnish(bed.excel.workbook, 'Other', rows.slice(0, 3));
      const whole = await bed.host.read();
      bed.close();
      bed = openBed({ mostBytes });
      furnish(bed.excel.workbook, 'Sheet1', rows);
      furnish(bed.excel.workbook, 'Other', rows.slice(0, 3));
      expect(await bed.host.read()).toEqual(whole);
      const first = bed.excel.requests.length;
      // The next time it is not tried in one again.
      expect(await bed.host.read()).toEqual(whole);
      expect(bed.excel.requests.length - first).toBeLessThan(first);
    },
  );

  test('one row that is larger than any answer is too large', async () => {
    bed = openBed({ mostBytes: 20_000 });
    furnish(bed.excel.workbook, 'Sheet1', [['x'.repeat(25_000)]]);
    await expect(bed.host.read()).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('a refresh reads the list and the sheets that have changed', async () => {
    bed = openBed();
    furnish(bed.excel.workbook, 'Sheet1', rows);
    furnish(bed.excel.workbook, 'Other', rows.slice(0, 3));
    const stop = bed.host.watch({});
    await bed.host.refresh();
    expect(await bed.roundTrips(() => bed.host.refresh())).toBe(1);
    bed.excel.person.type('Other', 'B1', 99);
    await bed.eventsTold();
    const first = bed.excel.requests.length;
    const { sheets } = await bed.host.refresh();
    expect(sheets[1]?.rows[0]?.cells[1]).toBe(99);
    const answers = bed.excel.requests.slice(first).map(({ answerBytes }) => answerBytes);
    expect(answers).toHaveLength(2);
    expect(answers[1]).toBeLessThan(5_000);
    bed.excel.person.renameSheet('Other', 'Another');
    await bed.eventsTold();
    expect((await bed.host.refresh()).sheets[1]?.name).toBe('Another');
    stop();
  });

  test('a refresh without a listener reads all', async () => {
    bed = openBed();
    await bed.host.refresh();
    furnish(bed.excel.workbook, 'Sheet1', [[1]]);
    expect((await bed.host.refresh()).sheets[0]?.rows).toHaveLength(1);
  });
});

describe.each(LANGUAGES)('a workbook in %s', (language) => {
  test('reads as the file host reads it, template, results, audit and register', async () => {
    const words = catalogueOf(language);
    const template = planTemplate(words, sampleDistrict(language));
    const file = openFile(newWorkbook(template));
    bed = openBed();
    const { workbook, person } = bed.excel;
    await bed.host.write(template);
    person.deleteSheet('Sheet1');
    expect(await bed.host.read()).toEqual(await file.read());

    for (let run = 1; run <= 2; run += 1) {
      const evaluated = evaluateWorkbook(await file.read(), {
        asOf: day('2026-11-24'),
        name: run === 1,
      });
      const outputs = planOutputs(evaluated, words, { audit: true });
      for (const [formula, value] of formulasOf(outputs)) workbook.planted.set(formula, value);
      await file.write(outputs);
      await bed.host.write(outputs);
      expect(await bed.host.read()).toEqual(await file.read());
    }
  }, 60_000);
});

/** The formulas of a plan with the values that they will have. */
function formulasOf({ sheets }: WritePlan): readonly (readonly [string, string | number])[] {
  const contents: readonly CellContent[] = sheets.flatMap(({ table }) => table?.rows.flat() ?? []);
  return contents.flatMap((content) =>
    typeof content === 'object' && content.kind === 'formula' && content.value !== undefined
      ? [[`=${content.formula}`, content.value] as const]
      : [],
  );
}
