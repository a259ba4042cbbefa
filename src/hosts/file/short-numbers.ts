import { parseDecimal } from './decimal';

/** As many bytes as fit in the 32 bits of a key: `10`, `87.5`. */
const MAX_LENGTH = 4;
const SLOT_BITS = 10;

/**
 * Reads numbers as `parseDecimal` does, and remembers short ones: scores are the same few numbers over and over. A
 * number that is not whole is an object in memory; where cells share it, the garbage collector, which else takes as
 * long as all the reading of cells, has little to do.
 */
export class ShortNumbers {
  /** The bytes of the number that each slot remembers; 0 where there is none. */
  private readonly keys = new Int32Array(1 << SLOT_BITS);
  /** Not a Float64Array: that would make a new object whenever a number is taken out. */
  private readonly values: unknown[] = Array.from(this.keys, () => undefined);

  /** The number that stands as ASCII between two offsets, or NaN. */
  parse(bytes: Uint8Array, start: number, end: number): number {
    // A key tells its length too if its first byte is none of zeros; the key 0 marks an empty slot.
    const length = end - start;
    if (length > MAX_LENGTH || length < 1 || !bytes[start]) return parseDecimal(bytes, start, end);
    let key = 0;
    for (let at = start; at < end; at += 1) key = (key << 8) | (bytes[at] ?? 0);
    // Multiplying by 2³² ÷ the golden ratio scatters the keys over the slots.
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);
    if (this.keys[slot] === key) return this.values[slot] as number;
    const value = parseDecimal(bytes, start, end);
    this.keys[slot] = key;
    this.values[slot] = value;
    return value;
  }
}
