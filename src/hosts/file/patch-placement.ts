import type { SheetPlan, WritePlan } from '../../workbook/plan';
import { WriteRefusedError } from '../host';
import { foldCase, sameName, type BookSheet, type OpenBook } from './patch-book';
import type { BookTable } from './patch-tables';
import { relationshipsPart } from './package';
import { folderOf, freeIds, referrers, removeBelongings } from './patch-relationships';

/** Where a sheet of the plan goes. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly part: string;
  /** Counted from 0. */
  readonly position: number;
  /** The sheet whose place it takes. */
  readonly replaced: BookSheet | undefined;
  /** The workbook's relationship to it. */
  readonly relationshipId: string;
  readonly table: { readonly part: string; readonly id: number } | undefined;
}

/**
 * Finds the sheet that each plan replaces, and sees that afterwards no two sheets, tables or names are called the same.
 * @throws {WriteRefusedError} `sheet-missing`, `sheet-name-taken` or `table-name-taken`.
 */
export function findReplaced(
  book: OpenBook,
  tables: readonly BookTable[],
  plan: WritePlan,
): readonly (BookSheet | undefined)[] {
  const replaced = plan.sheets.map(({ name, replaces }) => {
    if (replaces === undefined) return undefined;
    const sheet = book.sheets.find((one) => sameName(one.name, replaces));
    if (!sheet) throw new WriteRefusedError('sheet-missing', replaces, undefined);
    return { name, sheet };
  });
  const gone = replaced.flatMap((one) => one?.sheet ?? []);
  const sheetNames = new Set(
    book.sheets.filter((sheet) => !gone.includes(sheet)).map(({ name }) => foldCase(name)),
  );
  for (const [index, { name }] of plan.sheets.entries()) {
    const sheet = replaced[index]?.sheet;
    const twice = sheet !== undefined && gone.indexOf(sheet) !== gone.lastIndexOf(sheet);
    if (twice || sheetNames.has(foldCase(name))) {
      throw new WriteRefusedError('sheet-name-taken', name, undefined);
    }
    sheetNames.add(foldCase(name));
  }
  refuseTakenTableNames(book, tables, plan, gone);
  return replaced.map((one) => one?.sheet);
}

function refuseTakenTableNames(
  book: OpenBook,
  tables: readonly BookTable[],
  plan: WritePlan,
  gone: readonly BookSheet[],
): void {
  const staying = tables.filter(({ sheetPart }) => gone.every(({ part }) => part !== sheetPart));
  const taken = new Set(
    [
      ...staying.flatMap(({ name, alias }) => [name, alias]),
      ...book.names.map(({ name }) => name),
      ...plan.names.map(({ name }) => name),
    ].map(foldCase),
  );
  for (const { name, table } of plan.sheets) {
    if (!table) continue;
    if (taken.has(foldCase(table.name))) {
      throw new WriteRefusedError('table-name-taken', name, undefined);
    }
    taken.add(foldCase(table.name));
  }
  const kept = new Set(staying.map(({ name }) => foldCase(name)));
  const clashing = plan.names.find(({ name }) => kept.has(foldCase(name)));
  if (clashing) throw new WriteRefusedError('table-name-taken', clashing.name, undefined);
}

/** Gives every sheet its part and its table's, replaced ones those that they had; and clears away what was theirs. */
export function placeSheets(
  book: OpenBook,
  tables: readonly BookTable[],
  plan: WritePlan,
  replaced: readonly (BookSheet | undefined)[],
): readonly PlacedSheet[] {
  const { pack } = book;
  const oldTables = replaced.map((sheet, index) =>
    ownTable(tables, sheet, plan.sheets[index]?.table?.name),
  );
  clearReplaced(book, replaced);
  const folder = folderOf(book.part);
  const newIds = [...freeIds(book.relationships, plan.sheets.length)];
  let lastTableId = tables.reduce((most, { id }) => Math.max(most, id), 0);
  let position = book.sheets.length;
  return plan.sheets.map((sheetPlan, index) => {
    const old = replaced[index];
    const keepsPart = old?.relationship.type === 'worksheet';
    const part = keepsPart ? old.part : pack.freeName(`${folder}worksheets/sheet`, '.xml');
    // Written now and filled later: the next free name must be another one.
    pack.write(part, '');
    const placed = {
      plan: sheetPlan,
      part,
      position: old?.position ?? position++,
      replaced: old,
      relationshipId: old?.relationship.id ?? newIds.shift() ?? '',
    };
    if (!sheetPlan.table) return { ...placed, table: undefined };
    const oldTable = oldTables[index];
    const tablePart = oldTable?.part ?? pack.freeName(`${folder}tables/table`, '.xml');
    pack.write(relationshipsPart(part), '');
    pack.write(tablePart, '');
    return { ...placed, table: { part: tablePart, id: oldTable?.id ?? ++lastTableId } };
  });
}

/** The old table whose part and id the new one takes over: the one of its name, else the first. */
function ownTable(
  tables: readonly BookTable[],
  sheet: BookSheet | undefined,
  name: string | undefined,
): BookTable | undefined {
  const own = tables.filter(({ sheetPart }) => sheetPart === sheet?.part);
  return own.find((table) => name !== undefined && sameName(table.name, name)) ?? own[0];
}

function clearReplaced(book: OpenBook, replaced: readonly (BookSheet | undefined)[]): void {
  const gone = replaced.filter((sheet) => sheet !== undefined);
  if (gone.length === 0) return;
  const leadingTo = referrers(book.pack);
  for (const { part, relationship } of gone) {
    removeBelongings(book.pack, part, leadingTo);
    if (relationship.type !== 'worksheet') book.pack.remove(part);
  }
}
