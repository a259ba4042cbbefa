import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { crc32 } from '../../../src/hosts/file/crc32';
import {
  findEntry,
  inflateEntry,
  MAX_ENTRIES,
  MAX_PART_SIZE,
  readZip,
  writeZip,
  type ZipEntry,
} from '../../../src/hosts/file/zip';
import { UnreadableFileError } from '../../../src/hosts/host';

const TEXT = 'learning community '.repeat(50);
const FILE = zipSync({ 'a.txt': strToU8(TEXT), 'folder/b.txt': [strToU8('stored'), { level: 0 }] });

function entryOf(file: Uint8Array, name: string): ZipEntry {
  return readZip(file).get(name)!;
}

function reasonOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason;
    throw error;
  }
  return 'nothing';
}

/** The offset of the directory entry of the file's nth entry. */
function directoryEntry(file: Uint8Array, index: number): number {
  const view = new DataView(file.buffer, file.byteOffset);
  let at = view.getUint32(file.length - 6, true);
  for (let count = 0; count < index; count += 1) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  }
  return at;
}

/** A copy of the file with a 32-bit number changed in the directory entry of its nth entry. */
function withField(file: Uint8Array, index: number, offset: number, value: number): Uint8Array {
  const copy = file.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, index) + offset, value, true);
  return copy;
}

const COMPRESSED_SIZE = 20;
const SIZE = 24;
const LOCAL_OFFSET = 42;

// Large files are made and read here.
jest.setTimeout(60_000);

describe('crc32', () => {
  it('gives the check value of the CRC catalogue', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });

  it('is 0 for nothing', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('readZip and inflateEntry', () => {
  it('read deflated and stored entries', () => {
    const entries = readZip(FILE);
    expect([...entries.keys()]).toEqual(['a.txt', 'folder/b.txt']);
    expect(strFromU8(inflateEntry(entries.get('a.txt')!))).toBe(TEXT);
    expect(strFromU8(inflateEntry(entries.get('folder/b.txt')!))).toBe('stored');
    expect(entries.get('a.txt')).toMatchObject({ size: TEXT.length, method: 8 });
    expect(entries.get('folder/b.txt')).toMatchObject({ size: 6, compressedSize: 6, method: 0 });
  });

  it('read an entry that is large enough to be inflated in pieces', () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 5 * 1024 * 1024 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) | 0;
      return state >>> 16;
    });
    const file = zipSync({ noise }, { level: 1 });
    const entry = entryOf(file, 'noise');
    expect(entry.compressedSize).toBeGreaterThan(4 * 1024 * 1024);
    expect(crc32(inflateEntry(entry))).toBe(crc32(noise));
  });

  it('read an entry without content, stored or deflated', () => {
    const file = writeZip([{ name: 'empty', content: new Uint8Array() }]);
    expect(inflateEntry(entryOf(file, 'empty'))).toHaveLength(0);
    const deflated = { ...entryOf(file, 'empty'), method: 8, raw: deflateSync(new Uint8Array()) };
    expect(inflateEntry(deflated)).toHaveLength(0);
  });

  it('read a zip with a comment behind it', () => {
    const comment = strToU8('a comment');
    const file = new Uint8Array(FILE.length + comment.length);
    file.set(FILE);
    file.set(comment, FILE.length);
    file[FILE.length - 2] = comment.length;
    expect(readZip(file).size).toBe(2);
  });

  it('read sizes and the directory from zip64 records', () => {
    expect(strFromU8(inflateEntry(entryOf(zip64File(), 'a')))).toBe('abc');
  });

  it('find names in any case and with either slash', () => {
    const entries = readZip(zipSync({ 'XL\\Workbook.xml': strToU8('x') }));
    expect(findEntry(entries, 'xl/workbook.XML')?.name).toBe('XL\\Workbook.xml');
    expect(findEntry(entries, '/xl/workbook.xml')?.name).toBe('XL\\Workbook.xml');
    expect(findEntry(entries, 'xl/other.xml')).toBeUndefined();
  });
});

