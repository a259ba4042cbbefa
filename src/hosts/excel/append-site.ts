import { cellAddress, overlap, rangeAddress, type CellRange } from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { appendBlock } from '../append-block';
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
  /** Its contents are more than one request may hold beside other things. */
  readonly isLarge: boolean;
  /** The number formats of the block, and of the row above it; there is none above the first row. */
  readonly formats: readonly (readonly string[])[];
  readonly formatsAbove: readonly string[];
}

/** What is known of the cells of a block: read before, where it takes requests of its own. */
export interface BlockCells {
  readonly formats: readonly (readonly string[])[];
  /** The cells of its rows that are not blank, other columns included. */
  readonly taken: readonly TakenCell[];
}

export interface TakenCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Asks for what stands where the rows are to go; what comes back checks and gives it once the answer is there.
 * @param known what was read of a large block; undefined for one that is asked for here.
 */
export function askAppendSite(
  context: Excel.RequestContext,
  plan: AppendPlan,
  known: BlockCells | undefined,
): (listed: ListedWorkbook) => AppendSite {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  sheet.load('id');
  sheet.autoFilter.load('isDataFiltered');
  const block = appendBlock(plan);
  const cells = sheet.getRange(rangeAddress(block));
  cells.load('hasSpill');
  if (!known) cells.load('formulas,numberFormat');
  const above = plan.firstRow > 1 ? cells.getOffsetRange(-1, 0).getRow(0) : undefined;
  above?.load('numberFormat');
  const merged = [askMerges(cells)];
  const table = plan.table === undefined ? undefined : context.workbook.tables.getItem(plan.table);
  const range = table?.getRange();
  range?.load('address');
  // From the table's last row to the last row that is written, in the table's columns: what it will reach over.
  const reach = range?.getLastRow().getBoundingRect(cells.getLastRow());
  if (reach) merged.push(askMerges(reach));
  // Of a large block the rows are known.
  const unknown = known ? range?.getLastRow().getBoundingRect(cells.getRow(0)) : reach;
  unknown?.load('address,formulas');
  return (listed) => {
    const taken = unknown ? takenCells(unknown.formulas, localRange(unknown.address)) : [];
    const found = known ?? blockCells(cells, block);
    const isLarge = known !== undefined;
    const answered = { sheet, block, cells, above, range, merged, isLarge };
    return siteOf(plan, listed, answered, { ...found, taken: [...found.taken, ...taken] });
  };
}

function blockCells({ numberFormat, formulas }: Excel.Range, block: CellRange): BlockCells {
  return { formats: numberFormat, taken: takenCells(formulas, block) };
}

interface AnsweredSite {
  readonly sheet: Excel.Worksheet;
  readonly block: CellRange;
  readonly cells: Excel.Range;
  readonly above: Excel.Range | undefined;
  readonly range: Excel.Range | undefined;
  readonly merged: readonly (() => readonly CellRange[])[];
  readonly isLarge: boolean;
}

function siteOf(
  plan: AppendPlan,
  { tables }: ListedWorkbook,
  answered: AnsweredSite,
  { formats, taken }: BlockCells,
): AppendSite {
  const { sheet, block, above, isLarge } = answered;
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
  refuseOccupied(plan, answered, taken, range, listed?.hasTotalsRow === true);
  return {
    plan,
    sheetId: sheet.id,
    table: listed && range ? { name: listed.name, range } : undefined,
    block,
    isLarge,
    formats,
    formatsAbove: above?.numberFormat[0] ?? [],
  };
}

/**
 * Three kinds of cells must be blank: those that are written, those that the table will reach over, and a totals row,
 * which has to stay the last one.
 */
function refuseOccupied(
  plan: AppendPlan,
  { block, cells, merged }: AnsweredSite,
  taken: readonly TakenCell[],
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
  const isWritten = ({ row, column }: TakenCell): boolean =>
    row >= block.firstRow && row <= block.lastRow && targets.has(column);
  const isReached = ({ row, column }: TakenCell): boolean =>
    table !== undefined &&
    row > table.lastRow &&
    row <= block.lastRow &&
    column >= table.firstColumn &&
    column <= table.lastColumn;
  const first = taken.find((cell) => isWritten(cell) || isReached(cell));
  if (first) refuse(first.row, first.column);
  // A formula may spill empty text.
  if (cells.hasSpill !== false) {
    const cell = cellAddress(block.firstRow, block.firstColumn);
    throw new WriteRefusedError('part-of-array', plan.sheet, cell);
  }
  const written = writtenOver(block, table);
  const merge = merged.flatMap((merges) => merges()).find((one) => overlap(one, written));
  if (merge) refuse(merge.firstRow, merge.firstColumn);
}

/** Of a range's formulas: the cells that are not blank. */
export function takenCells(
  formulas: readonly (readonly unknown[])[],
  { firstRow, firstColumn }: CellRange,
): readonly TakenCell[] {
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
