import { memo, type CSSProperties } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { cellAddress, type CellRange } from '../../workbook/address';
import type { CellView, SheetView } from '../../hosts/file/sheet-view';
import { stretch, type Axis } from './axis';
import { alignOf, lookStyle, type Paper } from './cell-looks';
import { fitsNumber, textRoom } from './cell-text';
import type { ColumnsDrawn } from './columns-drawn';
import type { GridStyles } from './grid-styles';

export interface GridCellProps {
  readonly sheet: SheetView;
  readonly cell: CellView | undefined;
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly merge: CellRange | undefined;
  readonly rows: Axis;
  readonly columns: ColumnsDrawn;
  readonly selected: boolean;
  readonly paper: Paper;
  /** What is said of a formula whose value may not be up to date. */
  readonly outdatedText: string;
  /** Looked up once a row, not once a cell. */
  readonly styles: GridStyles;
}

/** The id of a cell's element: the grid's active cell is pointed at by it. */
export function cellId(row: number, column: number): string {
  return `cell-${cellAddress(row, column)}`;
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, cell, merge, selected, columns, styles } = props;
  const number = cell !== undefined && !fitsNumber(cell, widthOf(props));
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      aria-colindex={column + 1}
      aria-selected={selected}
      {...(merge && spans(merge))}
      {...(number && { 'aria-label': cell.text })}
      className={merge ? mergeClasses(styles.cell, styles.merged) : styles.cell}
      style={merge ? mergedBox(merge, props.rows, columns) : columns.box(column)}
    >
      {cell && <CellContent {...props} cell={cell} tooNarrow={number} />}
    </div>
  );
});

function CellContent(props: GridCellProps & { cell: CellView; tooNarrow: boolean }) {
  const { sheet, row, column, lastColumn, cell, merge, paper, tooNarrow, styles } = props;
  const look = lookStyle(cell.style, alignOf(cell), paper);
  const own = widthOf(props);
  const room = merge ? own : textRoom(sheet, row, column, lastColumn, cell);
  return (
    <div
      className={contentClass(cell, styles)}
      {...(cell.outdated && { title: props.outdatedText })}
      style={room > own && cell.style.background === undefined ? { ...look, width: room } : look}
    >
      {tooNarrow ? <span aria-hidden="true">{'#'.repeat(12)}</span> : cell.text}
    </div>
  );
}

function widthOf({ sheet, column, merge, columns }: GridCellProps): number {
  return merge
    ? stretch(columns.axis, merge.firstColumn, merge.lastColumn).length
    : sheet.columnWidth(column);
}

function spans({ firstRow, lastRow, firstColumn, lastColumn }: CellRange) {
  return {
    'aria-rowspan': lastRow - firstRow + 1,
    'aria-colspan': lastColumn - firstColumn + 1,
  };
}

function mergedBox(merge: CellRange, rows: Axis, columns: ColumnsDrawn): CSSProperties {
  const across = stretch(columns.axis, merge.firstColumn, merge.lastColumn);
  return {
    left: columns.margin + across.start,
    width: across.length,
    height: stretch(rows, merge.firstRow, merge.lastRow).length,
  };
}

function contentClass({ link, outdated }: CellView, styles: GridStyles): string {
  const plain = link === undefined ? styles.content : styles.linked;
  return outdated ? mergeClasses(plain, styles.outdated) : plain;
}
