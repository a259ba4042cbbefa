import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const HOSTED = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PACKAGE = resolve('node_modules/@microsoft/office-js/dist');

/** Answers for Microsoft's address of office.js from the package, so that the production build runs unchanged. */
export async function answerForOfficeJs(context: BrowserContext): Promise<void> {
  await context.route(`${HOSTED}**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = resolve(PACKAGE, path.slice(new URL(HOSTED).pathname.length));
    const body = file.startsWith(PACKAGE + sep)
      ? await readFile(file).catch(() => undefined)
      : undefined;
    if (body) await route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' });
    else await route.fulfill({ status: 404 });
  });
}
