import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSizes, gzippedTotal } from './bundle-sizes';
import { describeInBrowser } from './harness';
import { folderOf } from './test-run';

const KIB = 1024;
const MOST_OF_FIRST_LOAD = 200 * KIB;

describeInBrowser('What the build of the add-in holds', () => {
  test('the pane’s first load is at most 200 KiB gzipped', async () => {
    const { firstLoad } = await bundleSizes(await folderOf('addin'), 'taskpane.html');
    expect(firstLoad.map(({ file }) => file)).toContain('pane.js');
    expect(gzippedTotal(firstLoad)).toBeLessThanOrEqual(MOST_OF_FIRST_LOAD);
  });

  test('every file that the manifest names', async () => {
    const folder = await folderOf('addin');
    const manifest = await readFile(join(folder, 'manifest.xml'), 'utf8');
    const files = [...manifest.matchAll(/"https:\/\/localhost:3443\/([^"]+)"/gu)].map(
      ([, file]) => file!,
    );
    expect(files.length).toBeGreaterThan(40);
    for (const file of files)
      expect((await readFile(join(folder, file))).length).toBeGreaterThan(0);
  });
});
