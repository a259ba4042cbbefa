import { cellAddress } from '../../../workbook/address';
import { CANDIDATES } from '../../../workbook/contract';
import type { CellPlace } from '../../../hosts/host';
import type { CheckedWorkbook } from '../../../operations/check-workbook';

/** Where the first candidate is to be entered, in a workbook without any; undefined where there is one, or no such table. */
export function firstCandidatePlace({ tables, input }: CheckedWorkbook): CellPlace | undefined {
  const table = tables.find(({ spec }) => spec === CANDIDATES);
  if (!table || input.candidates.length > 0) return undefined;
  const { sheet, headerRow, range } = table;
  return { sheet: sheet.name, cell: cellAddress(headerRow + 1, range.firstColumn) };
}
