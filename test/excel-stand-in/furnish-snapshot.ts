import type { CellRange } from '../../src/workbook/address';
import {
  NOT_CALCULATED,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/workbook/snapshot';
import { furnish, furnishTable, type Furniture } from './furnish';
import { areaName } from './model/address';
import { areaOf, type Area } from './model/area';
import type { Workbook } from './model/workbook';

/** A workbook with what a file held, as a host has read it: values, hidden rows, merges, tables. It has these sheets alone. */
export function furnishSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): void {
  const wanted = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  for (const sheet of snapshot.sheets) furnishSheet(workbook, sheet);
  for (const sheet of [...workbook.sheets])
    if (!wanted.has(sheet.name.toLowerCase())) workbook.removeSheet(sheet);
  workbook.sheets.sort((a, b) => place(snapshot, a.name) - place(snapshot, b.name));
  const front = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (front !== undefined) workbook.selection = { sheet: front, area: areaOf(0, 0) };
}

function furnishSheet(
  workbook: Workbook,
  { name, visibility, rows, merges, tables, hasAttachments }: SheetSnapshot,
): void {
  const cells: Furniture[][] = [];
  for (const { row, cells: values } of rows) cells[row - 1] = values.map(furnitureOf);
  const sheet = furnish(
    workbook,
    name,
    Array.from(cells, (line) => line ?? []),
  );
  sheet.name = name;
  sheet.visibility = (
    { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const
  )[visibility];
  for (const { row, hidden } of rows) if (hidden) sheet.hiddenRows.add(row - 1);
  for (const table of tables) {
    const made = furnishTable(sheet, table.name, areaName(areaOfRange(table.range)));
    made.showHeaders = table.hasHeaderRow;
    made.showTotals = table.hasTotalsRow;
  }
  sheet.merges = merges.map(areaOfRange);
  if (hasAttachments) sheet.charts.push('Chart 1');
}

function furnitureOf(value: CellValue): Furniture {
  if (typeof value !== 'object') return value;
  if (value.kind === 'date') return { value: value.serial, numberFormat: 'yyyy-mm-dd' };
  // Excel would have worked the formula out; without it, it is one that Excel does not know.
  return value.code === NOT_CALCULATED ? '#NAME?' : value.code;
}

function areaOfRange({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Area {
  return areaOf(
    firstRow - 1,
    firstColumn - 1,
    lastRow - firstRow + 1,
    lastColumn - firstColumn + 1,
  );
}

function place({ sheets }: WorkbookSnapshot, name: string): number {
  return sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
