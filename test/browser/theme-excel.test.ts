import type { FrameLocator } from 'playwright-core';
import { themeOf, type ThemeName } from '../../src/taskpane/shell/themes';
import { openInBrowser, type BrowserExcelOptions } from '../excel-stand-in/browser-door';
import { expectAccessible } from './axe';
import { describeInBrowser, expectSoon, takePicture, type BrowserBed, type Look } from './harness';

/** The production build of the pane in an Excel that wears a theme, or tells of none. */
async function openPane(
  bed: BrowserBed,
  system: NonNullable<Look['theme']>,
  theme?: NonNullable<BrowserExcelOptions['theme']>,
) {
  const page = await bed.newPage({ width: 350, height: 700, theme: system });
  const excel = await openInBrowser(page, {
    paneUrl: `${await bed.originOf('addin')}/taskpane.html`,
    ...(theme !== undefined && { theme }),
  });
  await excel.pane.getByRole('tab').first().waitFor();
  return { page, ...excel };
}

/** The ground that the pane is painted on. */
async function ground(pane: FrameLocator): Promise<string> {
  return pane
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((root) =>
      getComputedStyle(root).getPropertyValue('--colorNeutralBackground1').trim(),
    );
}

const groundOf = (name: ThemeName) => themeOf(name).colorNeutralBackground1;

describeInBrowser('The pane wears what Excel wears', (bed) => {
  test('from its first moment on, and whatever it changes to when the person comes back', async () => {
    const { page, pane, wear } = await openPane(bed, 'light', 'black');
    await expectSoon(() => ground(pane)).toBe(groundOf('dark'));
    await expectAccessible(page, ['iframe', 'html']);
    await takePicture(page, 'excel-dark');
    await wear('white');
    await pane.getByRole('tab').first().focus();
    await expectSoon(() => ground(pane)).toBe(groundOf('light'));
  });

  test('light where Excel tells of no theme, even when the system is dark', async () => {
    const { pane } = await openPane(bed, 'dark');
    await expectSoon(() => ground(pane)).toBe(groundOf('light'));
  });

  test('the system’s high contrast before any theme, as soon as it is on', async () => {
    const { page, pane } = await openPane(bed, 'light', 'white');
    await expectSoon(() => ground(pane)).toBe(groundOf('light'));
    await page.emulateMedia({ forcedColors: 'active' });
    await expectSoon(() => ground(pane)).toBe(groundOf('high-contrast'));
    await expectAccessible(page, ['iframe', 'html']);
    await takePicture(page, 'excel-high-contrast');
  });
});
