/**
 * Exact numbers: a whole numerator over a whole denominator, the denominator above 0. Between a cell and a decision
 * nothing is ever a binary fraction. Pairs of safe integers where they suffice, since hundreds of thousands of
 * scores are added; pairs of BigInts where they do not. Neither has to be in lowest terms.
 */
export type Fraction = SmallFraction | BigFraction;

interface SmallFraction {
  readonly n: number;
  readonly d: number;
}

interface BigFraction {
  readonly n: bigint;
  readonly d: bigint;
}

export type Rounding = 'half-up' | 'half-even' | 'truncate';

export const ZERO: Fraction = { n: 0, d: 1 };
export const ONE: Fraction = { n: 1, d: 1 };
export const HUNDRED: Fraction = { n: 100, d: 1 };

/** 10^0 to 10^6: `total.decimals` goes so far, and so do the scales that scores are looked at in. */
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const fits = (whole: number) => whole <= MAX_SAFE && whole >= -MAX_SAFE;
const isSmall = (a: Fraction): a is SmallFraction => typeof a.n === 'number';

/** `n` over `d`, both whole and safe, `d` above 0. */
export function fraction(n: number, d = 1): Fraction {
  return { n, d };
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** In lowest terms, and in safe integers again if they fit. */
function reduced(n: bigint, d: bigint): Fraction {
  const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
  const [top, bottom] = [n / divisor, d / divisor];
  const [smallTop, smallBottom] = [Number(top), Number(bottom)];
  return fits(smallTop) && fits(smallBottom)
    ? { n: smallTop, d: smallBottom }
    : { n: top, d: bottom };
}

export function lowestTerms(a: Fraction): Fraction {
  return reduced(BigInt(a.n), BigInt(a.d));
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) return a;
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d && fits(a.n + b.n)) return { n: a.n + b.n, d: a.d };
    const [left, right, bottom] = [a.n * b.d, b.n * a.d, a.d * b.d];
    if (fits(left) && fits(right) && fits(left + right) && fits(bottom)) {
      return { n: left + right, d: bottom };
    }
  }
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)];
  return reduced(an * bd + bn * ad, ad * bd);
}

