import { folded } from '../../values/text';
import type { LocatedHeader, LocatedTable } from '../../workbook/locate-tables';
import type { CellContent, ColumnPlan } from '../../workbook/plan';
import { cellText, isBlank } from '../../workbook/read-cell';
import { NOT_CALCULATED, type CellValue, type RowSnapshot } from '../../workbook/snapshot';
import { rowsBetween } from '../../workbook/table-rows';

/** Columns that people have added to a table of ours, to be kept when it is written again. */
export interface UserColumns {
  readonly columns: readonly ColumnPlan[];
  /** What they hold for a line, by its key. */
  readonly cellsOf: (key: string) => readonly CellContent[];
}

const NONE: UserColumns = { columns: [], cellsOf: () => [] };
const WIDTH = 24;

/**
 * The columns that the contract doesn't know, but for those that `isOurs` claims (dimensions), with their values by the
 * line's key. Formulas become the values they have.
 * @param keyColumns the ids of the columns whose texts make the key, in that order
 */
export function userColumns(
  table: LocatedTable | undefined,
  keyColumns: readonly string[],
  isOurs: (header: LocatedHeader, cells: readonly CellValue[]) => boolean,
): UserColumns {
  if (!table) return NONE;
  const rows = rowsBetween(table.sheet, table.headerRow + 1, table.range.lastRow);
  const added = table.headers.filter(
    (header) =>
      !header.spec &&
      !isOurs(
        header,
        rows.map(({ cells }) => cells[header.column - 1]),
      ),
  );
  if (added.length === 0) return NONE;
  const places = keyColumns.map((id) => table.headers.find(({ spec }) => spec?.id === id)?.column);
  const keyOf = ({ cells }: RowSnapshot) =>
    lineKey(places.map((column) => (column === undefined ? '' : cellText(cells[column - 1]))));
  const byKey = new Map(
    rows.map((row) => [keyOf(row), added.map(({ column }) => kept(row.cells[column - 1]))]),
  );
  return {
    columns: added.map(({ text }) => ({ header: text, width: WIDTH, format: { kind: 'general' } })),
    cellsOf: (key) => byKey.get(key) ?? added.map(() => undefined),
  };
}

/** One key of several texts, the same however they are written. */
export function lineKey(texts: readonly string[]): string {
  return texts.map(folded).join('\n');
}

function kept(cell: CellValue): CellContent {
  if (typeof cell === 'object') {
    if (cell.kind === 'date') return { kind: 'date', serial: cell.serial };
    return cell.code === NOT_CALCULATED ? undefined : cell.code;
  }
  return cell;
}

/** Whether a column lies between two of the contract's, where the dimensions stand, and holds nothing but figures. */
export function isFiguresBetween(
  { headers }: LocatedTable,
  header: LocatedHeader,
  cells: readonly CellValue[],
  before: string,
  after: string,
): boolean {
  const columnOf = (id: string) => headers.find(({ spec }) => spec?.id === id)?.column ?? 0;
  return (
    header.column > columnOf(before) &&
    header.column < columnOf(after) &&
    cells.every((cell) => isBlank(cell) || typeof cell === 'number')
  );
}
