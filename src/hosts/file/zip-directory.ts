import { UnreadableFileError } from '../host';
import type { ZipEntry } from './zip-entry';

/** Most entries of a zip: far more than a workbook has parts, and few enough to list in a moment. */
export const MAX_ENTRIES = 50_000;

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ALL_ONES_32 = 0xffffffff;

interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
}

/** An entry, and from where to where its header and content stand. */
interface Placed {
  readonly entry: ZipEntry;
  readonly start: number;
  readonly end: number;
}

/**
 * The entries of a zip in the order of its directory, which is checked against the rest of the file.
 * @throws {UnreadableFileError} `damaged`, `encrypted`, `too-large`
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  const placed = readEntries(bytes, view, place);
  refuseOverlaps(placed, place.start);
  return placed.map(({ entry }) => entry);
}

function findDirectory(view: DataView): DirectoryPlace {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    return zip64Directory(view, at) ?? plainDirectory(view, at);
  }
  throw damaged('the zip has no directory: the file was cut off');
}

function plainDirectory(view: DataView, at: number): DirectoryPlace {
  const entries = view.getUint16(at + 10, true);
  return directoryPlace(at, entries, view.getUint32(at + 12, true), view.getUint32(at + 16, true));
}

function zip64Directory(view: DataView, endAt: number): DirectoryPlace | undefined {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY) {
    throw damaged('the zip64 directory is not where it should be');
  }
  return directoryPlace(
    at,
    readUint64(view, at + 32),
    readUint64(view, at + 40),
    readUint64(view, at + 48),
  );
}

function directoryPlace(
  limit: number,
  entries: number,
  size: number,
  start: number,
): DirectoryPlace {
  const end = start + size;
  if (end > limit) throw damaged('the directory of the zip lies outside of the file');
  if (entries > MAX_ENTRIES) {
    throw new UnreadableFileError('too-large', `the zip has ${entries} entries`);
  }
  return { start, end, entries };
}

function readEntries(bytes: Uint8Array, view: DataView, place: DirectoryPlace): Placed[] {
  const placed: Placed[] = [];
  let at = place.start;
  for (let count = 0; count < place.entries; count += 1) {
    if (at + 46 > place.end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged('the directory of the zip is broken');
    }
    const next =
      at +
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > place.end) throw damaged('the directory of the zip is broken');
    placed.push(readDirectoryEntry(bytes, view, at, place));
    at = next;
  }
  return placed;
}

function readDirectoryEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  place: DirectoryPlace,
): Placed {
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const name = decodeName(rawName);
  if (flags & 1) throw new UnreadableFileError('encrypted', `${name} is encrypted`);
  const { size, compressedSize, offset: header } = sizesOf(view, at);
  if (header + 30 > place.start || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw damaged(`${name} is not where the directory says`);
  }
  const nameLength = view.getUint16(header + 26, true);
  const localName = bytes.subarray(header + 30, header + 30 + nameLength);
  if (!sameBytes(rawName, localName)) throw damaged(`${name} has another name inside`);
  const start = header + 30 + nameLength + view.getUint16(header + 28, true);
  const end = start + compressedSize;
  if (end > place.start) throw damaged(`${name} runs into the directory`);
  const entry: ZipEntry = {
    name,
    compressedSize,
    size,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    flags,
    raw: bytes.subarray(start, end),
  };
  return { entry, start: header, end };
}

/** Sizes and offset, from the zip64 extra field (id 1) where the entry itself has no room for them. */
function sizesOf(
  view: DataView,
  at: number,
): { readonly size: number; readonly compressedSize: number; readonly offset: number } {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true)];
  const offset = view.getUint32(at + 42, true);
  let extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  let field = 0;
  let fieldEnd = 0;
  for (; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    field = extra + 4;
    fieldEnd = Math.min(extraEnd, field + view.getUint16(extra + 2, true));
    break;
  }
  const values = [...short, offset].map((value) => {
    if (value !== ALL_ONES_32) return value;
    if (field + 8 > fieldEnd) throw damaged('an entry of the zip has no size');
    field += 8;
    return readUint64(view, field - 8);
  });
  const [size = 0, compressedSize = 0, place = 0] = values;
  return { size, compressedSize, offset: place };
}

function refuseOverlaps(placed: readonly Placed[], directoryStart: number): void {
  const inOrder = [...placed].sort((one, other) => one.start - other.start);
  inOrder.forEach(({ entry, end }, index) => {
    if (end > (inOrder[index + 1]?.start ?? directoryStart)) {
      throw damaged(`${entry.name} overlaps the entry behind it`);
    }
  });
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** UTF-8 whether or not the flag says so, as most programs write it; else a letter a byte, which loses nothing. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError('damaged', detail);
}
