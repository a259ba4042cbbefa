import { codeOf, excelForEachTest, inSheet } from './excel-bed';
import { furnish, furnishTable } from './furnish';

const excel = excelForEachTest();
const workbook = () => excel().excel.workbook;
const tabs = () => workbook().sheets.map(({ name }) => name);

test('sheets are added at the end, moved, renamed and found by any case', async () => {
  await inSheet((context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Second');
    worksheets.add();
    worksheets.getItem('SECOND').position = 0;
    worksheets.getItem('second').name = 'First';
  });
  expect(tabs()).toEqual(['First', 'Sheet1', 'Sheet3']);
});

test.each([
  ['sheet1', 'ItemAlreadyExists'],
  ['', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
])('a sheet cannot be called %j', async (name, code) => {
  const renaming = codeOf((context) => {
    context.workbook.worksheets.add('Other').name = name;
  });
  expect(await renaming).toBe(code);
  expect(tabs()).toEqual(['Sheet1', 'Other']);
});

test('the last visible sheet can be neither deleted nor hidden; one that is very hidden not deleted', async () => {
  const [other] = [furnish(workbook(), 'Other')];
  other!.visibility = 'VeryHidden';
  expect(await codeOf((_, sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(await codeOf((_, sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
  expect(await codeOf((context) => context.workbook.worksheets.getItem('Other').delete())).toBe(
    'InvalidOperation',
  );
  expect(await codeOf((context) => context.workbook.worksheets.getItem('Other').activate())).toBe(
    'InvalidOperation',
  );
});

test('deleting the sheet in front brings another to the front, and takes its tables and names along', async () => {
  const sheet = furnish(workbook(), 'Gone', [['Key'], [1]]);
  furnishTable(sheet, 'Keys', 'A1:A2');
  workbook().names.add('Key', '=Gone!$A$2', undefined);
  furnish(workbook(), 'Sheet1', [[{ formula: "=Gone!A2+'Gone'!A2", value: 2 }]]);
  await inSheet((context) => {
    const gone = context.workbook.worksheets.getItem('Gone');
    gone.activate();
    gone.delete();
  });
  expect(workbook().selection.sheet.name).toBe('Sheet1');
  expect(workbook().tables).toEqual([]);
  expect(workbook().names.get('key')!.formula).toBe('=#REF!$A$2');
  expect(workbook().sheetNamed('Sheet1')!.grid.content(0, 0).formula).toBe('=#REF!A2+#REF!A2');
});

test('a renamed sheet is renamed in formulas and names, but not in text', async () => {
  workbook().names.add('First', '=Sheet1!$A$1', undefined);
  furnish(workbook(), 'Other', [[{ formula: '=Sheet1!A1&"Sheet1!"', value: '' }]]);
  await inSheet((_, sheet) => {
    sheet.name = 'New name';
  });
  expect(workbook().names.get('First')!.formula).toBe("='New name'!$A$1");
  expect(workbook().sheetNamed('Other')!.grid.content(0, 0).formula).toBe(
    `='New name'!A1&"Sheet1!"`,
  );
});

test('a copy has everything: its tables under other names, names as its own', async () => {
  furnishTable(furnish(workbook(), 'Sheet1', [['Key'], [1]]), 'Keys', 'A1:A2');
  workbook().names.add('Key', '=Sheet1!$A$2', undefined);
  const copy = await inSheet((_, sheet) => sheet.copy('After', sheet).load('name,position'));
  expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 1]);
  expect(workbook().tables.map(({ name }) => name)).toEqual([
    'Keys',
    expect.not.stringMatching(/^Keys$/u),
  ]);
  const own = workbook().namesOf(workbook().sheetNamed('Sheet1 (2)')!);
  expect(own.get('Key')!.formula).toBe("='Sheet1 (2)'!$A$2");
  expect(workbook().names.get('Key')!.formula).toBe('=Sheet1!$A$2');
});

test('what Excel has of a sheet comes back as it was set', async () => {
  const sheet = await inSheet((context, on) => {
    context.workbook.worksheets.add();
    on.set({ tabColor: '#ff8800', showGridlines: false, visibility: 'Hidden' });
    on.freezePanes.freezeAt('A1:B3');
    on.pageLayout.set({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } });
    on.pageLayout.setPrintTitleRows('$1:$3');
    return on.load('tabColor,showGridlines,visibility,pageLayout/orientation,pageLayout/zoom');
  });
  expect(sheet.toJSON()).toMatchObject({
    tabColor: '#FF8800',
    showGridlines: false,
    visibility: 'Hidden',
    pageLayout: { orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } },
  });
  const frozen = await inSheet((_, on) => on.freezePanes.getLocationOrNullObject().load('address'));
  expect(frozen.address).toBe('Sheet1!A1:B3');
});

test('what lies over the cells can be counted', async () => {
  const sheet = workbook().sheetNamed('Sheet1')!;
  sheet.charts.push('Chart 1');
  sheet.comments.push('Comment 1', 'Comment 2');
  const [charts, comments, shapes] = await inSheet((_, on) => [
    on.charts.getCount(),
    on.comments.getCount(),
    on.shapes.getCount(),
  ]);
  expect([charts!.value, comments!.value, shapes!.value]).toEqual([1, 2, 0]);
});

describe('a protected sheet', () => {
  const protect = (options?: Excel.WorksheetProtectionOptions) =>
    inSheet((_, sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect(options);
    });
  const deeds: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
    'write a locked cell': (sheet) => (sheet.getRange('A1').values = [[1]]),
    'write a block with a locked cell': (sheet) => (sheet.getRange('B2:B3').values = [[1], [2]]),
    'write an open cell': (sheet) => (sheet.getRange('B2').values = [[1]]),
    'format a cell': (sheet) => (sheet.getRange('B2').format.font.bold = true),
    'put a row in': (sheet) => sheet.getRange('3:3').insert('Down'),
    'make a table': (sheet) => sheet.tables.add('D1:D2', true),
    'set a rule': (sheet) =>
      (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    rename: (sheet) => (sheet.name = 'Renamed'),
  };

  test('allows what it must and refuses the rest', async () => {
    await protect();
    const codes: Record<string, string> = {};
    for (const [name, deed] of Object.entries(deeds))
      codes[name] = await codeOf((_, sheet) => deed(sheet));
    expect(codes).toEqual({
      'write a locked cell': 'AccessDenied',
      'write a block with a locked cell': 'AccessDenied',
      'write an open cell': 'done',
      'format a cell': 'AccessDenied',
      'put a row in': 'AccessDenied',
      'make a table': 'AccessDenied',
      'set a rule': 'AccessDenied',
      rename: 'done',
    });
  });

  test('allows what its options say, and opens with its password only', async () => {
    await protect({ allowFormatCells: true, allowInsertRows: true });
    expect(await codeOf((_, sheet) => deeds['format a cell']!(sheet))).toBe('done');
    expect(await codeOf((_, sheet) => deeds['put a row in']!(sheet))).toBe('done');
    await inSheet((_, sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, 'secret');
    });
    expect(await codeOf((_, sheet) => sheet.protection.unprotect('wrong'))).toBe('AccessDenied');
    expect(await codeOf((_, sheet) => sheet.protection.unprotect('secret'))).toBe('done');
  });

  test('of a workbook whose structure is protected no sheet can be added, moved or deleted', async () => {
    workbook().protectedStructure = true;
    expect(await codeOf((context) => context.workbook.worksheets.add('More'))).toBe('AccessDenied');
    expect(await codeOf((_, sheet) => (sheet.name = 'Other'))).toBe('AccessDenied');
  });
});

describe('names', () => {
  test('come and go, of the workbook and of a sheet', async () => {
    const [names, own] = await inSheet((context, sheet) => {
      context.workbook.names.add('Totals', sheet.getRange('A1:B2'), 'a note');
      sheet.names.add('Local', "='Sheet1'!$C$3");
      context.workbook.names.add('Rate', '=0.3').visible = false;
      return [
        context.workbook.names.load(
          'items/name,items/formula,items/type,items/visible,items/comment',
        ),
        sheet.names.load('items/scope,items/formula'),
      ] as const;
    });
    expect(
      names.items.map((item) => [item.name, item.formula, item.type, item.visible, item.comment]),
    ).toEqual([
      ['Rate', '=0.3', 'Double', false, ''],
      ['Totals', '=Sheet1!$A$1:$B$2', 'Range', true, 'a note'],
    ]);
    // Excel gives formulas back with the quotes that they need alone.
    expect(own.items.map(({ scope, formula }) => [scope, formula])).toEqual([
      ['Worksheet', '=Sheet1!$C$3'],
    ]);
    await inSheet((context) => {
      const name = context.workbook.names.getItem('totals');
      name.formula = '=Sheet1!$A$9';
      context.workbook.names.getItem('Rate').delete();
    });
    expect(
      workbook()
        .names.all()
        .map(({ formula }) => formula),
    ).toEqual(['=Sheet1!$A$9']);
  });

  test.each([
    ['TOTALS', 'ItemAlreadyExists'],
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
  ])('cannot be %s', async (name, code) => {
    workbook().names.add('Totals', '=Sheet1!$A$1', undefined);
    expect(
      await codeOf((context, sheet) => context.workbook.names.add(name, sheet.getRange('A1'))),
    ).toBe(code);
  });

  test('calls on an object that is not there do nothing, as with Excel', async () => {
    const name = await inSheet((context) => {
      const none = context.workbook.names.getItemOrNullObject('nothing');
      none.delete();
      return none;
    });
    expect(name.isNullObject).toBe(true);
  });
});
