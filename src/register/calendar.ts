import type { Day } from '../values/day';
import { nameUuid } from '../values/name-uuid';
import { folded } from '../values/text';
import type { EventState } from '../workbook/choices';
import type { NamedTitle } from './register';
import type { Holder } from './standings';

/** An event as the workbook keeps it: one of a title's due dates (P13), the first being cycle 1. */
export interface KeptEvent {
  readonly titleNo: string;
  readonly cycle: number;
  readonly uid: string;
  readonly date: Day;
  /** RFC 5545: grows with every change that whoever holds the event already should take over. */
  readonly sequence: number;
  readonly state: EventState;
}

export interface CalendarEvent extends KeptEvent {
  /** Undefined for a kept event whose title is no longer in the register. */
  readonly title: NamedTitle | undefined;
}

export interface Calendar {
  /** What goes into the file. */
  readonly events: readonly CalendarEvent[];
  /** What the workbook keeps from now on: the events, and kept ones that are past. */
  readonly kept: readonly KeptEvent[];
}

/**
 * The calendar of a register: one event for each title in force, on the day when its review is due. Cancelled are those
 * of removed titles, those still ahead whose review came early, and those that nothing stands behind any more. An event
 * keeps its UID from the first file on; its sequence grows when its date or state changes.
 */
export function calendarOf(
  holders: readonly Holder[],
  asOf: Day,
  earlier: readonly KeptEvent[],
): Calendar {
  const keptOnes = new Map(earlier.map((one) => [eventKey(one), one]));
  const events: CalendarEvent[] = [];
  const kept: KeptEvent[] = [];
  const settle = (
    due: Pick<KeptEvent, 'titleNo' | 'cycle' | 'date' | 'state'>,
    title: NamedTitle | undefined,
    firstSequence: number,
  ) => {
    const known = keptOnes.get(eventKey(due));
    keptOnes.delete(eventKey(due));
    const changed = known && (known.date !== due.date || known.state !== due.state);
    const event: KeptEvent = {
      ...due,
      uid: known?.uid ?? nameUuid(nameOf(due, title)),
      sequence: known ? known.sequence + (changed ? 1 : 0) : firstSequence,
    };
    kept.push(event);
    events.push({ ...event, title });
  };

  for (const { title, reviews, replaced, standing } of holders) {
    const { titleNo } = title;
    // Nothing kept: every line of the history is a change that may have gone before.
    const lines = reviews.length + replaced.length;
    standing.cleared.forEach((date, index) => {
      const cycle = index + 1;
      const known = keptOnes.get(eventKey({ titleNo, cycle }));
      if (Math.max(date, known?.date ?? date) > asOf) {
        settle({ titleNo, cycle, date, state: 'cancelled' }, title, lines);
      } else if (known) {
        keptOnes.delete(eventKey(known));
        kept.push(known);
      }
    });
    const state = standing.status === 'removed' ? 'cancelled' : 'confirmed';
    const cycle = standing.cleared.length + 1;
    settle({ titleNo, cycle, date: standing.reviewDue, state }, title, lines);
  }
  const titles = new Map(holders.map(({ title }) => [folded(title.titleNo), title]));
  for (const orphan of keptOnes.values()) {
    const { titleNo, cycle, date } = orphan;
    settle({ titleNo, cycle, date, state: 'cancelled' }, titles.get(folded(titleNo)), 0);
  }
  return { events, kept };
}

function eventKey({ titleNo, cycle }: Pick<KeptEvent, 'titleNo' | 'cycle'>): string {
  return `${folded(titleNo)} ${cycle}`;
}

/** Title numbers are unique in one workbook; what else the line says tells two districts' C-2024-0001 apart. */
function nameOf(
  { titleNo, cycle }: { titleNo: string; cycle: number },
  title?: NamedTitle,
): string {
  const said = title ? [title.candidate, title.name, title.district, title.title] : [];
  return [titleNo, ...said].map(folded).concat(String(cycle)).join('\n');
}
