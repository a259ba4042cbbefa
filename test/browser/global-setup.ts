import { findBrowser, isBrowserRequired } from './find-browser';
import { prepareRun } from './test-run';

/** Jest calls this once, when at least one test file of this folder is to be run. */
// eslint-disable-next-line no-restricted-exports -- Jest demands a default export.
export default async function globalSetup(): Promise<void> {
  if (findBrowser() !== undefined) return prepareRun();
  if (isBrowserRequired()) return; // Each test file fails by itself and says why.
  process.stdout.write(
    'No Chromium, Chrome or Edge was found: the browser tests are skipped (BROWSER_PATH can name one).\n',
  );
}
