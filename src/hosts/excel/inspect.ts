import type { AppendPlan, WritePlan } from '../../workbook/plan';
import { findReplaced } from '../find-replaced';
import { HostProblemError, WriteRefusedError } from '../host';
import { sameName } from '../same-name';
import { askAppendSite, type AppendSite, type BlockCells } from './append-site';
import type { Ask } from './ask';
import { askEditSite, refusePartsOfArrays, type EditSite } from './edit-site';
import { largeAppends, readBlock } from './large-appends';
import { listWorkbook, type ListedSheet, type ListedWorkbook } from './list-workbook';
import { isProblem } from './problems';

/** All that has to be known of the workbook before it is written into. */
export interface Inspection {
  readonly listed: ListedWorkbook;
  /** The workbook-wide names, with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  readonly isStructureProtected: boolean;
  /** The sheet that each sheet of the plan replaces. */
  readonly replaced: readonly (ListedSheet | undefined)[];
  readonly appends: readonly AppendSite[];
  readonly edits: readonly EditSite[];
  /** How the sheets that are appended to or edited are protected; by their ids, those that are not left out. */
  readonly protections: ReadonlyMap<string, Excel.WorksheetProtectionOptions>;
  /** The names of all sheets that are to change and are protected. */
  readonly protectedSheets: readonly string[];
}

/**
 * Looks at what the plan is about, with one request (more for large appends and array formulas), and refuses what the
 * workbook leaves no room for.
 * @throws {WriteRefusedError}
 * @throws {HostProblemError} `protected`, `filtered` and what Excel answers.
 */
export async function inspect(ask: Ask, plan: WritePlan): Promise<Inspection> {
  try {
    const known = new Map<AppendPlan, BlockCells>();
    for (const append of largeAppends(plan.appends)) {
      known.set(append, await readBlock(ask, append));
    }
    const answered = await ask((context) => askInspection(context, plan, known));
    const inspection = answered();
    await refusePartsOfArrays(ask, inspection.edits);
    return inspection;
  } catch (error) {
    // Some sheet or table is not there; the list alone can tell which.
    if (isProblem(error, 'changed-meanwhile')) await refuseMissing(ask, plan);
    throw error;
  }
}

function askInspection(
  context: Excel.RequestContext,
  plan: WritePlan,
  known: ReadonlyMap<AppendPlan, BlockCells>,
): () => Inspection {
  const list = listWorkbook(context);
  const { names, protection } = context.workbook;
  names.load('items/name,items/formula');
  protection.load('protected');
  const appends = plan.appends
    .filter(({ rows }) => rows.length > 0)
    .map((append) => askAppendSite(context, append, known.get(append)));
  const edits = plan.edits.map((edit) => askEditSite(context, edit));
  const askSheet = (name: string): Excel.Worksheet => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id,name');
    sheet.protection.load('protected,options');
    return sheet;
  };
  const touched = [...new Set([...plan.appends, ...plan.edits].map(({ sheet }) => sheet))];
  const sheets = touched.map(askSheet);
  const replacedSheets = plan.sheets.flatMap(({ replaces }) => replaces ?? []).map(askSheet);
  return () => {
    const listed = list();
    const known = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
    const replaced = refuse(listed, [...known.keys()], plan);
    refuseStructure(plan, protection.protected);
    refuseFiltered(listed, replaced);
    return {
      listed,
      names: known,
      isStructureProtected: protection.protected,
      replaced,
      appends: appends.map((site) => site(listed)),
      edits: edits.map((site) => site()),
      protections: protectionsOf(sheets),
      protectedSheets: [...sheets, ...replacedSheets]
        .filter(({ protection: { protected: isProtected } }) => isProtected)
        .map(({ name }) => name),
    };
  };
}

/** Of sheets whose protection was asked for: those that are protected, by their ids. */
export function protectionsOf(
  sheets: readonly Excel.Worksheet[],
): ReadonlyMap<string, Excel.WorksheetProtectionOptions> {
  return new Map(
    sheets
      .filter(({ protection }) => protection.protected)
      .map(({ id, protection }) => [id, protection.options]),
  );
}

async function refuseMissing(ask: Ask, plan: WritePlan): Promise<void> {
  const { listed, names } = await ask((context) => {
    const defined = context.workbook.names;
    defined.load('items/name');
    return { listed: listWorkbook(context), names: defined };
  });
  refuse(
    listed(),
    names.items.map(({ name }) => name),
    plan,
  );
}

/** @throws {WriteRefusedError} */
function refuse(
  { sheets, tables }: ListedWorkbook,
  definedNames: readonly string[],
  plan: WritePlan,
): readonly (ListedSheet | undefined)[] {
  const sheetOf = (id: string): ListedSheet | undefined => sheets.find((one) => one.id === id);
  const things = {
    sheets,
    tables: tables.flatMap(({ name, sheetId }) => {
      const sheet = sheetOf(sheetId);
      return sheet ? [{ names: [name], sheet }] : [];
    }),
    definedNames,
  };
  const replaced = findReplaced(things, plan);
  const staying = sheets.filter((sheet) => !replaced.includes(sheet));
  for (const { sheet, table } of [
    ...plan.appends,
    ...plan.edits.map((edit) => ({ ...edit, table: undefined })),
  ]) {
    const found = staying.find(({ name }) => sameName(name, sheet));
    const hasTable = tables.some(
      ({ name, sheetId }) =>
        table === undefined || (sameName(name, table) && sheetId === found?.id),
    );
    if (!found || (table !== undefined && !hasTable)) {
      throw new WriteRefusedError('sheet-missing', sheet, undefined);
    }
  }
  return replaced;
}

function refuseStructure({ sheets }: WritePlan, isProtected: boolean): void {
  if (isProtected && sheets.length > 0) {
    throw new HostProblemError('protected', 'the structure of the workbook is protected');
  }
}

/** A filter would have to go, and what it was could not be put back if writing failed. */
function refuseFiltered(
  { tables }: ListedWorkbook,
  replaced: readonly (ListedSheet | undefined)[],
): void {
  for (const sheet of replaced) {
    if (sheet && tables.some(({ sheetId, isFiltered }) => isFiltered && sheetId === sheet.id)) {
      throw new HostProblemError('filtered', `a table of ${sheet.name} is filtered`, sheet.name);
    }
  }
}
