import {
  areaOf,
  intersection,
  isEntireColumn,
  isEntireRow,
  MOST_COLUMNS,
  MOST_ROWS,
  type Area,
} from './area';
import { EMPTY, type Cell, type Content } from './cell';
import { PLAIN, type Style } from './style';

const UNTOUCHED: Cell = { ...EMPTY, style: PLAIN };

/** The cells of a sheet. Rows and columns have styles of their own, which cells without one of their own take. */
export class Grid {
  /** Sparse: a row that was never touched is a hole, and so is a cell. */
  private rows: (Cell | undefined)[][] = [];
  private rowStyles = new Map<number, Style>();
  private columnStyles = new Map<number, Style>();
  /** Whether any cell ever held a formula. */
  mayHoldFormulas = false;

  get(row: number, column: number): Cell {
    const cell = this.rows[row]?.[column];
    if (cell !== undefined) return cell;
    const style = this.lineStyle(row, column);
    return style === PLAIN ? UNTOUCHED : { ...EMPTY, style };
  }

  content(row: number, column: number): Content {
    return this.rows[row]?.[column] ?? EMPTY;
  }

  style(row: number, column: number): Style {
    return this.rows[row]?.[column]?.style ?? this.lineStyle(row, column);
  }

  setContent(row: number, column: number, content: Content): void {
    this.put(row, column, { ...content, style: this.style(row, column) });
  }

  setStyle(row: number, column: number, style: Style): void {
    this.put(row, column, { ...this.content(row, column), style });
  }

  put(row: number, column: number, cell: Cell): void {
    if (cell.formula !== undefined) this.mayHoldFormulas = true;
    const cells = (this.rows[row] ??= []);
    if (cell.kind === 'Empty' && cell.style === this.lineStyle(row, column)) {
      if (cells[column] !== undefined) cells[column] = undefined;
    } else cells[column] = cell;
  }

  /** Changes the look of every cell of an area; whole columns and rows cost no more than the cells that are there. */
  restyle(area: Area, change: (style: Style) => Style): void {
    if (isEntireColumn(area) || isEntireRow(area)) {
      const existing = [...this.cellsIn(area)];
      const lines = isEntireColumn(area) ? this.columnStyles : this.rowStyles;
      const first = isEntireColumn(area) ? area.column : area.row;
      const count = isEntireColumn(area) ? area.columns : area.rows;
      for (let line = first; line < first + count; line++)
        lines.set(line, change(lines.get(line) ?? PLAIN));
      for (const [row, column, cell] of existing)
        this.put(row, column, { ...cell, style: change(cell.style) });
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        this.setStyle(row, column, change(this.style(row, column)));
  }

  /** Each look that occurs in the area, once. */
  stylesIn(area: Area): ReadonlySet<Style> {
    const found = new Set<Style>();
    let cells = 0;
    for (const [, , cell] of this.cellsIn(area)) {
      found.add(cell.style);
      cells++;
    }
    if (cells === area.rows * area.columns) return found;
    if (this.rowStyles.size === 0 && this.columnStyles.size === 0) return found.add(PLAIN);
    const rows = Math.min(area.rows, Math.max(this.rows.length - area.row, 0) + 1);
    for (let row = area.row; row < area.row + rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        if (this.rows[row]?.[column] === undefined) found.add(this.lineStyle(row, column));
    return found;
  }

  /** The cells of the area that hold or show anything of their own, row by row. */
  *cellsIn(area: Area): Generator<readonly [number, number, Cell]> {
    const bottom = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < bottom; row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const right = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < right; column++) {
        const cell = cells[column];
        if (cell !== undefined) yield [row, column, cell];
      }
    }
  }

  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    const last = Math.min(within.row + within.rows, this.rows.length);
    for (let row = within.row; row < last; row++) {
      const cells = this.rows[row] ?? [];
      const end = Math.min(within.column + within.columns, cells.length);
      for (let column = within.column; column < end; column++) {
        const cell = cells[column];
        if (cell === undefined || (cell.kind === 'Empty' && (valuesOnly || cell.style === PLAIN)))
          continue;
        if (top > row) top = row;
        bottom = row;
        if (left > column) left = column;
        if (right < column) right = column;
      }
    }
    return bottom < 0 ? undefined : areaOf(top, left, bottom - top + 1, right - left + 1);
  }

  /** Moves what lies below the area (or right of it) by its size: `away` to make room, or into its place. */
  shift(area: Area, direction: 'down' | 'up' | 'right' | 'left'): void {
    const vertical = direction === 'down' || direction === 'up';
    const sign = direction === 'down' || direction === 'right' ? 1 : -1;
    const moved = vertical
      ? { ...area, rows: MOST_ROWS - area.row }
      : { ...area, columns: MOST_COLUMNS - area.column };
    const cells = [...this.cellsIn(moved)];
    for (const [row, column] of cells) this.vacate(row, column);
    for (const [row, column, cell] of cells) {
      if (sign < 0 && intersection(area, areaOf(row, column)) !== undefined) continue;
      const toRow = vertical ? row + sign * area.rows : row;
      const toColumn = vertical ? column : column + sign * area.columns;
      if (toRow < MOST_ROWS && toColumn < MOST_COLUMNS) this.put(toRow, toColumn, cell);
    }
    if (isEntireRow(area) && vertical)
      this.rowStyles = shiftedLines(this.rowStyles, area.row, sign * area.rows);
    if (isEntireColumn(area) && !vertical)
      this.columnStyles = shiftedLines(this.columnStyles, area.column, sign * area.columns);
  }

  copy(): Grid {
    const copy = new Grid();
    copy.mayHoldFormulas = this.mayHoldFormulas;
    copy.rows = this.rows.map((cells) => cells.slice());
    copy.rowStyles = new Map(this.rowStyles);
    copy.columnStyles = new Map(this.columnStyles);
    return copy;
  }

  /** The styles of whole rows and columns that differ from an untouched sheet's. */
  lineStyles(): {
    readonly rows: ReadonlyMap<number, Style>;
    readonly columns: ReadonlyMap<number, Style>;
  } {
    return { rows: this.rowStyles, columns: this.columnStyles };
  }

  private vacate(row: number, column: number): void {
    const cells = this.rows[row];
    if (cells !== undefined) cells[column] = undefined;
  }

  private lineStyle(row: number, column: number): Style {
    if (this.rowStyles.size === 0 && this.columnStyles.size === 0) return PLAIN;
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? PLAIN;
  }
}

/** What belongs to whole rows or columns, after some were put in (`by` > 0) or taken out at `from`. */
export function shiftedLines<T>(
  lines: ReadonlyMap<number, T>,
  from: number,
  by: number,
): Map<number, T> {
  const shifted = new Map<number, T>();
  for (const [line, value] of lines) {
    if (line < from) shifted.set(line, value);
    else if (by > 0 || line >= from - by) shifted.set(line + by, value);
  }
  return shifted;
}
