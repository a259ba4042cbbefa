import type { CellRange } from '../../workbook/address';
import type { ReadHighlight } from './read-highlights';
import type { ReadValidation } from './read-validations';
import type { XmlElement } from './xml';

/** What a sheet's part says beside the values of its cells: the base of its view. */
export interface SheetLook {
  readonly styles: CellStyles;
  /** By `cellKey`: without `=`, as the file has it. */
  readonly formulas: ReadonlyMap<number, CellFormula>;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** In characters and points; undefined for Excel's own. */
  readonly defaultWidth: number | undefined;
  readonly defaultHeight: number | undefined;
  readonly rowsHiddenByDefault: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColor: XmlElement | undefined;
  readonly protected: boolean;
  /** Nobody may change the columns' widths. */
  readonly protectsColumns: boolean;
  readonly validations: readonly ReadValidation[];
  readonly highlights: readonly ReadHighlight[];
  readonly links: SheetLinks;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface CellFormula {
  readonly text: string;
  /** The cells that the formula fills together, if there are several of them. */
  readonly area: CellRange | undefined;
  /** A table of data has no formula that a person could type. */
  readonly kind: 'plain' | 'array' | 'data-table';
}

export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  /** In characters; undefined for the sheet's default. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number;
}

export interface RowLook {
  /** In points; undefined for the sheet's default. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** A link as the sheet has it: an address by a relationship, or a place of the workbook. */
export interface ReadLink {
  readonly range: CellRange;
  readonly relationshipId: string | undefined;
  readonly location: string | undefined;
}

/** The links of single cells, by their keys, and those of larger ranges. */
export interface SheetLinks {
  readonly ofCells: ReadonlyMap<number, ReadLink>;
  readonly ofRanges: readonly ReadLink[];
}

/** One number for a row and a column, both from 1. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / 16_384), column: (key % 16_384) + 1 };
}

/** The keys of the cells of an area, row by row. */
export function areaKeys(area: CellRange): readonly number[] {
  const keys: number[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      keys.push(cellKey(row, column));
    }
  }
  return keys;
}

/** Most cells whose style is kept; those beyond look like a cell without any. */
const MAX_STYLED = 8_000_000;

/** The style of every cell that the sheet lists, blank ones too, packed: a sheet can have millions. */
export class CellStyles {
  private readonly rows = new Map<number, Uint16Array>();
  /** The current row's styles, each one more than in the file; 0 for a cell that isn't there. */
  private current = new Uint16Array(64);
  private used = 0;
  private left = MAX_STYLED;
  lastRow = 0;
  lastColumn = 0;

  add(column: number, style: number): void {
    if (this.left === 0) return;
    this.left -= 1;
    if (column > this.current.length) {
      const longer = new Uint16Array(Math.min(16_384, Math.max(column, this.current.length * 2)));
      longer.set(this.current);
      this.current = longer;
    }
    this.current[column - 1] = Math.min(style, 65_534) + 1;
    this.used = Math.max(this.used, column);
  }

  endRow(row: number): void {
    if (this.used === 0) return;
    const before = this.rows.get(row);
    const styles = this.current.slice(0, Math.max(this.used, before?.length ?? 0));
    before?.forEach((style, index) => {
      if (styles[index] === 0) styles[index] = style;
    });
    this.rows.set(row, styles);
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, this.used);
    this.current.fill(0, 0, this.used);
    this.used = 0;
  }

  /** The style of the cell, or undefined where the sheet has none there. */
  get(row: number, column: number): number | undefined {
    const style = this.rows.get(row)?.[column - 1] ?? 0;
    return style === 0 ? undefined : style - 1;
  }
}
