import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { builtFolder, buildPages, type BuiltPage } from './built-pages';
import type { Certificate } from './serve-folder';

/** How the folder that a run's test files share is handed to the processes that they run in. */
const FOLDER_VARIABLE = 'BROWSER_TEST_RUN';
const CERTIFICATE = 'localhost.crt';
const KEY = 'localhost.key';
const DAYS = 2;

/** Builds the pages and makes a certificate for https://localhost, once for all the test files of a run. */
export async function prepareRun(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'browser-test-'));
  process.env[FOLDER_VARIABLE] = folder;
  for (const [page, failure] of await buildPages()) {
    await writeFile(failureFile(folder, page), failure);
  }
  await quietly(() =>
    generateCertificates(
      join(folder, 'ca.crt'),
      join(folder, CERTIFICATE),
      join(folder, KEY),
      DAYS,
      ['localhost'],
    ),
  );
}

export async function endRun(): Promise<void> {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}

/** @throws {Error} with what webpack said when the page could not be built. */
export async function folderOf(page: BuiltPage): Promise<string> {
  const failure = await readFile(failureFile(runFolder(), page), 'utf8').catch(() => undefined);
  if (failure !== undefined) throw new Error(`dist/${page} could not be built:\n${failure}`);
  return builtFolder(page);
}

export async function certificateOfRun(): Promise<Certificate> {
  const [cert, key] = await Promise.all(
    [CERTIFICATE, KEY].map((file) => readFile(join(runFolder(), file), 'utf8')),
  );
  return { cert: cert!, key: key! };
}

function failureFile(folder: string, page: BuiltPage): string {
  return join(folder, `${page}.failed.txt`);
}

function runFolder(): string {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder === undefined) throw new Error('The run was not prepared: see global-setup.ts.');
  return folder;
}

/** The generator of certificates tells the console how it gets on. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
