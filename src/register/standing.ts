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
  readonly removedOn: Day | undefined;
  readonly status: Status;
}

export type ReviewRules = Pick<
  TitleSettings,
  'reviewYears' | 'reviewAnchor' | 'dueSoonDays' | 'failuresToRemove' | 'workingDays'
>;

/**
 * The standing of a title on the as-of day.
 * @param reviews those of this title that were known on that day, in any order
 */
export function standingOf(
  title: Pick<NamedTitle, 'namedOn'>,
  reviews: readonly Review[],
  asOf: Day,
  rules: ReviewRules,
  holidays: Holidays,
): Standing {
  const history = [...reviews].sort((a, b) => a.reviewedOn - b.reviewedOn);
  const removedOn = removalDay(history, rules.failuresToRemove);
  const until = removedOn ?? Infinity;
  const passed = history.filter(
    ({ outcome, reviewedOn }) => outcome === 'passed' && reviewedOn <= until,
  );
  const nominal =
    rules.reviewAnchor === 'review'
      ? addYears(passed.at(-1)?.reviewedOn ?? title.namedOn, rules.reviewYears)
      : firstDateNotCleared(title.namedOn, passed, rules.reviewYears);
  const reviewDue = rules.workingDays === 'on' ? workingDayFrom(nominal, holidays) : nominal;
  const held = history.filter(
    ({ outcome, reviewedOn }) => outcome !== 'deferred' && reviewedOn <= until,
  );
  return {
    reviewedOn: held.at(-1)?.reviewedOn,
    reviewDue,
    removedOn,
    status: statusOf(reviewDue, removedOn, asOf, rules.dueSoonDays),
  };
}

/** P14: the day of the failed review that is one too many in a row. A deferred one neither counts nor interrupts. */
function removalDay(history: readonly Review[], failuresToRemove: number): Day | undefined {
  let inARow = 0;
  for (const { outcome, reviewedOn } of history) {
    if (outcome === 'passed') inARow = 0;
    if (outcome === 'failed') inARow++;
    if (inARow >= failuresToRemove) return reviewedOn;
  }
  return undefined;
}

/**
 * Due dates are the naming + k × years, each counted from the naming date, so that they don't drift. A passed review
 * clears every due date up to its own that was still open, and if there was none, the one ahead of it.
 */
function firstDateNotCleared(namedOn: Day, passed: readonly Review[], years: number): Day {
  let cycle = 1;
  for (const { reviewedOn } of passed) {
    const openBefore = addYears(namedOn, cycle * years) <= reviewedOn;
    if (openBefore) {
      while (addYears(namedOn, cycle * years) <= reviewedOn) cycle++;
    } else if (addYears(namedOn, (cycle - 1) * years) <= reviewedOn) {
      cycle++;
    }
  }
  return addYears(namedOn, cycle * years);
}

/** Overdue never removes anyone. */
function statusOf(
  reviewDue: Day,
  removedOn: Day | undefined,
  asOf: Day,
  dueSoonDays: number,
): Status {
  if (removedOn !== undefined && removedOn <= asOf) return 'removed';
  if (reviewDue < asOf) return 'overdue';
  return reviewDue - asOf <= dueSoonDays ? 'due-soon' : 'in-force';
}
