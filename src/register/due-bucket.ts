import type { Day } from '../values/day';
import type { Standing } from './standing';

/** When a title's review is due, seen from a day; each title is in one of them. */
export const DUE_BUCKETS = [
  'overdue',
  'within-30',
  'within-90',
  'within-180',
  'later',
  'removed',
] as const;
export type DueBucket = (typeof DUE_BUCKETS)[number];

/** The bucket of a title as of a day: the days until its review is due, that day included. */
export function bucketOf({ status, reviewDue }: Standing, asOf: Day): DueBucket {
  const daysLeft = reviewDue - asOf;
  if (status === 'removed') return 'removed';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 30) return 'within-30';
  if (daysLeft <= 90) return 'within-90';
  return daysLeft <= 180 ? 'within-180' : 'later';
}
