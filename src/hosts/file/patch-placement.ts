import type { SheetPlan, WritePlan } from '../../workbook/plan';
import type { NamedThings } from '../find-replaced';
import { sameName } from '../same-name';
import type { BookSheet, OpenBook } from './patch-book';
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

/** What is called something in the book, names that belong to one sheet included. */
export function namedThings(
  { sheets, names }: OpenBook,
  tables: readonly BookTable[],
): NamedThings<BookSheet> {
  return {
    sheets,
    tables: tables.flatMap(({ name, alias, sheetPart }) => {
      const sheet = sheets.find(({ part }) => part === sheetPart);
      return sheet ? [{ names: [name, alias], sheet }] : [];
    }),
    definedNames: names.map(({ name }) => name),
  };
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
