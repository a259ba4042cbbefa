import { cellAddress, columnName } from '../../workbook/address';
import type { SheetPlan } from '../../workbook/plan';
import { headingLines, LINE_HEIGHT } from '../heading-lines';
import { dateShift, needsQuotePrefix, renderCell } from './render-cell';
import type { StyleRegistry } from './render-styles';

export interface RenderedHeading {
  readonly rows: string;
  /** Ranges of merged cells. */
  readonly merges: readonly string[];
}

/** The lines above the table. */
export function renderHeading(
  plan: SheetPlan,
  widths: readonly number[],
  styles: StyleRegistry,
  date1904: boolean,
): RenderedHeading {
  const merges: string[] = [];
  const rows = headingLines(plan, widths).map(({ height, wraps, span }, index) => {
    const row = index + 1;
    if (span > 1) merges.push(`A${row}:${columnName(span)}${row}`);
    const cells = (plan.heading[index] ?? []).map(
      ({ value, style, format = { kind: 'general' } }, column) =>
        renderCell(
          cellAddress(row, column + 1),
          value,
          styles.cell({
            role: style,
            format,
            ...(wraps ? { wrap: true } : {}),
            ...(typeof value === 'object' && value.kind === 'link' ? { link: true } : {}),
            ...(needsQuotePrefix(value) ? { quoted: true } : {}),
          }),
          dateShift(format.kind, date1904),
        ),
    );
    return `<row r="${row}"${heightAttributes(height)}>${cells.join('')}</row>`;
  });
  return { rows: rows.join(''), merges };
}

/** Attributes of a row of this height; none where it is the usual one. */
export function heightAttributes(height: number): string {
  return height > LINE_HEIGHT ? ` ht="${height}" customHeight="1"` : '';
}
