import type { FrameLocator } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import type { Catalogue } from '../../src/locales/catalogue';
import { choiceWords, STATUSES } from '../../src/workbook/choices';
import { openInBrowser, type BrowserExcel } from '../excel-stand-in/browser-door';
import type { Sheet } from '../excel-stand-in/model/sheet';
import { WHOLE_SHEET } from '../excel-stand-in/model/workbook';
import { typedWorkbook } from '../taskpane/watched-host';
import { CANDIDATES_HEADER, FAMILY_CRITERIA, type Rows } from '../test-bed';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture, type BrowserBed } from './harness';
import { sampleFile } from './story';

/**
 * Runs in every frame before its own scripts: the clock goes on from a moment. (Playwright's own clock stops the browser's
 * measuring too, which office.js relies on.)
 */
function moveClock(to: string): void {
  const RealDate = Date;
  const ahead = new RealDate(to).getTime() - RealDate.now();
  window.Date = new Proxy(RealDate, {
    construct: (target, given: readonly unknown[]) =>
      given.length === 0
        ? new target(target.now() + ahead)
        : (Reflect.construct(target, given) as Date),
    get: (target, name) =>
      name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown),
  });
}

/** The production build of the pane in an Excel that has a workbook open, on the day that the sample is made for. */
async function openWith(bed: BrowserBed, words: Catalogue, bytes: Uint8Array) {
  const page = await bed.newPage({ width: 420, height: 900, language: words.language });
  await page.addInitScript(moveClock, '2026-11-24T12:00:00');
  const excel = await openInBrowser(page, {
    name: 'City.xlsx',
    paneUrl: `${await bed.originOf('addin')}/taskpane.html`,
    language: words.language === 'en' ? 'en-US' : 'zh-CN',
    snapshot: readWorkbook(bytes),
  });
  return { page, ...excel };
}

const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });

/** The sheets that people see, with all that is on them. */
function seen({ state }: BrowserExcel): unknown {
  const sheets = state()['sheets'] as readonly { readonly visibility: string }[];
  return sheets.filter(({ visibility }) => visibility === 'Visible');
}

const PANE = ['iframe', 'html'];

describeInBrowser('Merging, in Excel', (bed) => {
  const scores = (...rows: Rows): Rows => [['Candidate', 'Evaluator', 'F1', 'F2'], ...rows];
  const book = (district: string, names: readonly string[], given: Rows) =>
    typedWorkbook({
      Criteria: FAMILY_CRITERIA,
      Candidates: [
        CANDIDATES_HEADER,
        ...names.map((name, index) => [`F00${index + 1}`, 'Learning family', name, district]),
      ],
      Scores: given,
    });
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(bytes),
  });
  const FILES = [
    file(
      'North.xlsx',
      book('North', ['Lake', 'Hill'], scores(['F001', 'E1', 8, 18], ['F002', 'E1', 9, 15])),
    ),
    // Says otherwise of one score.
    file(
      'North 2.xlsx',
      book('North', ['Lake', 'Hill'], scores(['F001', 'E1', 7, 18], ['F002', 'E1', 9, 15])),
    ),
    file('South.xlsx', book('South', ['Mill'], scores(['F001', 'E1', 6, 16]))),
    file('Letter.xlsx', Buffer.from('Dear Sir or Madam')),
  ];

  test('three files of districts, one that is none, a conflict decided, all in the workbook, and taken back', async () => {
    const words = catalogueOf('en');
    const { page, pane, excel, ...rest } = await openWith(bed, words, book('North', [], scores()));
    const opened = { pane, excel, ...rest };
    await pane.getByRole('tab', { name: words.pane.shell.places.merge }).click();
    const before = seen(opened);
    await pane.getByTestId('merge-files').setInputFiles(FILES);
    const conflict = pane.getByRole('region', { name: /^Conflict/u });
    await conflict.waitFor();
    await expectAccessible(page, PANE);
    await takePicture(page, 'merge-excel');
    expect(seen(opened)).toEqual(before);
    await conflict.getByRole('button', { name: /^2: 8/u }).click();
    await button(pane, 'Merge into this workbook').click();
    await pane.getByText(/^Merged: 3 files/u).waitFor();

    const { workbook } = excel;
    const column = (sheet: string, letter: number) => valuesOf(workbook.sheetNamed(sheet)!, letter);
    expect(column('Sources', 0)).toEqual(
      expect.arrayContaining(['North.xlsx', 'North 2.xlsx', 'South.xlsx']),
    );
    expect(column('Candidates', 0)).toEqual(
      expect.arrayContaining(['North/F001', 'North/F002', 'South/F001']),
    );
    const scored = workbook.sheets.find(({ name }) => name.startsWith('Scores'))!;
    const at = valuesOf(scored, 0).indexOf('North/F001');
    expect(valuesOf(scored, 2)[at]).toBe(8);

    await button(pane, words.pane.shell.undo).click();
    await pane.getByText(words.pane.shell.undone).waitFor();
    await expectSoon(() => seen(opened)).toEqual(before);
  });
});

/** What stands in a column (from 0), from the first row on; nothing for blank cells. */
function valuesOf(sheet: Sheet, column: number): readonly unknown[] {
  const values: unknown[] = [];
  for (const [row, at, { value }] of sheet.grid.cellsIn(WHOLE_SHEET))
    if (at === column && value !== '') values[row] = value;
  return Array.from(values);
}

describeInBrowser('Reviews, in Excel', (bed) => {
  test('a failed review is recorded after its consequence was said, and taken back', async () => {
    const words = catalogueOf('zh-CN');
    const { reviews, shell } = words.pane;
    const { page, pane, excel, ...rest } = await openWith(bed, words, sampleFile(words));
    const opened = { pane, excel, ...rest };
    await pane.getByRole('tab', { name: shell.places.reviews }).click();
    await pane.getByRole('searchbox').fill('F-2023-0004');
    const list = pane.getByRole('list', { name: reviews.listLabel });
    await list.getByText('F-2023-0004').click();
    const { sheet, area } = excel.workbook.selection;
    const before = seen(opened);
    const cell = (column: number) => sheet.grid.content(area.row, column).value;
    expect(cell(0)).toBe('F-2023-0004');
    await list.getByRole('button').first().click();
    await button(pane, reviews.holder.record).click();
    await pane.getByRole('combobox', { name: reviews.record.outcome }).selectOption('failed');
    await pane.getByText('P14').first().waitFor();
    await expectAccessible(page, PANE);
    await takePicture(page, 'reviews-excel');
    expect(seen(opened)).toEqual(before);

    await button(pane, reviews.record.button(1)).click();
    await pane.getByText(reviews.record.recorded(1)).waitFor();
    const STATUS = 9;
    expect(cell(STATUS)).toBe(choiceWords(STATUSES, 'removed')['zh-CN']);
    await button(pane, shell.undo).click();
    await pane.getByText(shell.undone).waitFor();
    await expectSoon(() => seen(opened)).toEqual(before);
  });
});
