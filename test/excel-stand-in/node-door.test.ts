import { codeOf, excelForEachTest } from './excel-bed';
import { furnish, furnishTable } from './furnish';

const excel = excelForEachTest();

test('a range is written and read', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      ['Name', 'Points'],
      ['North', 85],
    ];
    range.load('values,address');
    await context.sync();
    expect(range.values).toEqual([
      ['Name', 'Points'],
      ['North', 85],
    ]);
    expect(range.address).toBe('Sheet1!A1:B2');
  });
  expect(excel().excel.requests).toHaveLength(1);
  expect(excel().excel.keptReferences).toBe(0);
});

test('a written sheet with a table, formats, rules and names can be read back', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Results');
    const range = sheet.getRange('A3:C5');
    range.values = [
      ['Rank', 'Name', 'Total'],
      [1, 'North', 88.5],
      [2, 'South', '=C4-5'],
    ];
    range.getRow(0).format.font.bold = true;
    range.getLastColumn().numberFormat = [['0.00'], ['0.00'], ['0.00']];
    range.format.borders.getItem('EdgeBottom').color = '#ff0000';
    const table = sheet.tables.add(range, true);
    table.name = 'Results';
    table.style = 'TableStyleLight9';
    sheet.getRange('A:A').format.columnWidth = 80;
    sheet.freezePanes.freezeRows(3);
    sheet.tabColor = '#00aa00';
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    table.columns.getItem('Rank').getDataBodyRange().dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' },
    };
    const highlight = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    highlight.textComparison.format.font.color = 'red';
    highlight.textComparison.rule = {
      operator: Excel.ConditionalTextOperator.contains,
      text: 'North',
    };
    context.workbook.names.add('Totals', range.getLastColumn());
    sheet.getRange('A1').hyperlink = { documentReference: 'Results!A4', textToDisplay: 'first' };
    range.format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();

    const tables = context.workbook.tables;
    tables.load('items/name,items/id,count');
    const body = tables.getItem('Results').getDataBodyRange();
    body.load('values,formulas,text,numberFormat,valueTypes');
    const name = context.workbook.names.getItemOrNullObject('totals');
    name.load('formula,visible');
    const none = context.workbook.names.getItemOrNullObject('nothing');
    sheet.load('name,position,tabColor,visibility,protection/protected');
    const links = sheet.getRange('A1');
    links.load('hyperlink,values');
    await context.sync();
    expect(tables.items.map((item) => item.name)).toEqual(['Results']);
    expect(tables.count).toBe(1);
    expect(body.formulas).toEqual([
      [1, 'North', 88.5],
      [2, 'South', '=C4-5'],
    ]);
    expect(body.text[0]).toEqual(['1', 'North', '88.50']);
    expect(body.valueTypes[0]).toEqual(['Double', 'String', 'Double']);
    expect(name.formula).toBe('=Results!$C$3:$C$5');
    expect(none.isNullObject).toBe(true);
    expect(sheet.position).toBe(1);
    expect(sheet.tabColor).toBe('#00AA00');
    expect(sheet.protection.protected).toBe(true);
    expect(links.hyperlink.documentReference).toBe('Results!A4');
    expect(links.values).toEqual([['first']]);
  });
  expect(excel().excel.requests).toHaveLength(2);
});

test('events tell what people and the add-in do', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onChanged.add((event) => {
      heard.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
    sheets.onSelectionChanged.add((event) => {
      heard.push(`selected ${event.address}`);
      return Promise.resolve();
    });
    sheets.onAdded.add(() => {
      heard.push('added');
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      heard.push('selection');
      return Promise.resolve();
    });
    await context.sync();
  });
  excel().excel.person.type('Sheet1', 'B2', 5);
  excel().excel.person.select('Sheet1', 'C3:D4');
  await excel().eventsTold();
  expect(heard).toEqual(['B2 Unknown', 'selected C3:D4', 'selection']);
  heard.length = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('More').getRange('A1').values = [[1]];
    await context.sync();
  });
  await excel().eventsTold();
  expect(heard).toEqual(['added', 'A1 ThisLocalAddin']);
});

test('what came before the failing action has taken effect', async () => {
  const code = await codeOf((context, sheet) => {
    sheet.getRange('A1').values = [['kept']];
    context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['never']];
    sheet.getRange('A2').values = [['never']];
  });
  expect(code).toBe('ItemNotFound');
  const sheet = excel().excel.workbook.sheetNamed('Sheet1')!;
  expect(sheet.grid.content(0, 0).value).toBe('kept');
  expect(sheet.grid.content(1, 0).kind).toBe('Empty');
});

test('a large block goes over in one request', async () => {
  const values = Array.from({ length: 2_000 }, (_, row) =>
    Array.from({ length: 80 }, (_, column) => row + column),
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 2_000, 80);
    range.values = values;
    await context.sync();
  });
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Sheet1').getUsedRange(true);
    used.load('values');
    await context.sync();
    expect(used.values).toEqual(values);
  });
  expect(excel().excel.requests).toHaveLength(2);
});

test('sheets are swapped: what referred to the old one lost it, tables keep their names', async () => {
  const { workbook } = excel().excel;
  const old = furnish(workbook, 'Results', [['Rank'], [1]]);
  furnishTable(old, 'Results', 'A1:A2');
  workbook.names.add('Ranks', '=Results!$A$1:$A$2', undefined);
  await Excel.run(async (context) => {
    const staged = context.workbook.worksheets.add('Staged');
    staged.getRange('A1:A2').values = [['Rank'], [2]];
    const table = staged.tables.add('A1:A2', true);
    context.workbook.worksheets.getItem('Results').delete();
    table.name = 'Results';
    staged.name = 'Results';
    staged.position = 0;
    staged.activate();
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Results', 'Sheet1']);
  expect(workbook.names.get('Ranks')?.formula).toBe('=#REF!$A$1:$A$2');
  expect(workbook.tableNamed('Results')?.sheet.name).toBe('Results');
});

test('an unknown call, property or type is named', async () => {
  const call = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').flashFill();
    await context.sync();
  });
  await expect(call).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.flashFill'),
  });
  const property = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').load('tabId');
    await context.sync();
  });
  await expect(property).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.tabId'),
  });
});
