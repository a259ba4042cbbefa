import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareText } from '../values/text';
import { isTemporaryFile, isWorkbookName } from '../hosts/reading/file-names';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { aboutFile } from '../operations/judge-files';
import type { SettledFinding } from '../operations/settle-findings';
import { Failure } from './failure';
import { fileIdentity } from './files';

export interface FoundFiles {
  readonly paths: readonly string[];
  /** In bytes, one for each path. */
  readonly sizes: readonly number[];
  /** All together, in bytes. */
  readonly size: number;
  readonly leftOut: readonly SettledFinding[];
}

/**
 * The workbooks that are meant: files as they were named, and all .xlsx and .xlsm files of folders and their folders,
 * without temporary ones and the city's own. Each file once.
 * @throws {Failure} for what isn't there, and when there is nothing to read.
 */
export async function findWorkbooks(
  given: readonly string[],
  out: string,
  words: CliCatalogue,
): Promise<FoundFiles> {
  const city = await fileIdentity(out);
  const found = new Map<string, { readonly path: string; readonly size: number }>();
  const leftOut: SettledFinding[] = [];
  const add = async (path: string, walked: boolean) => {
    const name = basename(path);
    if (isTemporaryFile(name)) {
      leftOut.push(aboutFile('file-left-out', name, { why: 'temporary' }));
      return;
    }
    const identity = (await fileIdentity(path)) ?? path;
    if (walked && identity === city) {
      leftOut.push(aboutFile('file-left-out', name, { why: 'city-workbook' }));
      return;
    }
    if (!found.has(identity)) found.set(identity, { path, size: (await stat(path)).size });
  };
  for (const path of given) {
    const kind = await kindOf(path, words);
    if (kind === 'file') await add(path, false);
    else for (const walked of await workbooksIn(path)) await add(walked, true);
  }
  const files = [...found.values()];
  if (files.length === 0) {
    throw new Failure(words.cli.consolidate.noFiles(given.join(', ')));
  }
  return {
    paths: files.map(({ path }) => path),
    sizes: files.map(({ size }) => size),
    size: files.reduce((sum, { size }) => sum + size, 0),
    leftOut,
  };
}

async function kindOf(path: string, words: CliCatalogue): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    throw new Failure(words.cli.noSuchFile(path));
  }
}

/** In the order of their names; links to folders are not followed, which might lead in a circle. */
async function workbooksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => compareText(a.name, b.name));
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await workbooksIn(path)));
    else if (isWorkbookName(entry.name)) paths.push(path);
  }
  return paths;
}
