import type { TablePlan } from '../../workbook/plan';
import { TABLE_STYLE } from '../look';
import { uniqueHeaders, type TableArea } from '../table-area';
import type { Namespaces } from './patch-namespaces';
import { escapeXml } from './xml';

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
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    '</table>'
  );
}

/** In the table part Excel writes line breaks and tabs of headers as `_x000a_` (ECMA-376 part 1, 22.9.2.19). */
export function columnHeader(header: string): string {
  return escapeXml(header).replaceAll('&#10;', '_x000a_').replaceAll('&#9;', '_x0009_');
}
