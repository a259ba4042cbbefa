import { memo } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { MAX_COLUMNS, MAX_ROWS, overlap, type CellRange } from '../../workbook/address';
import { stretch, type Axis } from './axis';
import { useGridStyles } from './grid-styles';
import { FILL_HANDLE } from './handles';
import { areaOf, contains, isOneCell } from './selection';
import type { SpreadsheetState } from './spreadsheet';

/** A part of the sheet that scrolls, or doesn't, as one. */
export interface Pane {
  readonly cells: CellRange;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Where the sheet's corner lies in the layer, in pixels. */
  readonly left: number;
  readonly top: number;
}

/** What lies over the cells of one part: the selection, what was cut, where the pane has led to. */
function Overlays({ state, pane }: { state: SpreadsheetState; pane: Pane }) {
  const styles = useGridStyles();
  const { sheet, selection, cut, mark, filling } = state;
  const area = areaOf(selection.active, sheet.merges);
  return (
    <>
      {!isOneCell(selection, sheet.merges) && (
        <Box pane={pane} range={selection.range} className={styles.range} />
      )}
      <Box pane={pane} range={area} className={styles.active} />
      <FillHandle pane={pane} range={selection.range} />
      {filling && <Box pane={pane} range={filling} className={styles.cut} />}
      {cut?.sheet === sheet.name && <Box pane={pane} range={cut.range} className={styles.cut} />}
      {mark?.sheet === sheet.name && <Mark pane={pane} range={mark.range} />}
    </>
  );
}

function Box({ pane, range, className }: { pane: Pane; range: CellRange; className: string }) {
  return overlap(range, pane.cells) ? (
    <div className={className} style={boxOf(pane, range)} />
  ) : null;
}

/** In the part of the sheet that the last cell of the range is in; whole rows and columns have none. */
function FillHandle({ pane, range }: { pane: Pane; range: CellRange }) {
  const styles = useGridStyles();
  if (range.lastRow === MAX_ROWS || range.lastColumn === MAX_COLUMNS) return null;
  if (!contains(pane.cells, { row: range.lastRow, column: range.lastColumn })) return null;
  return (
    <div className={styles.markPlace} style={boxOf(pane, range)}>
      <div className={styles.fillHandle} {...FILL_HANDLE} />
    </div>
  );
}

/** A frame that closes in on the place and goes: seen by its movement and its shape, not by its colour alone. */
function Mark({ pane, range }: { pane: Pane; range: CellRange }) {
  const styles = useGridStyles();
  return overlap(range, pane.cells) ? (
    <div className={styles.markPlace} style={boxOf(pane, range)}>
      <div className={styles.mark} data-mark="" />
    </div>
  ) : null;
}

/** The part of a range that lies in the pane. Where the range goes on, its box is open to that side. */
function boxOf({ cells, rows, columns, left, top }: Pane, range: CellRange) {
  const across = stretch(
    columns,
    Math.max(range.firstColumn, cells.firstColumn),
    Math.min(range.lastColumn, cells.lastColumn),
  );
  const down = stretch(
    rows,
    Math.max(range.firstRow, cells.firstRow),
    Math.min(range.lastRow, cells.lastRow),
  );
  return {
    left: left + across.start - 1,
    top: top + down.start - 1,
    width: across.length + 1,
    height: down.length + 1,
    ...(range.lastColumn > cells.lastColumn && { borderRightStyle: 'none' as const }),
    ...(range.firstColumn < cells.firstColumn && { borderLeftStyle: 'none' as const }),
    ...(range.lastRow > cells.lastRow && { borderBottomStyle: 'none' as const }),
    ...(range.firstRow < cells.firstRow && { borderTopStyle: 'none' as const }),
  };
}

/** The layer of a pane's overlays; nobody hears of it, since the cells themselves say whether they are selected. */
export const OverlayLayer = memo(function OverlayLayer(props: {
  readonly state: SpreadsheetState;
  readonly pane: Pane;
  readonly sticks: boolean;
}) {
  const styles = useGridStyles();
  const { state, pane, sticks } = props;
  return (
    <div
      aria-hidden="true"
      className={mergeClasses(styles.overlay, sticks ? styles.overlayFrozen : styles.overlayBody)}
    >
      {sticks ? (
        <div className={styles.overlayStuck}>
          <Overlays state={state} pane={pane} />
        </div>
      ) : (
        <Overlays state={state} pane={pane} />
      )}
    </div>
  );
});
