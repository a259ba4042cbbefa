import type { Day } from '../../../values/day';
import type { Review } from '../../../register/register';
import type { Holder } from '../../../register/standings';

/** What has happened to a title, and what is to come. */
export type HistoryEvent =
  | { readonly kind: 'named'; readonly on: Day }
  | { readonly kind: 'review'; readonly on: Day; readonly review: Review }
  /** A record that a later line corrects or withdraws. */
  | { readonly kind: 'corrected'; readonly on: Day; readonly review: Review }
  | { readonly kind: 'removed'; readonly on: Day }
  | { readonly kind: 'due'; readonly on: Day; readonly isOverdue: boolean };

const ORDER: readonly HistoryEvent['kind'][] = ['named', 'corrected', 'review', 'removed', 'due'];

/** In the order of their days. */
export function historyOf(
  { title, reviews, replaced, standing }: Holder,
  asOf: Day,
): readonly HistoryEvent[] {
  const { removedOn, reviewDue } = standing;
  const last: HistoryEvent =
    removedOn === undefined
      ? { kind: 'due', on: reviewDue, isOverdue: reviewDue < asOf }
      : { kind: 'removed', on: removedOn };
  const events: HistoryEvent[] = [
    { kind: 'named', on: title.namedOn },
    ...replaced.map((review) => ({ kind: 'corrected', on: review.reviewedOn, review }) as const),
    ...reviews.map((review) => ({ kind: 'review', on: review.reviewedOn, review }) as const),
    last,
  ];
  return events.sort((a, b) => a.on - b.on || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
