import type { CellRange } from '../../src/workbook/address';
import type { CellLook, CellView, SheetView } from '../../src/hosts/file/sheet-view';
import type { CellValue } from '../../src/workbook/snapshot';

export const PLAIN: CellLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontSize: 11,
  color: undefined,
  background: undefined,
  align: 'general',
  verticalAlign: 'bottom',
  wrap: false,
  indent: 0,
  borders: {},
};

export interface Made {
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozen?: SheetView['frozen'];
  readonly style?: Partial<CellLook>;
}

/** A sheet of these rows; columns of 64 pixels, rows of 20. */
export function sheetOf(
  rows: readonly (readonly (CellValue | null)[])[],
  { merges = [], hiddenRows = [], hiddenColumns = [], frozen, style = {} }: Made = {},
): SheetView {
  return {
    name: 'Sheet',
    visibility: 'visible',
    tabColor: undefined,
    lastRow: rows.length,
    lastColumn: Math.max(0, ...rows.map((cells) => cells.length)),
    frozen: frozen ?? { rows: 0, columns: 0 },
    merges,
    protected: false,
    columnWidth: (column) => (hiddenColumns.includes(column) ? 0 : 64),
    rowHeight: (row) => (hiddenRows.includes(row) ? 0 : 20),
    cell: (row, column) => {
      const value = rows[row - 1]?.[column - 1] ?? undefined;
      return value === undefined ? undefined : cellOf(value, style);
    },
  };
}

export function cellOf(value: CellValue, style: Partial<CellLook> = {}): CellView {
  const text = typeof value === 'object' ? '' : String(value ?? '');
  return {
    value,
    text,
    formula: undefined,
    input: text,
    outdated: false,
    locked: false,
    style: { ...PLAIN, ...style },
    validation: undefined,
    link: undefined,
  };
}

export function range(
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
