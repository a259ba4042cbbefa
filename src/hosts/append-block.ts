import type { CellRange } from '../workbook/address';
import type { AppendPlan } from '../workbook/plan';

/** The cells that appended rows are written to, from the plan's first column to its last. */
export function appendBlock({ firstRow, rows, columns }: AppendPlan): CellRange {
  const numbers = columns.map(({ column }) => column);
  return {
    firstRow,
    lastRow: firstRow + rows.length - 1,
    firstColumn: Math.min(...numbers),
    lastColumn: Math.max(...numbers),
  };
}
