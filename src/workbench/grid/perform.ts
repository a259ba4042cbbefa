import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { clearInputs } from './cell-block';
import { columnWidthWithin, shownColumns, WIDTH_STEP } from './column-sizes';
import { copiedAlong } from './fill';
import type { KeyAction } from './key-action';
import { cycled, jumped, paged, rowEnd, rowStart, sheetEnd, sheetStart, stepped } from './moves';
import {
  extendTo,
  isOneCell,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  within,
  type Cell,
} from './selection';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

/** How much of the sheet scrolls in sight, in pixels: what a page up or down goes by. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Carries out what a key means; what needs the page around the grid (a list of choices, a link) is not for here. */
export function perform(
  model: SpreadsheetModel,
  action: Exclude<KeyAction, { kind: 'choose' | 'follow' }>,
  room: Room,
): void {
  const state = model.state();
  const { sheet, selection } = state;
  switch (action.kind) {
    case 'move': {
      // Through a merged area people go on in the row or column that they came in.
      const from =
        action.extend || isOneCell(selection, sheet.merges) ? selection.head : selection.active;
      return arrive(model, moved(state, action, from, room), action.extend);
    }
    case 'go':
      return arrive(model, destination(state, action.to), action.extend);
    case 'next': {
      if (isOneCell(selection, sheet.merges)) {
        const direction =
          action.along === 'column'
            ? action.back
              ? 'left'
              : 'right'
            : action.back
              ? 'up'
              : 'down';
        return arrive(model, stepped(sheet, selection.head, direction), false);
      }
      const active = cycled(sheet, selection, action.along, action.back);
      return model.select({ ...selection, active }, active);
    }
    case 'select':
      return model.select(selected(state, action.what));
    case 'sheet': {
      const place = state.sheets.findIndex(({ name }) => name === sheet.name);
      const next = state.sheets[place + action.by];
      if (next) model.showSheet(next.name);
      return;
    }
    case 'fill':
      return void model.type(copiedAlong(sheet, selection.range, action.direction));
    case 'resize':
      return resize(model, action.by);
    case 'edit':
      return model.edit('cell', 'move-in-text');
    case 'clear':
      return void model.type(clearInputs(sheet, selection.range));
    case 'undo':
      return model.undo();
    case 'redo':
      return model.redo();
    case 'escape':
      return model.setCut(undefined);
  }
}

/** The selected columns, as wide as the active cell's one will be. */
function resize(model: SpreadsheetModel, by: 1 | -1): void {
  const { sheet, selection } = model.state();
  const { firstColumn, lastColumn } = within(selection.range, sheet.lastRow, sheet.lastColumn);
  const columns = shownColumns(sheet, firstColumn, lastColumn);
  const before = sheet.columnWidth(selection.active.column);
  const width = columnWidthWithin(before + by * WIDTH_STEP);
  model.resize(new Map(columns.map((column) => [column, width])));
}

function arrive(model: SpreadsheetModel, cell: Cell, extend: boolean): void {
  const { sheet, selection } = model.state();
  model.select(
    extend ? extendTo(selection, cell, sheet.merges) : selectCell(cell, sheet.merges),
    inSight(cell, selection.active),
  );
}

function moved(
  { sheet }: SpreadsheetState,
  { direction, how }: Extract<KeyAction, { kind: 'move' }>,
  from: Cell,
  room: Room,
): Cell {
  if (how === 'step') return stepped(sheet, from, direction);
  if (how === 'jump') return jumped(sheet, from, direction);
  const length = direction === 'up' || direction === 'down' ? room.height : room.width;
  return paged(sheet, from, direction, length);
}

function destination(
  { sheet, selection }: SpreadsheetState,
  to: Extract<KeyAction, { kind: 'go' }>['to'],
): Cell {
  switch (to) {
    case 'row-start':
      return rowStart(sheet, inSight(selection.head, selection.active));
    case 'row-end':
      return rowEnd(sheet, inSight(selection.head, selection.active));
    case 'sheet-start':
      return sheetStart(sheet);
    case 'sheet-end':
      return sheetEnd(sheet);
  }
}

function selected(
  { selection: { active, range } }: SpreadsheetState,
  what: 'all' | 'rows' | 'columns',
) {
  if (what === 'all') return { ...selectAll(), active };
  return what === 'rows'
    ? { ...selectRows(range.firstRow, range.lastRow), active }
    : { ...selectColumns(range.firstColumn, range.lastColumn), active };
}

/** Whole rows and columns end at the end of the world, which nobody wants to be taken to. */
function inSight({ row, column }: Cell, active: Cell): Cell {
  return {
    row: row === MAX_ROWS ? active.row : row,
    column: column === MAX_COLUMNS ? active.column : column,
  };
}
