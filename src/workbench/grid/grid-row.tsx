import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { CellRange } from '../../workbook/address';
import type { SheetView } from '../../hosts/file/sheet-view';
import type { Axis } from './axis';
import type { ColumnsDrawn } from './columns-drawn';
import { GridCell } from './grid-cell';
import type { Paper } from './cell-looks';
import { useGridStyles, type GridStyles } from './grid-styles';

export interface GridRowProps {
  readonly sheet: SheetView;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly rows: Axis;
  readonly columns: ColumnsDrawn;
  readonly merges: ReadonlyMap<number, CellRange>;
  /** The selected columns of this row; 0 where none is. */
  readonly firstSelected: number;
  readonly lastSelected: number;
  readonly paper: Paper;
  readonly outdatedText: string;
}

/** A row of the sheet: its number, its frozen cells, and the cells in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, height, columns } = props;
  const styles = useGridStyles();
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{ top, height }}>
      <div
        className={mergeClasses(styles.stuck, columns.frozen.length > 0 && styles.stuckFrozen)}
        style={{ width: columns.stuckWidth }}
        role="presentation"
      >
        <div
          role="rowheader"
          aria-colindex={1}
          className={props.firstSelected > 0 ? styles.rowHeaderSelected : styles.rowHeader}
          style={{ width: columns.margin }}
        >
          {row}
        </div>
        {columns.frozen.map((column) => cellAt(props, styles, column, columns.lastFrozen))}
      </div>
      {columns.scrolling.map((column) => cellAt(props, styles, column, columns.last))}
    </div>
  );
});

function cellAt(props: GridRowProps, styles: GridStyles, column: number, lastColumn: number) {
  const { sheet, row, rows, columns, merges, paper, outdatedText } = props;
  const merge = merges.get(column);
  // Inside of a merged area there is only its first cell.
  if (merge && (merge.firstRow !== row || merge.firstColumn !== column)) return null;
  return (
    <GridCell
      key={column}
      sheet={sheet}
      cell={sheet.cell(row, column)}
      row={row}
      column={column}
      lastColumn={lastColumn}
      merge={merge}
      rows={rows}
      columns={columns}
      selected={column >= props.firstSelected && column <= props.lastSelected}
      paper={paper}
      outdatedText={outdatedText}
      styles={styles}
    />
  );
}
