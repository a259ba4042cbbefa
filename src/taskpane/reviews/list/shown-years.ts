import type { YearCount } from '../../../operations/review-register';

/** A bar of the picture; the last one may stand for its year and all that follow. */
export interface ShownYear extends YearCount {
  readonly isRest: boolean;
}

/** So many bars have room for their figures. */
const MOST_BARS = 7;

export function shownYears(years: readonly YearCount[]): readonly ShownYear[] {
  const whole = (one: YearCount): ShownYear => ({ ...one, isRest: false });
  if (years.length <= MOST_BARS) return years.map(whole);
  const [first, ...more] = years.slice(MOST_BARS - 1);
  if (!first) return years.map(whole);
  const count = more.reduce((sum, one) => sum + one.count, first.count);
  return [...years.slice(0, MOST_BARS - 1).map(whole), { year: first.year, count, isRest: true }];
}
