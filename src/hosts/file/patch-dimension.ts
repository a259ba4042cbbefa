import { parseRange, rangeAddress, type CellRange } from '../../workbook/address';
import type { SheetText } from './patch-sheet-text';
import type { Edit } from './patch-text';

/** Makes a sheet's `<dimension>`, if it has one, reach over what is written. */
export function grownDimension(
  text: string,
  sheet: SheetText,
  written: CellRange,
): readonly Edit[] {
  const head = text.slice(0, sheet.dataStart);
  const match = /(<(?:[\w.-]+:)?dimension\s[^>]*?ref\s*=\s*["'])([^"']*)["']/.exec(head);
  const range = parseRange(match?.[2] ?? '');
  if (!match || !range) return [];
  const grown = rangeAddress({
    firstRow: Math.min(range.firstRow, written.firstRow),
    firstColumn: Math.min(range.firstColumn, written.firstColumn),
    lastRow: Math.max(range.lastRow, written.lastRow),
    lastColumn: Math.max(range.lastColumn, written.lastColumn),
  });
  const start = match.index + (match[1] ?? '').length;
  return [{ start, end: start + (match[2] ?? '').length, text: grown }];
}
