import { columnName } from '../../workbook/address';
import type { TablePlan } from '../../workbook/plan';
import { limitText } from '../text-fit';
import type { Namespaces } from './patch-namespaces';
import { escapeXml } from './xml';

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

/** A table part. */
export function renderTable(
  table: TablePlan,
  { range }: TableArea,
  id: number,
  { main }: Namespaces,
): string {
  const name = escapeXml(table.name);
  const columns = uniqueHeaders(table).map(
    (header, index) => `<tableColumn id="${index + 1}" name="${columnHeader(header)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    '</table>'
  );
}

/** In the table part Excel writes line breaks and tabs of headers as `_x000a_` (ECMA-376 part 1, 22.9.2.19). */
export function columnHeader(header: string): string {
  return escapeXml(header).replaceAll('&#10;', '_x000a_').replaceAll('&#9;', '_x0009_');
}
