import { dayOf, type Day } from '../values/day';

/** The day that this machine's calendar shows. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
