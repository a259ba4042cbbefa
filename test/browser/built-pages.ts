import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The pages that webpack builds, by the name of their configuration and of their folder in `dist`. */
export const BUILT_PAGES = ['workbench', 'addin'] as const;
export type BuiltPage = (typeof BUILT_PAGES)[number];

const ROOT = process.cwd();
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
const STAMP = '.built-from';

export function builtFolder(page: BuiltPage): string {
  return join(ROOT, 'dist', page);
}

/**
 * Builds the pages for production, unless they are built from the same sources already.
 * Gives what webpack said about each page that could not be built.
 */
export async function buildPages(): Promise<ReadonlyMap<BuiltPage, string>> {
  const failures = new Map<BuiltPage, string>();
  const sources = await fingerprint();
  for (const page of BUILT_PAGES) {
    const stamp = join(builtFolder(page), STAMP);
    if ((await readFile(stamp, 'utf8').catch(() => undefined)) === sources) continue;
    const failure = await webpack(page);
    if (failure === undefined) await writeFile(stamp, sources);
    else failures.set(page, failure);
  }
  return failures;
}

/** Webpack cleans the page's folder, so that a stamp never outlives the build that it speaks of. */
function webpack(page: BuiltPage): Promise<string | undefined> {
  const program = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const options = ['--mode', 'production', '--config-name', page];
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...options], { cwd: ROOT });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', failed);
    child.once('close', (code) => {
      done(code === 0 ? undefined : Buffer.concat(said).toString('utf8'));
    });
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(ROOT, source))) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** A file itself, or all the files below a folder, in order; none for what is not there. */
async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
