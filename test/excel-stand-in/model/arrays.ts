import { ExcelError } from '../protocol/excel-error';
import { contains, intersection, type Area } from './area';
import { calculated } from './calculate';
import { EMPTY } from './cell';
import type { Sheet } from './sheet';

/** Cells that one formula fills: it spills from the first of them, or was entered into all of them at once. */
export interface FormulaArray {
  readonly area: Area;
  readonly spills: boolean;
}

/** True when `is` holds for every cell of the area, false when for none, else null: as Excel tells of many cells at once. */
export function ofAllCells(
  sheet: Sheet,
  area: Area,
  is: (array: FormulaArray) => boolean,
): boolean | null {
  const arrays = sheet.arrays.filter(is);
  if (arrays.some((array) => contains(array.area, area))) return true;
  return arrays.some((array) => intersection(array.area, area) !== undefined) ? null : false;
}

/**
 * What writing into an area does to arrays. A formula that spills goes with its first cell, and is blocked by anything else
 * in its way; one that was entered into many cells changes in all of them or not at all.
 * @throws {ExcelError} whose code nobody has written down: whoever writes has to look before.
 */
export function settleArrays(sheet: Sheet, area: Area): void {
  const touched = sheet.arrays.filter((array) => intersection(array.area, area) !== undefined);
  if (touched.some((array) => !array.spills && !contains(area, array.area)))
    throw new ExcelError('GeneralException', 'You cannot change part of an array.');
  sheet.arrays = sheet.arrays.filter((array) => !touched.includes(array));
  for (const { area: filled } of touched.filter(({ spills }) => spills)) {
    const { formula } = sheet.grid.content(filled.row, filled.column);
    for (const [row, column] of [...sheet.grid.cellsIn(filled)])
      sheet.grid.setContent(row, column, EMPTY);
    if (formula === undefined) continue;
    sheet.workbook.planted.set(formula, '#SPILL!');
    sheet.grid.setContent(filled.row, filled.column, calculated(formula, sheet));
  }
}
