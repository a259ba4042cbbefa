import { openInBrowser } from '../excel-stand-in/browser-door';
import { describeInBrowser, type BrowserBed } from './harness';

async function openExcel(bed: BrowserBed, language: string) {
  const page = await bed.newPage({ width: 350, height: 700 });
  return openInBrowser(page, {
    paneUrl: `${await bed.originOf('addin')}/taskpane.html`,
    language,
    requirements: {
      ExcelApi: '1.17',
      ExcelApiOnline: '1.1',
      SharedRuntime: '1.2',
      CustomFunctions: '1.4',
    },
  });
}

describeInBrowser('The custom functions, in Excel', (bed) => {
  test('are worked out by the production build on the real office.js', async () => {
    const { calculate } = await openExcel(bed, 'zh-CN');
    expect(await calculate('REVIEWDUE', 45047, null, null)).toMatchObject({ value: 46143 });
    expect(await calculate('TITLESTATUS', 46143, 46144, null)).toMatchObject({ value: '逾期' });
    expect(await calculate('REVIEWDUE', 'soon', null, null)).toMatchObject({
      failed: true,
      value: '“named”不是日期：soon。请使用日期，或写成2026-05-01的形式。',
    });
  });
});
