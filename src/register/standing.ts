import { addYears, type Day } from '../values/day';
import type { Status } from '../workbook/choices';
import type { TitleSettings } from '../standard/settings';
import type { NamedTitle, Review } from './register';
import { workingDayFrom, type Holidays } from './working-days';

/** Where a title stands on a day; derived from its naming and its reviews alone (P13, P14). */
export interface Standing {
  /** The last review that passed or failed; undefined without one. */
  readonly reviewedOn: Day | undefined;
  /** The first due date that no passed review has cleared. */
  readonly reviewDue: Day;
  /** The due dates that passed reviews have cleared, in their order. */
  readonly cleared: readonly Day[];
  readonly removedOn: Day | undefined;
  readonly status: Status;
}

export type ReviewRules = Pick<
  TitleSettings,
  'reviewYears' | 'reviewAnchor' | 'dueSoonDays' | 'failuresToRemove' | 'workingDays'
>;

type KnownReview = Pick<Review, 'reviewedOn' | 'outcome'>;

/**
 * The standing of a title on the as-of day.
 * @param reviews those of this title that were known on that day, in any order
 */
export function standingOf(
  { namedOn }: Pick<NamedTitle, 'namedOn'>,
  reviews: readonly KnownReview[],
  asOf: Day,
  rules: ReviewRules,
  holidays: Holidays,
): Standing {
  const history = inOrder(reviews, namedOn);
  const removedOn = removalDay(history, rules.failuresToRemove);
  const counted = removedOn === undefined ? history : upTo(history, removedOn);
  const inForce = (nominal: Day) =>
    rules.workingDays === 'on' ? workingDayFrom(nominal, holidays) : nominal;
  const { cleared, reviewDue } =
    rules.reviewAnchor === 'review'
      ? datesFromReviews(namedOn, counted, rules.reviewYears, inForce)
      : datesFromNaming(namedOn, counted, rules.reviewYears, inForce);
  return {
    reviewedOn: counted.findLast(({ outcome }) => outcome !== 'deferred')?.reviewedOn,
    reviewDue,
    cleared,
    removedOn,
    status: statusOf(reviewDue, removedOn, asOf, rules.dueSoonDays),
  };
}

/** By date; those from before the naming don't count. Mostly they are as they should be, and there are many titles. */
function inOrder(reviews: readonly KnownReview[], namedOn: Day): readonly KnownReview[] {
  let last = namedOn;
  for (const { reviewedOn } of reviews) {
    if (reviewedOn < last) {
      return reviews
        .filter((one) => one.reviewedOn >= namedOn)
        .sort((a, b) => a.reviewedOn - b.reviewedOn);
    }
    last = reviewedOn;
  }
  return reviews;
}

function upTo(history: readonly KnownReview[], day: Day): readonly KnownReview[] {
  return history.filter(({ reviewedOn }) => reviewedOn <= day);
}

/** P14: the day of the failed review that is one too many in a row. A deferred one neither counts nor interrupts. */
function removalDay(history: readonly KnownReview[], failuresToRemove: number): Day | undefined {
  let inARow = 0;
  for (const { outcome, reviewedOn } of history) {
    if (outcome === 'passed') inARow = 0;
    if (outcome === 'failed') inARow++;
    if (inARow >= failuresToRemove) return reviewedOn;
  }
  return undefined;
}

type DueDates = Pick<Standing, 'cleared' | 'reviewDue'>;

/**
 * Due dates are the naming + k × years, each counted from the naming date, so that they don't drift. A passed review
 * clears every due date up to its own that was still open, and if there was none, the one ahead of it: the last day
 * of the cycle that it falls in, which an earlier review may have cleared already.
 */
function datesFromNaming(
  namedOn: Day,
  history: readonly KnownReview[],
  years: number,
  inForce: (nominal: Day) => Day,
): DueDates {
  const cleared: Day[] = [];
  const dueDate = (cycle: number) => inForce(dueDateOf(namedOn, cycle, years));
  let open = dueDate(1);
  const clear = () => {
    cleared.push(open);
    open = dueDate(cleared.length + 1);
  };
  for (const { reviewedOn, outcome } of history) {
    if (outcome !== 'passed') continue;
    if (open <= reviewedOn) while (open <= reviewedOn) clear();
    else if (reviewedOn > (cleared.at(-1) ?? -Infinity)) clear();
  }
  return { cleared, reviewDue: open };
}

/** The due date of a cycle, the first being 1, in years counted from the naming (P13). */
export function dueDateOf(namedOn: Day, cycle: number, years: number): Day {
  return addYears(namedOn, cycle * years);
}

/** Each passed review clears the date ahead of it, and the years count anew from its day. */
function datesFromReviews(
  namedOn: Day,
  history: readonly KnownReview[],
  years: number,
  inForce: (nominal: Day) => Day,
): DueDates {
  const passed = history.filter(({ outcome }) => outcome === 'passed');
  const dates = [namedOn, ...passed.map(({ reviewedOn }) => reviewedOn)].map((from) =>
    inForce(addYears(from, years)),
  );
  return { cleared: dates.slice(0, -1), reviewDue: dates.at(-1) ?? namedOn };
}

function statusOf(
  reviewDue: Day,
  removedOn: Day | undefined,
  asOf: Day,
  dueSoonDays: number,
): Status {
  return removedOn !== undefined && removedOn <= asOf
    ? 'removed'
    : statusInForce(reviewDue, asOf, dueSoonDays);
}

/** Where a title in force stands: overdue never removes anyone. */
export function statusInForce(
  reviewDue: Day,
  asOf: Day,
  dueSoonDays: number,
): Exclude<Status, 'removed'> {
  if (reviewDue < asOf) return 'overdue';
  return reviewDue - asOf <= dueSoonDays ? 'due-soon' : 'in-force';
}
