import type { Day } from '../values/day';
import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import { candidateScope, finding, type Report } from '../workbook/findings';
import type { Settings } from '../standard/settings';
import type { NamedTitle, Register, Review } from './register';
import { standingOf, type Standing } from './standing';
import type { Holidays } from './working-days';

/** A line of the register with where it stands. */
export interface Holder {
  readonly title: NamedTitle;
  /** Those that count, in the table's order. */
  readonly reviews: readonly Review[];
  /** Those that a later line corrects or withdraws. */
  readonly replaced: readonly Review[];
  readonly standing: Standing;
}

/** Every line of the register with where it stands on the as-of day, in the register's order. */
export function holdersOn(
  register: Register,
  asOf: Day,
  settings: Settings,
  holidays: Holidays,
): readonly Holder[] {
  const reviewsOf = reviewsByTitle(register.reviews);
  const replacedOf = reviewsByTitle(register.replaced);
  return register.titles.map((title) => {
    const reviews = reviewsOf(title.titleNo);
    return {
      title,
      reviews,
      replaced: replacedOf(title.titleNo),
      standing: standingOf(title, reviews, asOf, settings.of[title.title], holidays),
    };
  });
}

const NONE: readonly Review[] = [];

/** The reviews of a title by its number, as the register writes it. */
function reviewsByTitle(reviews: readonly Review[]): (titleNo: string) => readonly Review[] {
  const lists = new Map<string, Review[]>();
  for (const review of reviews) {
    const list = lists.get(review.titleNo);
    if (list) list.push(review);
    else lists.set(review.titleNo, [review]);
  }
  return (titleNo) => lists.get(titleNo) ?? NONE;
}

/** A review after the one that removed its title changes nothing (P14), which whoever wrote it down may not know. */
export function reportReviewsAfterRemoval(holders: readonly Holder[], report: Report): void {
  for (const { title, reviews, standing } of holders) {
    const { removedOn } = standing;
    if (removedOn === undefined) continue;
    for (const { reviewedOn, sheet, cell, titleNo } of reviews) {
      if (reviewedOn <= removedOn) continue;
      const place = { sheet, cell, value: titleNo };
      report(
        finding('review-after-removal', place, candidateScope(title.candidate), { removedOn }),
      );
    }
  }
}

/** Finds a candidate's line for a title that is in force (due soon and overdue ones are). */
export type FindHolder = (candidate: string, title: TitleKind) => Holder | undefined;

/** Of a candidate who holds a title twice, which naming doesn’t do, the later line counts. */
export function holderFinder(holders: readonly Holder[]): FindHolder {
  const key = (candidate: string, title: TitleKind) => `${folded(candidate)} ${title}`;
  const inForce = new Map(
    holders
      .filter(({ standing }) => standing.status !== 'removed')
      .map((holder) => [key(holder.title.candidate, holder.title.title), holder]),
  );
  return (candidate, title) => inForce.get(key(candidate, title));
}
