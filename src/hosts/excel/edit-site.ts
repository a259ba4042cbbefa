import { parseRange, rangeAddress, type CellRange } from '../../workbook/address';
import type { EditPlan } from '../../workbook/plan';
import { WriteRefusedError } from '../host';
import { foldCase } from '../same-name';
import type { CellInput } from './cell-input';
import { askMerges } from './ask-contents';

/** A cell that is to be edited, as it is before. */
export interface EditSite {
  readonly plan: EditPlan;
  readonly sheetId: string;
  readonly cell: string;
  readonly before: CellBefore;
}

export interface CellBefore {
  readonly formula: CellInput;
  /** What stands there is text as typed, even if it looks like a formula. */
  readonly isText: boolean;
  readonly numberFormat: string;
}

/** @throws {RangeError} for what is no cell, and for a cell named twice. */
export function checkEdits(edits: readonly EditPlan[]): void {
  const named = new Set<string>();
  for (const edit of edits) {
    const key = `${cellOf(edit)} ${foldCase(edit.sheet)}`;
    if (named.has(key)) throw new RangeError(`${edit.sheet}!${edit.cell} is named twice`);
    named.add(key);
  }
}

function cellOf({ cell }: EditPlan): string {
  const range = parseRange(cell);
  if (!range || range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn) {
    throw new RangeError(`${cell} is no cell`);
  }
  return rangeAddress(range);
}

/** Asks for the cell; what comes back gives it once the answer is there. */
export function askEditSite(context: Excel.RequestContext, plan: EditPlan): () => EditSite {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  sheet.load('id');
  const address = cellOf(plan);
  const cell = sheet.getRange(address);
  cell.load('formulas,values,valueTypes,numberFormat');
  const merges = askMerges(cell);
  return () => siteOf(plan, address, sheet, cell, merges());
}

/**
 * @throws {RangeError} for a cell that a merged area hides.
 * @throws {WriteRefusedError} `formula-in-cell` where one stands that the edit keeps.
 */
function siteOf(
  plan: EditPlan,
  address: string,
  sheet: Excel.Worksheet,
  cell: Excel.Range,
  [area]: readonly CellRange[],
): EditSite {
  if (area && firstCell(area) !== address) {
    throw new RangeError(`${plan.sheet}!${plan.cell} is hidden by a merged area`);
  }
  const before = cellBefore(cell);
  if (plan.keepsFormulas && isFormula(before)) {
    throw new WriteRefusedError('formula-in-cell', plan.sheet, plan.cell);
  }
  return { plan, sheetId: sheet.id, cell: address, before };
}

function isFormula({ formula, isText }: CellBefore): boolean {
  return !isText && typeof formula === 'string' && formula.startsWith('=');
}

function firstCell({ firstRow, firstColumn }: CellRange): string {
  return rangeAddress({ firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
}

function cellBefore({ formulas, values, valueTypes, numberFormat }: Excel.Range): CellBefore {
  const formula: CellInput = formulas[0]?.[0] ?? '';
  return {
    formula,
    isText: valueTypes[0]?.[0] === 'String' && values[0]?.[0] === formula,
    numberFormat: numberFormat[0]?.[0] ?? 'General',
  };
}
