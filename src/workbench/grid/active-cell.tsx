import { memo, useLayoutEffect, useRef, type RefObject } from 'react';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import { NOTE_WIDTH, useActiveCellStyles } from './active-cell-styles';
import { CellEditor } from './cell-editor';
import { CellNote } from './cell-note';
import { Choices } from './choices';
import { stretch } from './axis';
import { placeOf, type Layout } from './layout';
import { areaOf } from './selection';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
  readonly layout: Layout;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly gridId: string;
}

/** The note goes above the cell where there is less room than this below it, in pixels. */
const NOTE_HEIGHT = 140;
/** It begins so far to the right of the cell's left edge, or further to the left where it would not fit. */
const NOTE_INSET = 8;

/**
 * What is over the active cell: its editor, which has the keyboard even while nothing is being edited, the button for
 * its choices and the note beside it. All of it stays over the cell when the sheet scrolls.
 */
export const ActiveCell = memo(function ActiveCell(props: Props) {
  const { model, state, words, layout, scroller, gridId } = props;
  const styles = useActiveCellStyles();
  const box = useRef<HTMLDivElement>(null);
  const { sheet, selection } = state;
  const area = areaOf(selection.active, sheet.merges);
  const across = stretch(layout.columns, area.firstColumn, area.lastColumn);
  const down = stretch(layout.rows, area.firstRow, area.lastRow);

  useLayoutEffect(() => {
    const [page, element] = [scroller.current, box.current];
    if (!page || !element) return undefined;
    const follow = () => {
      const scroll = { left: page.scrollLeft, top: page.scrollTop };
      const { left, top, covered } = placeOf(layout, scroll, selection.active);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      element.dataset['covered'] = String(covered);
      const shift = Math.min(NOTE_INSET, page.clientWidth - left - NOTE_WIDTH - NOTE_INSET);
      element.style.setProperty('--note-left', `${Math.max(shift, NOTE_INSET - left)}px`);
      const below = page.clientHeight - top - down.length;
      element.dataset['note'] = below < NOTE_HEIGHT && top > below ? 'above' : 'below';
    };
    follow();
    page.addEventListener('scroll', follow, { passive: true });
    return () => page.removeEventListener('scroll', follow);
  }, [scroller, layout, selection.active, down.length]);

  return (
    <div className={styles.origin}>
      <div ref={box} className={styles.box} style={{ width: across.length, height: down.length }}>
        <CellEditor
          model={model}
          state={state}
          words={words}
          layout={layout}
          scroller={scroller}
          gridId={gridId}
        />
        <Choices model={model} state={state} words={words} />
        <CellNote model={model} state={state} words={words} />
      </div>
    </div>
  );
});
