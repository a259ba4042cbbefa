import ical, {
  escape,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { isoDate } from '../values/day';
import type { KeptEvent } from './calendar';
import { foldLine } from './fold-line';

/** An event in words. */
export interface CalendarEntry extends Pick<KeptEvent, 'uid' | 'date' | 'sequence' | 'state'> {
  readonly summary: string;
  readonly description: string;
  /** Days before the date on which the calendar speaks up; 0 for the day itself. */
  readonly reminderDays: number;
}

const SECONDS_A_DAY = 86_400;
const LINE_END = '\r\n';

/**
 * The text of a calendar file (RFC 5545): all-day events, with a reminder unless they are cancelled. Days go in as ISO
 * texts, which the library takes as UTC and gives back as UTC, so no time zone has a say.
 * @param stamp when it is written, in UTC: `2026-11-24T08:00:00Z`
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { name, stamp }: { readonly name: string; readonly stamp: string },
): string {
  const calendar = ical({
    name: escape(inOneLine(name), false),
    prodId: { company: 'learning-communities', product: 'reviews', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const end = 'END:VCALENDAR';
  const head = calendar.toString().slice(0, -end.length);
  // One event at a time: the calendar's own text of all of them is folded by the slow way (fold-line.ts).
  const events = entries.map((entry) => eventText(entry, stamp, calendar));
  return [head, ...events, end, LINE_END].join('');
}

function eventText(entry: CalendarEntry, stamp: string, calendar: ICalCalendar): string {
  const isCancelled = entry.state === 'cancelled';
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp,
    start: isoDate(entry.date),
    end: isoDate(entry.date + 1),
    allDay: true,
    summary: inOneLine(entry.summary),
    description: clean(entry.description),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (!isCancelled) {
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: entry.reminderDays * SECONDS_A_DAY,
      description: inOneLine(entry.summary),
    });
  }
  return alarmLast(event.toString()).split(LINE_END).map(foldLine).join(LINE_END);
}

/** The library writes STATUS behind the alarm, where the grammar has no property of the event (RFC 5545, 3.6.1). */
function alarmLast(event: string): string {
  return event.replace(/(BEGIN:VALARM\r\n.*?END:VALARM\r\n)(.*?)(?=END:VEVENT)/s, '$2$1');
}

/** Controls have no place in a calendar's text, and halves of a character none in UTF-8. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ');
}

function inOneLine(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}
