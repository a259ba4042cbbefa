import { cellAddress, columnName } from '../../workbook/address';
import type { HeadingCell, SheetPlan } from '../../workbook/plan';
import { dateShift, needsQuotePrefix, renderCell, textOf } from './render-cell';
import { textWidth, wrappedLines } from '../text-fit';
import type { StyleRegistry } from './render-styles';

/** In points, of the usual 11-point font. */
export const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 26;

/** Notes spread over as many columns as this many characters hold: one can read them without scrolling. */
const NOTE_WIDTH = 110;

export interface RenderedHeading {
  readonly rows: string;
  /** Ranges of merged cells. */
  readonly merges: readonly string[];
}

/** The lines above the table. A long note alone in its line is merged over the columns beside it, and wraps there. */
export function renderHeading(
  { heading }: SheetPlan,
  widths: readonly number[],
  styles: StyleRegistry,
  date1904: boolean,
): RenderedHeading {
  const merges: string[] = [];
  const spread = spreadOf(widths);
  const rows = heading.map((line, index) => {
    const row = index + 1;
    const note = loneNote(line);
    const wraps = note !== undefined && textWidth(note) > (widths[0] ?? Infinity);
    if (wraps && spread.columns > 1) merges.push(`A${row}:${columnName(spread.columns)}${row}`);
    const cells = line.map(({ value, style, format = { kind: 'general' } }, column) =>
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
    const height = wraps ? wrappedLines(note, spread.width) * LINE_HEIGHT : heightOf(line);
    return `<row r="${row}"${heightAttributes(height)}>${cells.join('')}</row>`;
  });
  return { rows: rows.join(''), merges };
}

/** Attributes of a row of this height; none where it is the usual one. */
export function heightAttributes(height: number): string {
  return height > LINE_HEIGHT ? ` ht="${height}" customHeight="1"` : '';
}

function heightOf(line: readonly HeadingCell[]): number {
  return line.some(({ style }) => style === 'title') ? TITLE_HEIGHT : LINE_HEIGHT;
}

function loneNote([first, ...others]: readonly HeadingCell[]): string | undefined {
  if (first?.style !== 'note' && first?.style !== 'text') return undefined;
  return others.every(({ value }) => value === undefined) ? textOf(first.value) : undefined;
}

function spreadOf(widths: readonly number[]): {
  readonly columns: number;
  readonly width: number;
} {
  let columns = 0;
  let width = 0;
  for (const next of widths) {
    if (columns > 0 && width + next > NOTE_WIDTH) break;
    columns += 1;
    width += next;
  }
  return { columns, width };
}
