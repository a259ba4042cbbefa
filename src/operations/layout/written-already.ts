import type { LocatedTable } from '../../workbook/locate-tables';
import type { CellContent, SheetPlan } from '../../workbook/plan';
import { cellText, isBlank } from '../../workbook/read-cell';
import type { CellValue } from '../../workbook/snapshot';
import { rowsBetween } from '../../workbook/table-rows';

/** Whether a sheet that would be written again stands there as it is: then nothing needs to be written. */
export function isWrittenAlready(
  { table, replaces }: SheetPlan,
  tables: readonly LocatedTable[],
): boolean {
  const standing = tables.find(({ sheet }) => sheet.name === replaces);
  if (!table || !standing) return false;
  const { sheet, headerRow, range } = standing;
  const rows = rowsBetween(sheet, headerRow + 1, range.lastRow).filter(({ cells }) =>
    cells.slice(range.firstColumn - 1, range.lastColumn).some((cell) => !isBlank(cell)),
  );
  return (
    rows.length === table.rows.length &&
    table.columns.length === range.lastColumn - range.firstColumn + 1 &&
    table.rows.every((row, at) =>
      row.every((content, index) =>
        isSame(content, rows[at]?.cells[range.firstColumn - 1 + index]),
      ),
    )
  );
}

function isSame(content: CellContent, cell: CellValue): boolean {
  if (typeof cell === 'object' && cell.kind === 'date') {
    const serial =
      typeof content === 'object' && content.kind === 'date' ? content.serial : content;
    return serial === cell.serial;
  }
  if (typeof content === 'object') return false;
  return cellText(content) === cellText(cell);
}
