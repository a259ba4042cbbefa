import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { follow } from './follow-link';
import { hitAt, type Hit, type Layout } from './layout';
import {
  areaOf,
  contains,
  extendTo,
  firstCell,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  type Selection,
} from './selection';
import type { SpreadsheetModel } from './spreadsheet-model';

/** How near to the edge a drag scrolls, and how far at a time, in pixels. */
const EDGE = 24;
const STRIDE = 20;

/** What mouse, pen and finger do on the grid: select cells, rows and columns, drag over several, open one for editing. */
export function usePointer(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  model: SpreadsheetModel,
) {
  const dragged = useRef<Hit['part'] | undefined>(undefined);

  const hitOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Hit | undefined => {
    const element = scroller.current;
    if (!element) return undefined;
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const onScrollBar = x >= element.clientWidth || y >= element.clientHeight;
    if (onScrollBar && dragged.current === undefined) return undefined;
    const scroll = { left: element.scrollLeft, top: element.scrollTop };
    return hitAt(layout, scroll, x, y);
  };

  return {
    async onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!event.isPrimary || isOnEditor(event)) return;
      const hit = hitOf(event);
      if (!hit) return;
      const { range } = model.state().selection;
      // The menu of the right button is about what is selected.
      if (event.button === 2 && contains(range, hit)) return;
      const { currentTarget, pointerId, pointerType, shiftKey, ctrlKey, metaKey } = event;
      if (pointerType !== 'touch' && event.button === 0) {
        dragged.current = hit.part;
        currentTarget.setPointerCapture(pointerId);
      }
      if (!(await model.enter())) {
        dragged.current = undefined;
        return;
      }
      const { selection, sheet } = model.state();
      model.select(
        shiftKey ? extended(selection, hit, sheet.merges) : begun(hit, sheet.merges),
        hit.part === 'cell' ? hit : undefined,
      );
      model.focus();
      if (ctrlKey || metaKey) follow(model);
    },

    onMouseDown(event: MouseEvent<HTMLElement>) {
      // The keyboard stays with the cell's editor, wherever in the grid people press.
      if (!isOnEditor(event)) event.preventDefault();
    },

    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragged.current === undefined) return;
      const hit = hitOf(event);
      if (!hit) return;
      scrollAtEdge(event, dragged.current);
      const { selection, sheet } = model.state();
      if (selection.head.row === hit.row && selection.head.column === hit.column) return;
      model.select(extended(selection, { ...hit, part: dragged.current }, sheet.merges));
    },

    onPointerUp() {
      dragged.current = undefined;
    },

    onPointerCancel() {
      dragged.current = undefined;
    },

    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (!isOnEditor(event) && hitOf(event)?.part === 'cell') model.edit('cell', 'move-in-text');
    },
  };
}

/** The editor and what belongs to it have their own use for the pointer. */
function isOnEditor(event: MouseEvent<HTMLElement>): boolean {
  return event.target instanceof Element && event.target.closest('[data-editor]') !== null;
}

function begun(hit: Hit, merges: Parameters<typeof selectCell>[1]): Selection {
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

function extended(
  selection: Selection,
  hit: Hit,
  merges: Parameters<typeof selectCell>[1],
): Selection {
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

function scrollAtEdge(
  { currentTarget: element, clientX, clientY }: PointerEvent<HTMLElement>,
  part: Hit['part'],
): void {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (part !== 'row-header') element.scrollLeft += towards(clientX, left, right) * STRIDE;
  if (part !== 'column-header') element.scrollTop += towards(clientY, top, bottom) * STRIDE;
}

function towards(at: number, start: number, end: number): number {
  if (at > end - EDGE) return 1;
  return at < start + EDGE ? -1 : 0;
}
