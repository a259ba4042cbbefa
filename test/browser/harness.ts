import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BuiltPage } from './built-pages';
import { findBrowser, isBrowserRequired } from './find-browser';
import { launch } from './launch';
import { contextOptions, type Look } from './look';
import { serveFolder, type Site } from './serve-folder';
import { certificateOfRun, folderOf } from './test-run';

const TEST_TIMEOUT = 120_000;
/** How long a page may take for one step, so that the step that fails is the one that is named. */
const STEP_TIMEOUT = 15_000;
const PICTURES = resolve('out/pictures');

export type { Look } from './look';

/** What a browser test stands on. Everything it opens is closed after the test. */
export interface BrowserBed {
  /**
   * An empty page in a profile of its own. The test fails at its end if the page threw, wrote an error to its console or
   * asked in vain, which it does for anything outside of this machine that the test doesn't answer by `page.route`.
   */
  newPage(look?: Look): Promise<Page>;
  /** Where the production build is served: the workbench over http, the add-in over https. */
  originOf(page: BuiltPage): Promise<string>;
  /** A page with the production build of the workbench in it. */
  openWorkbench(look?: Look): Promise<Page>;
  /** What this test's pages have complained of so far. */
  complaints(): readonly string[];
  /** Lets this test's pages complain of what matches. */
  tolerate(complaint: RegExp): void;
}

/**
 * A group of tests in the machine's own browser. Without one they are skipped, or fail when `REQUIRE_BROWSER` is 1;
 * `global-setup.ts` says so.
 */
export function describeInBrowser(name: string, define: (bed: BrowserBed) => void): void {
  const executable = findBrowser();
  jest.setTimeout(TEST_TIMEOUT);
  if (executable === undefined && isBrowserRequired()) {
    test(name, () => {
      throw new Error('REQUIRE_BROWSER is 1, and no Chromium, Chrome or Edge was found.');
    });
    return;
  }
  (executable === undefined ? describe.skip : describe)(name, () => {
    const { bed, start, endTest, stop } = makeBed(executable ?? '');
    beforeAll(start);
    afterEach(endTest);
    afterAll(stop);
    define(bed);
  });
}

/** What is to become of something that the page works on: tried again and again until it holds. */
export function expectSoon<Value>(value: () => Value | Promise<Value>) {
  const until = (holds: (now: Value) => void) => async (): Promise<void> => {
    const last = Date.now() + STEP_TIMEOUT;
    for (;;) {
      const now = await value();
      try {
        return holds(now);
      } catch (error) {
        if (Date.now() > last) throw error;
        await new Promise((again) => setTimeout(again, 50));
      }
    }
  };
  return {
    toBe: (wanted: Value) => until((now) => expect(now).toBe(wanted))(),
    toEqual: (wanted: Value) => until((now) => expect(now).toEqual(wanted))(),
  };
}

/** Keeps a picture of the page, to be looked at: `out/pictures/NAME.png`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`), animations: 'disabled' });
}

function makeBed(executable: string) {
  let browser: Browser;
  const sites = new Map<BuiltPage, Promise<Site>>();
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let tolerated: RegExp[] = [];

  const serve = async (page: BuiltPage): Promise<Site> =>
    serveFolder(await folderOf(page), page === 'addin' ? await certificateOfRun() : undefined);

  const bed: BrowserBed = {
    async newPage(look = {}) {
      const context = await browser.newContext(contextOptions(look));
      contexts.push(context);
      context.setDefaultTimeout(STEP_TIMEOUT);
      watch(context, (complaint) => complaints.push(complaint));
      return context.newPage();
    },
    async originOf(page) {
      const site = sites.get(page) ?? serve(page);
      sites.set(page, site);
      return (await site).origin;
    },
    async openWorkbench(look) {
      const page = await bed.newPage(look);
      await page.goto(`${await bed.originOf('workbench')}/`);
      return page;
    },
    complaints: () => complaints,
    tolerate: (complaint) => void tolerated.push(complaint),
  };

  return {
    bed,
    async start() {
      browser = await launch(executable);
    },
    async endTest() {
      const heard = complaints.filter((one) => !tolerated.some((pattern) => pattern.test(one)));
      const open = contexts;
      contexts = [];
      complaints = [];
      tolerated = [];
      await Promise.all(open.map((context) => context.close()));
      expect(heard).toEqual([]);
    },
    async stop() {
      await browser.close();
      for (const site of await Promise.allSettled(sites.values())) {
        if (site.status === 'fulfilled') await site.value.close();
      }
    },
  };
}

function watch(context: BrowserContext, complain: (complaint: string) => void): void {
  context.on('weberror', (error) => {
    complain(`threw: ${error.error().stack ?? error.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      complain(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('requestfailed', (request) => {
    complain(`request failed: ${request.url()} (${request.failure()?.errorText ?? ''})`);
  });
}
