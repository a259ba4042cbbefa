/**
 * A calendar day as a whole number: days since 1970-01-01, in the Gregorian calendar, without time or time zone.
 * Adding and comparing are those of numbers. No `Date` anywhere: a `Date` at local midnight is a day off in half
 * of the world.
 */
export type Day = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** Day 0 of the 1900 system's serials, seen from 1 March 1900 on. */
const SERIAL_OF_1970 = 25_569;
/** Excel's 1900 system counts a 29 February 1900 that never was: serials up to this one are a day ahead. */
const PHANTOM_LEAP_SERIAL = 60;
/** 9999-12-31, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** The day of a date, which must exist. After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayOf(year: number, month: number, day: number): Day {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day. The same source, civil_from_days. */
export function civilDate(day: Day): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function yearOf(day: Day): number {
  return civilDate(day).year;
}

function daysInMonth(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayOf(nextYear, nextMonth, 1) - dayOf(year, month, 1);
}

/** The day of a date as somebody wrote it, or undefined where there is no such date between 1900 and 9999. */
export function checkedDay(year: number, month: number, day: number): Day | undefined {
  const exists =
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return exists ? dayOf(year, month, day) : undefined;
}

/**
 * The same date `years` later; where it does not exist (29 February), the month's last day.
 * P13, after the Civil Code, art. 202.
 */
export function addYears(day: Day, years: number): Day {
  const from = civilDate(day);
  const year = from.year + years;
  return dayOf(year, from.month, Math.min(from.day, daysInMonth(year, from.month)));
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-05-01` */
export function isoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Reads `2026-05-01` and nothing else; undefined where there is no such date. */
export function parseIsoDate(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? checkedDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The day's serial number in the 1900 system. */
export function serialOfDay(day: Day): number {
  const serial = day + SERIAL_OF_1970;
  return serial <= PHANTOM_LEAP_SERIAL ? serial - 1 : serial;
}

/** The day of a serial of the 1900 system, its time left out; undefined for what is no day of the calendar. */
export function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === PHANTOM_LEAP_SERIAL) return undefined;
  return whole < PHANTOM_LEAP_SERIAL ? whole + 1 - SERIAL_OF_1970 : whole - SERIAL_OF_1970;
}
