import type { LocatedTable } from '../../workbook/locate-tables';
import type { TableSpec } from '../../workbook/contract';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Language } from '../../values/language';
import type { NamePlan, SheetPlan } from '../../workbook/plan';
import { absoluteAddress, cellAddress, quotedSheetName } from '../../workbook/address';
import { isBlank } from '../../workbook/read-cell';

/** Where a table of ours goes: the sheet that it takes the place of, if an earlier run wrote one, and the sheet's name. */
export interface SheetPlace {
  readonly name: string;
  readonly replaces?: string;
  /** What stands there now. */
  readonly earlier?: LocatedTable;
}

/** Something of the user's stands on a sheet that is to be written again, and would be lost. */
export class CellInTheWayError extends Error {
  override readonly name = 'CellInTheWayError';
  constructor(
    readonly sheet: string,
    /** Undefined for what lies on the sheet: a chart, a picture, a comment. */
    readonly cell: string | undefined,
  ) {
    super(`${sheet}!${cell ?? ''}`);
  }
}

/** How many of a table's columns a sheet must have to be one of ours. */
const SHARE_RECOGNISED = 0.7;

/**
 * A sheet is ours when it has most of the columns. Another sheet or table of the name is the user's: our sheet gets a
 * number then, and a host refuses a table's name that is taken.
 * @param headingWidths how many cells each line above our table has
 * @throws {CellInTheWayError} when the user has put something beside, below or above our table, or a chart or comment
 * on the sheet.
 */
export function sheetPlace(
  spec: TableSpec,
  { sheets }: WorkbookSnapshot,
  tables: readonly LocatedTable[],
  language: Language,
  headingWidths: readonly number[],
): SheetPlace {
  const wanted = spec.sheet[language];
  const own = tables.find((table) => table.spec === spec && isOurs(table));
  if (own) {
    const others = sheets.filter((sheet) => sheet !== own.sheet).map(({ name }) => name);
    refuseStrayCells(own, headingWidths);
    return { name: freeName(wanted, others), replaces: own.sheet.name, earlier: own };
  }
  return {
    name: freeName(
      wanted,
      sheets.map(({ name }) => name),
    ),
  };
}

/** @throws {CellInTheWayError} when something of the user's would be lost with the sheet. */
export function refuseStrayCells(
  { sheet, headerRow, range }: LocatedTable,
  headingWidths: readonly number[],
): void {
  if (sheet.hasAttachments) throw new CellInTheWayError(sheet.name, undefined);
  for (const { row, cells } of sheet.rows) {
    const own =
      row < headerRow ? (headingWidths[row - 1] ?? 0) : row > range.lastRow ? 0 : range.lastColumn;
    const stray = cells.findIndex((cell, index) => index >= own && !isBlank(cell));
    if (stray >= 0) throw new CellInTheWayError(sheet.name, cellAddress(row, stray + 1));
  }
}

function isOurs({ spec, headers }: LocatedTable): boolean {
  const known = new Set(headers.flatMap((header) => header.spec ?? []));
  return known.size >= spec.columns.length * SHARE_RECOGNISED;
}

/** The name, or the name with a number behind it where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${wanted} (${count})`;
  return name;
}

/** The workbook name for a written table's body: `LC_Results`. */
export function bodyName({ name: sheet, heading, table }: SheetPlan): readonly NamePlan[] {
  if (!table) return [];
  const first = heading.length + 2;
  const last = first + Math.max(1, table.rows.length + table.blankRows) - 1;
  const range = `${absoluteAddress(first, 1)}:${absoluteAddress(last, table.columns.length)}`;
  return [{ name: `LC_${table.name}`, refersTo: `${quotedSheetName(sheet)}!${range}` }];
}
