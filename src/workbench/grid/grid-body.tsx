import { memo, useMemo } from 'react';
import type { CellRange } from '../../workbook/address';
import type { Paper } from './cell-looks';
import { ColumnHeaders } from './column-headers';
import type { ColumnsDrawn, MergesOfRow } from './columns-drawn';
import { GridRow } from './grid-row';
import { useGridStyles } from './grid-styles';
import { HEADER_HEIGHT, type Layout } from './layout';
import { OverlayLayer, type Pane } from './overlays';
import type { SpreadsheetState } from './spreadsheet';

interface Props {
  readonly state: SpreadsheetState;
  readonly layout: Layout;
  readonly columns: ColumnsDrawn;
  readonly frozenRows: readonly number[];
  readonly scrollingRows: readonly number[];
  readonly mergesOf: (row: number) => MergesOfRow;
  readonly selected: CellRange;
  readonly paper: Paper;
  readonly outdatedText: string;
}

/** The letters, the frozen rows that stay under them, the rows that scroll, and what lies over each part. */
export const GridBody = memo(function GridBody(props: Props) {
  const { state, layout, columns, frozenRows, scrollingRows, selected } = props;
  const styles = useGridStyles();
  const topHeight = HEADER_HEIGHT + layout.rows.start(layout.frozenRows + 1);
  const parts = useMemo(() => partsOf(layout), [layout]);
  return (
    <>
      <div role="rowgroup" className={styles.top} style={{ height: topHeight }}>
        <ColumnHeaders
          columns={columns}
          firstSelected={selected.firstColumn}
          lastSelected={selected.lastColumn}
        />
        {frozenRows.map((row) => rowAt(props, row))}
        <OverlayLayer state={state} pane={parts.top} sticks={false} />
        <OverlayLayer state={state} pane={parts.corner} sticks />
        {layout.frozenRows > 0 && <div aria-hidden="true" className={styles.frozenEdgeBelow} />}
      </div>
      <div role="rowgroup">{scrollingRows.map((row) => rowAt(props, row))}</div>
      <OverlayLayer state={state} pane={parts.body} sticks={false} />
      <OverlayLayer state={state} pane={parts.side} sticks />
    </>
  );
});

function rowAt(props: Props, row: number) {
  const { state, layout, columns, mergesOf, selected, paper, outdatedText } = props;
  const isSelected = row >= selected.firstRow && row <= selected.lastRow;
  return (
    <GridRow
      key={row}
      sheet={state.sheet}
      row={row}
      top={HEADER_HEIGHT + layout.rows.start(row)}
      height={layout.rows.size(row)}
      rows={layout.rows}
      columns={columns}
      merges={mergesOf(row)}
      firstSelected={isSelected ? selected.firstColumn : 0}
      lastSelected={isSelected ? selected.lastColumn : 0}
      paper={paper}
      outdatedText={outdatedText}
    />
  );
}

/** The four parts of a sheet with frozen panes; without them, all but the body are empty. */
function partsOf(layout: Layout): Readonly<Record<'corner' | 'top' | 'side' | 'body', Pane>> {
  const { rows, columns, margin, frozenRows, frozenColumns } = layout;
  const part = (frozenDown: boolean, frozenAcross: boolean): Pane => ({
    cells: {
      firstRow: frozenDown ? 1 : frozenRows + 1,
      lastRow: frozenDown ? frozenRows : rows.count,
      firstColumn: frozenAcross ? 1 : frozenColumns + 1,
      lastColumn: frozenAcross ? frozenColumns : columns.count,
    },
    rows,
    columns,
    left: margin,
    top: HEADER_HEIGHT,
  });
  return {
    corner: part(true, true),
    top: part(true, false),
    side: part(false, true),
    body: part(false, false),
  };
}
