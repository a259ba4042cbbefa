import type { Day } from '../values/day';
import type { Outcome } from '../workbook/choices';

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
