export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A block of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function areaOf(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MOST_ROWS &&
    area.column + area.columns <= MOST_COLUMNS
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  const both = intersection(outer, inner);
  return both !== undefined && both.rows === inner.rows && both.columns === inner.columns;
}

/** What is left of an area when a piece is cut out of it: up to four blocks. */
export function without(area: Area, piece: Area): readonly Area[] {
  const cut = intersection(area, piece);
  if (cut === undefined) return [area];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  return [
    areaOf(area.row, area.column, cut.row - area.row, area.columns),
    areaOf(below, area.column, area.row + area.rows - below, area.columns),
    areaOf(cut.row, area.column, cut.rows, cut.column - area.column),
    areaOf(cut.row, after, cut.rows, area.column + area.columns - after),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function isEntireColumn(area: Area): boolean {
  return area.rows === MOST_ROWS;
}

export function isEntireRow(area: Area): boolean {
  return area.columns === MOST_COLUMNS;
}