export function negate(a: Fraction): Fraction {
  return isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return isZero(b) ? a : add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (isSmall(a) && isSmall(b)) {
    const [top, bottom] = [a.n * b.n, a.d * b.d];
    if (fits(top) && fits(bottom)) return { n: top, d: bottom };
  }
  return reduced(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** @throws {RangeError} when `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) throw new RangeError('division by zero');
  const upsideDown: Fraction = isSmall(b) ? { n: b.d, d: b.n } : { n: b.d, d: b.n };
  return multiply(a, b.n < 0 ? flipped(upsideDown) : upsideDown);
}

function flipped(a: Fraction): Fraction {
  return isSmall(a) ? { n: 0 - a.n, d: 0 - a.d } : { n: -a.n, d: -a.d };
}

export function isZero(a: Fraction): boolean {
  return isSmall(a) ? a.n === 0 : a.n === 0n;
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  if (isSmall(a) && isSmall(b)) {
    const [left, right] = [a.n * b.d, b.n * a.d];
    if (fits(left) && fits(right)) return left - right;
  }
  const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function minimum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/**
 * Rounds once, to `decimals` places (0 to 15): ties away from zero (half-up), to the even digit (half-even, GB/T
 * 8170-2008), or everything dropped (truncate).
 */
export function round(a: Fraction, decimals: number, mode: Rounding): Fraction {
  if (isZero(a)) return ZERO;
  if (isSmall(a)) return roundQuotient(a.n, a.d, decimals, mode);
  return roundExactly(a, decimals, mode);
}

/** `n` over `d`, both whole and safe, times a factor, rounded in the same way: without a fraction in between. */
export function roundProduct(
  n: number,
  d: number,
  factor: Fraction,
  decimals: number,
  mode: Rounding,
): Fraction {
  if (isSmall(factor)) {
    const [top, bottom] = [n * factor.n, d * factor.d];
    if (fits(top) && fits(bottom)) return roundQuotient(top, bottom, decimals, mode);
  }
  return round(multiply({ n, d }, factor), decimals, mode);
}

function roundQuotient(n: number, d: number, decimals: number, mode: Rounding): Fraction {
  const scale = POWERS_OF_TEN[decimals] ?? 10 ** decimals;
  const top = Math.abs(n) * scale;
  if (top + d > MAX_SAFE || d * 2 > MAX_SAFE) return roundExactly({ n, d }, decimals, mode);
  // The quotient of doubles may be off by one either way; the products are exact.
  let whole = Math.floor(top / d);
  if (whole * d > top) whole--;
  else if ((whole + 1) * d <= top) whole++;
  const beyondHalf = (top - whole * d) * 2 - d;
  if (roundsUp(beyondHalf, whole, mode)) whole++;
  return { n: n < 0 && whole > 0 ? -whole : whole, d: scale };
}

function roundExactly(a: Fraction, decimals: number, mode: Rounding): Fraction {
  const scale = 10 ** decimals;
  const [n, d] = [BigInt(a.n) * BigInt(scale), BigInt(a.d)];
  const top = n < 0n ? -n : n;
  const whole = top / d;
  const beyondHalf = (top % d) * 2n - d;
  const side = beyondHalf === 0n ? 0 : beyondHalf < 0n ? -1 : 1;
  const up = roundsUp(side, Number(whole % 2n), mode);
  const magnitude = up ? whole + 1n : whole;
  const signed = n < 0n ? -magnitude : magnitude;
  return fits(Number(signed)) ? { n: Number(signed), d: scale } : { n: signed, d: BigInt(scale) };
}

function roundsUp(beyondHalf: number, whole: number, mode: Rounding): boolean {
  if (mode === 'truncate' || beyondHalf < 0) return false;
  return beyondHalf > 0 || mode === 'half-up' || whole % 2 === 1;
}

/** The fraction to `decimals` places, ties away from zero, with all its zeros: `83.40`. */
export function fixedText(a: Fraction, decimals: number): string {
  const { n } = round(a, decimals, 'half-up');
  const digits = String(n < 0 ? -n : n).padStart(decimals + 1, '0');
  const sign = n < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The nearest number, for showing and for writing into a cell; never for deciding. */
export function toNumber(a: Fraction): number {
  if (isSmall(a)) return a.n / a.d;
  const shift = 10n ** 20n;
  return Number((a.n * shift) / a.d) / 1e20;
}

/** Reads `-12.50`: an optional sign, digits, optionally a point and digits. Undefined for anything else. */
export function parseDecimal(text: string): Fraction | undefined {
  const match = /^([+-]?)(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  const units = BigInt(whole + decimals);
  return reduced(sign === '-' ? -units : units, 10n ** BigInt(decimals.length));
}

/**
 * The power of ten (at most 10^6) by which a number from a cell becomes whole, or undefined where there is none.
 * Exact: dividing two safe integers gives the double nearest to the quotient, so `units / scale === value` holds
 * only for the decimal that the cell means.
 */
export function scaleOf(value: number): number | undefined {
  return POWERS_OF_TEN.find((scale) => {
    const units = Math.round(value * scale);
    return fits(units) && units / scale === value;
  });
}

/**
 * The decimal that a number from a cell means: a spreadsheet keeps binary doubles and shows at most 15 significant
 * digits of them, so 8.7 stored as 8.6999999999999993 is 87/10.
 */
export function fractionOf(value: number): Fraction {
  const scale = scaleOf(value);
  if (scale !== undefined) return { n: Math.round(value * scale), d: scale };
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const shift = Number(exponent) - 14;
  return shift >= 0
    ? reduced(digits * 10n ** BigInt(shift), 1n)
    : reduced(digits, 10n ** BigInt(-shift));
}
