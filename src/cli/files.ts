import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { Failure } from './failure';

/** @throws {Failure} when the file isn't there or cannot be opened. */
export async function readBytes(file: string, words: CliCatalogue): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(words.cli.noSuchFile(file));
    if (codeOf(error) === 'EISDIR') throw new Failure(words.cli.isFolder(file));
    throw new Failure(words.cli.notReadable(file, messageOf(error)));
  }
}

/**
 * Writes a file all or nothing: first beside its place, then moved there.
 * @throws {Failure} when that cannot be done; what was there before is still there.
 */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
  words: CliCatalogue,
): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Failure(words.cli.notWritten(file, reasonOf(error, file, words)));
  }
}

function reasonOf(error: unknown, file: string, { cli }: CliCatalogue): string {
  if (codeOf(error) === 'ENOENT') return cli.noSuchFolder(dirname(file));
  return codeOf(error) === 'EISDIR' ? cli.isFolder(file) : messageOf(error);
}

/** @throws {Failure} when writing to `out` would overwrite the input, under whatever name. */
export async function refuseOverwriting(
  input: string,
  out: string,
  words: CliCatalogue,
): Promise<void> {
  const [read, written] = await Promise.all([fileIdentity(input), fileIdentity(out)]);
  if (read !== undefined && read === written) throw new Failure(words.cli.overwritesInput(out));
}

/** A copy keeps the workbook's kind: Excel refuses macros in an .xlsx. @throws {Failure} for another ending. */
export function refuseOtherKind(input: string, out: string, words: CliCatalogue): void {
  const [from, to] = [extname(input).toLowerCase(), extname(out).toLowerCase()];
  if (from !== to && from !== '') throw new Failure(words.cli.otherKind(from, to || '–'));
}

/** A new workbook holds no macros, so Excel opens it as .xlsx only. @throws {Failure} for another ending. */
export function refuseOtherThanXlsx(file: string, words: CliCatalogue): void {
  if (extname(file).toLowerCase() !== '.xlsx') throw new Failure(words.cli.newIsXlsx(file));
}

/** @throws {Failure} when two of the files to be written would be written over one another. */
export function refuseSamePlaces(written: readonly string[], words: CliCatalogue): void {
  const twice = written.find(
    (one, index) => written.findIndex((other) => resolve(other) === resolve(one)) < index,
  );
  if (twice !== undefined) throw new Failure(words.cli.samePlace(twice));
}

/** The same for all names of one file; undefined where there is none. */
export async function fileIdentity(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
