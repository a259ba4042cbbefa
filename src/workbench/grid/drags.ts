import { columnsAlong, columnWidthWithin } from './column-sizes';
import { draggedOut, filledOut } from './fill';
import type { Hit, Layout } from './layout';
import {
  areaOf,
  extendTo,
  firstCell,
  selectAll,
  selectCell,
  selectColumns,
  selectRange,
  selectRows,
  type Selection,
} from './selection';
import type { SpreadsheetModel } from './spreadsheet-model';

type Merges = Parameters<typeof selectCell>[1];

/** What is going on while a button is held down on the grid. */
export interface Drag {
  /** Which way the sheet scrolls at its edges. */
  readonly scrolls: { readonly across: boolean; readonly down: boolean };
  /** `x` in pixels from the left of the page. */
  readonly move: (hit: Hit, x: number) => void;
  readonly end: () => void;
  readonly cancel: () => void;
}

const NOTHING = () => undefined;

/** Selects from where the button was pressed on. */
export function selectionDrag(model: SpreadsheetModel, part: Hit['part']): Drag {
  return {
    scrolls: { across: part !== 'row-header', down: part !== 'column-header' },
    move: (hit) => {
      const { selection, sheet } = model.state();
      if (selection.head.row === hit.row && selection.head.column === hit.column) return;
      model.select(extended(selection, { ...hit, part }, sheet.merges));
    },
    end: NOTHING,
    cancel: NOTHING,
  };
}

/** Fills what the corner of the selection is dragged over. */
export function fillDrag(model: SpreadsheetModel): Drag {
  const { sheet, selection } = model.state();
  const source = selection.range;
  return {
    scrolls: { across: true, down: true },
    move: (hit) => model.show({ filling: draggedOut(source, hit) }),
    end: () => {
      const { filling, sheet: now } = model.state();
      model.show({ filling: undefined });
      if (!filling || now.name !== sheet.name || filling === source) return;
      if (!model.type(filledOut(now, source, filling))) return;
      model.select({ ...selectRange(filling, now.merges), active: selection.active });
    },
    cancel: () => model.show({ filling: undefined }),
  };
}

/** Makes a column, and those that are selected along with it, wider or narrower: when the button is let go. */
export function edgeDrag(
  model: SpreadsheetModel,
  { columns: axis }: Layout,
  column: number,
  from: number,
): Drag {
  const { sheet, selection } = model.state();
  const before = axis.size(column);
  return {
    scrolls: { across: false, down: false },
    move: (_hit, x) => {
      const width = columnWidthWithin(before + x - from);
      model.show({ resizing: { column, width, x: from + width - before } });
    },
    end: () => {
      const { resizing, sheet: now } = model.state();
      model.show({ resizing: undefined });
      if (!resizing || now.name !== sheet.name || resizing.width === before) return;
      const columns = columnsAlong(now, selection, column);
      model.resize(new Map(columns.map((one) => [one, resizing.width])));
    },
    cancel: () => model.show({ resizing: undefined }),
  };
}

/** What pressing on a part of the grid selects. */
export function begun(hit: Hit, merges: Merges): Selection {
  switch (hit.part) {
    case 'corner':
      return selectAll();
    case 'row-header':
      return selectRows(hit.row, hit.row);
    case 'column-header':
      return selectColumns(hit.column, hit.column);
    case 'cell':
      return selectCell(hit, merges);
  }
}

/** What is selected from the active cell up to a part of the grid. */
export function extended(selection: Selection, hit: Hit, merges: Merges): Selection {
  const { active } = selection;
  switch (hit.part) {
    case 'corner':
      return selectAll();
    case 'row-header':
      return { ...selectRows(active.row, hit.row), active };
    case 'column-header':
      return { ...selectColumns(active.column, hit.column), active };
    case 'cell': {
      const first = firstCell(areaOf(active, merges));
      return extendTo({ ...selection, active: first }, hit, merges);
    }
  }
}
