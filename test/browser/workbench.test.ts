import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { workbenchCatalogueOf } from '../../src/locales/workbench-catalogue';
import { LANGUAGES, type Language } from '../../src/values/language';
import type { CellValue } from '../../src/workbook/snapshot';
import { plainWorkbook } from '../hosts/file/rich-workbooks';
import { sheetData } from '../hosts/file/make-xlsx';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture } from './harness';

/** A workbook with formulas, a locked sheet and a link that is none of ours. */
const SMALL = plainWorkbook({
  sheets: [
    {
      name: 'Sums',
      xml: sheetData(
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c><c r="C1"><f>A1+B1</f><v>5</v></c></row>',
      ),
    },
    { name: 'Other', xml: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') },
  ],
});

/** Small enough for axe to look at every cell within seconds. */
const SEEN_WHOLE = { width: 900, height: 480 };

const activeCell = (page: Page) =>
  page.evaluate(() =>
    document.activeElement?.getAttribute('aria-activedescendant')?.replace('cell-', ''),
  );

const cell = (page: Page, address: string) => page.locator(`#cell-${address}`);

async function goTo(page: Page, language: Language, place: string): Promise<void> {
  const box = page.getByRole('textbox', { name: workbenchCatalogueOf(language).workbench.nameBox });
  await box.fill(place);
  await box.press('Enter');
}

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** What stands in a cell of the file that the page hands out. */
async function savedCell(
  page: Page,
  save: () => Promise<void>,
  sheet: string,
  row: number,
  column: number,
): Promise<CellValue> {
  const downloading = page.waitForEvent('download');
  await save();
  const bytes = await readFile(await (await downloading).path());
  const found = readWorkbook(new Uint8Array(bytes)).sheets.find(({ name }) => name === sheet);
  return found?.rows.find((one) => one.row === row)?.cells[column - 1];
}

async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const plain = Object.entries(files).map(([name, bytes]) => ({ name, bytes: [...bytes] }));
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given)
      transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, plain);
  const target = page.getByRole('grid');
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
}

