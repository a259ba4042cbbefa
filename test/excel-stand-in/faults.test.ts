import { codeOf, excelForEachTest, inSheet } from './excel-bed';

const excel = excelForEachTest();

const writeTwice = (_: Excel.RequestContext, sheet: Excel.Worksheet) => {
  sheet.getRange('A1').values = [['first']];
  sheet.getRange('A2').values = [['second']];
};
const written = () => {
  const sheet = excel().excel.workbook.sheetNamed('Sheet1')!;
  return [sheet.grid.content(0, 0).value, sheet.grid.content(1, 0).value];
};

describe('planted faults', () => {
  test('a refused request takes no effect, and the next one goes through', async () => {
    excel().excel.faults.next({ kind: 'refused', code: 'GeneralException' });
    expect(await codeOf(writeTwice)).toBe('GeneralException');
    expect(written()).toEqual(['', '']);
    expect(await codeOf(writeTwice)).toBe('done');
    expect(written()).toEqual(['first', 'second']);
  });

  test('each number of request can be hit, counted from the planting on', async () => {
    excel().excel.faults.at(2, { kind: 'refused', code: 'Conflict' });
    expect(await codeOf(writeTwice)).toBe('done');
    expect(excel().excel.faults.waiting).toBe(1);
    expect(await codeOf(writeTwice)).toBe('Conflict');
    expect(excel().excel.faults.waiting).toBe(0);
  });

  test('a request can fail at each of its actions; those before it have taken effect', async () => {
    await inSheet(writeTwice);
    const { actions } = excel().excel.requests[0]!;
    const seen = new Set<string>();
    for (let action = 0; action < actions; action++) {
      await inSheet((_, sheet) => sheet.getRange('A1:A2').clear());
      excel().excel.faults.next({ kind: 'at-action', action, code: 'AccessDenied' });
      expect(await codeOf(writeTwice)).toBe('AccessDenied');
      seen.add(written().join());
    }
    expect([...seen]).toEqual([',', 'first,']);
  });

  test('the answer can be lost after all took effect', async () => {
    excel().excel.faults.next({ kind: 'answer-lost', code: 'Timeout' });
    expect(await codeOf(writeTwice)).toBe('Timeout');
    expect(written()).toEqual(['first', 'second']);
  });

  test.each([
    [false, ['', '']],
    [true, ['first', 'second']],
  ])('no answer ever comes (after it took effect: %s)', async (after, effect) => {
    excel().excel.faults.next({ kind: 'silent', after });
    const settled = jest.fn();
    void codeOf(writeTwice).then(settled, settled);
    await excel().eventsTold();
    expect(written()).toEqual(effect);
    expect(settled).not.toHaveBeenCalled();
    expect(excel().excel.requests.map(({ failed }) => failed)).toEqual(['silent']);
  });

  test.each([
    [429, 'ActivityLimitReached'],
    [503, 'ServiceNotAvailable'],
    [504, 'Timeout'],
    [500, 'GeneralException'],
  ])('the connection answers %i in the place of Excel', async (status, code) => {
    excel().excel.faults.next({ kind: 'http', status });
    await expect(inSheet(writeTwice)).rejects.toMatchObject({ code, httpStatusCode: status });
    expect(written()).toEqual(['', '']);
  });

  test('a lasting fault hits every request until it is cleared', async () => {
    excel().excel.faults.always({ kind: 'refused', code: 'ServiceNotAvailable' });
    expect([await codeOf(writeTwice), await codeOf(writeTwice)]).toEqual(
      Array(2).fill('ServiceNotAvailable'),
    );
    excel().excel.faults.clear();
    expect(await codeOf(writeTwice)).toBe('done');
  });

  test('where an error happened is told as office.js tells it', async () => {
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });
});

describe('what stands in the way of an add-in', () => {
  test('a cell that is being edited', async () => {
    excel().excel.person.startEditing();
    expect(await codeOf(writeTwice)).toBe('InvalidOperationInCellEditMode');
    excel().excel.person.stopEditing();
    expect(await codeOf(writeTwice)).toBe('done');
  });

  test('another workbook that has the focus', async () => {
    excel().excel.isInactive = true;
    expect(await codeOf(writeTwice)).toBe('InactiveWorkbook');
  });
});

describe('the tidying up of office.js', () => {
  test('neither counts nor fails, and leaves nothing kept', async () => {
    excel().excel.faults.at(2, { kind: 'silent', after: false });
    await inSheet(writeTwice);
    expect(excel().excel.requests).toHaveLength(1);
    expect(excel().excel.cleanups).toBe(1);
    expect(excel().excel.keptReferences).toBe(0);
  });

  test('what was kept can be used in later requests of the same run', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
      await context.sync();
      expect(excel().excel.keptReferences).toBe(1);
      range.values = [[7]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[7]]);
    });
  });

  test('a range of a sheet that is gone is an invalid reference', async () => {
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Gone');
      const range = sheet.getRange('A1');
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});
