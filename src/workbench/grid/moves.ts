import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import { areaOf, isFirstOfArea, standing, type Cell, type Selection } from './selection';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS = {
  up: { along: 'row', by: -1 },
  down: { along: 'row', by: 1 },
  left: { along: 'column', by: -1 },
  right: { along: 'column', by: 1 },
} as const;

/** One cell further, over hidden ones and out of a merged area; at the sheet's edge the same cell. */
export function stepped(sheet: SheetView, from: Cell, direction: Direction): Cell {
  const { along, by } = STEPS[direction];
  const area = areaOf(from, sheet.merges);
  const edge =
    along === 'row'
      ? by > 0
        ? area.lastRow
        : area.firstRow
      : by > 0
        ? area.lastColumn
        : area.firstColumn;
  const next = nextShown(sheet, along, edge, by);
  return next === undefined ? from : { ...from, [along]: next };
}

/**
 * As Ctrl and an arrow go: to the last filled cell of a run, or over blank ones to the next filled cell; where there is
 * none, to the edge of what is used.
 */
export function jumped(sheet: SheetView, from: Cell, direction: Direction): Cell {
  const { along, by } = STEPS[direction];
  const end = by < 0 ? 1 : along === 'row' ? sheet.lastRow : sheet.lastColumn;
  const filled = (at: number) => isFilled(sheet, { ...from, [along]: at });
  const beyond = (at: number) => (by > 0 ? at > end : at < end);

  let at = nextShown(sheet, along, from[along], by);
  if (at === undefined || beyond(at)) return from;
  const inRun = filled(from[along]) && filled(at);
  for (let last = from[along]; ; last = at, at = next(at)) {
    if (inRun && !filled(at)) return { ...from, [along]: last };
    if (!inRun && filled(at)) return { ...from, [along]: at };
    if (next(at) === at) return { ...from, [along]: at };
  }

  function next(now: number): number {
    const further = nextShown(sheet, along, now, by);
    return further === undefined || beyond(further) ? now : further;
  }
}

/** A screenful further. */
export function paged(sheet: SheetView, from: Cell, direction: Direction, room: number): Cell {
  const { along, by } = STEPS[direction];
  let at = from[along];
  for (let passed = 0; passed < room;) {
    const next = nextShown(sheet, along, at, by);
    if (next === undefined) break;
    const size = sizeOf(sheet, along, next);
    if (at !== from[along] && passed + size > room) break;
    passed += size;
    at = next;
  }
  return { ...from, [along]: at };
}

export function rowStart(sheet: SheetView, { row }: Cell): Cell {
  return { row, column: firstShown(sheet, 'column', 1) };
}

/** The last filled cell of the row, or its first cell when there is none. */
export function rowEnd(sheet: SheetView, { row }: Cell): Cell {
  for (let column = sheet.lastColumn; column > 0; column--) {
    if (sheet.columnWidth(column) > 0 && isFilled(sheet, { row, column })) return { row, column };
  }
  return rowStart(sheet, { row, column: 1 });
}

/** The first cell that scrolls: where Ctrl+Home goes with frozen panes. */
export function sheetStart(sheet: SheetView): Cell {
  return {
    row: firstShown(sheet, 'row', sheet.frozen.rows + 1),
    column: firstShown(sheet, 'column', sheet.frozen.columns + 1),
  };
}

export function sheetEnd(sheet: SheetView): Cell {
  return { row: Math.max(sheet.lastRow, 1), column: Math.max(sheet.lastColumn, 1) };
}

/** Where Tab or Enter go inside a range of several cells: along it, and from its end back to its beginning. */
export function cycled(
  sheet: SheetView,
  { active, range }: Selection,
  along: 'row' | 'column',
  back: boolean,
): Cell {
  const by = back ? -1 : 1;
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  const [major, minor] = along === 'column' ? [rows, columns] : [columns, rows];
  const [line, at] =
    along === 'column'
      ? [active.row - range.firstRow, active.column - range.firstColumn]
      : [active.column - range.firstColumn, active.row - range.firstRow];
  const count = major * minor;
  for (let step = 1; step <= Math.min(count, 100_000); step++) {
    const index = (((line * minor + at + by * step) % count) + count) % count;
    const [nextLine, nextAt] = [Math.floor(index / minor), index % minor];
    const cell =
      along === 'column'
        ? { row: range.firstRow + nextLine, column: range.firstColumn + nextAt }
        : { row: range.firstRow + nextAt, column: range.firstColumn + nextLine };
    const shown = sheet.rowHeight(cell.row) > 0 && sheet.columnWidth(cell.column) > 0;
    if (shown && isFirstOfArea(cell, sheet.merges)) return cell;
  }
  return active;
}

function isFilled(sheet: SheetView, cell: Cell): boolean {
  const { row, column } = standing(cell, sheet.merges);
  const view = sheet.cell(row, column);
  return view !== undefined && (view.value !== undefined || view.formula !== undefined);
}

function sizeOf(sheet: SheetView, along: 'row' | 'column', index: number): number {
  return along === 'row' ? sheet.rowHeight(index) : sheet.columnWidth(index);
}

function nextShown(
  sheet: SheetView,
  along: 'row' | 'column',
  from: number,
  by: 1 | -1,
): number | undefined {
  const max = along === 'row' ? MAX_ROWS : MAX_COLUMNS;
  for (let at = from + by; at >= 1 && at <= max; at += by) {
    if (sizeOf(sheet, along, at) > 0) return at;
  }
  return undefined;
}

function firstShown(sheet: SheetView, along: 'row' | 'column', from: number): number {
  return sizeOf(sheet, along, from) > 0 ? from : (nextShown(sheet, along, from, 1) ?? from);
}
