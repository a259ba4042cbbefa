import { compare, fixedText, round, type Fraction } from '../values/fraction';

/** As many decimals as a fraction may be rounded to. */
const MOST_DECIMALS = 15;

/**
 * A value and the limit that it does not reach, as texts that say so: at the settings' decimals (0 to 6), or at as many
 * more as the limit has or as it takes to tell the two apart. 79.9999 is not "80.00, below 80.00".
 */
export function shortfall(
  value: Fraction,
  limit: Fraction,
  decimals: number,
): { readonly value: string; readonly limit: string } {
  const atLeast = (enough: (places: number) => boolean): number => {
    let places = decimals;
    while (places < MOST_DECIMALS && !enough(places)) places++;
    return places;
  };
  const isExact = (places: number) => compare(round(limit, places, 'half-up'), limit) === 0;
  const isBelow = (places: number) => compare(round(value, places, 'half-up'), limit) < 0;
  return {
    value: fixedText(value, atLeast(isBelow)),
    limit: fixedText(limit, atLeast(isExact)),
  };
}
