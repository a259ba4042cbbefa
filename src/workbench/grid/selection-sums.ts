import type { CellRange } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import { within } from './selection';

/** What the status bar says of the selected cells. */
export interface SelectionSums {
  /** Of the cells with something in them. */
  readonly count: number;
  /** Undefined where no cell is a number. */
  readonly numbers: { readonly sum: number; readonly average: number } | undefined;
}

export function selectionSums(sheet: SheetView, selected: CellRange): SelectionSums {
  const range = within(selected, sheet.lastRow, sheet.lastColumn);
  let [count, numbers, sum] = [0, 0, 0];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const value = sheet.cell(row, column)?.value;
      if (value === undefined) continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers: numbers === 0 ? undefined : { sum, average: sum / numbers } };
}
