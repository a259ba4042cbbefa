import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { sampleDistrict, type SampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture } from './harness';

const WORDS = catalogueOf('en');
const SAMPLE = sampleDistrict('en');
const DISTRICTS = ['North', 'South', 'East', 'West', 'Lake', 'Hill', 'Harbour', 'Mill', 'Park'];

interface Picked {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, bytes: Uint8Array): Picked {
  return { name, mimeType: '', buffer: Buffer.from(bytes) };
}

function district(name: string, changes: Partial<SampleDistrict> = {}): Uint8Array {
  const inDistrict = (row: SampleDistrict['candidates'][number]) => ({ ...row, district: name });
  return newWorkbook(
    planTemplate(WORDS, {
      ...SAMPLE,
      candidates: SAMPLE.candidates.map(inDistrict),
      titles: SAMPLE.titles.map(inDistrict),
      ...changes,
    }),
  );
}

/** The sample's scores of families, with other points for the first criterion in two rows. */
function otherScores(points: number): Partial<SampleDistrict> {
  const families = SAMPLE.scores['learning-family'].map((row, index) =>
    index === 3 || index === 7 ? { ...row, F1: points } : row,
  );
  return { scores: { ...SAMPLE.scores, 'learning-family': families } };
}

/** Nine districts, an evaluator's copy that says otherwise in two cells, a file that is broken, and one that is none. */
const DOZEN = [
  ...DISTRICTS.map((name) => file(`${name}.xlsx`, district(name))),
  file('North, evaluator 2.xlsx', district('North', otherScores(1))),
  file('Broken.xlsx', district('Broken').slice(0, 9000)),
  file('Letter.xlsx', Buffer.from('Dear Sir or Madam')),
];

async function openMerge(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .getByTestId('open-file')
    .or(page.locator('input[type=file]').first())
    .first()
    .setInputFiles(file('City.xlsx', bytes));
  await page.getByText('City.xlsx').first().waitFor();
  await page.getByRole('tab', { name: /^(Merge|汇总)$/ }).click();
  await page.getByTestId('merge-files').waitFor({ state: 'attached' });
}

async function pick(page: Page, files: readonly Picked[]): Promise<Locator> {
  await page.getByTestId('merge-files').setInputFiles([...files]);
  const list = page.getByRole('list', { name: /^(Files|文件)$/ });
  await list.waitFor({ timeout: 60_000 });
  return list;
}

async function savedSheets(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return readWorkbook(await readFile(await (await download).path())).sheets;
}

describeInBrowser('Merging in the workbench', (bed) => {
  test('a dozen files with conflicts, broken ones, and then a newer copy', async () => {
    const page = await bed.openWorkbench({ width: 1280, height: 900 });
    await openMerge(page, newWorkbook(planTemplate(WORDS)));
    const list = await pick(page, DOZEN);
    await list.getByText('evaluator 2').waitFor();
    await expectSoon(() => list.getByText('Not readable').count()).toBe(2);
    await expectSoon(() => list.getByText('New', { exact: true }).count()).toBe(10);
    await expectAccessible(page);
    await takePicture(page, 'merge-files');

    await page.getByRole('textbox', { name: 'Who decides' }).fill('Li Wei');
    // One pair of similar names in each district, which its own check warns of.
    for (let left = DISTRICTS.length; left > 0; left--) {
      await page
        .getByRole('region', {
          name: `Similar names: ${DISTRICTS.length + 1 - left} of ${DISTRICTS.length}`,
        })
        .waitFor();
      await page.getByRole('button', { name: '2: Different ones' }).click();
    }
    const conflict = page.getByRole('region', { name: /^Conflict/ });
    await conflict.waitFor();
    await takePicture(page, 'merge-conflict');
    await conflict.getByRole('button', { name: /^Always take North\.xlsx/ }).click();
    await page.getByText('All conflicts are decided.').waitFor();
    await page.getByRole('button', { name: 'Merge into this workbook' }).click();
    await page.getByText(/^Merged: 10 files/).waitFor();
    await page.getByText(/^Nothing changes/).waitFor();

    const sheets = await savedSheets(page);
    const rows = (name: string) =>
      sheets.find((one) => one.name === name)?.rows.filter(({ row }) => row > 4) ?? [];
    expect(rows('Sources')).toHaveLength(10);
    expect(rows('Candidates')).toHaveLength(DISTRICTS.length * SAMPLE.candidates.length);
    const conflicts = rows('Conflicts').filter(({ cells }) => cells[1] === 'Conflict');
    expect(conflicts.map(({ cells }) => [cells[6], cells[9], cells[10]])).toEqual([
      ['North, evaluator 2.xlsx', 'Not taken', 'Li Wei'],
      ['North.xlsx', 'Taken', 'Li Wei'],
      ['North, evaluator 2.xlsx', 'Not taken', 'Li Wei'],
      ['North.xlsx', 'Taken', 'Li Wei'],
    ]);

    await pick(page, [file('South.xlsx', district('South', otherScores(2)))]);
    await page.getByText('Newer copy').waitFor();
    await page.getByText('2 cells change').click();
    await expectSoon(() => page.getByText(/^South\/F00\d, .*, F1: \d+ → 2$/).count()).toBe(2);
    await takePicture(page, 'merge-newer-copy');
    await page.getByRole('button', { name: 'Merge into this workbook' }).click();
    await page.getByText('Merged: 1 file, 2 rows added or changed.').waitFor();
  });

  test('dropped files are taken by the drop zone, not opened by the page', async () => {
    const page = await bed.openWorkbench();
    await openMerge(page, newWorkbook(planTemplate(WORDS)));
    const data = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'North.xlsx'));
        return transfer;
      },
      [...district('North')],
    );
    await page
      .getByText('Drop workbooks or folders here')
      .dispatchEvent('drop', { dataTransfer: data });
    await page.getByRole('list', { name: 'Files' }).getByText('North.xlsx').waitFor();
    await expectSoon(() => page.getByText('City.xlsx').first().isVisible()).toBe(true);
  });

  test.each([
    [320, 'light', 'en'],
    [450, 'dark', 'zh-CN'],
  ] as const)(
    'at %i pixels, %s, %s: usable, and nothing sticks out',
    async (width, theme, language) => {
      const page = await bed.openWorkbench({ width, height: 900, theme, language });
      await openMerge(page, newWorkbook(planTemplate(catalogueOf(language))));
      await pick(page, DOZEN.slice(-4));
      await expectAccessible(page);
      await takePicture(page, `merge-${width}-${theme}-${language}`);
      const sticksOut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(sticksOut).toBe(false);
    },
  );
});
