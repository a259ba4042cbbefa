import type { CellRange } from './address';

/** What a host gives: a whole workbook as plain data, read once. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Only rows with something in them, in ascending order. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  /** Whether it holds charts, pictures, comments or controls. */
  readonly hasAttachments: boolean;
}

export interface RowSnapshot {
  /** Counted from 1. */
  readonly row: number;
  /** Hidden by hand, by an outline or by a filter. */
  readonly hidden: boolean;
  /** Column A first; blank cells are `undefined`; nothing after the last cell with something in it. */
  readonly cells: readonly CellValue[];
}

/** An Excel table (ListObject); the range includes its header row and, if it has one, its totals row. */
export interface TableSnapshot {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** A formula cell is its value. Empty text is a blank cell. */
export type CellValue = number | string | boolean | CellDate | CellError | undefined;

/** A number that is formatted as a date: a serial of the 1900 system, whatever the workbook's own, with a fraction for the time. */
export interface CellDate {
  readonly kind: 'date';
  readonly serial: number;
}

/** `#N/A`, `#DIV/0!`, …, or `NOT_CALCULATED` for a formula whose value was never worked out. */
export interface CellError {
  readonly kind: 'error';
  readonly code: string;
}

/** The code of a formula cell that holds no value: some programs write formulas without calculating them. */
export const NOT_CALCULATED = 'not calculated';
