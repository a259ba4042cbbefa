import { NOBODY } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { recordRows } from '../workbook/record-rows';
import type { CellValue } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';

/** A table as it stands, to be written into another workbook. */
export interface TableContent {
  /** `id` where the contract knows the column. */
  readonly columns: readonly { readonly id: string | undefined; readonly header: string }[];
  readonly rows: readonly (readonly CellValue[])[];
}

export function tableContent(table: LocatedTable): TableContent {
  const reader = new TableReader(table, table.spec, () => undefined);
  const rows = recordRows(
    reader,
    () => undefined,
    NOBODY,
    () => NOBODY,
  );
  return {
    columns: table.headers.map(({ spec, text }) => ({ id: spec?.id, header: text })),
    rows: rows.map(({ cells }) => table.headers.map(({ column }) => cells[column - 1])),
  };
}
