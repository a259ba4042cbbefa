import type { Page } from 'playwright-core';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import type { Language } from '../../src/values/language';
import { FAMILY_CANDIDATES, FAMILY_CRITERIA, type Rows } from '../test-bed';
import { expectAccessible } from './axe';
import { describeInBrowser, takePicture, type Look } from './harness';

const LOOKS: readonly (Look & { readonly language: Language; readonly edge: 'Home' | 'End' })[] = [
  { language: 'en', theme: 'light', edge: 'Home' },
  { language: 'zh-CN', theme: 'dark', edge: 'Home' },
  { language: 'zh-CN', theme: 'light', edge: 'End' },
  { language: 'en', theme: 'dark', edge: 'End' },
];

/** The pane's part of the workbench. */
const PANE = '#pane';

/** A workbook of plain cells with so many evaluators, of whom each typed a number as text. */
function manyFindings(count: number): Buffer {
  const sheets: Readonly<Record<string, Rows>> = {
    Criteria: FAMILY_CRITERIA,
    Candidates: FAMILY_CANDIDATES.slice(0, 2),
    Scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ...Array.from({ length: count }, (_, index) => ['F001', `E${index}`, '8分', 15]),
    ],
  };
  const bytes = newWorkbook({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      heading: rows.map((cells) =>
        cells.map((value) => ({
          // The test bed's tables have no dates and no errors in them.
          value: (value ?? undefined) as string | number | undefined,
          style: 'text' as const,
        })),
      ),
      landscape: false,
      protectHeaders: false,
    })),
    appends: [],
    edits: [],
    names: [],
  });
  return Buffer.from(bytes);
}

describeInBrowser('The Evaluate place', (bed) => {
  test.each(LOOKS)(
    'is accessible and fits at every step: $language, $theme, $edge',
    async ({ edge, ...look }) => {
      const page = await bed.openWorkbench({ ...look, height: 1000 });
      const { check, results, shell } = catalogueOf(look.language).pane;
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const picture = (view: string) =>
        takePicture(page, `evaluate-${view}-${look.language}-${look.theme}`);
      await button(check.evaluate).waitFor();
      await page.locator(`[role=separator][aria-controls=${PANE.slice(1)}]`).press(edge);
      await inspect(page);
      await picture('check');

      await button(check.evaluate).click();
      await page.getByRole('heading', { name: results.heading }).waitFor();
      await inspect(page);
      await picture('results');

      const list = page.getByRole('list', { name: results.heading });
      await list.getByRole('button').first().click();
      const criterion = page.getByRole('heading', { level: 4 }).getByRole('button').first();
      await criterion.click();
      await inspect(page);
      await picture('candidate');

      await button(shell.back).click();
      await button(results.write.nameTitles).click();
      await page.getByRole('heading', { name: results.naming.heading }).waitFor();
      await inspect(page);
      await page.getByRole('button', { name: /56/ }).click();
      await page.getByRole('alertdialog').waitFor();
      await expectAccessible(page, '[role=alertdialog]');
      await picture('naming');
      await page.getByRole('button', { name: results.naming.cancel }).click();

      await page.getByRole('button', { name: shell.menu }).click();
      await page.getByRole('menuitem', { name: shell.help }).click();
      await page.getByRole('heading', { name: shell.help }).waitFor();
      await inspect(page);
    },
  );

  test('of a long list only what is in sight is there, and all of it can be scrolled to', async () => {
    const page = await bed.openWorkbench();
    await page.locator('input[type=file]').setInputFiles({
      name: 'many.xlsx',
      mimeType: 'application/octet-stream',
      buffer: manyFindings(1000),
    });
    await page.getByRole('button', { name: /Number typed as text \(1000\)/ }).waitFor();
    const items = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
    expect(await items.count()).toBeLessThan(60);
    const last = page.getByRole('button', { name: 'Go to Scores!C1001' });
    await items.first().hover();
    for (let turn = 0; turn < 80 && !(await last.isVisible()); turn++) {
      await page.mouse.wheel(0, 4000);
    }
    await last.click();
    expect(await items.count()).toBeLessThan(60);
  });
});

/** Nothing for axe to complain of, and nothing that sticks out at the side. */
async function inspect(page: Page): Promise<void> {
  await expectAccessible(page, PANE);
  // The workbench has a panel of its own, for the sheet.
  const overflowing = await page.locator(`${PANE} [role=tabpanel]`).evaluate((panel) => {
    const edge = panel.getBoundingClientRect().right;
    return [...panel.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
  expect(overflowing).toEqual([]);
}
