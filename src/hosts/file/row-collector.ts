import { UnreadableFileError } from '../host';
import type { CellValue, RowSnapshot } from '../../workbook/snapshot';

/**
 * Most cells of a workbook, where a row counts as far as its last cell with something in it. With their values they
 * take some 500 MB at worst.
 */
export const MAX_CELLS = 8_000_000;

/** What is left of `MAX_CELLS`, over all sheets. */
export class CellBudget {
  private left = MAX_CELLS;

  take(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new UnreadableFileError('too-large', `over ${MAX_CELLS} cells`);
  }
}

/**
 * Gathers the rows of a sheet. Rows may come in any order and more than once, and so may the cells of a row: of two
 * values for one cell the later one holds.
 */
export class RowCollector {
  private readonly rows: RowSnapshot[] = [];
  /** The current row's cells, used again for each row; all undefined from `used` on. */
  private readonly cells: CellValue[] = [];
  private used = 0;
  private lastRow = 0;
  /** Where each row is in `rows`; made when the first one comes out of order. */
  private places: Map<number, number> | undefined;

  constructor(private readonly budget: CellBudget) {}

  /** A cell of the current row, its column counted from 1; blank ones are left out by the caller. */
  setCell(column: number, value: CellValue): void {
    while (this.cells.length < column) this.cells.push(undefined);
    this.cells[column - 1] = value;
    if (column > this.used) this.used = column;
  }

  /** The current row is complete. */
  endRow(row: number, hidden: boolean): void {
    const { used } = this;
    if (used === 0) return;
    this.budget.take(used);
    const cells = this.cells.slice(0, used);
    this.cells.fill(undefined, 0, used);
    this.used = 0;
    if (row > this.lastRow) {
      this.places?.set(row, this.rows.length);
      this.lastRow = row;
      this.rows.push({ row, hidden, cells });
    } else {
      this.addOutOfOrder({ row, hidden, cells });
    }
  }

  /** The rows in ascending order. */
  finish(): readonly RowSnapshot[] {
    return this.places ? this.rows.sort((one, other) => one.row - other.row) : this.rows;
  }

  private addOutOfOrder(added: RowSnapshot): void {
    this.places ??= new Map(this.rows.map(({ row }, index) => [row, index]));
    const place = this.places.get(added.row);
    const before = place === undefined ? undefined : this.rows[place];
    if (place === undefined || before === undefined) {
      this.places.set(added.row, this.rows.length);
      this.rows.push(added);
      return;
    }
    this.budget.take(before.cells.length);
    const length = Math.max(before.cells.length, added.cells.length);
    const cells = Array.from({ length }, (_, index) => added.cells[index] ?? before.cells[index]);
    this.rows[place] = { row: added.row, hidden: before.hidden || added.hidden, cells };
  }
}
