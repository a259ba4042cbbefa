/** FNV-1a with 128 bits (Fowler, Noll, Vo; draft-eastlake-fnv): offset basis and prime. */
const OFFSET_BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const LOW_128_BITS = (1n << 128n) - 1n;

/** The hash of a text's UTF-8 bytes: the same everywhere; no secret, and not safe against forgery. */
export function fnv1a128(text: string): bigint {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & LOW_128_BITS;
  }
  return hash;
}

/**
 * A UUID that a name always gives again, so that it is the same even where nothing could be kept: version 8 of RFC 9562,
 * with FNV-1a for its bits.
 */
export function nameUuid(name: string): string {
  const digits = fnv1a128(name).toString(16).padStart(32, '0');
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
