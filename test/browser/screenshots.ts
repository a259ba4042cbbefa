import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogues';
import type { Catalogue } from '../../src/locales/catalogue';
import { RESULTS, TITLES } from '../../src/workbook/contract';
import { buildPages, builtFolder } from './built-pages';
import { findBrowser } from './find-browser';
import { launch } from './launch';
import { contextOptions, type Look } from './look';
import { serveFolder } from './serve-folder';

interface Picture extends Look {
  readonly name: string;
  /** What a person does before the picture is taken. */
  readonly steps: (page: Page, words: Catalogue) => Promise<void>;
}

/** The README's pictures: the pane beside the sample, in the workbench. */
const PICTURES: readonly Picture[] = [
  { name: 'workbench', steps: toFinding },
  { name: 'workbench-zh', language: 'zh-CN', steps: toResults },
  { name: 'workbench-dark', theme: 'dark', steps: toCandidate },
  { name: 'workbench-reviews', steps: toReviews },
];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** A score that is out of range, listed and gone to. */
async function toFinding(page: Page, { findings, pane, sheets }: Catalogue): Promise<void> {
  const sheet = sheets.template.scoresSheet['learning-family'];
  await button(page, pane.check.groupHeading(findings['out-of-range'].name, 1)).click();
  await button(page, `${sheet}!`).click();
  await page.getByRole('region', { name: pane.check.beside.label }).waitFor();
}

async function toResults(page: Page, { pane, language }: Catalogue): Promise<void> {
  await page.getByRole('button', { name: pane.check.evaluate, exact: true }).click();
  await page.getByRole('heading', { name: pane.results.heading }).waitFor();
  await page.getByRole('button', { name: pane.results.write.write }).click();
  await page.getByText(pane.results.write.written).waitFor();
  await page.getByRole('tab', { name: RESULTS.sheet[language], exact: true }).click();
}

async function toCandidate(page: Page, words: Catalogue): Promise<void> {
  await toResults(page, words);
  await button(page, new RegExp(`^${words.pane.results.rank(1)} `, 'u')).click();
  await page.getByText(words.pane.explain.conditions, { exact: true }).waitFor();
}

async function toReviews(page: Page, { pane, language }: Catalogue): Promise<void> {
  const { reviews } = pane.shell.places;
  await page.getByRole('tab', { name: TITLES.sheet[language], exact: true }).click();
  await page
    .getByRole('tablist', { name: pane.shell.places.label })
    .getByRole('tab', { name: reviews })
    .click();
  // Its words and its work come on demand; the list of the register is what takes longest.
  await page.getByRole('tabpanel', { name: reviews }).getByRole('list').first().waitFor();
}

/** `npm run screenshots`: takes the pictures anew, of the pages as they are built for production. */
async function takePictures(): Promise<void> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('No Chromium, Chrome or Edge was found.');
  const failure = (await buildPages()).get('workbench');
  if (failure !== undefined) throw new Error(failure);
  const site = await serveFolder(builtFolder('workbench'));
  const browser = await launch(executable);
  try {
    for (const picture of PICTURES) await take(browser, site.origin, picture);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const context = await browser.newContext(contextOptions(picture));
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await picture.steps(page, catalogueOf(picture.language ?? 'en'));
  const path = resolve('assets', `${picture.name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
}

await takePictures();
