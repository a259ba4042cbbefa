import { HostProblemError } from '../host';
import { sameName } from '../same-name';
import type { Afterwards, Formulas, Journal } from './journal';
import type { ListedWorkbook } from './list-workbook';

/** All that was written must still be there, and all that was kept for this. */
export function refuseDeleted(
  { sheets, ownSheets, tables }: ListedWorkbook,
  journal: Journal,
): void {
  const ids = new Set(sheets.map(({ id }) => id));
  const kept = new Set(ownSheets.map(({ name }) => name));
  const gone = [
    ...journal.replaced
      .filter(({ id, undoSheet }) => !ids.has(id) || !kept.has(undoSheet))
      .map(({ before }) => before.name),
    ...journal.appends
      .filter(
        ({ site: { sheetId, table }, undoSheet }) =>
          !ids.has(sheetId) ||
          (undoSheet !== undefined && !kept.has(undoSheet)) ||
          (table && !tables.some(({ name }) => sameName(name, table.name))),
      )
      .map(({ sheet }) => sheet),
    ...journal.edits.filter(({ site }) => !ids.has(site.sheetId)).map(({ sheet }) => sheet),
  ];
  const [first] = gone;
  if (first !== undefined) throw changed(first);
}

/** A table that is filtered cannot change its size. */
export function refuseFiltered({ sheets, tables }: ListedWorkbook, journal: Journal): void {
  const ids = new Set([
    ...journal.replaced.map(({ id }) => id),
    ...journal.appends.map(({ site }) => site.sheetId),
  ]);
  const filtered = tables.find(({ sheetId, isFiltered }) => isFiltered && ids.has(sheetId));
  if (!filtered) return;
  const sheet = sheets.find(({ id }) => id === filtered.sheetId)?.name;
  throw new HostProblemError('filtered', `${filtered.name} is filtered`, sheet);
}

function changed(sheet: string): HostProblemError {
  return new HostProblemError('changed-meanwhile', `${sheet} was changed since`, sheet);
}

/** What was appended or edited must still be as it was left: else people's work would go. */
export function refuseChanged(
  { appends, edits }: Journal,
  then: Afterwards,
  left: Afterwards,
): void {
  const isSame = (one: Formulas | undefined, other: Formulas | undefined): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const append = appends.find((_, index) => !isSame(then.appends[index], left.appends[index]));
  const edit = edits.find((_, index) => !isSame(then.edits[index], left.edits[index]));
  const sheet = append?.sheet ?? edit?.sheet;
  if (sheet !== undefined) throw changed(sheet);
}
