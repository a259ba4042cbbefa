import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { columnName } from '../../workbook/address';
import type { ColumnsDrawn } from './columns-drawn';
import { edgeOf } from './handles';
import { useGridStyles } from './grid-styles';
import { HEADER_HEIGHT } from './layout';

interface Props {
  readonly columns: ColumnsDrawn;
  /** 0 where no column is selected. */
  readonly firstSelected: number;
  readonly lastSelected: number;
}

/** The row of the columns' letters. */
export const ColumnHeaders = memo(function ColumnHeaders(props: Props) {
  const { columns } = props;
  const styles = useGridStyles();
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.row}
      style={{ top: 0, height: HEADER_HEIGHT }}
    >
      <div
        className={mergeClasses(styles.stuck, columns.frozen.length > 0 && styles.stuckFrozen)}
        style={{ width: columns.stuckWidth }}
        role="presentation"
      >
        <div
          role="gridcell"
          aria-colindex={1}
          className={styles.rowHeader}
          style={{ width: columns.margin }}
        />
        {columns.frozen.map((column) => headerAt(props, column, styles))}
      </div>
      {columns.scrolling.map((column) => headerAt(props, column, styles))}
    </div>
  );
});

function headerAt(
  { columns, firstSelected, lastSelected }: Props,
  column: number,
  styles: ReturnType<typeof useGridStyles>,
) {
  const selected = column >= firstSelected && column <= lastSelected;
  return (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      className={selected ? styles.columnHeaderSelected : styles.columnHeader}
      style={columns.box(column)}
    >
      {columnName(column)}
      <div aria-hidden="true" className={styles.edge} {...edgeOf(column)} />
    </div>
  );
}
