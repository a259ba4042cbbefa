import { excelForEachTest, codeOf, inSheet } from './excel-bed';
import { furnish, furnishArray, furnishTable } from './furnish';
import { areaName } from './model/address';

const excel = excelForEachTest();

/** Writes to A1 what is given, and gives back the value, formula and kind that Excel made of it. */
async function entered(input: unknown, numberFormat?: string) {
  const range = await inSheet((_, sheet) => {
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[input]];
    return cell.load('values,formulas,valueTypes');
  });
  return [range.values[0]![0], range.formulas[0]![0], range.valueTypes[0]![0]];
}

describe('what becomes of a written value', () => {
  test.each([
    ['North', ['North', 'North', 'String']],
    [85.5, [85.5, 85.5, 'Double']],
    [false, [false, false, 'Boolean']],
    ['', ['', '', 'Empty']],
    [' 85 ', [85, 85, 'Double']],
    ['-5', [-5, -5, 'Double']],
    ['true', [true, true, 'Boolean']],
    ['#N/A', ['#N/A', '#N/A', 'Error']],
    ['2026-11-24', ['2026-11-24', '2026-11-24', 'String']],
    ["'=1+1", ['=1+1', '=1+1', 'String']],
    ["'007", ['007', '007', 'String']],
    ['=SUM(1,2)', [3, '=SUM(1,2)', 'Double']],
    ['+A9', [0, '=+A9', 'Double']],
    ['=SUM(1,2)/SUM(3,4)', ['#NAME?', '=SUM(1,2)/SUM(3,4)', 'Error']],
    ["='Sheet1'!B7", [0, '=Sheet1!B7', 'Double']],
    ['-abc', ['#NAME?', '=-abc', 'Error']],
    ['@abc', ['#NAME?', '=@abc', 'Error']],
    ['-', ['-', '-', 'String']],
    ['="a""b"', ['a"b', '="a""b"', 'String']],
  ])('%j', async (input, expected) => {
    expect(await entered(input)).toEqual(expected);
  });

  test('a cell formatted as text keeps what is written', async () => {
    expect(await entered('=1+1', '@')).toEqual(['=1+1', '=1+1', 'String']);
    expect(await entered('007', '@')).toEqual(['007', '007', 'String']);
  });

  test.each(['=SUM(', '=)', '="open', '=IF(A1,"x)'])(
    '%s is no formula, and nothing is written',
    async (input) => {
      const code = await codeOf(
        (_, sheet) => (sheet.getRange('A1:B1').values = [['kept?', input]]),
      );
      expect(code).toBe('InvalidArgument');
      expect(excel().excel.workbook.sheetNamed('Sheet1')!.grid.content(0, 0).kind).toBe('Empty');
    },
  );

  test('null leaves a cell as it is, one value fills them all', async () => {
    const range = await inSheet((_, sheet) => {
      const block = sheet.getRange('A1:B2');
      block.values = 7 as never;
      block.values = [
        [null, 'new'],
        ['', null],
      ];
      return block.load('values');
    });
    expect(range.values).toEqual([
      [7, 'new'],
      ['', 7],
    ]);
  });

  test('a formula follows the cells that it adds up, also when they change later', async () => {
    await inSheet((_, sheet) => (sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']]));
    excel().excel.person.type('Sheet1', 'A1', 10);
    const sum = await inSheet((_, sheet) => sheet.getRange('A3').load('values'));
    expect(sum.values).toEqual([[12]]);
  });

  test('the value of any formula can be planted', async () => {
    excel().excel.workbook.planted.set('=MEDIAN(A1:A9)', 4.5);
    expect(await entered('=MEDIAN(A1:A9)')).toEqual([4.5, '=MEDIAN(A1:A9)', 'Double']);
  });
});

describe('blocks of cells', () => {
  test('the used range, with and without cells that only have a look', async () => {
    const [values, all, none] = await inSheet((context, sheet) => {
      sheet.getRange('B3').values = [['x']];
      sheet.getRange('D9').format.fill.color = '#FFFF00';
      const empty = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject();
      return [sheet.getUsedRange(true), sheet.getUsedRange(), empty].map((range) =>
        range.load('address'),
      ) as [Excel.Range, Excel.Range, Excel.Range];
    });
    expect(values.address).toBe('Sheet1!B3');
    expect(all.address).toBe('Sheet1!B3:D9');
    expect(none.isNullObject).toBe(true);
  });

  test('rows put in and taken out carry along what lies below', async () => {
    const { workbook } = excel().excel;
    const sheet = furnish(workbook, 'Sheet1', [['a'], ['b'], ['Key', 'Sum'], ['k', 1]]);
    furnishTable(sheet, 'Sums', 'A3:B4');
    sheet.hiddenRows.add(3);
    await inSheet((_, on) => {
      on.getRange('2:3').insert('Down');
      on.getRange('A1:A1').getEntireRow().delete('Up');
    });
    expect(workbook.tableNamed('Sums')!.area).toEqual({ row: 3, column: 0, rows: 2, columns: 2 });
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect(sheet.grid.content(2, 0).value).toBe('b');
  });

  test('a part of a table cannot be shifted away', async () => {
    const sheet = furnish(excel().excel.workbook, 'Sheet1', [['a'], ['Key', 'Sum'], ['k', 1]]);
    furnishTable(sheet, 'Sums', 'A2:B3');
    expect(await codeOf((_, on) => on.getRange('A1').insert('Down'))).toBe('InvalidOperation');
  });

  test('merged cells: the first keeps its content, the others take none', async () => {
    const areas = await inSheet((_, sheet) => {
      sheet.getRange('A1:C1').values = [['title', 'lost', 'lost']];
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A1:C1').values = [['new', 'never', 'never']];
      return sheet.getUsedRange().getMergedAreasOrNullObject().load('address');
    });
    expect(areas.address).toBe('Sheet1!A1:C1');
    const { grid } = excel().excel.workbook.sheetNamed('Sheet1')!;
    expect([grid.content(0, 0).value, grid.content(0, 1).value]).toEqual(['new', '']);
  });

  test('copying repeats the source, moves references and brings the look along', async () => {
    const range = await inSheet((_, sheet) => {
      sheet.getRange('A1:B1').formulas = [[2, '=A1+$A$1']];
      sheet.getRange('B1').format.font.bold = true;
      sheet.getRange('A2:B3').copyFrom('A1:B1');
      return sheet.getRange('B2:B3').load('formulas,format/font/bold');
    });
    expect(range.formulas).toEqual([['=A2+$A$1'], ['=A3+$A$1']]);
    expect(range.format.font.bold).toBe(true);
  });

  test('copying all brings rules, links and merges along, in place of what was there', async () => {
    const { workbook } = excel().excel;
    furnish(workbook, 'Target');
    const lists = await inSheet((context, sheet) => {
      const target = context.workbook.worksheets.getItem('Target');
      target.getRange('A1:C4').dataValidation.rule = { custom: { formula: '=TRUE' } };
      target.getRange('B1').hyperlink = { address: 'https://example.com', textToDisplay: 'old' };
      sheet.getRange('A1').hyperlink = { documentReference: 'Target!A1', textToDisplay: 'new' };
      sheet.getRange('B1:B2').dataValidation.rule = {
        decimal: { formula1: 1, operator: 'GreaterThan' },
      };
      sheet.getRange('A2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('C1:C2').merge();
      target.getRange('A1:C4').copyFrom(sheet.getRange('A1:C2'));
      return target.getRange('A1:B4').getCellProperties({ address: true });
    });
    expect(lists.value).toHaveLength(4);
    const target = workbook.sheetNamed('Target')!;
    const named = (areas: readonly { area: Parameters<typeof areaName>[0] }[]) =>
      areas.map(({ area }) => areaName(area));
    expect(named(target.validations)).toEqual(['B1:B4']);
    expect(named(target.conditionalFormats)).toEqual(['A2', 'A4']);
    expect(target.merges.map(areaName)).toEqual(['C1:C2', 'C3:C4']);
    expect(
      [...target.hyperlinks].map(([cell, { documentReference }]) => [cell, documentReference]),
    ).toEqual([
      ['A1', 'Target!A1'],
      ['A3', 'Target!A1'],
    ]);
  });

  test('clearing contents keeps the look, clearing formats the contents, clearing all neither', async () => {
    const ranges = await inSheet((_, sheet) => {
      const cells = ['A1', 'A2', 'A3'].map((address) => {
        const cell = sheet.getRange(address);
        cell.values = [['x']];
        cell.format.font.italic = true;
        return cell;
      });
      cells[0]!.clear('Contents');
      cells[1]!.clear('Formats');
      cells[2]!.clear();
      return cells.map((cell) => cell.load('values,format/font/italic'));
    });
    const seen = ranges.map((range) => [range.values[0]![0], range.format.font.italic]);
    expect(seen).toEqual([
      ['', true],
      ['x', false],
      ['', false],
    ]);
  });

  test('a format that differs between cells is null, in whole columns too', async () => {
    const [mixed, column, cell] = await inSheet((_, sheet) => {
      sheet.getRange('A:A').format.font.bold = true;
      sheet.getRange('A1:B1').values = [[1, 2]];
      return ['A1:B1', 'A:A', 'A500000'].map((address) =>
        sheet.getRange(address).load('format/font/bold'),
      );
    });
    expect([mixed!, column!, cell!].map((range) => range.format.font.bold)).toEqual([
      null,
      true,
      true,
    ]);
  });

  test('text shows values in their formats', async () => {
    const range = await inSheet((_, sheet) => {
      const cells = sheet.getRange('A1:D1');
      cells.numberFormat = [['0.00', 'yyyy-mm-dd', 'General', '@']];
      cells.values = [[1.006, 45_000, 0.1, 12]];
      return cells.load('text');
    });
    // 45,000 is 15 March 2023 in the 1900 system.
    expect(range.text).toEqual([['1.01', '2023-03-15', '0.1', '12']]);
  });
});

describe('one formula in many cells', () => {
  const array = (spills: boolean) =>
    furnishArray(excel().excel.workbook.sheets[0]!, 'B2:B4', {
      formula: '=SEQUENCE(3)',
      value: 1,
      spills,
    });
  const values = async () => {
    const range = await inSheet((_, sheet) => sheet.getRange('B2:B4').load('values'));
    return range.values.flat();
  };

  test.each([
    ['B2', true, true],
    ['B3:B4', true, true],
    ['A1', false, false],
    ['B4:B5', null, null],
  ])('is told of: %s', async (cells, hasSpill, savedAsArray) => {
    array(true);
    const range = await inSheet((_, sheet) => sheet.getRange(cells).load('hasSpill,savedAsArray'));
    expect([range.hasSpill, range.savedAsArray]).toEqual([hasSpill, savedAsArray]);
  });

  test('goes with the first of the cells that it spills into, and is blocked by something in another', async () => {
    array(true);
    await inSheet((_, sheet) => (sheet.getRange('B3').values = [['mine']]));
    expect(await values()).toEqual(['#SPILL!', 'mine', '']);
    array(true);
    await inSheet((_, sheet) => (sheet.getRange('B2').values = [['mine']]));
    expect(await values()).toEqual(['mine', '', '']);
  });

  test('that was entered into all of them changes in all of them or not at all', async () => {
    array(false);
    const range = await inSheet((_, sheet) => sheet.getRange('B3').load('hasSpill,savedAsArray'));
    expect([range.hasSpill, range.savedAsArray]).toEqual([false, true]);
    expect(await codeOf((_, sheet) => (sheet.getRange('B3').values = [[9]]))).not.toBe('done');
    expect(await codeOf((_, sheet) => sheet.getRange('B2:B3').clear())).not.toBe('done');
    expect(await values()).toEqual([1, 1, 1]);
    await inSheet((_, sheet) => (sheet.getRange('B2:B4').values = [[7], [8], [9]]));
    expect(await values()).toEqual([7, 8, 9]);
  });
});