describe('a zip is refused', () => {
  it('as damaged when it is cut off anywhere', () => {
    for (let length = 4; length < FILE.length; length += 1) {
      expect(reasonOf(() => readZip(FILE.subarray(0, length)))).toBe('damaged');
    }
  });

  it('as damaged when two names are the same but for their case', () => {
    const file = writeZip([
      { name: 'a.xml', content: strToU8('1') },
      { name: 'A.xml', content: strToU8('2') },
    ]);
    expect(reasonOf(() => readZip(file))).toBe('damaged');
  });

  it('as damaged when an offset lies outside of the file', () => {
    expect(reasonOf(() => readZip(withField(FILE, 0, LOCAL_OFFSET, 0x7fffffff)))).toBe('damaged');
  });

  it('as damaged when an offset leads to no entry', () => {
    expect(reasonOf(() => readZip(withField(FILE, 0, LOCAL_OFFSET, 5)))).toBe('damaged');
  });

  it('as damaged when two directory entries share one content', () => {
    const file = zipSync({ a: strToU8('same'), b: strToU8('same') }, { level: 0 });
    const copy = withField(file, 1, LOCAL_OFFSET, 0);
    copy[30] = 'b'.charCodeAt(0);
    copy[directoryEntry(copy, 0) + 46] = 'b'.charCodeAt(0);
    copy[directoryEntry(copy, 1) + 46] = 'B'.charCodeAt(0);
    expect(reasonOf(() => readZip(copy))).toBe('damaged');
  });

  it('as damaged when an entry runs into the one behind it', () => {
    const file = withField(FILE, 0, COMPRESSED_SIZE, entryOf(FILE, 'a.txt').compressedSize + 1);
    expect(() => readZip(file)).toThrow(/overlaps/);
  });

  it('as damaged when the entry itself has another name', () => {
    const file = FILE.slice();
    file[30] = 'z'.charCodeAt(0);
    expect(() => readZip(file)).toThrow(/another name/);
  });

  it('as encrypted when an entry is', () => {
    const file = FILE.slice();
    const at = directoryEntry(file, 0) + 8;
    file[at] = (file[at] ?? 0) | 1;
    expect(reasonOf(() => readZip(file))).toBe('encrypted');
  });

  it('as too large when it has more entries than any workbook', () => {
    const empty = entryOf(writeZip([{ name: 'empty', content: new Uint8Array() }]), 'empty');
    const outputs = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({
      name: String(index),
      copyOf: empty,
    }));
    expect(reasonOf(() => readZip(writeZip(outputs)))).toBe('too-large');
    expect(readZip(writeZip(outputs.slice(1))).size).toBe(MAX_ENTRIES);
  });
});

describe('an entry is refused', () => {
  it('as too large before anything is inflated', () => {
    const entry = { ...entryOf(FILE, 'a.txt'), size: MAX_PART_SIZE + 1 };
    expect(reasonOf(() => inflateEntry(entry))).toBe('too-large');
    expect(reasonOf(() => inflateEntry(entryOf(FILE, 'a.txt'), TEXT.length - 1))).toBe('too-large');
  });

  it.each([
    ['more', TEXT.length - 1],
    ['far more', 1],
    ['less', TEXT.length + 1],
  ])('as damaged when it holds %s than it declares', (_, size) => {
    expect(reasonOf(() => inflateEntry(entryOf(withField(FILE, 0, SIZE, size), 'a.txt')))).toBe(
      'damaged',
    );
  });

  it('as damaged when it declares more than deflate can hold', () => {
    const entry = { ...entryOf(FILE, 'a.txt'), size: 200_000_000 };
    expect(() => inflateEntry(entry)).toThrow(/cannot inflate to/);
  });

  it('as damaged when a large one holds more than it declares', () => {
    const content = Uint8Array.from(
      { length: 6 * 1024 * 1024 },
      (_, index) => (index * index) >> 7,
    );
    const raw = deflateSync(content, { level: 0 });
    const entry = { ...entryOf(FILE, 'a.txt'), raw, size: 5 * 1024 * 1024 };
    expect(reasonOf(() => inflateEntry(entry))).toBe('damaged');
  });

  it('as damaged when a bit of it was flipped', () => {
    const stored = zipSync({ a: [strToU8(TEXT), { level: 0 }] });
    stored[100] = (stored[100] ?? 0) ^ 1;
    expect(() => inflateEntry(entryOf(stored, 'a'))).toThrow(/CRC/);
  });

  it('as damaged when its compression is unknown', () => {
    expect(reasonOf(() => inflateEntry({ ...entryOf(FILE, 'a.txt'), method: 12 }))).toBe('damaged');
  });
});

