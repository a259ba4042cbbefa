import { rangeAddress, type CellRange } from '../../workbook/address';
import { sameName } from '../same-name';
import { queueAppendBack } from './append-rows';
import { grownOver, type AppendSite } from './append-site';
import type { Ask, Asks } from './ask';
import { queueEditBack } from './edit-cells';
import { fillSheet, union } from './fill-sheet';
import type { Afterwards, Formulas, Journal } from './journal';
import { protectionsOf } from './inspect';
import { readFormulas } from './large-appends';
import { listWorkbook, type ListedWorkbook } from './list-workbook';
import { removeSheet } from './remove-sheet';
import { askFrame, type SheetFrame } from './sheet-frame';
import { refuseChanged, refuseDeleted, refuseFiltered } from './undo-refusals';
import { queueStart } from './write-requests';

/**
 * Looks at what there is now of a write; what comes back takes it back with one request, however far it came. When
 * that fails, doing both again ends as if it had been done once.
 * @param afterwards what the write left, where people may have changed it since; undefined where it is known that
 * they have not.
 * @throws {HostProblemError} `changed-meanwhile` when what was written was changed or deleted since.
 */
export async function prepareBack(
  { ask, read }: Pick<Asks, 'ask' | 'read'>,
  journal: Journal,
  afterwards?: Afterwards,
): Promise<() => Promise<void>> {
  const list = await read(listWorkbook);
  const listed = list();
  // What was there before is thrown away last: where some of it is gone, all else is done.
  if (!afterwards && isDone(listed, journal)) {
    return () => ask((context) => queueEnd(context, listed, journal));
  }
  refuseDeleted(listed, journal);
  refuseFiltered(listed, journal);
  const found = await read((context) => askNow(context, listed, journal));
  const now = found();
  if (afterwards) {
    refuseChanged(journal, afterwards, await withLargeAppends(read, journal, now.left));
  }
  return () => ask((context) => queueBack(context, listed, journal, now));
}

function isDone({ ownSheets }: ListedWorkbook, { undoSheets }: Journal): boolean {
  const kept = new Set(ownSheets.map(({ name }) => name));
  return undoSheets.some((name) => !kept.has(name));
}

/** What there is now of what the journal tells of. */
interface Now {
  readonly frames: readonly SheetFrame[];
  /** Of the sheets that were appended to or edited. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtectionOptions>;
  readonly names: readonly string[];
  readonly left: Afterwards;
}

function askNow(
  context: Excel.RequestContext,
  { tables }: ListedWorkbook,
  journal: Journal,
): () => Now {
  const { worksheets, names } = context.workbook;
  names.load('items/name');
  const frames = journal.replaced.map(({ id, before, written }) =>
    askFrame(
      worksheets.getItem(id),
      tables.filter(({ sheetId }) => sheetId === id).map(({ name }) => name),
      union(before.area, written),
    ),
  );
  const touched = touchedSheets(journal).map((id) => {
    const sheet = worksheets.getItem(id);
    sheet.load('id');
    sheet.protection.load('protected,options');
    return sheet;
  });
  const left = askAfterwards(context, journal);
  return () => ({
    frames: frames.map((frame) => frame()),
    protections: protectionsOf(touched),
    names: names.items.map(({ name }) => name),
    left: left(),
  });
}

function touchedSheets({ appends, edits }: Journal): readonly string[] {
  return [...new Set([...appends, ...edits].map(({ site }) => site.sheetId))];
}

/** Asks for what stands in the cells that were appended or edited; of large appends nothing yet. */
export function askAfterwards(
  { workbook: { worksheets } }: Excel.RequestContext,
  { appends, edits }: Pick<Journal, 'appends' | 'edits'>,
): () => Afterwards {
  const asked = (sheetId: string, address: string): (() => Formulas) => {
    const range = worksheets.getItem(sheetId).getRange(address);
    range.load('formulas');
    return () => formulasOf(range);
  };
  const appended = appends.map(({ site }) =>
    site.isLarge ? () => [] : asked(site.sheetId, rangeAddress(writtenTo(site))),
  );
  const edited = edits.map(({ site }) => asked(site.sheetId, site.cell));
  return () => ({
    appends: appended.map((formulas) => formulas()),
    edits: edited.map((formulas) => formulas()),
  });
}

/** The same with what stands in large appends, which takes requests of its own. */
export async function withLargeAppends(
  read: Ask,
  { appends }: Pick<Journal, 'appends'>,
  afterwards: Afterwards,
): Promise<Afterwards> {
  const all: Formulas[] = [];
  for (const [index, { site }] of appends.entries()) {
    const formulas = site.isLarge
      ? await readFormulas(read, site.sheetId, writtenTo(site))
      : afterwards.appends[index];
    all.push(formulas ?? []);
  }
  return { ...afterwards, appends: all };
}

function formulasOf({ formulas }: Excel.Range): Formulas {
  return formulas;
}

/** All of the new rows, other columns of a table that grew included. */
function writtenTo(site: AppendSite): CellRange {
  const { firstRow } = site.block;
  const grown = grownOver(site);
  return grown ? { ...grown, firstRow: Math.min(firstRow, grown.firstRow) } : site.block;
}

function queueBack(
  context: Excel.RequestContext,
  listed: ListedWorkbook,
  journal: Journal,
  now: Now,
): void {
  const { worksheets, names } = context.workbook;
  queueStart(context);
  // What was added goes first: it may have the name of a sheet of before.
  const present = new Set([...listed.sheets, ...listed.ownSheets].map(({ id }) => id));
  for (const id of journal.added) {
    if (present.has(id)) removeSheet(worksheets.getItem(id));
  }
  journal.replaced.forEach(({ id, undoSheet, before }, index) => {
    // Two sheets may have exchanged their names.
    if (now.frames[index]?.name !== before.name) worksheets.getItem(id).name = `${undoSheet}x`;
  });
  journal.replaced.forEach(({ id, undoSheet, before }, index) => {
    const frame = now.frames[index];
    if (frame) fillSheet(worksheets.getItem(id), worksheets.getItem(undoSheet), frame, before);
  });
  for (const id of now.protections.keys()) worksheets.getItem(id).protection.unprotect();
  for (const { site, undoSheet } of journal.appends) {
    const backup = undoSheet === undefined ? undefined : worksheets.getItem(undoSheet);
    queueAppendBack(worksheets.getItem(site.sheetId), site, backup);
  }
  for (const { site } of journal.edits) queueEditBack(worksheets.getItem(site.sheetId), site);
  // A protection that people have put on since stays.
  for (const [id, options] of new Map([...journal.protections, ...now.protections])) {
    worksheets.getItem(id).protection.protect(options);
  }
  for (const { name, before } of journal.names) {
    const exists = now.names.some((one) => sameName(one, name));
    if (before !== undefined) {
      if (exists) names.getItem(name).formula = before;
      else names.add(name, before);
    } else if (exists) names.getItem(name).delete();
  }
  queueEnd(context, listed, journal);
}

function queueEnd(
  context: Excel.RequestContext,
  { ownSheets }: ListedWorkbook,
  { undoSheets }: Journal,
): void {
  for (const { id, name } of ownSheets) {
    if (undoSheets.includes(name)) removeSheet(context.workbook.worksheets.getItem(id));
  }
  context.runtime.enableEvents = true;
}
