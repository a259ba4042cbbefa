import type { WritePlan } from './plan';

/** How much a plan writes. */
export interface WrittenCounts {
  /** Sheets written whole, and sheets that get rows. */
  readonly sheets: number;
  readonly rows: number;
  /** Single cells changed in place. */
  readonly cells: number;
}

/** Counts what a plan writes, to be told to the person who asked for it. */
export function writtenCounts({ sheets, appends, edits }: WritePlan): WrittenCounts {
  const names = new Set([...sheets.map(({ name }) => name), ...appends.map(({ sheet }) => sheet)]);
  const rowsOfSheets = sheets.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0);
  const rowsOfAppends = appends.reduce((sum, { rows }) => sum + rows.length, 0);
  return { sheets: names.size, rows: rowsOfSheets + rowsOfAppends, cells: edits.length };
}
