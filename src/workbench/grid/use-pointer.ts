import { useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { columnsAlong, fittedWidth } from './column-sizes';
import { begun, edgeDrag, extended, fillDrag, selectionDrag, type Drag } from './drags';
import { follow } from './follow-link';
import { edgeColumnOf, isFillHandle } from './handles';
import { hitAt, type Hit, type Layout } from './layout';
import { contains } from './selection';
import type { SpreadsheetModel } from './spreadsheet-model';

/** How near to the edge a drag scrolls, and how far at a time, in pixels. */
const EDGE = 24;
const STRIDE = 20;

/**
 * What mouse, pen and finger do on the grid: select cells, rows and columns, drag over several, open one for editing, drag
 * the edge of a column, and the corner of the selection.
 */
export function usePointer(
  scroller: RefObject<HTMLElement | null>,
  layout: Layout,
  model: SpreadsheetModel,
) {
  const drag = useRef<Drag>(undefined);
  /** Of a double click nobody tells where it was: the first press has taken the pointer for the whole grid. */
  const pressedEdge = useRef<number>(undefined);

  const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left = 0, top = 0 } = scroller.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  const hitOf = (event: { clientX: number; clientY: number }): Hit | undefined => {
    const element = scroller.current;
    if (!element) return undefined;
    const { x, y } = placeOf(event);
    const onScrollBar = x >= element.clientWidth || y >= element.clientHeight;
    if (onScrollBar && drag.current === undefined) return undefined;
    return hitAt(layout, { left: element.scrollLeft, top: element.scrollTop }, x, y);
  };
  const handleDrag = (event: PointerEvent): Drag | undefined => {
    if (event.button !== 0) return undefined;
    const column = edgeColumnOf(event.target);
    if (column !== undefined) return edgeDrag(model, layout, column, placeOf(event).x);
    return isFillHandle(event.target) ? fillDrag(model) : undefined;
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
      pressedEdge.current = edgeColumnOf(event.target);
      const handle = handleDrag(event);
      if (handle || (pointerType !== 'touch' && event.button === 0)) {
        drag.current = handle ?? selectionDrag(model, hit.part);
        currentTarget.setPointerCapture(pointerId);
      }
      if (!(await model.enter())) {
        drag.current?.cancel();
        drag.current = undefined;
        return;
      }
      if (handle) return;
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
      const { current } = drag;
      const hit = current && hitOf(event);
      if (!hit) return;
      scrollAtEdge(event, current.scrolls);
      current.move(hit, placeOf(event).x);
    },

    onPointerUp() {
      const { current } = drag;
      drag.current = undefined;
      current?.end();
    },

    onPointerCancel() {
      drag.current?.cancel();
      drag.current = undefined;
    },

    onDoubleClick(event: MouseEvent<HTMLElement>) {
      const column = pressedEdge.current;
      if (column !== undefined) {
        const { sheet, selection } = model.state();
        const columns = columnsAlong(sheet, selection, column);
        model.resize(new Map(columns.map((one) => [one, fittedWidth(sheet, one)])));
      } else if (!isOnEditor(event) && hitOf(event)?.part === 'cell') {
        model.edit('cell', 'move-in-text');
      }
    },
  };
}

/** The editor and what belongs to it have their own use for the pointer. */
function isOnEditor(event: MouseEvent<HTMLElement>): boolean {
  return event.target instanceof Element && event.target.closest('[data-editor]') !== null;
}

function scrollAtEdge(
  { currentTarget: element, clientX, clientY }: PointerEvent<HTMLElement>,
  { across, down }: Drag['scrolls'],
): void {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  if (across) element.scrollLeft += towards(clientX, left, right) * STRIDE;
  if (down) element.scrollTop += towards(clientY, top, bottom) * STRIDE;
}

function towards(at: number, start: number, end: number): number {
  if (at > end - EDGE) return 1;
  return at < start + EDGE ? -1 : 0;
}
