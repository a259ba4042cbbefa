/** A rectangle of cells. Rows and columns count from 1, as a person counts them; both ends are inside. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `1` → `A`, `27` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `(3, 2)` → `B3`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `(3, 2)` → `$B$3`. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}

/** `B3:D9`, or `B3` where the range is one cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads `B3:D9`, `$B$3`, `B3`. Anything else, a whole row or column and what lies outside of a sheet included,
 * gives undefined.
 */
export function parseRange(text: string): CellRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return undefined;
  const [, column, row, otherColumn = column, otherRow = row] = match;
  const columns = [columnNumber(column ?? ''), columnNumber(otherColumn ?? '')];
  const rows = [Number(row), Number(otherRow)];
  const range = {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  const onTheSheet =
    range.firstRow >= 1 &&
    range.lastRow <= MAX_ROWS &&
    range.firstColumn >= 1 &&
    range.lastColumn <= MAX_COLUMNS;
  return onTheSheet ? range : undefined;
}

/** `AA` → `27`. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `North Lake` → `'North Lake'`, as a formula wants it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Whether the two share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
