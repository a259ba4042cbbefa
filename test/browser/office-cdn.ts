import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { libraryFolder } from '../excel-stand-in/office-library';

const HOSTED = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Answers for Microsoft's address of office.js from the package, so that the production build runs unchanged. */
export async function answerForOfficeJs(context: BrowserContext): Promise<void> {
  await context.route(`${HOSTED}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(libraryFolder(), pathname.slice(new URL(HOSTED).pathname.length));
    const isThere = path.startsWith(libraryFolder() + sep) && existsSync(path);
    await route.fulfill(isThere ? { path } : { status: 404 });
  });
}
