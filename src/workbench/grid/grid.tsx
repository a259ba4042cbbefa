import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { WorkbenchCatalogue } from '../../locales/workbench-catalogue';
import type { CellRange } from '../../workbook/address';
import { ActiveCell } from './active-cell';
import type { Paper } from './cell-looks';
import { columnBoxes, mergesByRow, type ColumnsDrawn } from './columns-drawn';
import { drawnIndexes, frozenIndexes, straysOf } from './drawn';
import { GridBody } from './grid-body';
import { useGridStyles } from './grid-styles';
import { HEADER_HEIGHT, extentOf, layoutOf, type Scroll } from './layout';
import { ResizeGuide } from './resize-guide';
import type { SpreadsheetState } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';
import { usePointer } from './use-pointer';
import { useReveal } from './use-reveal';
import { useScrollMemory } from './use-scroll-memory';
import { useSize } from './use-size';

const ROWS_AHEAD = 8;
const COLUMNS_AHEAD = 3;

interface Props {
  readonly model: SpreadsheetModel;
  readonly state: SpreadsheetState;
  readonly words: WorkbenchCatalogue;
  readonly paper: Paper;
  /** Where the sheet was scrolled to when it was left. */
  readonly scrolled: Map<string, Scroll>;
  readonly id: string;
}

/** A sheet as a grid of cells of which only those in sight are drawn. */
export function Grid({ model, state, words, paper, scrolled, id }: Props) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useSize(scroller);
  const { sheet, selection } = state;
  const { active, head, range } = selection;

  const extent = extentOf(sheet, active, head);
  const layout = useMemo(
    () => layoutOf(sheet, { rows: extent.rows, columns: extent.columns }, room),
    [sheet, extent.rows, extent.columns, room],
  );
  const { rows, columns, margin, frozenRows, frozenColumns } = layout;
  const shownRows = useIndexes(scroller, rows.count, rows.size, HEADER_HEIGHT, ROWS_AHEAD, false);
  const shownColumns = useIndexes(
    scroller,
    columns.count,
    columns.size,
    margin,
    COLUMNS_AHEAD,
    true,
  );
  const strays = straysOf(sheet.merges, rangeOf(shownRows, shownColumns), active);

  const drawn: ColumnsDrawn = useMemo(
    () => ({
      axis: columns,
      frozen: frozenIndexes(frozenColumns, columns.size),
      scrolling: drawnIndexes(shownColumns, strays.columns, frozenColumns, columns.size),
      box: columnBoxes(columns, margin),
      lastFrozen: columns.count,
      last: columns.count,
      margin,
      stuckWidth: margin + columns.start(frozenColumns + 1),
    }),
    [columns, shownColumns, strays.columns, frozenColumns, margin],
  );
  const mergesOf = useMemo(() => mergesByRow(sheet.merges, columns.count), [sheet.merges, columns]);

  const pointer = usePointer(scroller, layout, model);
  useScrollMemory(scroller, sheet.name, scrolled);
  useReveal(scroller, layout, state);

  const width = margin + columns.start(columns.count + 1);
  const height = HEADER_HEIGHT + rows.start(rows.count + 1);
  return (
    <div ref={scroller} className={styles.scroller} {...pointer}>
      <div className={styles.canvas} style={{ width, height }}>
        <ActiveCell
          model={model}
          state={state}
          words={words}
          layout={layout}
          scroller={scroller}
          gridId={id}
        />
        {state.resizing && <ResizeGuide resizing={state.resizing} words={words} />}
        <div
          id={id}
          role="grid"
          aria-label={words.workbench.sheet(sheet.name)}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          aria-multiselectable="true"
          className={styles.grid}
        >
          <GridBody
            state={state}
            layout={layout}
            columns={drawn}
            frozenRows={frozenIndexes(frozenRows, rows.size)}
            scrollingRows={drawnIndexes(shownRows, strays.rows, frozenRows, rows.size)}
            mergesOf={mergesOf}
            selected={range}
            paper={paper}
            outdatedText={words.workbench.outdated}
          />
        </div>
      </div>
    </div>
  );
}

/** The rows or columns in sight and a few ahead, counted from 1; the same array while they are the same. */
function useIndexes(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  size: (index: number) => number,
  paddingStart: number,
  overscan: number,
  horizontal: boolean,
): readonly number[] {
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are only called here, never handed on
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => size(index + 1),
    paddingStart,
    overscan,
    horizontal,
    useFlushSync: false,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  const indexes = virtualizer.getVirtualIndexes();
  return useMemo(() => indexes.map((index) => index + 1), [indexes]);
}

function rangeOf(rows: readonly number[], columns: readonly number[]): CellRange {
  return {
    firstRow: rows[0] ?? 1,
    firstColumn: columns[0] ?? 1,
    lastRow: rows.at(-1) ?? 1,
    lastColumn: columns.at(-1) ?? 1,
  };
}
