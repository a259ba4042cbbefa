import { deflateRaw } from '#compression';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-entry';

export type ZipOutput = { readonly name: string } & (
  { readonly copyOf: ZipEntry } | { readonly content: Uint8Array }
);

/** 1 January 1980, midnight: the beginning of zip time. The same content gives the same bytes on any day. */
const FIXED_DATE = 0x0021;
const FIXED_TIME = 0;
/** Version 2.0 of the zip format: deflate and folders. */
const VERSION = 20;
/** Flag: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** Flag: sizes and CRC stand behind the data. Here they never do. */
const SIZES_BEHIND = 0x0008;

interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * A zip of these entries in this order; copied ones keep their compressed bytes. Dates are fixed, so the same content
 * gives the same bytes.
 * @throws {RangeError} when there are more than 65,534 entries or 4 GB: that would need zip64.
 */
export function writeZip(outputs: readonly ZipOutput[]): Uint8Array {
  const packed = outputs.map(pack);
  const headers = packed.reduce((sum, { name }) => sum + 30 + name.length, 0);
  const directory = packed.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const data = packed.reduce((sum, entry) => sum + entry.data.length, 0);
  const total = headers + data + directory + 22;
  if (packed.length >= 0xffff || total >= 0xffffffff) {
    throw new RangeError(`${packed.length} entries, ${total} bytes: too much for a zip`);
  }
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of packed) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry);
    bytes.set(entry.name, at + 30);
    bytes.set(entry.data, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.data.length;
  }
  const directoryStart = at;
  packed.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommonFields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, directoryStart, true);
  return bytes;
}

/** The 24 bytes that a local header and a directory entry share, from the version needed to the length of the name. */
function writeCommonFields(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, FIXED_TIME, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function pack(output: ZipOutput): Packed {
  const name = new TextEncoder().encode(output.name);
  const flags = name.length === output.name.length ? 0 : UTF8_NAME;
  if ('copyOf' in output) {
    const { method, crc32: crc, size, raw } = output.copyOf;
    const kept = output.copyOf.flags & ~(UTF8_NAME | SIZES_BEHIND);
    return { name, flags: kept | flags, method, crc32: crc, size, data: raw };
  }
  const { content } = output;
  const deflated = deflateRaw(content);
  const smaller = deflated.length < content.length;
  return {
    name,
    flags,
    method: smaller ? 8 : 0,
    crc32: crc32(content),
    size: content.length,
    data: smaller ? deflated : content,
  };
}
