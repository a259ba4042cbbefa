import type { CellValue, RowSnapshot, SheetSnapshot } from '../../workbook/snapshot';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { placeOfKey } from './sheet-look';
import { grownTables } from './table-growth';
import { holdsSomething } from './typed-cell';
import { typedValue } from './typed-value';
import { formatAt, type SheetOverlay } from './view-sheet';

/** The sheet with what lies over it; the same object where nothing does. */
export function overlaySnapshot(
  file: OpenedFile,
  sheet: OpenedSheet,
  { typed, calculated }: SheetOverlay,
): SheetSnapshot {
  const { snapshot } = sheet;
  if (typed.size + calculated.size === 0) return snapshot;
  const changes = new Map<number, Map<number, CellValue>>();
  const change = (key: number, valueOf: (row: number, column: number) => CellValue): void => {
    const { row, column } = placeOfKey(key);
    const ofRow = changes.get(row) ?? new Map<number, CellValue>();
    changes.set(row, ofRow.set(column, valueOf(row, column)));
  };
  for (const [key, cell] of typed) {
    change(key, (row, column) => typedValue(cell, formatAt(file, sheet, cell, row, column)));
  }
  for (const [key, value] of calculated) change(key, () => value);
  const rows = new Map(snapshot.rows.map((row) => [row.row, row]));
  for (const [row, cells] of changes) {
    const hidden = rows.get(row)?.hidden ?? sheet.look().rows.get(row)?.hidden ?? false;
    const changed = changedRow({ row, hidden, cells: rows.get(row)?.cells ?? [] }, cells);
    if (changed.cells.length === 0) rows.delete(row);
    else rows.set(row, changed);
  }
  const grown = grownTables(sheet, (key) => holdsSomething(typed.get(key)));
  const tables = snapshot.tables.map((table) => {
    const lastRow = grown.find((one) => one.table === table)?.lastRow ?? table.range.lastRow;
    return { ...table, range: { ...table.range, lastRow } };
  });
  return {
    ...snapshot,
    tables,
    rows: [...rows.values()].sort((one, other) => one.row - other.row),
  };
}

function changedRow(row: RowSnapshot, changes: ReadonlyMap<number, CellValue>): RowSnapshot {
  const cells: CellValue[] = [...row.cells];
  for (const [column, value] of changes) {
    while (cells.length < column) cells.push(undefined);
    cells[column - 1] = value;
  }
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return { ...row, cells };
}
