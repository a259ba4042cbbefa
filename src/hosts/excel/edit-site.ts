import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  rangeAddress,
  type CellRange,
} from '../../workbook/address';
import type { EditPlan } from '../../workbook/plan';
import { WriteRefusedError } from '../host';
import { foldCase } from '../same-name';
import type { CellInput } from './cell-input';
import type { Ask } from './ask';
import { askMerges, localRange } from './ask-contents';

/** A cell that is to be edited, as it is before. */
export interface EditSite {
  readonly plan: EditPlan;
  readonly sheetId: string;
  readonly cell: string;
  readonly before: CellBefore;
  /** It has an array formula, which may fill other cells too. */
  readonly isArray: boolean;
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
  cell.load('formulas,values,valueTypes,numberFormat,hasSpill,savedAsArray');
  const merges = askMerges(cell);
  return () => siteOf(plan, address, sheet, cell, merges());
}

/**
 * @throws {RangeError} for a cell that a merged area hides.
 * @throws {WriteRefusedError} `part-of-array` for a cell that a formula spills from or into; `formula-in-cell` where
 * one stands that the edit keeps.
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
  if (cell.hasSpill) throw partOfArray(plan);
  const before = cellBefore(cell);
  if (plan.keepsFormulas && isFormula(before)) {
    throw new WriteRefusedError('formula-in-cell', plan.sheet, plan.cell);
  }
  return { plan, sheetId: sheet.id, cell: address, before, isArray: cell.savedAsArray };
}

/**
 * Excel does not let one cell change of those that an array formula was entered into together, and does not tell how far
 * they reach: neighbours with the very same formula are taken for them.
 * @throws {WriteRefusedError} `part-of-array`
 */
export async function refusePartsOfArrays(ask: Ask, edits: readonly EditSite[]): Promise<void> {
  const arrays = edits.filter(({ isArray }) => isArray);
  if (arrays.length === 0) return;
  const around = await ask(({ workbook: { worksheets } }) =>
    arrays.map(({ sheetId, cell }) => {
      const range = worksheets.getItem(sheetId).getRange(aroundCell(cell));
      range.load('formulas');
      return range;
    }),
  );
  arrays.forEach(({ plan, before }, index) => {
    const formulas = around[index]?.formulas.flat() ?? [];
    if (formulas.filter((formula) => formula === before.formula).length > 1) {
      throw partOfArray(plan);
    }
  });
}

function aroundCell(cell: string): string {
  const { firstRow: row, firstColumn: column } = localRange(cell);
  return rangeAddress({
    firstRow: Math.max(1, row - 1),
    lastRow: Math.min(MAX_ROWS, row + 1),
    firstColumn: Math.max(1, column - 1),
    lastColumn: Math.min(MAX_COLUMNS, column + 1),
  });
}

function partOfArray({ sheet, cell }: EditPlan): WriteRefusedError {
  return new WriteRefusedError('part-of-array', sheet, cell);
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