describeInBrowser('The workbench', (bed) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const { workbench: words, sheets } = workbenchCatalogueOf(language);
    const scores = sheets.template.scoresSheet['learning-community'];

    test('opens with the sample, and is fit for everybody', async () => {
      const page = await bed.openWorkbench({ language, ...SEEN_WHOLE });
      await page.getByRole('heading', { level: 1, name: `${words.sampleFile}.xlsx` }).waitFor();
      await page.getByRole('tab', { name: scores }).click();
      await page.getByRole('grid', { name: words.sheet(scores) }).waitFor();
      await goTo(page, language, 'C5');
      await expectSoon(() => page.locator('html').getAttribute('lang')).toBe(language);
      await expectAccessible(page);
      await takePicture(page, `workbench-${language}`);
    });

    test('takes a score, keeps to what is allowed, and gives the file back with it', async () => {
      const page = await bed.openWorkbench({ language });
      await page.getByRole('tab', { name: scores }).click();
      await goTo(page, language, 'C5');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.locator('#cell-note[role=alert]').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.type('7.5');
      await page.keyboard.press('Enter');
      await expectSoon(() => cell(page, 'C5').textContent()).toBe('7.5');
      await page.getByText(words.unsaved).waitFor();
      const value = await savedCell(page, () => page.keyboard.press('Control+s'), scores, 5, 3);
      expect(value).toBe(7.5);
      await page.getByText(words.unsaved).waitFor({ state: 'detached' });
    });
  });

  test.each([
    ['dark', 'en', 900],
    ['high-contrast', 'zh-CN', 700],
  ] as const)('is fit for everybody in %s', async (theme, language, width) => {
    const page = await bed.openWorkbench({ language, theme, ...SEEN_WHOLE, width });
    const { template } = workbenchCatalogueOf(language).sheets;
    await page.getByRole('tab', { name: template.scoresSheet['learning-community'] }).click();
    await goTo(page, language, 'C5');
    await page.locator('#cell-note').waitFor();
    await expectAccessible(page);
    await takePicture(page, `workbench-${theme}`);
  });

  test('is gone about in by keys, and so is the way to the pane and back', async () => {
    const page = await bed.openWorkbench();
    await openFile(page, 'Small.xlsx', SMALL);
    await page.getByRole('tab', { name: 'Sums' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => activeCell(page)).toBe('B1');
    await page.keyboard.press('Tab');
    await expectSoon(() => activeCell(page)).toBe('C1');
    await page.keyboard.press('Shift+Tab');
    await expectSoon(() => activeCell(page)).toBe('B1');
    await page.keyboard.press('F6');
    await expectSoon(() => activeCell(page)).toBe(undefined);
    await expectSoon(() => page.evaluate(() => document.activeElement?.closest('#pane')?.id)).toBe(
      'pane',
    );
    await page.keyboard.press('F6');
    await expectSoon(() => activeCell(page)).toBe('B1');
  });

  test('works formulas out anew when their cells change, and takes it back', async () => {
    const page = await bed.openWorkbench();
    await openFile(page, 'Small.xlsx', SMALL);
    await page.getByRole('tab', { name: 'Sums' }).waitFor();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await page.locator('#cell-C1', { hasText: '13' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('#cell-C1', { hasText: /^5$/ }).waitFor();
  });

  test('copies and pastes, formulas too', async () => {
    const page = await bed.openWorkbench();
    await openFile(page, 'Small.xlsx', SMALL);
    await page.getByRole('tab', { name: 'Sums' }).waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+v');
    await page.locator('#cell-C2', { hasText: /^5$/ }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    // =A2+B2
    await page.locator('#cell-C2', { hasText: /^10$/ }).waitFor();
  });

  test('selects by the mouse: cells, columns, and with Shift', async () => {
    const page = await bed.openWorkbench();
    await openFile(page, 'Small.xlsx', SMALL);
    await page.getByRole('tab', { name: 'Sums' }).waitFor();
    const box = page.getByRole('textbox', { name: workbenchCatalogueOf('en').workbench.nameBox });
    await cell(page, 'B2').click({ force: true });
    await expectSoon(() => box.inputValue()).toBe('B2');
    await cell(page, 'D4').click({ force: true, modifiers: ['Shift'] });
    await expectSoon(() => box.inputValue()).toBe('B2:D4');
    await page.getByRole('columnheader', { name: 'C', exact: true }).click();
    await expectSoon(() => box.inputValue()).toBe('C:C');
    await cell(page, 'B2').dblclick({ force: true });
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expectSoon(() => cell(page, 'B2').textContent()).toBe('x');
  });

  test('opens what is dropped on it, and stays as it is when that is no workbook', async () => {
    const { workbench: words, unreadable } = workbenchCatalogueOf('en');
    const page = await bed.openWorkbench();
    await page.getByRole('grid').waitFor();
    await drop(page, { 'Small.xlsx': SMALL });
    await page.getByRole('heading', { level: 1, name: 'Small.xlsx' }).waitFor();
    await drop(page, { 'Broken.xlsx': SMALL.slice(0, 400) });
    await page.getByText(words.notOpened('Broken.xlsx', unreadable.damaged)).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Small.xlsx' }).waitFor();
    await drop(page, { 'Empty.xlsx': new Uint8Array() });
    await page.getByText(words.notOpened('Empty.xlsx', unreadable.empty)).waitFor();
    await drop(page, { 'a.xlsx': SMALL, 'b.xlsx': SMALL });
    await page.getByText(words.oneFileOnly).waitFor();
  });

  test('asks before changes are lost', async () => {
    const { workbench: words } = workbenchCatalogueOf('en');
    const page = await bed.openWorkbench();
    await page.getByRole('grid').waitFor();
    await openFile(page, 'Small.xlsx', SMALL);
    await page.getByRole('tab', { name: 'Sums' }).waitFor();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await page.getByRole('banner').first().getByRole('button', { name: words.newWorkbook }).click();
    await page.getByRole('menuitem', { name: words.newEmpty }).click();
    await page.getByRole('alertdialog', { name: words.leave.title }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: words.leave.cancel }).click();
    await expectSoon(() => cell(page, 'A1').textContent()).toBe('10');
    await page.getByRole('banner').first().getByRole('button', { name: words.newWorkbook }).click();
    await page.getByRole('menuitem', { name: words.newEmpty }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('alertdialog').getByRole('button', { name: words.leave.save }).click();
    expect((await downloading).suggestedFilename()).toBe('Small.xlsx');
    await page.getByRole('heading', { level: 1, name: `${words.emptyFile}.xlsx` }).waitFor();
  });

  test('lets the pane be made wider by keys, and be put away', async () => {
    const { workbench: words } = workbenchCatalogueOf('en');
    const page = await bed.openWorkbench();
    const edge = page.getByRole('separator', { name: words.paneWidth });
    await edge.focus();
    await page.keyboard.press('Home');
    await expectSoon(() => edge.getAttribute('aria-valuenow')).toBe('320');
    await page.keyboard.press('ArrowLeft');
    await expectSoon(async () => (await page.locator('#pane').boundingBox())?.width).toBe(330);
    await page.keyboard.press('End');
    await expectSoon(async () => (await page.locator('#pane').boundingBox())?.width).toBe(450);
    await page.getByRole('button', { name: words.showPane }).click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
  });

  test('speaks the language that the pane is switched to', async () => {
    const page = await bed.openWorkbench({ language: 'en' });
    await page
      .locator('#pane')
      .getByRole('button', { name: /中文|文\/A|语言|language/i })
      .first()
      .click();
    await page
      .getByRole('button', { name: workbenchCatalogueOf('zh-CN').workbench.save })
      .waitFor();
    await expectSoon(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});
