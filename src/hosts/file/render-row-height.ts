import type { CellContent, ColumnPlan } from '../../workbook/plan';
import { textOf } from '../cell-content';
import { LINE_HEIGHT } from '../heading-lines';
import { wrappedLines } from '../text-fit';

/** Excel's highest row, in points. */
const MAX_HEIGHT = 409;

/**
 * The height attribute of a row whose wrapped cells need more than a line, or nothing. It is not a custom height, so
 * Excel fits it anew when the row is edited; but some programs don't measure rows on their own when they open a file.
 */
export function wrappedHeight(
  columns: readonly ColumnPlan[],
  contents: readonly CellContent[] | undefined,
): string {
  let lines = 1;
  columns.forEach(({ wrap, width }, index) => {
    if (!wrap) return;
    const text = textOf(contents?.[index]);
    if (text !== undefined) lines = Math.max(lines, wrappedLines(text, width));
  });
  return lines > 1 ? ` ht="${Math.min(MAX_HEIGHT, lines * LINE_HEIGHT)}"` : '';
}
