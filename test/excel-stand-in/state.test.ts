import { excelForEachTest, inSheet } from './excel-bed';

const excel = excelForEachTest();

const deeds: Readonly<
  Record<string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown>
> = {
  'a value': (_, sheet) => (sheet.getRange('B2').values = [[1]]),
  'a look': (_, sheet) => (sheet.getRange('B2').format.font.bold = true),
  'the look of a column': (_, sheet) => (sheet.getRange('B:B').format.font.bold = true),
  'a width': (_, sheet) => (sheet.getRange('B:B').format.columnWidth = 99),
  'a hidden row': (_, sheet) => (sheet.getRange('4:4').rowHidden = true),
  'a merge': (_, sheet) => sheet.getRange('A1:B1').merge(),
  'a table': (_, sheet) => sheet.tables.add('D1:D2', true),
  'a rule': (_, sheet) =>
    (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
  'a conditional format': (_, sheet) => sheet.getRange('B2').conditionalFormats.add('Custom'),
  'a link': (_, sheet) =>
    (sheet.getRange('B2').hyperlink = { address: 'https://example.com', textToDisplay: 'x' }),
  'a name': (context, sheet) => context.workbook.names.add('Total', sheet.getRange('A1')),
  'a sheet': (context) => context.workbook.worksheets.add('More'),
  'a sheet name': (_, sheet) => (sheet.name = 'Other'),
  'a tab colour': (_, sheet) => (sheet.tabColor = '#FF0000'),
  'frozen panes': (_, sheet) => sheet.freezePanes.freezeRows(2),
  'a page layout': (_, sheet) => (sheet.pageLayout.orientation = 'Landscape'),
  protection: (_, sheet) => sheet.protection.protect(),
  'the calculation mode': (context) => (context.workbook.application.calculationMode = 'Manual'),
};

test.each(Object.entries(deeds))('the state tells of %s', async (_, deed) => {
  const before = excel().state();
  await inSheet(deed);
  expect(excel().state()).not.toEqual(before);
});

test('the state tells nothing of reading, of what is selected, or of what was taken back', async () => {
  const before = excel().state();
  await inSheet((context, sheet) => {
    sheet.getRange('B2').load('values,format/font/bold');
    sheet.getRange('C3').select();
    sheet.getRange('B2').values = [['x']];
    sheet.getRange('B2').format.font.bold = true;
    sheet.getRange('B2').clear();
    context.workbook.worksheets.add('More').delete();
  });
  expect(excel().state()).toEqual(before);
});

test('the state is plain data', async () => {
  for (const deed of Object.values(deeds).slice(0, 10)) await inSheet(deed);
  const state = excel().state();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
