import { columnName } from '../workbook/address';
import type { TablePlan } from '../workbook/plan';
import { LINE_HEIGHT } from './heading-lines';
import { limitText, wrappedLines } from './text-fit';

const MAX_HEADER = 255;

/** Where a table of a plan stands on its sheet; it always begins in column A. */
export interface TableArea {
  readonly headerRow: number;
  /** At least one more than the header's: Excel has no table without a row. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The whole table, as `A4:O80`. */
  readonly range: string;
}

/** @throws {RangeError} when the sheet has not that many rows. */
export function tableArea(headerRow: number, table: TablePlan): TableArea {
  const lastRow = headerRow + Math.max(1, table.rows.length + table.blankRows);
  const lastColumn = table.columns.length;
  if (lastRow > 1_048_576) throw new RangeError(`a sheet has no row ${lastRow}`);
  const range = `A${headerRow}:${columnName(lastColumn)}${lastRow}`;
  return { headerRow, lastRow, lastColumn, range };
}

/** The headers as Excel wants them, in cells and table alike: none blank, no two the same whatever their case. */
export function uniqueHeaders({ columns }: TablePlan): readonly string[] {
  const headers: string[] = [];
  columns.forEach(({ header }, index) => headers.push(uniqueHeader(header, index, headers)));
  return headers;
}

/** The header of the column at `index` (from 0), made to differ from the others. */
export function uniqueHeader(header: string, index: number, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  const wanted = header === '' ? `Column${index + 1}` : limitText(header, MAX_HEADER);
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${limitText(wanted, MAX_HEADER - 8)} ${number}`;
  }
  return name;
}

/** Room for the button that filters, in characters. */
const FILTER_BUTTON = 3;

/** The height of a header row whose headers wrap, in points. */
export function headerHeight(table: TablePlan): number {
  const lines = uniqueHeaders(table).map((header, index) =>
    wrappedLines(header, (table.columns[index]?.width ?? 0) - FILTER_BUTTON),
  );
  return Math.max(...lines) * LINE_HEIGHT + 6;
}
