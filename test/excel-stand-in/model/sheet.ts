import { areaName } from './address';
import type { FormulaArray } from './arrays';
import { contains, intersection, type Area } from './area';
import { Grid, shiftedLines } from './grid';
import { shiftedArea, type Shift } from './shift-areas';
import type {
  ConditionalFormat,
  Hyperlink,
  PageLayout,
  Protection,
  Validation,
} from './sheet-parts';
import type { Workbook } from './workbook';

/** A worksheet: its cells, and what lies on them. Rules of what may be done are in the files beside this one. */
export class Sheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.43;
  enableCalculation = true;
  grid = new Grid();
  merges: Area[] = [];
  arrays: FormulaArray[] = [];
  rowHeights = new Map<number, number>();
  columnWidths = new Map<number, number>();
  /** Hidden by hand, and hidden by a filter. */
  hiddenRows = new Set<number>();
  filteredRows = new Set<number>();
  hiddenColumns = new Set<number>();
  protection: Protection | undefined;
  frozen: Area | undefined;
  pageLayout: PageLayout = {};
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  hyperlinks = new Map<string, Hyperlink>();
  filter: { area: Area; criteria: Map<number, unknown> } | undefined;
  /** Names of what lies over the cells. */
  charts: string[] = [];
  shapes: string[] = [];
  comments: string[] = [];
  pivotTables: string[] = [];
  deleted = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  rowIsHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  /** The merged area that holds the cell. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, { row, column, rows: 1, columns: 1 }));
  }

  validationsIn(area: Area): readonly Validation[] {
    return this.validations.filter(
      (validation) => intersection(validation.area, area) !== undefined,
    );
  }

  /** Moves cells, and all that lies on them, to make room at an area or to close it. */
  shift(area: Area, shift: Shift): void {
    this.grid.shift(area, shift);
    const move = <T extends { area: Area }>(parts: readonly T[]): T[] =>
      parts.flatMap((part) => {
        const moved = shiftedArea(part.area, area, shift);
        return moved === undefined ? [] : [Object.assign(part, { area: moved })];
      });
    this.merges = this.merges.flatMap((merge) => shiftedArea(merge, area, shift) ?? []);
    this.validations = move(this.validations);
    this.conditionalFormats = move(this.conditionalFormats);
    for (const table of this.workbook.tablesOn(this)) {
      const moved = shiftedArea(table.area, area, shift);
      if (moved === undefined) this.workbook.dropTable(table);
      else table.area = moved;
    }
    this.hyperlinks = new Map(
      [...this.hyperlinks.values()].flatMap((link) => {
        const moved = shiftedArea(link.area, area, shift);
        return moved === undefined ? [] : [[areaName(moved), { ...link, area: moved }] as const];
      }),
    );
    this.shiftLines(area, shift);
  }

  private shiftLines(area: Area, shift: Shift): void {
    const sign = shift === 'down' || shift === 'right' ? 1 : -1;
    const shiftSet = (lines: Set<number>, from: number, by: number) =>
      new Set(shiftedLines(new Map([...lines].map((line) => [line, true])), from, by).keys());
    if ((shift === 'down' || shift === 'up') && area.columns > 1_000) {
      this.rowHeights = shiftedLines(this.rowHeights, area.row, sign * area.rows);
      this.hiddenRows = shiftSet(this.hiddenRows, area.row, sign * area.rows);
      this.filteredRows = shiftSet(this.filteredRows, area.row, sign * area.rows);
    }
    if ((shift === 'right' || shift === 'left') && area.rows > 1_000_000) {
      this.columnWidths = shiftedLines(this.columnWidths, area.column, sign * area.columns);
      this.hiddenColumns = shiftSet(this.hiddenColumns, area.column, sign * area.columns);
    }
  }
}
