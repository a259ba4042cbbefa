import type { LocatedTable } from '../workbook/locate-tables';
import { rowsOfRecords } from '../workbook/record-rows';
import type { CellValue } from '../workbook/snapshot';

/** A table as it stands, to be written into another workbook. */
export interface TableContent {
  readonly columns: readonly ContentColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The sheet's row of the header and of each of `rows`, counted from 1. */
  readonly headerRow: number;
  readonly rowNumbers: readonly number[];
}

export interface ContentColumn {
  /** Where the contract knows the column. */
  readonly id: string | undefined;
  readonly header: string;
  /** Counted from 1. */
  readonly column: number;
}

/** The records of a table, those of totals left out, with all of its columns. */
export function tableContent(table: LocatedTable): TableContent {
  const rows = rowsOfRecords(table);
  return {
    columns: table.headers.map(({ spec, text, column }) => ({
      id: spec?.id,
      header: text,
      column,
    })),
    rows: rows.map(({ cells }) => table.headers.map(({ column }) => cells[column - 1])),
    headerRow: table.headerRow,
    rowNumbers: rows.map(({ row }) => row),
  };
}
