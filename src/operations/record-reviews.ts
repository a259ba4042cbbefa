import type { Day } from '../values/day';
import { folded } from '../values/text';
import type { Outcome } from '../workbook/choices';
import { REVIEWS } from '../workbook/contract';
import { standingOf, type Standing } from '../register/standing';
import type { Holder } from '../register/standings';
import type { CheckedRegister } from './check-register';

/** A review to be recorded. */
export interface NewReview {
  readonly kind: 'review';
  readonly titleNo: string;
  readonly reviewedOn: Day;
  readonly outcome: Outcome;
  /** 0 or more. */
  readonly total: number | undefined;
  readonly decidedBy: string;
  readonly note: string;
  /** The day of the record that this one takes the place of, if it corrects one. */
  readonly corrects: Day | undefined;
}

/** That a review which was recorded has never been. */
export interface Withdrawal {
  readonly kind: 'withdrawal';
  readonly titleNo: string;
  /** The day of the wrong record. */
  readonly withdraws: Day;
  readonly decidedBy: string;
  readonly note: string;
}

export type ReviewEntry = NewReview | Withdrawal;

/** Why an entry cannot be recorded; `locales/` has the words. */
export type EntryProblem =
  | { readonly code: 'unknown-title-no' }
  | { readonly code: 'in-future'; readonly asOf: Day }
  | { readonly code: 'before-naming'; readonly namedOn: Day }
  | { readonly code: 'already-recorded'; readonly reviewedOn: Day }
  | { readonly code: 'already-removed'; readonly removedOn: Day }
  | { readonly code: 'nothing-to-correct'; readonly reviewedOn: Day }
  | { readonly code: 'negative-total' }
  | { readonly code: 'no-note-column' };

/** What recording the entries does to one title. */
export interface ReviewEffect {
  readonly before: Holder;
  /** With its reviews and standing as they will be. */
  readonly after: Holder;
}

export interface PreparedReviews {
  readonly entries: readonly ReviewEntry[];
  /** Nothing is recorded while there are any. */
  readonly problems: readonly { readonly entry: ReviewEntry; readonly problem: EntryProblem }[];
  /** Of the entries that can be recorded, each title once. */
  readonly effects: readonly ReviewEffect[];
}

/** Looks at entries before they are recorded: what is wrong with them, and what they will do to each title (P13, P14). */
export function prepareReviews(
  checked: CheckedRegister,
  entries: readonly ReviewEntry[],
): PreparedReviews {
  const holders = new Map(checked.holders.map((one) => [folded(one.title.titleNo), one]));
  const changed = new Map<string, Holder>();
  const problems: { entry: ReviewEntry; problem: EntryProblem }[] = [];
  for (const entry of entries) {
    const key = folded(entry.titleNo);
    const holder = changed.get(key) ?? holders.get(key);
    const problem = holder ? problemOf(entry, holder, checked) : undefined;
    if (!holder) problems.push({ entry, problem: { code: 'unknown-title-no' } });
    else if (problem) problems.push({ entry, problem });
    else changed.set(key, withEntry(entry, holder, checked));
  }
  const effects = [...changed].flatMap(([key, after]): ReviewEffect[] => {
    const before = holders.get(key);
    return before ? [{ before, after }] : [];
  });
  return { entries, problems, effects };
}

/** Whether recording takes the title off the list (P14), which is to be said in advance. */
export function removesTitle({ before, after }: ReviewEffect): boolean {
  return before.standing.removedOn === undefined && after.standing.removedOn !== undefined;
}

function problemOf(
  entry: ReviewEntry,
  { title, reviews, standing }: Holder,
  { asOf, tables }: CheckedRegister,
): EntryProblem | undefined {
  const corrected = correctedDay(entry);
  if (corrected !== undefined) {
    const table = tables.find(({ spec }) => spec === REVIEWS);
    const hasNotes = !table || table.headers.some(({ spec }) => spec?.id === 'note');
    if (!hasNotes) return { code: 'no-note-column' };
    if (!reviews.some(({ reviewedOn }) => reviewedOn === corrected)) {
      return { code: 'nothing-to-correct', reviewedOn: corrected };
    }
  }
  if (entry.kind === 'withdrawal') return undefined;
  const { reviewedOn, total } = entry;
  if (reviewedOn > asOf) return { code: 'in-future', asOf };
  if (reviewedOn < title.namedOn) return { code: 'before-naming', namedOn: title.namedOn };
  if (reviewedOn !== corrected && reviews.some((one) => one.reviewedOn === reviewedOn)) {
    return { code: 'already-recorded', reviewedOn };
  }
  const { removedOn } = standing;
  if (corrected === undefined && removedOn !== undefined && reviewedOn > removedOn) {
    return { code: 'already-removed', removedOn };
  }
  return total !== undefined && !(total >= 0) ? { code: 'negative-total' } : undefined;
}

/** The day of the record that an entry takes the place of or withdraws. */
export function correctedDay(entry: ReviewEntry): Day | undefined {
  return entry.kind === 'withdrawal' ? entry.withdraws : entry.corrects;
}

function withEntry(
  entry: ReviewEntry,
  holder: Holder,
  { asOf, settings, holidays }: CheckedRegister,
): Holder {
  const { title } = holder;
  const corrected = correctedDay(entry);
  const wrong = holder.reviews.filter(({ reviewedOn }) => reviewedOn === corrected);
  const kept = holder.reviews.filter(({ reviewedOn }) => reviewedOn !== corrected);
  const reviews = entry.kind === 'withdrawal' ? kept : [...kept, { ...entry, sheet: '', cell: '' }];
  const standing: Standing = standingOf(title, reviews, asOf, settings.of[title.title], holidays);
  return { title, reviews, replaced: [...holder.replaced, ...wrong], standing };
}
