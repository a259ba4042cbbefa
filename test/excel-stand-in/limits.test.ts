import { codeOf, excelForEachTest, inSheet } from './excel-bed';
import { openInNode } from './node-door';

describe('limits on bytes', () => {
  const excel = excelForEachTest({ mostBytes: 4_000 });
  const block = (rows: number) => Array.from({ length: rows }, () => ['ten signs!']);

  test('a request above the limit takes no effect', async () => {
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:A500').values = block(500)))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(excel().excel.workbook.sheetNamed('Sheet1')!.grid.content(0, 0).kind).toBe('Empty');
  });

  test('an answer above the limit comes after what was asked took effect', async () => {
    await inSheet((_, sheet) => (sheet.getRange('A1:A50').values = block(50)));
    await inSheet((_, sheet) => sheet.getRange('A51:A500').copyFrom('A1:A50'));
    const code = await codeOf((_, sheet) => {
      sheet.getRange('A1').values = [['changed']];
      sheet.getRange('A1:A500').load('values');
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(excel().excel.workbook.sheetNamed('Sheet1')!.grid.content(0, 0).value).toBe('changed');
  });
});

describe('Excel on the web', () => {
  const excel = excelForEachTest();

  test('takes 5 MB a request, and no more', async () => {
    const big = 'x'.repeat(30_000);
    const rows = (count: number) => Array.from({ length: count }, () => [big]);
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:A170').values = rows(170)))).toBe('done');
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:A176').values = rows(176)))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
  });

  test('gives nothing, and no error, for more than five million cells and for whole columns', async () => {
    const [many, column, row] = await inSheet((_, sheet) =>
      ['A1:Z200000', 'A:B', '3:3'].map((address) => sheet.getRange(address).load('values')),
    );
    expect([many!.values, column!.values, row!.values]).toEqual([null, null, null]);
  });

  test('refuses to write to more than five million cells at once', async () => {
    expect(await codeOf((_, sheet) => (sheet.getRange('A1:Z200000').values = 1 as never))).toBe(
      'RangeExceedsLimit',
    );
  });

  test.each([
    ['too many rows', [[1], [2], [3]]],
    ['too few columns', [[1]]],
    ['rows of unequal length', [[1, 2], [3]]],
  ])('refuses a block of another size: %s', async (_, values) => {
    expect(await codeOf((__, sheet) => (sheet.getRange('A1:B2').values = values))).toBe(
      'InvalidArgument',
    );
  });

  test('counts what goes over the line', async () => {
    await inSheet((_, sheet) => sheet.getRange('A1').load('address'));
    const [request] = excel().excel.requests;
    expect(request).toMatchObject({ failed: undefined });
    expect(request!.bytes).toBeGreaterThan(100);
    expect(request!.answerBytes).toBeGreaterThan('"Sheet1!A1"'.length);
  });
});

describe('requirement sets', () => {
  test('an older Excel says so, and does not have what came later', async () => {
    const open = openInNode({ requirements: { ExcelApi: '1.8' } });
    open.install();
    const supports = (version: string) =>
      Office.context.requirements.isSetSupported('ExcelApi', version);
    expect([supports('1.1'), supports('1.8'), supports('1.10')]).toEqual([true, true, false]);
    // office.js leaves it to its host to refuse.
    expect(await codeOf((_, sheet) => sheet.pageLayout.load('orientation'))).toBe('ApiNotFound');
    expect(await codeOf((_, sheet) => sheet.freezePanes.freezeRows(1))).toBe('done');
    open.close();
  });

  test('an older Excel does not tell who it was that changed something', async () => {
    const open = openInNode({ requirements: { ExcelApi: '1.13' } });
    open.install();
    const heard: unknown[] = [];
    await inSheet((context) =>
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push([event.address, event.triggerSource]);
        return Promise.resolve();
      }),
    );
    await inSheet((_, sheet) => (sheet.getRange('A1').values = [[1]]));
    await open.eventsTold();
    expect(heard).toEqual([['A1', undefined]]);
    // The events of names came with Excel on the web alone.
    expect(
      await codeOf((context) =>
        context.workbook.worksheets.onNameChanged.add(() => Promise.resolve()),
      ),
    ).toBe('ApiNotFound');
    open.close();
  });
});
