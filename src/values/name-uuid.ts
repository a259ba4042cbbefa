/** FNV-1a with 128 bits (Fowler, Noll, Vo): offset basis, the lowest 32 bits first, and the prime, which is 2^88 + 315. */
const OFFSET_BASIS = [0x6295c58d, 0x62b82175, 0x07bb0142, 0x6c62272e] as const;
const PRIME_LOW = 315;
const TWO_32 = 0x1_0000_0000;

/**
 * The hash of a text's UTF-8 bytes, in 32 hexadecimal digits: the same everywhere; no secret, and not safe against
 * forgery. In four numbers of 32 bits: as one BigInt it takes eight times as long.
 */
export function fnv1a128(text: string): string {
  let [a, b, c, d]: [number, number, number, number] = [...OFFSET_BASIS];
  for (const byte of new TextEncoder().encode(text)) {
    a = (a ^ byte) >>> 0;
    // Times 315, and plus itself 88 bits further up.
    const low = a * PRIME_LOW;
    const second = b * PRIME_LOW + Math.floor(low / TWO_32);
    const third = c * PRIME_LOW + Math.floor(second / TWO_32) + ((a << 24) >>> 0);
    const fourth = d * PRIME_LOW + Math.floor(third / TWO_32) + ((b << 24) >>> 0) + (a >>> 8);
    [a, b, c, d] = [low >>> 0, second >>> 0, third >>> 0, fourth >>> 0];
  }
  return [d, c, b, a].map((part) => part.toString(16).padStart(8, '0')).join('');
}

/**
 * A UUID that a name always gives again, so that it is the same even where nothing could be kept: version 8 of RFC 9562,
 * with FNV-1a for its bits.
 */
export function nameUuid(name: string): string {
  const digits = fnv1a128(name);
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
