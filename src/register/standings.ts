import type { Day } from '../values/day';
import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import type { Settings } from '../standard/settings';
import type { NamedTitle, Register, Review } from './register';
import { standingOf, type Standing } from './standing';
import type { Holidays } from './working-days';

/** A line of the register with where it stands. */
export interface Holder {
  readonly title: NamedTitle;
  readonly standing: Standing;
}

/** Every line of the register with where it stands on the as-of day, in the register's order. */
export function holdersOn(
  register: Register,
  asOf: Day,
  settings: Settings,
  holidays: Holidays,
): readonly Holder[] {
  const reviewsOf = new Map<string, Review[]>();
  for (const review of register.reviews) {
    const key = folded(review.titleNo);
    const list = reviewsOf.get(key);
    if (list) list.push(review);
    else reviewsOf.set(key, [review]);
  }
  return register.titles.map((title) => {
    const reviews = reviewsOf.get(folded(title.titleNo)) ?? [];
    return {
      title,
      standing: standingOf(title, reviews, asOf, settings.of[title.title], holidays),
    };
  });
}

/** Finds a candidate's line for a title that is in force (due soon and overdue ones are). */
export type FindHolder = (candidate: string, title: TitleKind) => Holder | undefined;

export function holderFinder(holders: readonly Holder[]): FindHolder {
  const key = (candidate: string, title: TitleKind) => `${folded(candidate)} ${title}`;
  const inForce = new Map(
    holders
      .filter(({ standing }) => standing.status !== 'removed')
      .map((holder) => [key(holder.title.candidate, holder.title.title), holder]),
  );
  return (candidate, title) => inForce.get(key(candidate, title));
}
