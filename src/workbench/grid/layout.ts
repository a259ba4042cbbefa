import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import { axisOf, type Axis } from './axis';
import { frozenThatFits } from './drawn';
import type { Cell } from './selection';

export const HEADER_HEIGHT = 24;
/** So much of an empty sheet is there to scroll through; beyond it, it grows with the selection. */
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
const MORE_ROWS = 40;
const MORE_COLUMNS = 8;

/** How a sheet is laid out on the page. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** How many rows and columns stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The width of the rows' numbers, in pixels. */
  readonly margin: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** How far the sheet can be scrolled: over what is used, where the person is, and some more. */
export function extentOf(sheet: SheetView, active: Cell, head: Cell): Extent {
  const furthest = (end: number, ...places: readonly number[]) =>
    Math.max(...places.filter((place) => place < end));
  return {
    rows: extended(
      furthest(MAX_ROWS, sheet.lastRow, active.row, head.row),
      LEAST_ROWS,
      MORE_ROWS,
      MAX_ROWS,
    ),
    columns: extended(
      furthest(MAX_COLUMNS, sheet.lastColumn, active.column, head.column),
      LEAST_COLUMNS,
      MORE_COLUMNS,
      MAX_COLUMNS,
    ),
  };
}

/** In steps, so that moving on by a cell seldom changes it. */
function extended(used: number, least: number, more: number, most: number): number {
  return Math.min(Math.max(least, Math.ceil((used + more) / more) * more), most);
}

export function layoutOf(
  sheet: SheetView,
  extent: Extent,
  room: { readonly width: number; readonly height: number },
): Layout {
  const rows = axisOf(extent.rows, sheet.rowHeight);
  const columns = axisOf(extent.columns, sheet.columnWidth);
  return {
    rows,
    columns,
    frozenRows: frozenThatFits(
      sheet.frozen.rows,
      (count) => rows.start(count + 1) + HEADER_HEIGHT,
      room.height,
    ),
    frozenColumns: frozenThatFits(
      sheet.frozen.columns,
      (count) => columns.start(count + 1) + marginOf(extent.rows),
      room.width,
    ),
    margin: marginOf(extent.rows),
  };
}

const FIGURE_WIDTH = 8;

function marginOf(rows: number): number {
  return Math.max(String(rows).length, 3) * FIGURE_WIDTH + 16;
}

/** What lies at a point of the grid's page: a cell, or the number of a row or the letter of a column. */
export interface Hit extends Cell {
  readonly part: 'cell' | 'row-header' | 'column-header' | 'corner';
}

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** `x` and `y` from the upper left corner of the page, in pixels. */
export function hitAt(layout: Layout, scroll: Scroll, x: number, y: number): Hit {
  const { rows, columns, margin } = layout;
  const cell = {
    row: rows.at(offsetIn(rows, layout.frozenRows, y - HEADER_HEIGHT, scroll.top)),
    column: columns.at(offsetIn(columns, layout.frozenColumns, x - margin, scroll.left)),
  };
  if (x < margin) return { ...cell, part: y < HEADER_HEIGHT ? 'corner' : 'row-header' };
  return { ...cell, part: y < HEADER_HEIGHT ? 'column-header' : 'cell' };
}

function offsetIn(axis: Axis, frozen: number, offset: number, scroll: number): number {
  return offset < axis.start(frozen + 1) ? offset : offset + scroll;
}

/** Where a cell lies on the page, in pixels, and whether it is hidden under what stays or beyond the edges. */
export function placeOf(
  { rows, columns, frozenRows, frozenColumns, margin }: Layout,
  scroll: Scroll,
  { row, column }: Cell,
): { readonly left: number; readonly top: number; readonly covered: boolean } {
  const left = margin + columns.start(column) - (column > frozenColumns ? scroll.left : 0);
  const top = HEADER_HEIGHT + rows.start(row) - (row > frozenRows ? scroll.top : 0);
  return {
    left,
    top,
    covered:
      (column > frozenColumns && left < margin + columns.start(frozenColumns + 1)) ||
      (row > frozenRows && top < HEADER_HEIGHT + rows.start(frozenRows + 1)),
  };
}

export function scrollPage(page: HTMLElement, { left, top }: Scroll): void {
  page.scrollLeft = left;
  page.scrollTop = top;
}
