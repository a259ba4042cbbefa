const SLOT_BITS = 11;

/**
 * Makes texts of ASCII bytes, and remembers them: names of attributes and types, candidates and evaluators stand in a
 * sheet over and over. A text that is met again costs no memory, and compares fast with the one before.
 */
export class ShortTexts {
  private readonly texts: string[] = Array.from({ length: 1 << SLOT_BITS }, () => '');

  /** The text between two offsets; undefined if it is not ASCII. */
  make(bytes: Uint8Array, start: number, end: number): string | undefined {
    let hash = 0;
    let all = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      all |= byte;
      hash = Math.imul(hash ^ byte, 0x9e3779b1);
    }
    if (all >= 0x80) return undefined;
    const slot = hash >>> (32 - SLOT_BITS);
    const before = this.texts[slot] ?? '';
    if (isSame(before, bytes, start, end)) return before;
    const text = String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    this.texts[slot] = text;
    return text;
  }
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
}
