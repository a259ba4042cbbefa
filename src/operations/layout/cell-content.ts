import type { CellContent } from '../../workbook/plan';
import type { CellValue } from '../../workbook/snapshot';

/**
 * A cell that was read, as it is written elsewhere: errors as their text, formulas as the values they have.
 * @param inDateColumn a bare number would turn into a date there, so it is written as text
 */
export function cellContent(cell: CellValue, inDateColumn = false): CellContent {
  if (typeof cell === 'object') {
    return cell.kind === 'date' ? { kind: 'date', serial: cell.serial } : cell.code;
  }
  return inDateColumn && typeof cell === 'number' ? String(cell) : cell;
}
