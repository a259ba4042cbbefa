import { useLayoutEffect, useRef, type RefObject } from 'react';
import { scrollToShow } from './axis';
import { HEADER_HEIGHT, scrollPage, type Layout } from './layout';
import type { SpreadsheetState } from './spreadsheet';

/** Scrolls to the cell that is to be in sight, each time that it is asked for anew. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns, frozenRows, frozenColumns, margin }: Layout,
  { reveal }: SpreadsheetState,
): void {
  const done = useRef<SpreadsheetState['reveal']>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    // Without a size there is nothing to be seen yet; a sheet that is come back to is where it was left.
    if (!element || element.clientHeight === 0 || done.current === reveal) return;
    done.current = reveal;
    const { cell, amidst } = reveal;
    const { clientHeight, clientWidth, scrollTop, scrollLeft } = element;
    scrollPage(element, {
      left: scrollToShow(
        columns,
        cell.column,
        frozenColumns,
        clientWidth - margin,
        scrollLeft,
        amidst,
      ),
      top: scrollToShow(
        rows,
        cell.row,
        frozenRows,
        clientHeight - HEADER_HEIGHT,
        scrollTop,
        amidst,
      ),
    });
  }, [scroller, reveal, rows, columns, frozenRows, frozenColumns, margin]);
}
