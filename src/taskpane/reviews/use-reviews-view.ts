import { useState } from 'react';
import type { Day } from '../../values/day';
import type { NewReview } from '../../register/review-entry';

/** What is about to be recorded: reviews of titles, with what is known of them, or the correction of a record. */
export type Recording =
  | { readonly kind: 'new'; readonly titleNos: readonly string[] }
  | { readonly kind: 'correction'; readonly titleNo: string; readonly corrects: Day }
  | { readonly kind: 'results'; readonly entries: readonly NewReview[] };

/** What the place shows: the list, one holder, or the form on top of either. */
export type ReviewsView =
  | { readonly kind: 'list' }
  | { readonly kind: 'holder'; readonly titleNo: string }
  | { readonly kind: 'record'; readonly recording: Recording; readonly from: ReviewsView };

export type ShowReviews = (view: ReviewsView) => void;

export function useReviewsView(): readonly [ReviewsView, ShowReviews] {
  return useState<ReviewsView>({ kind: 'list' });
}
