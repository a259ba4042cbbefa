import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { isoDate } from '../../src/values/day';
import { calendarFile, type CalendarEntry } from '../../src/register/calendar-file';
import { foldLine } from '../../src/register/fold-line';
import { day } from '../test-bed';

const STAMP = '2026-11-24T08:15:30Z';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: '6c62272e-07bb-8142-a2b8-21756295c58d',
  date: day('2027-02-28'),
  sequence: 2,
  state: 'confirmed',
  summary: 'Review due: Lake',
  description: 'Title no.: F-2024-0001',
  reminderDays: 30,
  ...more,
});

const file = (...entries: readonly CalendarEntry[]) =>
  calendarFile(entries, { name: 'Reviews; all, of them', stamp: STAMP });

/** The lines without their folds, after a look at every byte (RFC 5545, 3.1): CRLF alone, 75 octets at the most. */
function unfolded(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  expect(bytes.toString('utf8')).toBe(text);
  const lines: Buffer[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0d && bytes[at] !== 0x0a) continue;
    expect([bytes[at], bytes[at + 1]]).toEqual([0x0d, 0x0a]);
    lines.push(bytes.subarray(start, at));
    start = at + 2;
    at++;
  }
  expect(start).toBe(bytes.length);
  for (const line of lines) {
    expect(line.length).toBeLessThanOrEqual(75);
    // A character that was split would be no UTF-8 on its own line.
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
  }
  return lines
    .map((line) => line.toString('utf8'))
    .join('\n')
    .replaceAll('\n ', '')
    .split('\n');
}

test('an all-day event, line by line', () => {
  // RFC 5545, 3.6: properties of the event before its alarm; DTEND is the day after
  expect(unfolded(file(entry()))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//learning-communities//reviews//EN',
    'METHOD:PUBLISH',
    String.raw`NAME:Reviews\; all\, of them`,
    String.raw`X-WR-CALNAME:Reviews\; all\, of them`,
    'BEGIN:VEVENT',
    'UID:6c62272e-07bb-8142-a2b8-21756295c58d',
    'SEQUENCE:2',
    'DTSTAMP:20261124T081530Z',
    'DTSTART;VALUE=DATE:20270228',
    'DTEND;VALUE=DATE:20270301',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Review due: Lake',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Title no.: F-2024-0001',
    'STATUS:CONFIRMED',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P30D',
    'DESCRIPTION:Review due: Lake',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a cancelled one reminds of nothing', () => {
  const lines = unfolded(file(entry({ state: 'cancelled' })));
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).not.toContain('BEGIN:VALARM');
});

test('no events: a calendar all the same', () => {
  expect(unfolded(file()).slice(-1)).toEqual(['END:VCALENDAR']);
});

test('text from a workbook says what it says and nothing else', () => {
  const lines = unfolded(
    file(
      entry({
        summary: 'Lake\r\nATTENDEE:mailto:a@example.org; 50%, \\n\u0007',
        description: 'one\ntwo\r\nEND:VEVENT',
      }),
    ),
  );
  expect(lines).toContain(String.raw`SUMMARY:Lake  ATTENDEE:mailto:a@example.org\; 50%\, \\n `);
  expect(lines).toContain(String.raw`DESCRIPTION:one\ntwo \nEND:VEVENT`);
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
});

test('long Chinese lines are folded at 75 octets, between characters', () => {
  const summary = '复评到期：阳光社区第一居民委员会学习型家庭；'.repeat(9);
  const ics = file(entry({ summary }));
  expect(unfolded(ics)).toContain(`SUMMARY:${summary}`);
  expect(convertIcsCalendar(undefined, ics).events?.[0]?.summary).toBe(summary);
});

test('whatever the text, a parser that isn’t the writer reads it back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(
      text,
      text,
      fc.integer({ min: 0, max: 40000 }),
      fc.nat(365),
      (name, more, date, days) => {
        const ics = file(
          entry({ summary: `x${name}x`, description: `x${more}x`, date, reminderDays: days }),
        );
        unfolded(ics);
        const [event] = convertIcsCalendar(undefined, ics).events ?? [];
        expect(event).toMatchObject({
          uid: '6c62272e-07bb-8142-a2b8-21756295c58d',
          sequence: 2,
          status: 'CONFIRMED',
          start: { type: 'DATE' },
        });
        expect(event?.start.date.toISOString().slice(0, 10)).toBe(isoDate(date));
        expect(event?.end?.date.toISOString().slice(0, 10)).toBe(isoDate(date + 1));
        expect(event?.stamp.date.toISOString()).toBe('2026-11-24T08:15:30.000Z');
        expect(event?.alarms).toHaveLength(1);
      },
    ),
    { numRuns: 200 },
  );
});

test('folding alone: nothing lost, no line too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      const folded = foldLine(line).split('\r\n ');
      expect(folded.join('')).toBe(line);
      folded.forEach((one, index) => {
        expect(Buffer.byteLength(one) + (index > 0 ? 1 : 0)).toBeLessThanOrEqual(75);
      });
    }),
  );
});
