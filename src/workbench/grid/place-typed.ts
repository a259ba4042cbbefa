import { columnNumber, MAX_COLUMNS, MAX_ROWS, parseRange } from '../../workbook/address';
import type { CellPlace } from '../../hosts/host';
import { selectColumns, selectRows, type Selection } from './selection';

export type PlaceTyped =
  | { readonly kind: 'place'; readonly place: CellPlace }
  /** Whole rows or columns of the sheet that is shown. */
  | { readonly kind: 'whole'; readonly selection: Selection };

/** Reads `F18`, `b3:d9`, `B:D`, `3:9`, `Scores!F18`, `'North Lake'!F18`; undefined for what is no place. */
export function placeTyped(typed: string, sheet: string): PlaceTyped | undefined {
  const text = typed.normalize('NFKC').trim();
  const mark = text.lastIndexOf('!');
  if (mark > 0) {
    const name = text
      .slice(0, mark)
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'");
    const cell = text.slice(mark + 1).trim();
    return parseRange(cell) ? { kind: 'place', place: { sheet: name, cell } } : undefined;
  }
  if (parseRange(text)) return { kind: 'place', place: { sheet, cell: text } };
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text)?.slice(1).map(columnNumber);
  if (columns) return whole(columns, MAX_COLUMNS, selectColumns);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text)?.slice(1).map(Number);
  return rows && whole(rows, MAX_ROWS, selectRows);
}

function whole(
  [first = 0, last = 0]: readonly number[],
  most: number,
  select: (first: number, last: number) => Selection,
): PlaceTyped | undefined {
  const isThere = Math.min(first, last) >= 1 && Math.max(first, last) <= most;
  return isThere ? { kind: 'whole', selection: select(first, last) } : undefined;
}
