import type { LocatedTable } from '../../workbook/locate-tables';
import { isBlank } from '../../workbook/read-cell';
import type { RowSnapshot } from '../../workbook/snapshot';
import { rowsBetween } from '../../workbook/table-rows';

/** The row after the last one of a table that has something in it: blank rows at its end are filled first. */
export function firstFreeRow({ sheet, headerRow, range, headers }: LocatedTable): number {
  const isUsed = ({ cells }: RowSnapshot) =>
    headers.some(({ column }) => !isBlank(cells[column - 1]));
  const lastUsed = rowsBetween(sheet, headerRow + 1, range.lastRow).findLast(isUsed);
  return (lastUsed?.row ?? headerRow) + 1;
}
