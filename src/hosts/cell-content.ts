import type { CellContent, CellFormat } from '../workbook/plan';

/** The format that a content is shown in: its column's, but for a date, which brings its own. */
export function formatOf(content: CellContent, column: CellFormat): CellFormat {
  return typeof content === 'object' && content.kind === 'date' ? DATE_FORMAT : column;
}

const DATE_FORMAT: CellFormat = { kind: 'date' };

/** The text that the cell shows as typed text, or undefined for numbers, formulas and blanks. */
export function textOf(content: CellContent): string | undefined {
  if (typeof content === 'string') return content;
  return typeof content === 'object' && content.kind === 'link' ? content.text : undefined;
}

/** Excel's own code for a format. */
export function formatCode(format: CellFormat): string {
  if (format.kind === 'date') return 'yyyy-mm-dd';
  if (format.kind !== 'number') return 'General';
  return format.decimals > 0 ? `0.${'0'.repeat(format.decimals)}` : '0';
}
