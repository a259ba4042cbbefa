import { excelForEachTest, inSheet } from './excel-bed';
import { furnishSnapshot } from './furnish-snapshot';
import { NOT_CALCULATED } from '../../src/workbook/snapshot';

const excel = excelForEachTest();

test('a workbook that was read from a file is open in Excel', async () => {
  const { workbook } = excel().excel;
  furnishSnapshot(workbook, {
    sheets: [
      {
        name: 'Scores',
        visibility: 'visible',
        hasAttachments: true,
        merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
        tables: [
          {
            name: 'Scores',
            range: { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 3 },
            hasHeaderRow: true,
            hasTotalsRow: false,
          },
        ],
        rows: [
          { row: 1, hidden: false, cells: ['Title'] },
          { row: 2, hidden: false, cells: ['Key', 'On', 'Odd'] },
          {
            row: 3,
            hidden: true,
            cells: [
              '=text',
              { kind: 'date', serial: 45_000 },
              { kind: 'error', code: NOT_CALCULATED },
            ],
          },
        ],
      },
      {
        name: 'sheet1',
        visibility: 'very-hidden',
        hasAttachments: false,
        merges: [],
        tables: [],
        rows: [],
      },
    ],
  });
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Scores', 'Visible'],
    ['sheet1', 'VeryHidden'],
  ]);
  expect(workbook.sheets[0]!.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  expect([...workbook.sheets[0]!.hiddenRows]).toEqual([2]);
  const body = await inSheet((context) =>
    context.workbook.tables.getItem('Scores').getDataBodyRange().load('text,formulas'),
  );
  // 45,000 is 15 March 2023 in the 1900 system.
  expect(body.text).toEqual([['=text', '2023-03-15', '#NAME?']]);
  expect(body.formulas[0]![0]).toBe('=text');
});
