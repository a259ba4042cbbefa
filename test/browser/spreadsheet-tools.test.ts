import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { openLiveFile } from '../../src/hosts/file/live-file';
import { workbenchCatalogueOf } from '../../src/locales/workbench-catalogue';
import { LANGUAGES } from '../../src/values/language';
import { plainWorkbook } from '../hosts/file/rich-workbooks';
import { sheetData } from '../hosts/file/make-xlsx';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture, type BrowserBed, type Look } from './harness';

const text = (cell: string, value: string) =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const BOOK = plainWorkbook({
  sheets: [
    {
      name: 'Plain',
      xml: sheetData(
        `<row r="1">${text('A1', 'C001')}<c r="B1"><v>1</v></c><c r="C1"><f>B1*2</f><v>2</v></c></row>` +
          `<row r="2">${text('A2', 'C002')}<c r="B2"><v>3</v></c></row>` +
          `<row r="3"/><row r="4">${text('D4', 'A text that is wider than its column is')}</row>`,
      ),
    },
  ],
});

const cell = (page: Page, address: string) => page.locator(`#cell-${address}`);
const width = (page: Page, column: string) =>
  page
    .getByRole('columnheader', { name: column, exact: true })
    .evaluate((header) => header.getBoundingClientRect().width);

async function open(bed: BrowserBed, look: Look = {}): Promise<Page> {
  const page = await bed.openWorkbench(look);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Plain.xlsx', mimeType: '', buffer: Buffer.from(BOOK) });
  await cell(page, 'A1').getByText('C001').waitFor();
  return page;
}

/** With the button held down, from the middle of one thing by so much. */
async function drag(page: Page, from: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error(`${String(from)} is not to be seen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2);
  await page.mouse.move(x + by.x, y + by.y);
  await page.mouse.up();
}

const edge = (page: Page, column: string) =>
  page.getByRole('columnheader', { name: column, exact: true }).locator('[data-column-edge]');

describeInBrowser('The spreadsheet', (bed) => {
  test('a column is dragged wider, fitted by a double click, taken back, and saved', async () => {
    const page = await open(bed);
    const before = await width(page, 'B');
    await drag(page, edge(page, 'B'), { x: 50, y: 0 });
    await expectSoon(() => width(page, 'B')).toBe(before + 50);
    await page.keyboard.press('Control+z');
    await expectSoon(() => width(page, 'B')).toBe(before);
    await page.keyboard.press('Control+y');
    await expectSoon(() => width(page, 'B')).toBe(before + 50);

    const narrow = await width(page, 'D');
    await edge(page, 'D').dblclick();
    await expectSoon(async () => (await width(page, 'D')) > narrow).toBe(true);
    const content = cell(page, 'D4').locator('div');
    expect(await content.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);

    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const bytes = new Uint8Array(await readFile(await (await downloading).path()));
    expect(openLiveFile(bytes, 'Plain.xlsx').sheets()[0]?.columnWidth(2)).toBe(before + 50);
  });

  test('whole columns that are selected become equally wide', async () => {
    const page = await open(bed);
    await page.getByRole('columnheader', { name: 'B', exact: true }).click();
    await page
      .getByRole('columnheader', { name: 'C', exact: true })
      .click({ modifiers: ['Shift'] });
    const before = await width(page, 'C');
    await drag(page, edge(page, 'C'), { x: 30, y: 0 });
    await expectSoon(() => width(page, 'B')).toBe(before + 30);
    await expectSoon(() => width(page, 'C')).toBe(before + 30);
  });

  test('the corner of the selection fills on, as one step', async () => {
    const page = await open(bed);
    await cell(page, 'A1').click();
    await cell(page, 'B2').click({ modifiers: ['Shift'] });
    const row = (await cell(page, 'A1').boundingBox())?.height ?? 0;
    await drag(page, page.locator('[data-fill-handle]').first(), { x: -10, y: 2 * row });
    await expectSoon(() => cell(page, 'A4').textContent()).toBe('C004');
    expect(await cell(page, 'B3').textContent()).toBe('5');
    await page.keyboard.press('Control+z');
    await expectSoon(() => cell(page, 'A4').textContent()).toBe('');

    await cell(page, 'C1').click();
    await cell(page, 'C2').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+d');
    await expectSoon(() => cell(page, 'C2').textContent()).toBe('6');
  });

  test.each(LANGUAGES)('finds by Ctrl+F, wherever the keyboard is: %s', async (language) => {
    const page = await open(bed, { language, width: 900, height: 480 });
    const { find } = workbenchCatalogueOf(language).workbench;
    await page.locator('#pane').getByRole('tab').first().focus();
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: find.label });
    await page.keyboard.type('zzzz');
    await page.getByText(find.none, { exact: true }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('c00');
    await page.getByText(find.at(1, 2, true, 'A1')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(find.at(2, 2, true, 'A2')).waitFor();
    await takePicture(page, `find-${language}`);
    await expectAccessible(page);
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant')),
    ).toBe('cell-A2');
  });
});
