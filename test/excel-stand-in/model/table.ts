import { areaOf, type Area } from './area';
import type { Sheet } from './sheet';

/** An Excel table; its area includes the header row and, if it is shown, the totals row. */
export class Table {
  showHeaders = true;
  showTotals = false;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  /** Which columns are filtered, by what, counted from 0 within the table. */
  criteria = new Map<number, unknown>();
  deleted = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    public area: Area,
  ) {}

  header(): Area | undefined {
    return this.showHeaders ? { ...this.area, rows: 1 } : undefined;
  }

  totals(): Area | undefined {
    return this.showTotals
      ? { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 }
      : undefined;
  }

  body(): Area {
    const top = this.showHeaders ? 1 : 0;
    const rows = this.area.rows - top - (this.showTotals ? 1 : 0);
    return areaOf(this.area.row + top, this.area.column, rows, this.area.columns);
  }

  headers(): readonly string[] {
    const names: string[] = [];
    for (let column = 0; column < this.area.columns; column++)
      names.push(
        this.showHeaders
          ? String(this.sheet.grid.content(this.area.row, this.area.column + column).value)
          : `Column${column + 1}`,
      );
    return names;
  }

  columnNamed(name: string): number {
    return this.headers().findIndex((header) => header.toLowerCase() === name.toLowerCase());
  }
}
