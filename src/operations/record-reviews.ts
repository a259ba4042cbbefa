import type { Day } from '../values/day';
import { folded } from '../values/text';
import { REVIEWS } from '../workbook/contract';
import type { EntryProblem, ReviewEntry } from '../register/review-entry';
import { standingOf, type Standing } from '../register/standing';
import type { Holder } from '../register/standings';
import type { CheckedRegister } from './check-register';

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
function correctedDay(entry: ReviewEntry): Day | undefined {
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
