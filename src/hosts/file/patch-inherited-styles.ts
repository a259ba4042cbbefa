import { rowsByNumber } from './patch-cells';
import type { SheetText } from './patch-sheet-text';

/** The style that a cell which isn't there takes from its row, or else its column; 0 where neither has one. */
export function inheritedStyles(
  text: string,
  sheet: SheetText,
): (row: number, column: number) => number {
  const columns = [...text.slice(0, sheet.dataStart).matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)].map(
    ([tag]) => ({
      first: numberOf(tag, 'min') ?? 0,
      last: numberOf(tag, 'max') ?? 0,
      style: numberOf(tag, 'style') ?? 0,
    }),
  );
  const rows = rowsByNumber(sheet);
  return (row, column) => {
    for (const { start } of rows.get(row) ?? []) {
      const tag = text.slice(start, text.indexOf('>', start) + 1);
      const style = numberOf(tag, 's');
      if (style !== undefined && /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag)) return style;
    }
    return columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  };
}

function numberOf(tag: string, attribute: string): number | undefined {
  const value = new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d{1,9})["']`).exec(tag)?.[1];
  return value === undefined ? undefined : Number(value);
}
