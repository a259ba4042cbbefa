/** 10⁰ to 10²²: the powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const MAX_POWER = POWERS.length - 1;
/** Any integer of this many digits is a double exactly. */
const EXACT_DIGITS = 15;

/** Nothing longer than this is a number that a program wrote. */
const MAX_LENGTH = 400;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that stands as ASCII between two offsets, exactly as `Number` reads it; NaN for anything but a finite
 * decimal number (blanks around are let pass; hexadecimal and words are not).
 *
 * Digits up to 15 make an exact integer, and one division or multiplication by an exact power of ten rounds once,
 * hence correctly (W. D. Clinger, "How to read floating point numbers accurately", 1990). The rest goes to `Number`.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  let mantissa = 0;
  const wholeStart = at;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  let digits = at - wholeStart;
  let scale = 0;
  if (digits > 0 && at < end && bytes[at] === 0x2e) {
    const fractionStart = (at += 1);
    for (; at < end; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
    scale = at - fractionStart;
    digits += scale;
  }
  if (at !== end || digits === 0 || digits > EXACT_DIGITS || scale > MAX_POWER) {
    return parseSlowly(bytes, start, end);
  }
  const value = scale === 0 ? mantissa : mantissa / (POWERS[scale] ?? 1);
  return negative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  return end - start > MAX_LENGTH
    ? NaN
    : parseDecimalText(String.fromCharCode(...bytes.subarray(start, end)));
}

/** The same for a string. */
export function parseDecimalText(text: string): number {
  if (text.length > MAX_LENGTH) return NaN;
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
