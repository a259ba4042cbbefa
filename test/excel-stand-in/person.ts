import { ExcelError } from './protocol/excel-error';
import { parseArea } from './model/address';
import { intersection, type Area } from './model/area';
import { recalculate } from './model/calculate';
import {
  showSheet,
  activate,
  addSheet,
  deleteSheet,
  renameSheet,
  select,
} from './model/sheet-actions';
import type { Sheet } from './model/sheet';
import { clearCells, writeCells } from './model/write-cells';
import type { StandIn } from './stand-in';

/** A table takes in what is typed right below it, as Excel's default is. */
function growTables(sheet: Sheet, area: Area): void {
  for (const table of sheet.workbook.tablesOn(sheet)) {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: area.rows };
    const touches = area.row === below.row && intersection(below, area) !== undefined;
    if (touches && !table.showTotals)
      table.area = { ...table.area, rows: table.area.rows + area.rows };
  }
}

/** The person in front of Excel: the same deeds by hand, which add-ins hear of as theirs. */
export class Person {
  constructor(private readonly excel: StandIn) {}

  /** Types a value, or pastes a block from the cell on: `person.type('Scores', 'F4', 85)`. */
  type(sheet: string, cell: string, value: unknown): void {
    const at = this.area(cell);
    const rows: readonly (readonly unknown[])[] = Array.isArray(value)
      ? (value as unknown[][])
      : [[value]];
    const area = { ...at, rows: rows.length, columns: rows[0]?.length ?? 1 };
    const on = this.sheet(sheet);
    writeCells(on, area, rows);
    growTables(on, area);
    recalculate(this.excel.workbook);
  }

  clear(sheet: string, cells: string): void {
    clearCells(this.sheet(sheet), this.area(cells), 'Contents');
  }

  select(sheet: string, cells: string): void {
    select(this.sheet(sheet), this.area(cells));
  }

  activate(sheet: string): void {
    activate(this.sheet(sheet));
  }

  addSheet(name: string): void {
    addSheet(this.excel.workbook, name);
  }

  deleteSheet(name: string): void {
    deleteSheet(this.sheet(name));
  }

  renameSheet(name: string, to: string): void {
    renameSheet(this.sheet(name), to);
  }

  showSheet(name: string, visibility: Sheet['visibility']): void {
    showSheet(this.sheet(name), visibility);
  }

  startEditing(): void {
    this.excel.cellIsEdited = true;
  }

  stopEditing(): void {
    this.excel.cellIsEdited = false;
  }

  /** @throws {ExcelError} ItemNotFound. */
  private sheet(name: string): Sheet {
    const sheet = this.excel.workbook.sheetNamed(name);
    if (sheet === undefined) throw new ExcelError('ItemNotFound');
    return sheet;
  }

  private area(cells: string): Area {
    const area = parseArea(cells);
    if (area === undefined) throw new ExcelError('InvalidArgument');
    return area;
  }
}
