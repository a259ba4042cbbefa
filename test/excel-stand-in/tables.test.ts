import { codeOf, excelForEachTest, inSheet } from './excel-bed';
import { furnish, furnishTable } from './furnish';

const excel = excelForEachTest();
const workbook = () => excel().excel.workbook;
const scores = () => {
  const sheet = furnish(workbook(), 'Sheet1', [
    ['Key', 'Points'],
    ['a', 1],
    ['b', 2],
    [],
    ['below', 'x'],
  ]);
  return furnishTable(sheet, 'Scores', 'A1:B3');
};

test('headers become text, blanks and doubles get names of their own', async () => {
  const table = await inSheet((_, sheet) => {
    sheet.getRange('A1:D2').values = [
      ['Key', 2026, '', 'key'],
      [1, 2, 3, 4],
    ];
    return sheet.tables.add('A1:D2', true).getHeaderRowRange().load('values,valueTypes');
  });
  expect(table.values).toEqual([['Key', '2026', 'Column3', 'key2']]);
  expect(new Set(table.valueTypes[0])).toEqual(new Set(['String']));
});

test('a table without headers gets a header row above, and what lies below moves down', async () => {
  furnish(workbook(), 'Sheet1', [['a', 1], ['below']]);
  const range = await inSheet((_, sheet) =>
    sheet.tables.add('A1:B1', false).getRange().load('address,values'),
  );
  expect(range.address).toBe('Sheet1!A1:B2');
  expect(range.values).toEqual([
    ['Column1', 'Column2'],
    ['a', 1],
  ]);
  expect(workbook().sheetNamed('Sheet1')!.grid.content(2, 0).value).toBe('below');
});

test('its parts, by name and by place', async () => {
  scores();
  const parts = await inSheet((context) => {
    const table = context.workbook.tables.getItem('scores');
    const column = table.columns.getItem('Points');
    return [
      table.getRange(),
      table.getDataBodyRange(),
      column.getDataBodyRange(),
      table.rows.getItemAt(1).getRange(),
    ].map((range) => range.load('address'));
  });
  expect(parts.map(({ address }) => address)).toEqual(
    ['A1:B3', 'A2:B3', 'B2:B3', 'A3:B3'].map((cells) => `Sheet1!${cells}`),
  );
});

test('columns and rows are listed with their values', async () => {
  scores();
  const [columns, rows] = await inSheet((context) => {
    const table = context.workbook.tables.getItem('Scores');
    return [table.columns.load('items/name,count'), table.rows.load('items/values')] as const;
  });
  expect(columns.items.map(({ name }) => name)).toEqual(['Key', 'Points']);
  expect(columns.count).toBe(2);
  expect(rows.items.map(({ values }) => values[0])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('rows are added at the end, and what lies below moves down', async () => {
  const table = scores();
  await inSheet((context) =>
    context.workbook.tables.getItem('Scores').rows.add(undefined, [
      ['c', 3],
      ['d', 4],
    ]),
  );
  expect(table.area.rows).toBe(5);
  const { grid } = table.sheet;
  expect([grid.content(4, 0).value, grid.content(6, 0).value]).toEqual(['d', 'below']);
});

test('a totals row comes and goes with what lies below', async () => {
  const table = scores();
  await inSheet((context) => {
    context.workbook.tables.getItem('Scores').showTotals = true;
  });
  expect(table.totals()).toMatchObject({ row: 3, rows: 1 });
  expect(table.body().rows).toBe(2);
  await inSheet((context) => {
    context.workbook.tables.getItem('Scores').showTotals = false;
  });
  expect(table.area.rows).toBe(3);
  expect(table.sheet.grid.content(4, 0).value).toBe('below');
});

test('a resized table keeps its header row', async () => {
  const table = scores();
  expect(await codeOf((context) => context.workbook.tables.getItem('Scores').resize('A1:B6'))).toBe(
    'done',
  );
  expect(table.area.rows).toBe(6);
  expect(await codeOf((context) => context.workbook.tables.getItem('Scores').resize('A2:B6'))).toBe(
    'InvalidArgument',
  );
});

test.each([
  ['over another table', 'B3:C4', 'InvalidArgument'],
  ['over merged cells', 'D8:E9', 'MergedRangeConflict'],
])('a table cannot lie %s', async (_, cells, code) => {
  scores().sheet.merges.push({ row: 8, column: 3, rows: 1, columns: 2 });
  expect(await codeOf((__, sheet) => sheet.tables.add(cells, true))).toBe(code);
});

test.each([
  ['SCORES', 'ItemAlreadyExists'],
  ['Taken', 'ItemAlreadyExists'],
  ['two words', 'InvalidArgument'],
  ['Other', 'done'],
])('a table called %s', async (name, code) => {
  scores();
  workbook().names.add('Taken', '=Sheet1!$A$1', undefined);
  const naming = codeOf((_, sheet) => {
    sheet.tables.add('F1:F2', true).name = name;
  });
  expect(await naming).toBe(code);
});

test('deleting takes the cells, converting leaves them', async () => {
  const first = scores();
  await inSheet((context) => context.workbook.tables.getItem('Scores').delete());
  expect(first.sheet.grid.content(0, 0).kind).toBe('Empty');
  const second = scores();
  await inSheet((context) => context.workbook.tables.getItem('Scores').convertToRange());
  expect(second.sheet.grid.content(0, 0).value).toBe('Key');
  expect(workbook().tables).toEqual([]);
});

test('a filter hides rows; a block over them cannot be written, one cell can, and clearing shows them', async () => {
  const table = scores();
  await inSheet((context) => {
    const on = context.workbook.tables.getItem('Scores');
    on.columns.getItem('Key').filter.applyValuesFilter(['b']);
  });
  expect(table.sheet.rowIsHidden(1)).toBe(true);
  expect(await codeOf((_, sheet) => (sheet.getRange('B2:B3').values = [[5], [6]]))).toBe(
    'FilteredRangeConflict',
  );
  expect(await codeOf((_, sheet) => (sheet.getRange('B2').values = [[5]]))).toBe('done');
  const [hidden, filtered] = await inSheet(
    (context, sheet) =>
      [
        sheet.getRange('A1:A3').load('rowHidden'),
        context.workbook.tables.getItem('Scores').autoFilter.load('isDataFiltered'),
      ] as const,
  );
  expect([hidden.rowHidden, filtered.isDataFiltered]).toEqual([null, true]);
  await inSheet((context) => context.workbook.tables.getItem('Scores').clearFilters());
  expect(table.sheet.rowIsHidden(1)).toBe(false);
});

test('a changed header stays text and stays one of its kind', async () => {
  const table = scores();
  await inSheet((_, sheet) => (sheet.getRange('A1:B1').values = [['Points', '']]));
  expect(table.headers()).toEqual(['Points', 'Column2']);
  await inSheet((_, sheet) => (sheet.getRange('B1').values = [['points']]));
  expect(table.headers()).toEqual(['Points', 'points2']);
});

test('a table grows over what a person types right below it, not over what an add-in writes there', async () => {
  const table = scores();
  await inSheet((_, sheet) => (sheet.getRange('A4').values = [['c']]));
  expect(table.area.rows).toBe(3);
  excel().excel.person.type('Sheet1', 'A4', 'd');
  expect(table.area.rows).toBe(4);
});

test('cells cannot be copied over rows that a filter hides', async () => {
  scores().sheet.filteredRows.add(1);
  expect(await codeOf((_, sheet) => sheet.getRange('A2:B3').copyFrom('D1'))).toBe(
    'FilteredRangeConflict',
  );
});
