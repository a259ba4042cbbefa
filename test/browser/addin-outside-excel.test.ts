import { expectAccessible } from './axe';
import { describeInBrowser, takePicture } from './harness';
import { answerForOfficeJs } from './office-cdn';

describeInBrowser('The add-in’s page outside of Excel', (bed) => {
  test.each([
    ['en', 'This page belongs into Excel'],
    ['zh-CN', '请在Excel中打开此页面'],
  ] as const)('says where it belongs (%s)', async (language, heading) => {
    const page = await bed.newPage({ width: 320, language });
    await answerForOfficeJs(page.context());
    await page.goto(`${await bed.originOf('addin')}/taskpane.html`);
    await page.getByRole('heading', { name: heading }).waitFor();
    await expectAccessible(page);
    await takePicture(page, `addin-outside-excel-${language}`);
  });

  test('says what is missing where Microsoft’s library does not come', async () => {
    bed.tolerate(/appsforoffice\.microsoft\.com/u);
    const page = await bed.newPage({ width: 320 });
    await page.goto(`${await bed.originOf('addin')}/taskpane.html`);
    await page.getByRole('heading', { name: 'Excel’s library could not be loaded' }).waitFor();
  });

  test('runs no script but its own and Microsoft’s', async () => {
    bed.tolerate(/Content Security Policy|example\.com/u);
    const page = await bed.newPage();
    await answerForOfficeJs(page.context());
    await page.goto(`${await bed.originOf('addin')}/taskpane.html`);
    await page.getByRole('heading').waitFor();
    const ran = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.inlineRan = true';
      document.body.append(inline);
      const asked = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      return { inline: 'inlineRan' in globalThis, asked };
    });
    expect(ran).toEqual({ inline: false, asked: false });
    expect(bed.complaints()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Executing inline script violates'),
        expect.stringContaining("Connecting to 'https://example.com/' violates"),
      ]),
    );
  });
});
