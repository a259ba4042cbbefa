import type { LocatedTable } from '../workbook/locate-tables';
import { rowsOfRecords } from '../workbook/record-rows';
import type { CellValue } from '../workbook/snapshot';

/** A table as it stands, to be written into another workbook. */
export interface TableContent {
  /** `id` where the contract knows the column. */
  readonly columns: readonly { readonly id: string | undefined; readonly header: string }[];
  readonly rows: readonly (readonly CellValue[])[];
}

export function tableContent(table: LocatedTable): TableContent {
  const rows = rowsOfRecords(table);
  return {
    columns: table.headers.map(({ spec, text }) => ({ id: spec?.id, header: text })),
    rows: rows.map(({ cells }) => table.headers.map(({ column }) => cells[column - 1])),
  };
}
