import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser';
import { launch } from './launch';

/** In pixels. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Which drawing gives which sizes; the product's own has fewer lines where there is little room. */
const ICONS: Readonly<
  Record<string, { readonly drawing: string; readonly sizes: readonly number[] }[]>
> = {
  icon: [
    { drawing: 'icon-small', sizes: [16, 20, 24] },
    { drawing: 'icon', sizes: [32, 40, 48, 64, 80, 128] },
  ],
  ...Object.fromEntries(
    ['check', 'evaluate', 'merge', 'reviews'].map((command) => [
      `ribbon/${command}`,
      [{ drawing: `ribbon/${command}`, sizes: RIBBON_SIZES }],
    ]),
  ),
};

/** `npm run icons`: draws the add-in's icons from their SVG in every size that Office asks for. */
async function drawIcons(): Promise<void> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
  const browser = await launch(executable);
  try {
    for (const [icon, drawings] of Object.entries(ICONS)) {
      for (const { drawing, sizes } of drawings) {
        for (const size of sizes) await draw(browser, drawing, `${icon}-${String(size)}.png`, size);
      }
    }
  } finally {
    await browser.close();
  }
}

async function draw(browser: Browser, drawing: string, file: string, size: number): Promise<void> {
  const svg = await readFile(resolve('assets', `${drawing}.svg`), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await writeFile(resolve('assets', file), await page.screenshot({ omitBackground: true }));
  await page.close();
}

await drawIcons();
