import { overlap, rangeAddress, type CellRange } from '../../workbook/address';
import { applyFrame, type SheetFrame, type TableFrame } from './sheet-frame';

/**
 * Queues what makes a sheet look and read like another, table and frame and all, while it stays the same sheet with the
 * same table: what people's formulas refer to stays there. Done twice it is the same as once.
 * @param source holds the cells of `wanted`, without its tables.
 */
export function fillSheet(
  target: Excel.Worksheet,
  source: Excel.Worksheet,
  now: SheetFrame,
  wanted: SheetFrame,
): void {
  const area = rangeAddress(union(now.area, wanted.area));
  if (now.protection) target.protection.unprotect();
  target.getRange(area).unmerge();
  const kept = fitTables(target, now.tables, wanted.tables);
  target.getRange(area).copyFrom(source.getRange(area), 'All');
  applyFrame(target, now, wanted);
  finishSheet(target, now, wanted, kept);
}

/** Queues what comes after the cells: tables that are not there yet, names, protection. */
export function finishSheet(
  target: Excel.Worksheet,
  now: SheetFrame | undefined,
  wanted: SheetFrame,
  kept: ReadonlyMap<TableFrame, TableFrame> = new Map(),
): void {
  if (wanted.name !== now?.name) target.name = wanted.name;
  for (const table of wanted.tables) {
    const old = kept.get(table);
    const range = rangeAddress(table.range);
    const own = old ? target.tables.getItem(old.name) : target.tables.add(range, true);
    if (table.name !== old?.name) own.name = table.name;
    if (table.style !== old?.style) own.style = table.style;
  }
  if (wanted.protection) target.protection.protect(wanted.protection);
}

/** Tables that begin in the row of a wanted one become it; the others become plain cells. */
function fitTables(
  target: Excel.Worksheet,
  now: readonly TableFrame[],
  wanted: readonly TableFrame[],
): ReadonlyMap<TableFrame, TableFrame> {
  const kept = new Map<TableFrame, TableFrame>();
  const free = new Set(now);
  for (const table of wanted) {
    const fitting = [...free].filter(({ range }) => canBecome(range, table.range));
    const old = fitting.find(({ name }) => name === table.name) ?? fitting[0];
    if (!old) continue;
    kept.set(table, old);
    free.delete(old);
  }
  for (const { name } of free) target.tables.getItem(name).convertToRange();
  for (const [table, old] of kept) {
    const range = rangeAddress(table.range);
    if (range !== rangeAddress(old.range)) target.tables.getItem(old.name).resize(range);
  }
  return kept;
}

/** Excel lets a table change its size when its header stays in its row and it keeps a cell. */
function canBecome(now: CellRange, wanted: CellRange): boolean {
  return now.firstRow === wanted.firstRow && overlap(now, wanted);
}

/** The least range that holds both. */
export function union(one: CellRange, other: CellRange): CellRange {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}
