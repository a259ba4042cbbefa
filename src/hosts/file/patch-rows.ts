import { cellAddress } from '../../workbook/address';
import type { AppendPlan } from '../../workbook/plan';
import { formatOf } from '../cell-content';
import { cellEdits, rowsByNumber, type NewCell } from './patch-cells';
import { readCells, type CellPlace, type SheetText } from './patch-sheet-text';
import type { Edit } from './patch-text';
import { dateShift, needsQuotePrefix, renderCell } from './render-cell';
import type { StyleRegistry } from './render-styles';

export interface RowSurroundings {
  readonly styles: StyleRegistry;
  readonly date1904: boolean;
  /** The styles of the last row of the table's body, by column: new rows look like it, other columns included. */
  readonly stylesAbove: ReadonlyMap<number, number>;
}

/** The edits of a sheet's text that write the rows of the plan; rows that exist already keep what they hold. */
export function rowEdits(
  text: string,
  sheet: SheetText,
  plan: AppendPlan,
  surroundings: RowSurroundings,
): readonly Edit[] {
  const places = rowsByNumber(sheet);
  const changed = plan.rows.map((_, index) => {
    const row = plan.firstRow + index;
    const own = (places.get(row) ?? []).flatMap((place) => readCells(text, place));
    const existing = new Map(own.map((cell) => [cell.column, cell]));
    return { row, cells: newCells(plan, row, existing, surroundings) };
  });
  return cellEdits(text, sheet, changed);
}

function newCells(
  plan: AppendPlan,
  row: number,
  existing: ReadonlyMap<number, CellPlace>,
  { styles, date1904, stylesAbove }: RowSurroundings,
): readonly NewCell[] {
  const contents = plan.rows[row - plan.firstRow] ?? [];
  const written = new Set(plan.columns.map(({ column }) => column));
  const others = [...stylesAbove]
    .filter(([column]) => !written.has(column) && !existing.has(column))
    .map(([column, style]) => ({
      column,
      xml: renderCell(cellAddress(row, column), undefined, style, 0),
    }));
  const cells = plan.columns.map(({ column, format: ofColumn }, index) => {
    const content = contents[index];
    const format = formatOf(content, ofColumn);
    const base = existing.get(column)?.style ?? stylesAbove.get(column) ?? 0;
    const blank = content === undefined || content === '';
    const style = blank ? base : styles.adapted(base, format, needsQuotePrefix(content));
    const shift = dateShift(format.kind, date1904);
    return { column, xml: renderCell(cellAddress(row, column), content, style, shift) };
  });
  return [...cells, ...others]
    .filter(({ xml }) => xml !== '')
    .sort((one, other) => one.column - other.column);
}
