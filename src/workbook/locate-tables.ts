import { LANGUAGES } from '../values/language';
import { folded } from '../values/text';
import { overlap, type CellRange } from './address';
import { columnNamed, type ColumnSpec, type TableSpec } from './contract';
import { isBlank, readText } from './read-cell';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from './snapshot';
import { cellAt, rowsBetween } from './table-rows';

/** Where a table of the contract stands in a workbook. */
export interface LocatedTable {
  readonly spec: TableSpec;
  readonly sheet: SheetSnapshot;
  /** The Excel table, where it is one; else the table is plain cells. */
  readonly excelTable: TableSnapshot | undefined;
  readonly headerRow: number;
  /** From the header row to the last row that belongs to the table, totals row left out. */
  readonly range: CellRange;
  readonly headers: readonly LocatedHeader[];
}

/** A header cell with something in it; `spec` where the contract knows it. */
export interface LocatedHeader {
  readonly text: string;
  readonly column: number;
  readonly spec: ColumnSpec | undefined;
}

/** Title lines and notes may stand above a table, in this many rows at the most. */
const ROWS_SEARCHED = 20;

/**
 * Finds the tables of a workbook: each by its Excel table's name, else by its sheet's name in either language, else by
 * its headers. What a table was found by is not looked at again for another. `Scores` may be several tables.
 */
export function locateTables(
  workbook: WorkbookSnapshot,
  specs: readonly TableSpec[],
): readonly LocatedTable[] {
  const found: LocatedTable[] = [];
  const isFree = (sheet: SheetSnapshot) => !found.some((table) => table.sheet === sheet);
  const isMissing = (spec: TableSpec) => !found.some((table) => table.spec === spec);

  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      const spec = specs.find((one) => bearsName(one, table.name));
      const located = spec && table.hasHeaderRow && inExcelTable(spec, sheet, table);
      // A table that only happens to have the name is the user's.
      if (located && recognised(located) > 0) found.push(located);
    }
  }
  for (const sheet of workbook.sheets.filter(isFree)) {
    const spec = specs.find((one) => bearsSheetName(one, sheet.name));
    if (spec && (isMissing(spec) || allowsSeveral(spec) || hasExactName(spec, sheet.name))) {
      const table = closestTable(spec, sheet);
      if (table) found.push(table);
    }
  }
  for (const sheet of workbook.sheets.filter(isFree)) {
    const [best] = specs
      .filter((spec) => isMissing(spec) || allowsSeveral(spec))
      .flatMap((spec) => closestTable(spec, sheet) ?? [])
      .filter(hasRequiredColumns)
      .sort((a, b) => recognised(b) - recognised(a));
    if (best && isMissing(best.spec)) found.push(best);
  }
  return found;
}

/** One table a title is the rule of the template for scores; see "Scores" in the contract. */
function allowsSeveral(spec: TableSpec): boolean {
  return spec.name === 'Scores';
}

function bearsName(spec: TableSpec, name: string): boolean {
  const [wanted, given] = [folded(spec.name), folded(name)];
  return given === wanted || (allowsSeveral(spec) && given.startsWith(`${wanted}_`));
}

function bearsSheetName(spec: TableSpec, name: string): boolean {
  return hasExactName(spec, name) || (allowsSeveral(spec) && beginsWithName(spec, name));
}

function hasExactName(spec: TableSpec, name: string): boolean {
  return LANGUAGES.some((language) => folded(spec.sheet[language]) === folded(name));
}

function beginsWithName(spec: TableSpec, name: string): boolean {
  return LANGUAGES.some((language) => folded(name).startsWith(folded(spec.sheet[language])));
}

function inExcelTable(spec: TableSpec, sheet: SheetSnapshot, table: TableSnapshot): LocatedTable {
  const { range } = table;
  return {
    spec,
    sheet,
    excelTable: table,
    headerRow: range.firstRow,
    range: { ...range, lastRow: range.lastRow - (table.hasTotalsRow ? 1 : 0) },
    headers: headersIn(spec, sheet, range.firstRow, range.firstColumn, range.lastColumn),
  };
}

/** The table whose header is the row with the most headers that the contract knows; undefined where none has any. */
export function closestTable(spec: TableSpec, sheet: SheetSnapshot): LocatedTable | undefined {
  let best: LocatedTable | undefined;
  const lastRow = sheet.rows.at(-1)?.row ?? 1;
  for (const { row, cells } of rowsBetween(sheet, 1, ROWS_SEARCHED)) {
    const headers = headersIn(spec, sheet, row, 1, cells.length);
    const table: LocatedTable = {
      spec,
      sheet,
      excelTable: undefined,
      headerRow: row,
      range: {
        firstRow: row,
        firstColumn: headers[0]?.column ?? 1,
        lastRow,
        lastColumn: headers.at(-1)?.column ?? 1,
      },
      headers,
    };
    if (recognised(table) > (best ? recognised(best) : 0)) best = table;
  }
  return best && asExcelTable(best);
}

/** The same table as an Excel table of another name, if it is one: that one knows where it ends. */
function asExcelTable(table: LocatedTable): LocatedTable {
  const excelTable = table.sheet.tables.find(
    ({ hasHeaderRow, range }) =>
      hasHeaderRow &&
      overlap(range, { ...table.range, lastRow: table.headerRow }) &&
      range.firstRow === table.headerRow,
  );
  return excelTable ? inExcelTable(table.spec, table.sheet, excelTable) : table;
}

function headersIn(
  spec: TableSpec,
  sheet: SheetSnapshot,
  row: number,
  firstColumn: number,
  lastColumn: number,
): readonly LocatedHeader[] {
  const headers: LocatedHeader[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cell = cellAt(sheet, row, column);
    const text = readText(cell);
    if (isBlank(cell) || text.kind !== 'value') continue;
    headers.push({ text: text.value, column, spec: columnNamed(spec, text.value) });
  }
  return headers;
}

function recognised(table: LocatedTable): number {
  return new Set(table.headers.flatMap((header) => header.spec ?? [])).size;
}

function hasRequiredColumns(table: LocatedTable): boolean {
  return table.spec.columns.every(
    (column) => !column.required || table.headers.some((header) => header.spec === column),
  );
}
