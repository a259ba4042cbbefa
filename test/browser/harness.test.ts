import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from './axe';
import { describeInBrowser } from './harness';
import { serveFolder, type Site } from './serve-folder';
import { certificateOfRun } from './test-run';

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><main><h1>Heading</h1>${body}</main></html>`;
const SENTINEL = '<div aria-hidden="true"><i tabindex="0" data-tabster-dummy></i></div>';

describeInBrowser('What browser tests stand on', (bed) => {
  let folder: string;
  let secure: Site;
  let plain: Site;

  beforeAll(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'served-'));
    folder = join(parent, 'site');
    await mkdir(folder);
    await writeFile(join(parent, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'index.html'), page('<p>Hello</p>'));
    await writeFile(join(folder, 'a b.txt'), 'text');
    await writeFile(join(folder, 'throws.html'), page('<script>throw Error("ouch")</script>'));
    await writeFile(
      join(folder, 'asks.html'),
      page('<img alt="" src="https://example.com/x.png">'),
    );
    await writeFile(join(folder, 'bad.html'), page('<button></button>'));
    await writeFile(join(folder, 'sentinel.html'), page(SENTINEL));
    await writeFile(
      join(folder, 'hidden.html'),
      page('<p aria-hidden="true"><a href="/">x</a></p>'),
    );
    secure = await serveFolder(folder, await certificateOfRun());
    plain = await serveFolder(folder);
  });

  afterAll(async () => {
    await secure.close();
    await plain.close();
    await rm(join(folder, '..'), { recursive: true });
  });

  test('serves a folder over http and over https', async () => {
    const tab = await bed.newPage();
    for (const { origin } of [plain, secure]) {
      await tab.goto(`${origin}/?query#place`);
      expect(await tab.locator('p').textContent()).toBe('Hello');
    }
  });

  test('serves nothing from outside of the folder, and names with blanks in them', async () => {
    for (const path of [
      '/..%2Fsecret.txt',
      '/%2e%2e/secret.txt',
      '/none',
      '/%',
      '/index.html%00',
    ]) {
      expect((await fetch(plain.origin + path)).status).toBe(404);
    }
    expect(await (await fetch(`${plain.origin}/a%20b.txt`)).text()).toBe('text');
  });

  test('gives the page the language, size and theme that were asked for', async () => {
    const tab = await bed.newPage({ width: 320, language: 'zh-CN', theme: 'high-contrast' });
    await tab.goto(plain.origin);
    const seen = await tab.evaluate(() => ({
      language: navigator.language,
      width: innerWidth,
      forced: matchMedia('(forced-colors: active)').matches,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
    }));
    expect(seen).toEqual({ language: 'zh-CN', width: 320, forced: true, dark: true });
  });

  test('finds what a screen reader cannot use, and lets focus sentinels alone pass', async () => {
    const tab = await bed.newPage();
    for (const name of ['index', 'sentinel']) {
      await tab.goto(`${plain.origin}/${name}.html`);
      await expectAccessible(tab);
    }
    for (const name of ['bad', 'hidden']) {
      await tab.goto(`${plain.origin}/${name}.html`);
      await expect(expectAccessible(tab)).rejects.toThrow('toEqual');
    }
  });

  // That such a page fails its test cannot be tested from within; that it is noticed, and may be tolerated, can.
  test('hears of errors and of requests to the outside', async () => {
    bed.tolerate(/ouch/u);
    bed.tolerate(/example\.com|ERR_NAME_NOT_RESOLVED/u);
    const tab = await bed.newPage();
    await tab.goto(`${plain.origin}/throws.html`);
    await tab.goto(`${plain.origin}/asks.html`);
    expect(bed.complaints()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ouch'),
        expect.stringContaining('https://example.com/x.png'),
      ]),
    );
  });
});
