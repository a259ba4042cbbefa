import { ExcelError } from '../protocol/excel-error';
import { areaOf, type Area } from './area';
import { EventLog } from './events';
import { Names } from './names';
import { PlantedValues } from './planted-values';
import { withSheetRenamed } from './references';
import { Sheet } from './sheet';
import type { Table } from './table';

/** An open workbook: sheets in the order of their tabs, tables, names, what is selected. */
export class Workbook {
  readonly events = new EventLog();
  sheets: Sheet[] = [];
  tables: Table[] = [];
  readonly names = new Names();
  readonly sheetNames = new Map<Sheet, Names>();
  readonly planted = new PlantedValues();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  protectedStructure = false;
  /** Days are counted from 1904. */
  date1904 = false;
  enableEvents = true;
  /** Whether cells changed since formulas were last worked out. */
  contentChanged = false;
  /** How often an add-in asked for calculation and painting to wait until its next request. */
  readonly suspensions = { calculation: 0, screen: 0 };
  /** Base64 of workbooks that were opened beside this one; undefined for an empty one. */
  readonly opened: (string | undefined)[] = [];
  selection: { sheet: Sheet; area: Area };
  private serial = 0;

  constructor(
    public name = 'Book1.xlsx',
    firstSheet = 'Sheet1',
  ) {
    const sheet = this.insertSheet(firstSheet);
    this.selection = { sheet, area: areaOf(0, 0) };
  }

  nextNumber(): number {
    return ++this.serial;
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  namesOf(sheet: Sheet): Names {
    const known = this.sheetNames.get(sheet) ?? new Names();
    this.sheetNames.set(sheet, known);
    return known;
  }

  tablesOn(sheet: Sheet): readonly Table[] {
    return this.tables.filter((table) => table.sheet === sheet);
  }

  tableNamed(name: string): Table | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  dropTable(table: Table): void {
    table.deleted = true;
    this.tables = this.tables.filter((other) => other !== table);
    table.sheet.filteredRows.clear();
  }

  /** @throws {ExcelError} InvalidArgument (not a name for a sheet), ItemAlreadyExists. */
  checkSheetName(name: string, except?: Sheet): void {
    const valid = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
    if (!valid || name.toLowerCase() === 'history') throw new ExcelError('InvalidArgument');
    const other = this.sheetNamed(name);
    if (other !== undefined && other !== except) throw new ExcelError('ItemAlreadyExists');
  }

  freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++)
      if (this.sheetNamed(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }

  insertSheet(name: string, position = this.sheets.length): Sheet {
    this.checkSheetName(name);
    const number = String(this.nextNumber()).padStart(4, '0');
    const sheet = new Sheet(this, `{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.splice(position, 0, sheet);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkSheetName(name, sheet);
    this.rewriteReferences(sheet.name, name);
    sheet.name = name;
  }

  removeSheet(sheet: Sheet): void {
    sheet.deleted = true;
    for (const table of this.tablesOn(sheet)) this.dropTable(table);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheetNames.delete(sheet);
    this.rewriteReferences(sheet.name, undefined);
  }

  private rewriteReferences(from: string, to: string | undefined): void {
    for (const names of [this.names, ...this.sheetNames.values()])
      for (const name of names.all()) name.formula = withSheetRenamed(name.formula, from, to);
    for (const sheet of this.sheets) {
      for (const [row, column, cell] of sheet.grid.cellsIn(WHOLE_SHEET))
        if (cell.formula !== undefined)
          sheet.grid.put(row, column, {
            ...cell,
            formula: withSheetRenamed(cell.formula, from, to),
          });
      for (const validation of sheet.validations)
        validation.rule = JSON.parse(JSON.stringify(validation.rule), (_, part: unknown) =>
          typeof part === 'string' && part.startsWith('=')
            ? withSheetRenamed(part, from, to)
            : part,
        ) as Readonly<Record<string, unknown>>;
    }
  }
}

export const WHOLE_SHEET: Area = areaOf(0, 0, 1_048_576, 16_384);
