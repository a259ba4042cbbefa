import type { HeadingCell, SheetPlan } from '../workbook/plan';
import { textOf } from './cell-content';
import { textWidth, wrappedLines } from './text-fit';

/** In points, of the usual 11-point font. */
export const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 26;

/** Notes spread over as many columns as this many characters hold: one can read them without scrolling. */
const NOTE_WIDTH = 110;

/** How a line above the table lies on the sheet. */
export interface HeadingLine {
  /** In points. */
  readonly height: number;
  /** Whether its text wraps. */
  readonly wraps: boolean;
  /** Over how many columns, from the first, its first cell is merged; 1 where it is not. */
  readonly span: number;
}

/** The lines above the table. A long note alone in its line is merged over the columns beside it, and wraps there. */
export function headingLines(
  { heading }: SheetPlan,
  widths: readonly number[],
): readonly HeadingLine[] {
  const spread = spreadOf(widths);
  return heading.map((line) => {
    const note = loneNote(line);
    if (note === undefined || textWidth(note) <= (widths[0] ?? Infinity)) {
      return { height: heightOf(line), wraps: false, span: 1 };
    }
    const height = wrappedLines(note, spread.width) * LINE_HEIGHT;
    return { height, wraps: true, span: Math.max(1, spread.columns) };
  });
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
