import { UnreadableFileError } from '../host';
import { ByteScanner } from './byte-scanner';
import { readRichText } from './rich-text';

/** The string with that index, counted from 0; undefined if there is none. */
export type SharedStrings = (index: number) => string | undefined;

/** Most strings: more than cells are read, and their offsets still take less than 100 MB. */
export const MAX_SHARED_STRINGS = 10_000_000;

const FIRST_ROOM = 4096;

/**
 * The shared strings of a workbook, from the part's bytes in UTF-8. Only where each begins is found here; a string is
 * decoded when a cell asks for it, and once.
 * @throws {UnreadableFileError} `damaged`, `too-large`; the function it gives throws `damaged` too.
 */
export function readSharedStrings(bytes: Uint8Array): SharedStrings {
  const offsets = findStrings(bytes);
  const known = new Map<number, string>();
  const scanner = new ByteScanner(bytes);
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const offset = offsets[index];
    if (offset === undefined) return undefined;
    scanner.at = offset;
    scanner.next();
    const text = readRichText(scanner, 'si');
    known.set(index, text);
    return text;
  };
}

function findStrings(bytes: Uint8Array): Uint32Array {
  const scanner = new ByteScanner(bytes);
  let offsets = new Uint32Array(FIRST_ROOM);
  let count = 0;
  if (scanner.next() === 'empty') return offsets.subarray(0, 0);
  for (;;) {
    const kind = scanner.next();
    if (kind === 'end-of-part') throw scanner.damaged('the shared strings were cut off');
    if (kind === 'close') {
      if (!scanner.is('sst')) throw scanner.damaged('an end tag among the shared strings');
      return offsets.subarray(0, count);
    }
    if (scanner.is('si')) {
      if (count === MAX_SHARED_STRINGS) {
        throw new UnreadableFileError('too-large', `over ${MAX_SHARED_STRINGS} shared strings`);
      }
      if (count === offsets.length) offsets = grown(offsets);
      offsets[count] = scanner.start;
      count += 1;
    }
    scanner.skipElement();
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
