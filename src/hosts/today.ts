import { dayOf, type Day } from '../values/day';

/** The day that this machine's calendar shows. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** This moment by universal time, to the second, as calendar files are stamped: `2026-05-01T08:30:00Z`. */
export function utcStamp(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
