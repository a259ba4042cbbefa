import { openInBrowser } from '../excel-stand-in/browser-door';
import { describeInBrowser } from './harness';

const PANE_URL = 'https://localhost/taskpane.html';
const PANE = `<!doctype html><html lang="en"><title>A pane</title><link rel="icon" href="data:,">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<main><p id="ready"></p><p id="read"></p><p id="heard"></p><p id="command"></p><p id="selected"></p></main>
<script src="/pane.js"></script></html>`;

/** What runs in the pane: an add-in of a few lines. */
function pane(): void {
  const say = (id: string, text: string) => {
    const line = document.getElementById(id);
    if (line !== null) line.textContent = text;
  };
  Object.assign(window, {
    say,
    readCell: (address: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
        range.load('values');
        await context.sync();
        return range.values;
      }).catch((error: unknown) =>
        error instanceof OfficeExtension.Error ? error.code : String(error),
      ),
  });
  void Office.onReady(async ({ host, platform }) => {
    Office.actions.associate('greet', (event: Office.AddinCommands.Event) => {
      setTimeout(() => {
        say('command', 'greeted');
        event.completed();
      }, 20);
    });
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => {
      say('selected', 'another selection');
    });
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onChanged.add((event) => {
        say('heard', `${event.address} ${event.source}`);
        return Promise.resolve();
      });
      const range = sheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['North', 85]];
      range.load('values');
      await context.sync();
      say('read', JSON.stringify(range.values));
    });
    const sets = ['1.17', '1.18'].map((version) =>
      Office.context.requirements.isSetSupported('ExcelApi', version),
    );
    say(
      'ready',
      `${String(host)} ${String(platform)} ${Office.context.displayLanguage} ${sets.join(' ')}`,
    );
  });
}

describeInBrowser('Excel on the web around a pane in a browser', (bed) => {
  async function open(options: { readonly language?: string } = {}) {
    const page = await bed.newPage({ width: 350 });
    await page.route(`${PANE_URL}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: PANE }),
    );
    await page.route('https://localhost/pane.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `(${pane.toString()})()` }),
    );
    return { page, ...(await openInBrowser(page, { paneUrl: PANE_URL, ...options })) };
  }

  test('the real office.js gets ready, writes and reads', async () => {
    const { excel, pane: frame } = await open({ language: 'zh-CN' });
    await frame.getByText('Excel OfficeOnline zh-CN true false').waitFor();
    await frame.getByText('[["North",85]]').waitFor();
    expect(excel.workbook.sheetNamed('Sheet1')!.grid.content(0, 1).value).toBe(85);
    expect(excel.requests).toHaveLength(1);
  });

  test('the pane hears of what people type and select', async () => {
    const { excel, pane: frame } = await open();
    await frame.getByText('Excel OfficeOnline').waitFor();
    excel.person.type('Sheet1', 'C7', 3);
    await frame.getByText('C7 Local').waitFor();
    excel.person.select('Sheet1', 'C8');
    await frame.getByText('another selection').waitFor();
  });

  test('a button of the ribbon runs its function', async () => {
    const { pane: frame, runCommand } = await open();
    await frame.getByText('Excel OfficeOnline').waitFor();
    await runCommand('greet');
    expect(await frame.locator('#command').textContent()).toBe('greeted');
  });

  test('refusals arrive as their codes', async () => {
    const { page, excel, pane: frame } = await open();
    await frame.getByText('Excel OfficeOnline').waitFor();
    const read = () =>
      page
        .frames()[1]!
        .evaluate(() =>
          (window as unknown as { readCell(address: string): Promise<unknown> }).readCell('B1'),
        );
    expect(await read()).toEqual([[85]]);
    excel.person.startEditing();
    expect(await read()).toBe('InvalidOperationInCellEditMode');
    excel.person.stopEditing();
    for (const code of [
      'ResponsePayloadSizeLimitExceeded',
      'ActivityLimitReached',
      'ServiceNotAvailable',
      'InactiveWorkbook',
    ]) {
      excel.faults.next({ kind: 'refused', code });
      expect(await read()).toBe(code);
    }
    expect(await read()).toEqual([[85]]);
  });
});
