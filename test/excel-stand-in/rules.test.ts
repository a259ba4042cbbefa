import { codeOf, excelForEachTest, inSheet } from './excel-bed';

const excel = excelForEachTest();
const sheet1 = () => excel().excel.workbook.sheetNamed('Sheet1')!;

describe('validation', () => {
  test('rules, prompts and alerts come back as they were set', async () => {
    const cell = await inSheet((_, sheet) => {
      const range = sheet.getRange('A1:A9');
      range.dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('C1:C3') },
      };
      range.dataValidation.prompt = { title: 'Method', message: 'Choose one', showPrompt: true };
      range.dataValidation.errorAlert = {
        title: 'No',
        message: 'Choose one',
        showAlert: true,
        style: 'Warning',
      };
      return sheet
        .getRange('A5')
        .load(
          'dataValidation/rule,dataValidation/type,dataValidation/prompt,dataValidation/errorAlert',
        );
    });
    expect(cell.dataValidation.toJSON()).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '=Sheet1!$C$1:$C$3' } },
      prompt: { title: 'Method', message: 'Choose one' },
      errorAlert: { style: 'Warning' },
    });
  });

  test('a rule over a part of another leaves the rest as it was', async () => {
    const types = await inSheet((_, sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = {
        decimal: { formula1: 0, formula2: 9, operator: 'Between' },
      };
      sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=A3>1' } };
      sheet.getRange('A5').dataValidation.clear();
      return ['A1:A2', 'A3', 'A5', 'A6:A9', 'A1:A9'].map((cells) =>
        sheet.getRange(cells).load('dataValidation/type'),
      );
    });
    expect(types.map((range) => range.dataValidation.type)).toEqual([
      'Decimal',
      'Custom',
      'None',
      'Decimal',
      'Inconsistent',
    ]);
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['two kinds', { decimal: { formula1: 1, operator: 'EqualTo' }, custom: { formula: '=TRUE' } }],
    ['a list of more than 255 signs', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['no second bound', { wholeNumber: { formula1: 1, operator: 'Between' } }],
    ['a formula without =', { custom: { formula: 'A1>1' } }],
    ['an operator that there is none of', { decimal: { formula1: 1, operator: 'About' as never } }],
  ])('refuses %s', async (_, rule) => {
    expect(await codeOf((__, sheet) => (sheet.getRange('A1').dataValidation.rule = rule))).toBe(
      'InvalidArgument',
    );
    expect(sheet1().validations).toEqual([]);
  });

  test('refuses titles of more than 32 signs', async () => {
    const prompt = { title: 'x'.repeat(33), message: '', showPrompt: true };
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').dataValidation.prompt = prompt))).toBe(
      'InvalidArgument',
    );
  });
});

describe('conditional formats', () => {
  test('of text, values and formulas come back as they were set', async () => {
    const formats = await inSheet((_, sheet) => {
      const range = sheet.getRange('A1:A9');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A1=1';
      custom.custom.format.fill.color = '#ff0000';
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '="named"', operator: 'EqualTo' };
      value.cellValue.format.font.color = '#00ff00';
      value.stopIfTrue = true;
      const on = sheet.getRange('A5').conditionalFormats;
      return on.load(
        'items/type,items/stopIfTrue,items/cellValueOrNullObject/rule,items/customOrNullObject/rule/formula',
      );
    });
    expect(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
      ['CellValue', true],
      ['Custom', false],
    ]);
    expect(formats.items[0]!.cellValueOrNullObject.rule).toEqual({
      formula1: '="named"',
      operator: 'EqualTo',
    });
    expect(formats.items[1]!.customOrNullObject.rule.formula).toBe('=$A1=1');
    expect(formats.items[1]!.cellValueOrNullObject.isNullObject).toBe(true);
    expect(sheet1().conditionalFormats.map(({ format }) => Object.fromEntries(format))).toEqual([
      { 'font.color': '#00FF00' },
      { 'fill.color': '#FF0000' },
    ]);
  });

  test('are cleared where they lie wholly within', async () => {
    await inSheet((_, sheet) => {
      sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      sheet.getRange('A1:A3').conditionalFormats.clearAll();
    });
    expect(sheet1().conditionalFormats).toHaveLength(1);
    await inSheet((_, sheet) => sheet.getRange('A:A').conditionalFormats.clearAll());
    expect(sheet1().conditionalFormats).toHaveLength(0);
  });
});

describe('the look of cells', () => {
  test('every piece comes back as it was set', async () => {
    const range = await inSheet((_, sheet) => {
      const cells = sheet.getRange('B2:C3');
      cells.format.set({
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        columnWidth: 90,
        rowHeight: 30,
      });
      cells.format.font.set({
        name: 'Arial',
        size: 12,
        bold: true,
        color: 'red',
        underline: 'Single',
      });
      cells.format.fill.color = '#eeeeee';
      cells.format.borders.getItem('EdgeBottom').style = 'Continuous';
      cells.format.borders.getItem('InsideHorizontal').color = '#123456';
      return cells.load(
        'format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight,format/font,format/fill/color',
      );
    });
    expect(range.format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      wrapText: true,
      columnWidth: 90,
      rowHeight: 30,
      font: { name: 'Arial', size: 12, bold: true, color: '#FF0000', underline: 'Single' },
      fill: { color: '#EEEEEE' },
    });
    const { grid } = sheet1();
    expect(grid.style(2, 1)['border.EdgeBottom.style']).toBe('Continuous');
    // A colour draws a line where there was none.
    expect(grid.style(1, 1)['border.EdgeBottom.style']).toBe('Continuous');
    expect(grid.style(1, 1)['border.EdgeBottom.color']).toBe('#123456');
  });

  test('of many cells is read and set in one call', async () => {
    const [cells, rows] = await inSheet((_, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#ff0000' } } }, {}]]);
      sheet.getRange('2:2').rowHidden = true;
      return [
        range.getCellProperties({ address: true, format: { fill: { color: true } } }),
        sheet.getRange('A1:A3').getRowProperties({ rowHidden: true }),
      ] as const;
    });
    expect(cells.value[0]!.map((cell) => cell.format!.fill!.color)).toEqual(['#FF0000', '#FFFFFF']);
    expect(rows.value.map((row) => row.rowHidden)).toEqual([false, true, false]);
  });

  test('a colour that there is none of is refused', async () => {
    expect(await codeOf((_, sheet) => (sheet.getRange('A1').format.fill.color = 'sparkling'))).toBe(
      'InvalidArgument',
    );
  });
});
