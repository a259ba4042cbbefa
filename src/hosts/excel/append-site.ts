import { cellAddress, overlap, rangeAddress, type CellRange } from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { HostProblemError, WriteRefusedError } from '../host';
import { sameName } from '../same-name';
import type { ListedWorkbook } from './list-workbook';
import { askMerges, localRange } from './ask-contents';

/** Where rows are to be appended, as it is before. */
export interface AppendSite {
  readonly plan: AppendPlan;
  readonly sheetId: string;
  readonly table: { readonly name: string; readonly range: CellRange } | undefined;
  /** The cells that are written, between its first and last column. */
  readonly block: CellRange;
  /** The number formats of the block, and of the row above it; there is none above the first row. */
  readonly formats: readonly (readonly string[])[];
  readonly formatsAbove: readonly string[];
}

/** Asks for what stands where the rows are to go; what comes back checks and gives it once the answer is there. */
export function askAppendSite(
  context: Excel.RequestContext,
  plan: AppendPlan,
): (listed: ListedWorkbook) => AppendSite {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  sheet.load('id');
  sheet.autoFilter.load('isDataFiltered');
  const block = blockOf(plan);
  const cells = sheet.getRange(rangeAddress(block));
  cells.load('formulas,numberFormat');
  const above = plan.firstRow > 1 ? cells.getOffsetRange(-1, 0).getRow(0) : undefined;
  above?.load('numberFormat');
  const merged = [askMerges(cells)];
  const table = plan.table === undefined ? undefined : context.workbook.tables.getItem(plan.table);
  const range = table?.getRange();
  range?.load('address');
  // From the table's last row to the last row that is written, in the table's columns: what it will reach over.
  const reach = range?.getLastRow().getBoundingRect(cells.getLastRow());
  reach?.load('address,formulas');
  if (reach) merged.push(askMerges(reach));
  return (listed) => siteOf(plan, listed, { sheet, block, cells, above, range, reach, merged });
}

function blockOf({ firstRow, rows, columns }: AppendPlan): CellRange {
  const numbers = columns.map(({ column }) => column);
  return {
    firstRow,
    lastRow: firstRow + rows.length - 1,
    firstColumn: Math.min(...numbers),
    lastColumn: Math.max(...numbers),
  };
}

interface AnsweredSite {
  readonly sheet: Excel.Worksheet;
  readonly block: CellRange;
  readonly cells: Excel.Range;
  readonly above: Excel.Range | undefined;
  readonly range: Excel.Range | undefined;
  readonly reach: Excel.Range | undefined;
  readonly merged: readonly (() => readonly CellRange[])[];
}

function siteOf(plan: AppendPlan, { tables }: ListedWorkbook, answered: AnsweredSite): AppendSite {
  const { sheet, block, cells, above } = answered;
  const wanted = plan.table;
  const listed = tables.find(
    ({ name, sheetId }) => wanted !== undefined && sameName(name, wanted) && sheetId === sheet.id,
  );
  if (wanted !== undefined && !listed) {
    throw new WriteRefusedError('sheet-missing', plan.sheet, undefined);
  }
  if (sheet.autoFilter.isDataFiltered || listed?.isFiltered) {
    throw new HostProblemError('filtered', `${plan.sheet} is filtered`, plan.sheet);
  }
  const range = answered.range && localRange(answered.range.address);
  refuseOccupied(plan, answered, range, listed?.hasTotalsRow === true);
  return {
    plan,
    sheetId: sheet.id,
    table: listed && range ? { name: listed.name, range } : undefined,
    block,
    formats: cells.numberFormat,
    formatsAbove: above?.numberFormat[0] ?? [],
  };
}

/**
 * Three kinds of cells must be blank: those that are written, those that the table will reach over, and a totals row,
 * which has to stay the last one.
 */
function refuseOccupied(
  plan: AppendPlan,
  { block, cells, reach, merged }: AnsweredSite,
  table: CellRange | undefined,
  hasTotalsRow: boolean,
): void {
  const refuse = (row: number, column: number): never => {
    throw new WriteRefusedError('cells-below-table', plan.sheet, cellAddress(row, column));
  };
  if (hasTotalsRow && table && block.lastRow >= table.lastRow) {
    refuse(table.lastRow, table.firstColumn);
  }
  const targets = new Set(plan.columns.map(({ column }) => column));
  const taken = [
    ...takenCells(cells.formulas, block).filter(({ column }) => targets.has(column)),
    ...(table && reach ? takenCells(reach.formulas, localRange(reach.address)) : []).filter(
      ({ row, column }) =>
        row > (table?.lastRow ?? 0) &&
        row <= block.lastRow &&
        column >= (table?.firstColumn ?? 1) &&
        column <= (table?.lastColumn ?? 0),
    ),
  ];
  for (const { row, column } of taken) refuse(row, column);
  const written = writtenOver(block, table);
  const merge = merged.flatMap((merges) => merges()).find((one) => overlap(one, written));
  if (merge) refuse(merge.firstRow, merge.firstColumn);
}

function takenCells(
  formulas: readonly (readonly unknown[])[],
  { firstRow, firstColumn }: CellRange,
): readonly { readonly row: number; readonly column: number }[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      formula === '' ? [] : [{ row: firstRow + row, column: firstColumn + column }],
    ),
  );
}

/** The block, and what the table grows over. */
function writtenOver(block: CellRange, table: CellRange | undefined): CellRange {
  if (!table) return block;
  return {
    firstRow: Math.min(block.firstRow, table.lastRow + 1),
    lastRow: block.lastRow,
    firstColumn: Math.min(block.firstColumn, table.firstColumn),
    lastColumn: Math.max(block.lastColumn, table.lastColumn),
  };
}

/** The part of the sheet that the table grows over; undefined where it does not grow. */
export function grownOver({ block, table }: AppendSite): CellRange | undefined {
  if (!table || block.lastRow <= table.range.lastRow) return undefined;
  const { firstColumn, lastColumn, lastRow } = table.range;
  return {
    firstRow: lastRow + 1,
    lastRow: block.lastRow,
    firstColumn: Math.min(firstColumn, block.firstColumn),
    lastColumn: Math.max(lastColumn, block.lastColumn),
  };
}