describe('writeZip', () => {
  it('copies entries without touching their compressed bytes, in the order given', () => {
    const before = readZip(FILE);
    const file = writeZip([
      { name: 'folder/b.txt', copyOf: before.get('folder/b.txt')! },
      { name: 'new', content: strToU8('new') },
      { name: 'a.txt', copyOf: before.get('a.txt')! },
    ]);
    const after = readZip(file);
    expect([...after.keys()]).toEqual(['folder/b.txt', 'new', 'a.txt']);
    expect(after.get('a.txt')?.raw).toEqual(before.get('a.txt')?.raw);
    expect(strFromU8(inflateEntry(after.get('a.txt')!))).toBe(TEXT);
  });

  it('drops the flag that says that sizes stand behind the data', () => {
    const copyOf = { ...entryOf(FILE, 'a.txt'), flags: 0x0008 };
    expect(entryOf(writeZip([{ name: 'a.txt', copyOf }]), 'a.txt').flags).toBe(0);
  });

  it('is read by another unzipper, names in Chinese included', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z学习社区]{1,8}$/),
          fc.uint8Array({ maxLength: 300 }),
          { noNullPrototype: true },
        ),
        (contents) => {
          const file = writeZip(
            Object.entries(contents).map(([name, content]) => ({ name, content })),
          );
          expect(unzipSync(file)).toEqual(contents);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** One stored entry `a` with all its numbers in zip64 records (APPNOTE 4.3.14, 4.3.15, 4.5.3). */
function zip64File(): Uint8Array {
  const data = strToU8('abc');
  const localSize = 30 + 1 + data.length;
  const extraSize = 4 + 24;
  const directorySize = 46 + 1 + extraSize;
  const bytes = new Uint8Array(localSize + directorySize + 56 + 20 + 22);
  const view = new DataView(bytes.buffer);
  const common = (at: number): void => {
    view.setUint16(at, 45, true);
    view.setUint32(at + 10, crc32(data), true);
    view.setUint32(at + 14, 0xffffffff, true);
    view.setUint32(at + 18, 0xffffffff, true);
    view.setUint16(at + 22, 1, true);
  };
  view.setUint32(0, 0x04034b50, true);
  common(4);
  bytes.set([0x61, ...data], 30);
  const entry = localSize;
  view.setUint32(entry, 0x02014b50, true);
  common(entry + 6);
  view.setUint16(entry + 30, extraSize, true);
  view.setUint32(entry + 42, 0xffffffff, true);
  bytes[entry + 46] = 0x61;
  view.setUint16(entry + 47, 1, true);
  view.setUint16(entry + 49, 24, true);
  view.setBigUint64(entry + 51, BigInt(data.length), true);
  view.setBigUint64(entry + 59, BigInt(data.length), true);
  view.setBigUint64(entry + 67, 0n, true);
  const end = entry + directorySize;
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 4, 44n, true);
  view.setBigUint64(end + 24, 1n, true);
  view.setBigUint64(end + 32, 1n, true);
  view.setBigUint64(end + 40, BigInt(directorySize), true);
  view.setBigUint64(end + 48, BigInt(entry), true);
  const locator = end + 56;
  view.setUint32(locator, 0x07064b50, true);
  view.setBigUint64(locator + 8, BigInt(end), true);
  view.setUint32(locator + 16, 1, true);
  view.setUint32(locator + 20, 0x06054b50, true);
  view.setUint16(locator + 30, 0xffff, true);
  view.setUint32(locator + 32, 0xffffffff, true);
  view.setUint32(locator + 36, 0xffffffff, true);
  return bytes;
}
