import type { CellRange } from '../../workbook/address';
import type { Validation } from '../../workbook/plan';
import type { CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { CellPlace } from '../host';

/** What a spreadsheet page shows of a sheet: plain data, a new object whenever something in it has changed. */
export interface SheetView {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly tabColor: string | undefined;
  /** How far the sheet is used, counted from 1; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly CellRange[];
  readonly protected: boolean;
  /** In pixels at 100 %; 0 for a hidden one. Counted from 1. */
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
  /** Undefined for a blank cell without a style, which a protected sheet locks. */
  readonly cell: (row: number, column: number) => CellView | undefined;
}

export interface CellView {
  readonly value: CellValue;
  /** As its number format shows it, in the workbook's own words. */
  readonly text: string;
  /** With `=`, as a person would type it; undefined for a plain cell. */
  readonly formula: string | undefined;
  /** What a person would type to get the cell as it is, for editing it: `0.85` shown as `85%` gives `85%`. */
  readonly input: string;
  /** The formula's value is the last one that another program worked out, from cells that may be others by now. */
  readonly outdated: boolean;
  /** A protected sheet lets nobody change the cell. */
  readonly locked: boolean;
  readonly style: CellLook;
  /** What may be typed here, and what is said when the cell is selected. */
  readonly validation: Validation | undefined;
  /** Where the cell's link leads: a place of this workbook, or an http(s) or mailto address. */
  readonly link: CellPlace | string | undefined;
}

/** A style as far as a page can show it; the same object for cells of the same style. Colours are `#rrggbb`. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** In points. */
  readonly fontSize: number;
  readonly color: string | undefined;
  readonly background: string | undefined;
  readonly align: 'left' | 'center' | 'right' | 'general';
  readonly verticalAlign: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** In steps of some three digits' width. */
  readonly indent: number;
  readonly borders: {
    readonly top?: string;
    readonly right?: string;
    readonly bottom?: string;
    readonly left?: string;
  };
}
