import { parseArea } from './model/address';
import type { Area } from './model/area';
import { calculated } from './model/calculate';
import { plainContent, type Scalar } from './model/cell';
import type { Sheet } from './model/sheet';
import { withStyle } from './model/style';
import type { Table } from './model/table';
import { addTable } from './model/table-actions';
import type { Workbook } from './model/workbook';

/** A cell to begin with: a value as it is, a formula with its value, a date with a format, or nothing. */
export type Furniture =
  | Scalar
  | undefined
  | { readonly formula: string; readonly value: Scalar }
  | { readonly value: Scalar; readonly numberFormat: string };

/** A sheet with cells from A1 on, as a file would have brought it: nothing is read as if typed. A sheet of that name is filled. */
export function furnish(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly Furniture[])[] = [],
): Sheet {
  const sheet = workbook.sheetNamed(name) ?? workbook.insertSheet(name);
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      if (typeof cell !== 'object') sheet.grid.setContent(row, column, plainContent(cell));
      else if ('formula' in cell) {
        workbook.planted.set(cell.formula, cell.value);
        sheet.grid.setContent(row, column, calculated(cell.formula, sheet));
      } else {
        sheet.grid.setContent(row, column, plainContent(cell.value));
        sheet.grid.setStyle(
          row,
          column,
          withStyle(sheet.grid.style(row, column), 'numberFormat', cell.numberFormat),
        );
      }
    }
  return sheet;
}

/** One formula that fills an area with a value: by spilling from its first cell, or entered into all of its cells at once. */
export function furnishArray(
  sheet: Sheet,
  cells: string,
  { formula, value, spills }: { formula: string; value: Scalar; spills: boolean },
): void {
  const area = areaOf(cells);
  sheet.workbook.planted.set(formula, value);
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const holds = !spills || (row === area.row && column === area.column);
      const content = holds ? calculated(formula, sheet) : plainContent(value);
      sheet.grid.setContent(row, column, content);
    }
  sheet.arrays.push({ area, spills });
}

/** A table over cells that are there, with their first row as headers. */
export function furnishTable(sheet: Sheet, name: string, cells: string): Table {
  const table = addTable(sheet, areaOf(cells), true);
  table.name = name;
  return table;
}

export function areaOf(cells: string): Area {
  const area = parseArea(cells);
  if (area === undefined) throw new Error(`Not an address: ${cells}`);
  return area;
}
