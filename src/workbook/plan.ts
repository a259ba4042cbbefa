/**
 * What is to be written, as plain data: a host carries a plan out, all of it or nothing.
 * Words, numbers and formats are final here; a host only renders them.
 */
export interface WritePlan {
  /** Whole sheets: one of ours from an earlier run is replaced in its place, a new one goes to the end. */
  readonly sheets: readonly SheetPlan[];
  /** Rows that grow a table which is already in the workbook. */
  readonly appends: readonly AppendPlan[];
  /** Single cells of the user's that change in place; a cell that is named twice is a RangeError. */
  readonly edits: readonly EditPlan[];
  /** Workbook-wide names; one that exists already is redefined. */
  readonly names: readonly NamePlan[];
}

export interface SheetPlan {
  /** The sheet's name. A sheet of the user's that has this name is replaced only if `replaces` says so. */
  readonly name: string;
  /** The name of the existing sheet that this one takes the place of (position and all), if there is one. */
  readonly replaces?: string;
  /** Lines above the table: title, notes, labelled values. */
  readonly heading: readonly (readonly HeadingCell[])[];
  /** One Excel table below the heading, or undefined for a sheet of text alone. */
  readonly table?: TablePlan;
  /** Widths, in characters, for a sheet without a table. */
  readonly widths?: readonly number[];
  readonly tabColor?: string;
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly landscape: boolean;
  /** Protects all but the table's body, without a password. */
  readonly protectHeaders: boolean;
}

export interface HeadingCell {
  readonly value: CellContent;
  readonly style: 'title' | 'note' | 'label' | 'text' | 'value';
  readonly format?: CellFormat;
}

export interface TablePlan {
  /** The table's internal name, unique in the workbook, never translated. */
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Empty rows after `rows` that belong to the table, ready to be filled in. */
  readonly blankRows: number;
}

export interface ColumnPlan {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly format: CellFormat;
  readonly wrap?: boolean;
  /** The colours of cells by their text. */
  readonly highlights?: readonly Highlight[];
  readonly validation?: Validation;
}

/** A number has a fixed count of decimals; `general` shows as many as there are. */
export type CellFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }
  | { readonly kind: 'number'; readonly decimals: number }
  | { readonly kind: 'date' };

export type CellTone = 'good' | 'bad' | 'caution' | 'neutral';

/** Cells of the column whose whole text is `text` get the tone's colours, by a conditional format. */
export interface Highlight {
  readonly text: string;
  readonly tone: CellTone;
}

/** A rule for what may be typed into the column, and what Excel says when a cell of it is selected. */
export interface Validation {
  readonly rule?: ValidationRule;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string };
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  /** A list taken from cells: a formula without `=`. */
  | { readonly kind: 'list-from'; readonly formula: string }
  | { readonly kind: 'decimal'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'date'; readonly firstSerial: number }
  /** A formula without `=`, in which `{cell}` stands for the cell that is checked. */
  | { readonly kind: 'custom'; readonly formula: string };

/** In a column (or heading cell) with the date format, numbers are serials of the 1900 system. */
export type CellContent =
  string | number | boolean | undefined | DateContent | FormulaContent | LinkContent;

/** A date in a column of another format: years and dates may stand in one column. A serial of the 1900 system. */
export interface DateContent {
  readonly kind: 'date';
  readonly serial: number;
}

export interface FormulaContent {
  readonly kind: 'formula';
  /** Without `=`, in English, with commas. */
  readonly formula: string;
  /**
   * The value it is expected to have, stored with it so that readers who don't calculate see it; undefined where only
   * the program that opens the workbook will know.
   */
  readonly value: number | string | undefined;
}

/** Text that takes the reader to a cell of the same workbook. */
export interface LinkContent {
  readonly kind: 'link';
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface AppendPlan {
  readonly sheet: string;
  /** The internal name of the table that grows, or undefined where the sheet holds plain cells. */
  readonly table: string | undefined;
  /** The first row to write, counted from 1: the one after the last row with something in it. */
  readonly firstRow: number;
  /** Which column of the sheet (counted from 1) takes each content of a row, and its format. */
  readonly columns: readonly { readonly column: number; readonly format: CellFormat }[];
  readonly rows: readonly (readonly CellContent[])[];
}

/** A cell that gets another content and keeps all else: its style, validation, comment. */
export interface EditPlan {
  readonly sheet: string;
  /** A single cell: `F18`; anything else is a RangeError. Inside a merged area, its first cell. */
  readonly cell: string;
  /** Undefined clears the cell. A formula that stood there is replaced, unless `keepsFormulas`. */
  readonly content: CellContent;
  /** The number format that the cell gets; without it, the cell keeps its own. */
  readonly format?: CellFormat;
  /** The plan is refused where a formula stands in the cell: a value in its place would be right only today. */
  readonly keepsFormulas?: boolean;
}

export interface NamePlan {
  readonly name: string;
  /** Without `=`: a reference such as `'Results'!$A$4:$O$80`. */
  readonly refersTo: string;
}
