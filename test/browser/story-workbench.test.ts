import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import {
  workbenchCatalogueOf,
  type WorkbenchCatalogue,
} from '../../src/locales/workbench-catalogue';
import { LANGUAGES } from '../../src/values/language';
import { describeInBrowser } from './harness';
import { sheetsOf, tellStory, type Stage } from './story';

/** The workbench opens with the sample; what it hands out as a file is read back. */
function stageOf(page: Page, { workbench: words }: WorkbenchCatalogue): Stage {
  const place = page.getByRole('textbox', { name: words.nameBox });
  return {
    page,
    panePart: '#pane',
    pane: page.getByRole('complementary', { name: words.pane }),
    async selected() {
      const sheet = await page.getByRole('tab', { selected: true }).first().textContent();
      return { sheet: sheet ?? '', cell: await place.inputValue() };
    },
    async type({ sheet, cell }, value) {
      await page.getByRole('tab', { name: sheet, exact: true }).click();
      await place.fill(cell);
      await place.press('Enter');
      await page.keyboard.type(String(value));
      await page.keyboard.press('Enter');
    },
    async sheets() {
      const downloading = page.waitForEvent('download');
      await page.keyboard.press('Control+s');
      const file = await readFile(await (await downloading).path());
      return sheetsOf(readWorkbook(new Uint8Array(file)));
    },
  };
}

describeInBrowser('The story of an evaluation, in the workbench', (bed) => {
  test.each(LANGUAGES)('check, fix, evaluate, write, save, read back (%s)', async (language) => {
    const words = workbenchCatalogueOf(language);
    const page = await bed.openWorkbench({ language, width: 1200, height: 700 });
    await tellStory(stageOf(page, words), words, `story-workbench-${language}`);
  });
});
