import { yearOf } from '../values/day';
import { TITLES } from '../workbook/contract';
import type { WritePlan } from '../workbook/plan';
import type { Catalogue } from '../locales/catalogue';
import type { Calendar } from '../register/calendar';
import type { Holder } from '../register/standings';
import { registerEdits } from './bring-up-to-date';
import { calendarSheet } from './calendar-export';
import type { CheckedRegister } from './check-register';
import { bodyName } from './layout/output-sheet';
import { layOutHoldersList, layOutReviewPlan } from './layout/register-lists';

/** The register's due dates and statuses as they are on the as-of day, in its own cells. */
export function planUpToDate(checked: CheckedRegister, words: Catalogue): WritePlan {
  return { sheets: [], appends: [], edits: upToDate(checked, words), names: [] };
}

/**
 * The lists to hand out, as sheets: the reviews of the as-of day's year by district, and the titles in force with their
 * medals.
 * @throws {CellInTheWayError} when something of the user's stands on a list of an earlier run.
 */
export function planLists(checked: CheckedRegister, words: Catalogue): WritePlan {
  const { asOf, snapshot, holders } = checked;
  const held = holders.filter(({ standing }) => standing.status !== 'removed');
  const sheets = [
    layOutReviewPlan(dueUntil(held, yearOf(asOf)), yearOf(asOf), asOf, snapshot, words),
    layOutHoldersList(held, asOf, snapshot, words),
  ];
  return { sheets, appends: [], edits: [], names: sheets.flatMap(bodyName) };
}

/** Whose review is due in a year or was before. */
export function dueUntil(holders: readonly Holder[], year: number): readonly Holder[] {
  return holders.filter(
    ({ standing }) => standing.status !== 'removed' && yearOf(standing.reviewDue) <= year,
  );
}

/** What the workbook has to keep of a calendar file that is handed out. */
export function planCalendar(
  calendar: Calendar,
  checked: CheckedRegister,
  words: Catalogue,
): WritePlan {
  const sheet = calendarSheet(calendar, checked, words);
  return { sheets: [sheet], appends: [], edits: [], names: bodyName(sheet) };
}

/** All of them in one. */
export function planRegister(
  checked: CheckedRegister,
  calendar: Calendar,
  words: Catalogue,
): WritePlan {
  const lists = planLists(checked, words);
  const kept = planCalendar(calendar, checked, words);
  return {
    sheets: [...lists.sheets, ...kept.sheets],
    appends: [],
    edits: upToDate(checked, words),
    names: [...lists.names, ...kept.names],
  };
}

function upToDate({ tables, holders }: CheckedRegister, words: Catalogue): WritePlan['edits'] {
  const table = tables.find(({ spec }) => spec === TITLES);
  return table ? registerEdits(holders, table, words) : [];
}
