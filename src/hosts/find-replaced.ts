import type { WritePlan } from '../workbook/plan';
import { WriteRefusedError } from './host';
import { foldCase, sameName } from './same-name';

/** What is called something in a workbook already. */
export interface NamedThings<Sheet extends { readonly name: string }> {
  readonly sheets: readonly Sheet[];
  /** A table may go by two names, one of which only programs see. */
  readonly tables: readonly { readonly names: readonly string[]; readonly sheet: Sheet }[];
  readonly definedNames: readonly string[];
}

/**
 * Finds the sheet that each sheet of the plan replaces, and sees that afterwards no two sheets, tables or names are
 * called the same.
 * @throws {WriteRefusedError} `sheet-missing`, `sheet-name-taken` or `table-name-taken`.
 */
export function findReplaced<Sheet extends { readonly name: string }>(
  things: NamedThings<Sheet>,
  plan: WritePlan,
): readonly (Sheet | undefined)[] {
  const replaced = plan.sheets.map(({ replaces }) => {
    if (replaces === undefined) return undefined;
    const sheet = things.sheets.find((one) => sameName(one.name, replaces));
    if (!sheet) throw new WriteRefusedError('sheet-missing', replaces, undefined);
    return sheet;
  });
  const gone = replaced.filter((sheet) => sheet !== undefined);
  const sheetNames = new Set(
    things.sheets.filter((sheet) => !gone.includes(sheet)).map(({ name }) => foldCase(name)),
  );
  for (const [index, { name }] of plan.sheets.entries()) {
    const sheet = replaced[index];
    const twice = sheet !== undefined && gone.indexOf(sheet) !== gone.lastIndexOf(sheet);
    if (twice || sheetNames.has(foldCase(name))) {
      throw new WriteRefusedError('sheet-name-taken', name, undefined);
    }
    sheetNames.add(foldCase(name));
  }
  refuseTakenTableNames(things, plan, gone);
  return replaced;
}

function refuseTakenTableNames<Sheet extends { readonly name: string }>(
  { tables, definedNames }: NamedThings<Sheet>,
  plan: WritePlan,
  gone: readonly Sheet[],
): void {
  const staying = tables.filter(({ sheet }) => !gone.includes(sheet));
  const taken = new Set(
    [
      ...staying.flatMap(({ names }) => names),
      ...definedNames,
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
  const kept = new Set(staying.map(({ names }) => foldCase(names[0] ?? '')));
  const clashing = plan.names.find(({ name }) => kept.has(foldCase(name)));
  if (clashing) throw new WriteRefusedError('table-name-taken', clashing.name, undefined);
}
