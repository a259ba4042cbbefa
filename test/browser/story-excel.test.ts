import type { Page } from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogues';
import type { Catalogue } from '../../src/locales/catalogue';
import { cellName } from '../excel-stand-in/model/address';
import { WHOLE_SHEET } from '../excel-stand-in/model/workbook';
import { openInBrowser, type BrowserExcel } from '../excel-stand-in/browser-door';
import { withKeyboard } from './hand';
import { describeInBrowser, expectSoon, type BrowserBed, type Look } from './harness';
import { tellStory, trimmed, trimmedRows, type Stage } from './story';

type Value = string | number | boolean | null;

/** The production build of the pane on the real office.js; the workbook is in the stand-in for Excel on the web. */
async function openExcelWith(
  bed: BrowserBed,
  words: Catalogue,
  look: Look,
): Promise<{ readonly stage: Stage; readonly excel: BrowserExcel }> {
  const page = await bed.newPage({ ...look, language: words.language });
  const excel = await openInBrowser(page, {
    paneUrl: `${await bed.originOf('addin')}/taskpane.html`,
    language: words.language === 'en' ? 'en-US' : 'zh-CN',
  });
  return { stage: stageOf(page, excel), excel };
}

function stageOf(page: Page, { excel, pane }: BrowserExcel): Stage {
  return {
    page,
    pane,
    panePart: ['iframe', 'html'],
    async selected() {
      const { sheet, area } = excel.workbook.selection;
      return { sheet: sheet.name, cell: cellName(area.row, area.column) };
    },
    async type({ sheet, cell }, value) {
      excel.person.type(sheet, cell, value);
    },
    async sheets() {
      return new Map(
        excel.workbook.sheets.map(({ name, grid }) => {
          const rows: Value[][] = [];
          for (const [row, column, { value }] of grid.cellsIn(WHOLE_SHEET)) {
            const cells = (rows[row] ??= []);
            while (cells.length <= column) cells.push(null);
            cells[column] = value === '' ? null : (value as Value);
          }
          return [name, trimmedRows(Array.from(rows, (cells) => trimmed(cells ?? [])))];
        }),
      );
    },
  };
}

/** An empty workbook becomes the sample by the pane's own button; the sheet that it came with is thrown away. */
async function beginWithSample(
  { pane }: Stage,
  { excel }: BrowserExcel,
  words: Catalogue,
): Promise<void> {
  await pane.getByRole('button', { name: words.pane.check.newFromTemplate }).click();
  await pane.getByText(/^(?:Written|已写入)/u).waitFor({ timeout: 60_000 });
  excel.person.deleteSheet('Sheet1');
}

describeInBrowser('The story of an evaluation, in Excel', (bed) => {
  test.each([
    ['en', { width: 320, height: 700 }],
    ['zh-CN', { width: 450, height: 900 }],
  ] as const)('check, fix, evaluate, write (%s)', async (language, look) => {
    const words = catalogueOf(language);
    const { stage, excel } = await openExcelWith(bed, words, look);
    await beginWithSample(stage, excel, words);
    await tellStory(stage, words, `story-excel-${language}`);
  });

  test('by keyboard alone', async () => {
    const words = catalogueOf('en');
    const { stage, excel } = await openExcelWith(bed, words, { width: 350, height: 800 });
    await beginWithSample(stage, excel, words);
    await tellStory(stage, words, 'story-excel-keyboard', withKeyboard);
  });

  test('the ribbon’s buttons work without the pane, which can take back what they wrote', async () => {
    const words = catalogueOf('en');
    const { stage, excel } = await openExcelWith(bed, words, { width: 350, height: 800 });
    await beginWithSample(stage, excel, words);
    // Very hidden sheets are what the host keeps for taking a write back.
    const names = () =>
      excel.excel.workbook.sheets.flatMap(({ name, visibility }) =>
        visibility === 'Visible' ? [name] : [],
      );
    const before = names();
    await excel.runCommand('check');
    await expectSoon(() => names()).toEqual([...before, 'Findings']);
    await excel.runCommand('evaluate');
    await expectSoon(() => names()).toEqual([...before, 'Findings', 'Results']);
    await expectSoon(() => excel.excel.workbook.selection.sheet.name).toBe('Results');
    await stage.pane.getByRole('button', { name: words.pane.shell.undo }).click();
    await expectSoon(() => names()).toEqual([...before, 'Findings']);
    await excel.runCommand('reviews');
    const { reviews } = words.pane.shell.places;
    await stage.pane.getByRole('tab', { name: reviews, selected: true }).waitFor();
  });

  test('what goes wrong behind a ribbon’s button is said in the pane, and nothing is written', async () => {
    const words = catalogueOf('zh-CN');
    const { stage, excel } = await openExcelWith(bed, words, { width: 350, height: 800 });
    await beginWithSample(stage, excel, words);
    const before = excel.state();
    excel.excel.person.startEditing();
    await excel.runCommand('evaluate');
    await stage.pane
      .getByRole('alert')
      .getByText(words.hostProblems['cell-being-edited'](undefined))
      .waitFor({ timeout: 60_000 });
    excel.excel.person.stopEditing();
    expect(excel.state()).toEqual(before);
  });
});
