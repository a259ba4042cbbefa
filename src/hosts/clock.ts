import { isoDate, type Day } from '../values/day';

/** A day with the time of this machine's clock: `2026-11-24 13:45`. */
export function momentText(day: Day): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${isoDate(day)} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
