import { inflateRaw } from '#compression';
import { UnreadableFileError } from '../host';
import { crc32 } from './crc32';
import { refuseOtherFiles } from './file-kind';
import { readDirectory } from './zip-directory';
import type { ZipEntry } from './zip-entry';

export { MAX_ENTRIES } from './zip-directory';
export type { ZipEntry } from './zip-entry';
export { writeZip, type ZipOutput } from './zip-write';

/**
 * Most bytes that one part may inflate to. 256 MiB are a sheet of about six million cells; with the values read
 * from it the memory in use stays below 1 GB.
 */
export const MAX_PART_SIZE = 256 * 1024 * 1024;

/** Deflate cannot shrink anything further than to 1/1032 of its size; and nothing grows to twice its size. */
const MAX_DEFLATE_RATIO = 1032;

/**
 * The zip's central directory, by the names as they stand; nothing is inflated. `findEntry` looks a name up.
 * @throws {UnreadableFileError} with the reason: `empty`, `legacy-format`, `encrypted`, `not-a-workbook` (no zip at
 * all), `damaged` (cut off, two entries of one name, offsets outside of the file, entries that overlap or whose local
 * header says otherwise) or `too-large` (more than `MAX_ENTRIES` entries).
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  refuseOtherFiles(bytes);
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  for (const entry of readDirectory(bytes)) {
    const key = foldName(entry.name);
    if (folded.has(key)) throw damaged(`two entries are named ${entry.name}`);
    folded.add(key);
    entries.set(entry.name, entry);
  }
  return entries;
}

/** The entry of that name, whatever the case and whichever way the slashes lean; undefined if there is none. */
export function findEntry(
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): ZipEntry | undefined {
  const exact = entries.get(name);
  if (exact) return exact;
  const key = foldName(name);
  for (const entry of entries.values()) if (foldName(entry.name) === key) return entry;
  return undefined;
}

/** What two names have in common if they mean one entry: lower case, `/`, no slash in front. */
export function foldName(name: string): string {
  const slashed = name.replaceAll('\\', '/').toLowerCase();
  return slashed.startsWith('/') ? slashed.slice(1) : slashed;
}

/**
 * The entry's content. Takes no more memory than the declared size, and little more.
 * @throws {UnreadableFileError} `too-large` when it declares more than `limit` bytes (nothing is inflated then);
 * `damaged` when what comes out differs from what was declared, or the CRC does.
 */
export function inflateEntry(entry: ZipEntry, limit: number = MAX_PART_SIZE): Uint8Array {
  const { name, raw, size, method } = entry;
  if (size > limit) {
    throw new UnreadableFileError('too-large', `${name} has ${size} bytes, the limit is ${limit}`);
  }
  if (method !== 0 && method !== 8) throw damaged(`${name}: compression method ${method}`);
  const content = method === 0 ? raw : inflateExactly(entry);
  if (content.length !== size) throw damaged(`${name}: the declared size is wrong`);
  if (crc32(content) !== entry.crc32) throw damaged(`${name}: the CRC is wrong`);
  return content;
}

function inflateExactly({ name, raw, size }: ZipEntry): Uint8Array {
  if (raw.length > size * 2 + 1024) {
    throw damaged(`${name}: ${raw.length} bytes are too many for ${size}`);
  }
  if (size > (raw.length + 1) * MAX_DEFLATE_RATIO) {
    throw damaged(`${name}: ${raw.length} bytes cannot inflate to ${size}`);
  }
  if (raw.length === 0) return raw;
  try {
    // One byte to spare, which shows if there is more to come than was declared.
    return inflateRaw(raw, size + 1);
  } catch (error) {
    throw damaged(`${name}: ${error instanceof Error ? error.message : 'cannot be inflated'}`);
  }
}

function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError('damaged', detail);
}
