import { CALENDAR } from '../workbook/contract';
import type { SheetPlan } from '../workbook/plan';
import { choiceWords, TITLE_KINDS } from '../workbook/choices';
import type { Catalogue } from '../locales/catalogue';
import { calendarOf, type Calendar, type CalendarEvent } from '../register/calendar';
import { calendarFile, type CalendarEntry } from '../register/calendar-file';
import { readCalendar } from '../register/read-calendar';
import type { CheckedRegister } from './check-register';
import { layOutCalendar } from './layout/calendar-sheet';
import { sheetPlace } from './layout/output-sheet';

/** The calendar of the register (P13), going on from what the workbook keeps of the last one. */
export function registerCalendar({ tables, holders, asOf }: CheckedRegister): Calendar {
  const kept = readCalendar(tables.find(({ spec }) => spec === CALENDAR));
  return calendarOf(holders, asOf, kept);
}

/** The calendar as a file. @param stamp when it is written, in UTC: `2026-11-24T08:00:00Z` */
export function registerIcs(
  { events }: Calendar,
  { settings }: CheckedRegister,
  stamp: string,
  words: Catalogue,
): string {
  const entries = events.map((event): CalendarEntry => {
    const { title } = event;
    const { reminderDays } = title ? settings.of[title.title] : settings.general;
    return { ...event, ...eventWords(event, words), reminderDays };
  });
  return calendarFile(entries, { name: words.reviews.calendar.name, stamp });
}

function eventWords(
  { title, titleNo, date }: CalendarEvent,
  words: Catalogue,
): Pick<CalendarEntry, 'summary' | 'description'> {
  const { summary, description } = words.reviews.calendar;
  if (!title) return { summary: summary(titleNo, undefined), description: '' };
  const kind = choiceWords(TITLE_KINDS, title.title)[words.language];
  return {
    summary: summary(title.name || titleNo, kind),
    description: description({ ...title, due: date }),
  };
}

/**
 * The sheet that keeps the calendar's events.
 * @throws {CellInTheWayError} when something of the user's stands on it.
 */
export function calendarSheet(
  { kept }: Calendar,
  { snapshot, tables }: CheckedRegister,
  words: Catalogue,
): SheetPlan {
  return layOutCalendar(
    kept,
    sheetPlace(CALENDAR, snapshot, tables, words.language, [1, 1]),
    words,
  );
}
