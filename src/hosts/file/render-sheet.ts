import { cellAddress } from '../../workbook/address';
import type { SheetPlan, TablePlan } from '../../workbook/plan';
import type { Namespaces } from './patch-namespaces';
import { renderCell, needsQuotePrefix } from './render-cell';
import { bodyColumns, renderColumns } from './render-columns';
import { heightAttributes, renderHeading } from './render-heading';
import { wrappedHeight } from './render-row-height';
import { pageElements, renderProtection, renderProperties, renderView } from './render-page';
import { renderLinks, type PlacedLink } from './render-links';
import { TextSink } from './render-sink';
import type { StyleRegistry } from './render-styles';
import { LINE_HEIGHT } from '../heading-lines';
import { headerHeight, tableArea, uniqueHeaders, type TableArea } from '../table-area';
import { renderHighlights, renderValidations, type ColumnBody } from './render-validation';

export interface SheetSurroundings {
  readonly styles: StyleRegistry;
  readonly namespaces: Namespaces;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** The tab that is seen when the workbook opens. */
  readonly selected: boolean;
}

/** The relationship of the sheet to its table. */
export const TABLE_RELATIONSHIP = 'rId1';

/** Where the plan's table stands: right below the heading. Undefined for a sheet without one. */
export function areaOf(plan: SheetPlan): TableArea | undefined {
  return plan.table && tableArea(plan.heading.length + 1, plan.table);
}

/**
 * A worksheet part, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 * @throws {RangeError} for what no sheet can hold: numbers that are not finite, too many rows.
 */
export function renderSheet(plan: SheetPlan, surroundings: SheetSurroundings): Uint8Array {
  const { styles, namespaces, date1904, selected } = surroundings;
  const { table } = plan;
  const area = areaOf(plan);
  const widths = table?.columns.map(({ width }) => width) ?? plan.widths ?? [];
  const sink = new TextSink();
  sink.write('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
  sink.write(`<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`);
  sink.write(renderProperties(plan));
  sink.write(`<dimension ref="${dimension(plan, area)}"/>`);
  sink.write(renderView(plan, selected));
  sink.write(`<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`);
  sink.write(renderColumns(widths));
  const heading = renderHeading(plan, widths, styles, date1904);
  sink.write(`<sheetData>${heading.rows}`);
  const links = headingLinks(plan);
  if (table && area) {
    sink.write(renderHeader(table, area, styles));
    writeBody(plan, table, area, surroundings, sink, links);
  }
  sink.write('</sheetData>');
  sink.write(renderProtection(plan));
  sink.write(renderMerges(heading.merges));
  const bodies = table && area ? columnBodies(table, area) : [];
  sink.write(renderHighlights(bodies, styles));
  sink.write(renderValidations(bodies, date1904));
  sink.write(renderLinks(links));
  sink.write(pageElements(plan));
  if (table) {
    sink.write(`<tableParts count="1"><tablePart r:id="${TABLE_RELATIONSHIP}"/></tableParts>`);
  }
  sink.write('</worksheet>');
  return sink.bytes();
}

function dimension({ heading }: SheetPlan, area: TableArea | undefined): string {
  const widest = heading.reduce((most, line) => Math.max(most, line.length), 1);
  const lastColumn = Math.max(widest, area?.lastColumn ?? 1);
  const lastRow = area?.lastRow ?? heading.length;
  return lastRow <= 1 && lastColumn === 1 ? 'A1' : `A1:${cellAddress(lastRow, lastColumn)}`;
}

function headingLinks({ heading }: SheetPlan): PlacedLink[] {
  return heading.flatMap((line, row) =>
    line.flatMap(({ value }, column) =>
      typeof value === 'object' && value.kind === 'link'
        ? { address: cellAddress(row + 1, column + 1), link: value }
        : [],
    ),
  );
}

function renderHeader(table: TablePlan, { headerRow }: TableArea, styles: StyleRegistry): string {
  const headers = uniqueHeaders(table);
  const cells = headers.map((header, index) => {
    const quoted = needsQuotePrefix(header) ? { quoted: true } : {};
    const style = styles.cell({ role: 'header', ...quoted });
    return renderCell(cellAddress(headerRow, index + 1), header, style, 0);
  });
  return `<row r="${headerRow}"${heightAttributes(headerHeight(table))}>${cells.join('')}</row>`;
}

function writeBody(
  plan: SheetPlan,
  table: TablePlan,
  { headerRow, lastRow }: TableArea,
  { styles, date1904 }: SheetSurroundings,
  sink: TextSink,
  links: PlacedLink[],
): void {
  const columns = bodyColumns(plan, table, styles, date1904);
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    const contents = table.rows[row - headerRow - 1];
    let cells = '';
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (!column) continue;
      const content = contents?.[index];
      const address = column.letters + row;
      cells += renderCell(address, content, column.styleOf(content), column.shiftOf(content));
      if (typeof content === 'object' && content.kind === 'link') {
        links.push({ address, link: content });
      }
    }
    sink.write(`<row r="${row}"${wrappedHeight(table.columns, contents)}>${cells}</row>`);
  }
}

function renderMerges(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  const cells = merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}

function columnBodies(table: TablePlan, { headerRow, lastRow }: TableArea): readonly ColumnBody[] {
  return table.columns.map((column, index) => {
    const firstCell = cellAddress(headerRow + 1, index + 1);
    const lastCell = cellAddress(lastRow, index + 1);
    return {
      column,
      firstCell,
      range: firstCell === lastCell ? firstCell : `${firstCell}:${lastCell}`,
    };
  });
}
