import { folded } from '../values/text';
import { isHeaderOf, SOURCE, SOURCE_ROW, type TableSpec } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import { isError } from '../workbook/read-cell';
import { rowsOfRecords } from '../workbook/record-rows';
import type { CellValue, RowSnapshot } from '../workbook/snapshot';
import { meaningOf } from './meaning';
import { packCells, packedCell, type PackedCells } from './packed-cells';
import { columnId, contractColumn, recordTable } from './record-tables';

/**
 * The records of one table on one sheet of one workbook. Plain data in few objects, since it crosses from a worker, and
 * a city has tens of thousands of rows.
 */
export interface RecordBlock {
  /** The contract's name: `Scores`. */
  readonly table: string;
  readonly sheet: string;
  readonly columns: readonly BlockColumn[];
  /** The sheet's row of each record, counted from 1. */
  readonly rows: readonly number[];
  /** What tells each record from all others of the table. */
  readonly keys: readonly string[];
  /** The cells of each record, in the order of `columns`. */
  readonly cells: PackedCells;
}

export interface BlockColumn {
  readonly id: string;
  readonly header: string;
  /** Counted from 1. */
  readonly column: number;
}

/** What a cell of a column is called in the city's workbook. */
export type Renaming = (id: string, cell: CellValue, row: RowSnapshot) => CellValue;

/** The columns whose cells may be called otherwise in the city's workbook. */
const RENAMED: ReadonlySet<string> = new Set(['candidate', 'titleNo', 'community', 'district']);

/**
 * Reads the records of a table. A record that leaves a column of its key blank is told apart by all that it says:
 * nothing is lost then, and nothing is taken for the same that may not be.
 * @param codes the ids of the criteria's columns
 */
export function readBlock(
  table: LocatedTable,
  codes: ReadonlySet<string>,
  rename?: Renaming,
): RecordBlock {
  const { spec, sheet } = table;
  const columns = blockColumns(table);
  const rows = rowsOfRecords(table);
  const cellsOf = cellPicker(columns);
  const names = nameColumns(spec, columns);
  const renamed = rename
    ? columns.flatMap(({ id }, at) => (RENAMED.has(id) ? [{ id, at }] : []))
    : [];
  const cells = packCells(
    rows.map((row) => {
      const own = cellsOf(row);
      for (const at of names) if (isError(own[at])) own[at] = undefined;
      for (const { id, at } of renamed) own[at] = rename?.(id, own[at], row);
      return own;
    }),
    columns.length,
  );
  const keyOf = keyMaker(spec, columns, codes, cells);
  return {
    table: spec.name,
    sheet: sheet.name,
    columns,
    rows: rows.map(({ row }) => row),
    keys: rows.map((_, record) => keyOf(record)),
    cells,
  };
}

/** The columns of a table nearly always stand side by side: then a row is copied at one go. */
function cellPicker(columns: readonly BlockColumn[]): (row: RowSnapshot) => CellValue[] {
  const first = (columns[0]?.column ?? 1) - 1;
  const count = columns.length;
  if (columns.some(({ column }, at) => column !== first + at + 1)) {
    return ({ cells }) => columns.map(({ column }) => cells[column - 1]);
  }
  return ({ cells }) => cells.slice(first, first + count);
}

/** Where names and keys stand: an error there is written as a blank, which is one too; its text would be a name. */
function nameColumns(spec: TableSpec, columns: readonly BlockColumn[]): readonly number[] {
  const { keyColumns } = recordTable(spec.name);
  return columns.flatMap(({ id }, at) => {
    const isText = contractColumn(spec, id)?.holds.kind === 'text';
    return isText && (RENAMED.has(id) || keyColumns.includes(id)) ? [at] : [];
  });
}

function blockColumns({ spec, headers }: LocatedTable): readonly BlockColumn[] {
  const isOurs = (text: string) => [SOURCE, SOURCE_ROW].some((one) => isHeaderOf(one, text));
  const consolidated = headers.filter(({ text }) => isOurs(text)).length > 1;
  const taken = new Set<string>();
  return headers.flatMap(({ text, column }) => {
    if (isOurs(text) && consolidated) return [];
    let header = isOurs(text) ? `${text} (2)` : text;
    for (let count = 2; taken.has(columnId(spec, header)); count++) header = `${text} (${count})`;
    const id = columnId(spec, header);
    taken.add(id);
    return [{ id, header, column }];
  });
}

/** Marks what is no text of a key column. */
const ANONYMOUS = '\u0000';

function keyMaker(
  spec: TableSpec,
  columns: readonly BlockColumn[],
  codes: ReadonlySet<string>,
  cells: PackedCells,
): (record: number) => string {
  const keyColumns = recordTable(spec.name).keyColumns.map((id) => ({
    column: contractColumn(spec, id),
    at: columns.findIndex((one) => one.id === id),
  }));
  const said = columns.flatMap(({ id }, at) =>
    codes.has(id) || contractColumn(spec, id) ? [{ id, column: contractColumn(spec, id), at }] : [],
  );
  said.sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = new Map<string, number>();
  const fold = folder();
  return (record) => {
    const parts = keyColumns.map(({ column, at }) => {
      const cell = at < 0 ? undefined : packedCell(cells, record, at);
      return column?.holds.kind === 'date' ? meaningOf(cell, column) : fold(cell);
    });
    if (!parts.includes('')) return repeated(parts.join('\n'), counts);
    const content = said
      .flatMap(({ id, column, at }) => {
        const meaning = meaningOf(packedCell(cells, record, at), column);
        return meaning === '' ? [] : `${id}=${meaning}`;
      })
      .join('\n');
    return repeated(`${ANONYMOUS}${content}`, counts);
  };
}

/**
 * A key that a table has again is another one: it is an error of that workbook, which stays to be seen, and which
 * nothing is guessed about.
 */
function repeated(key: string, counts: Map<string, number>): string {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count === 1 ? key : `${key}\n${ANONYMOUS}${count}`;
}

/** Keys recur in thousands of rows: each spelling is folded once. */
function folder(): (cell: CellValue) => string {
  const known = new Map<CellValue, string>();
  return (cell) => {
    let text = known.get(cell);
    if (text === undefined) {
      text = typeof cell === 'string' ? folded(cell) : meaningOf(cell, undefined);
      if (typeof cell !== 'object') known.set(cell, text);
    }
    return text;
  };
}

/** What a record says in a column; undefined also where the block has no such column. */
export function blockCell(block: RecordBlock, record: number, id: string): CellValue {
  const place = columnPlaces(block).get(id);
  return place === undefined ? undefined : packedCell(block.cells, record, place);
}

const placesOfBlocks = new WeakMap<RecordBlock, ReadonlyMap<string, number>>();

/** Where a block's columns stand in its cells. */
export function columnPlaces(block: RecordBlock): ReadonlyMap<string, number> {
  let places = placesOfBlocks.get(block);
  if (!places) {
    places = new Map(block.columns.map(({ id }, at) => [id, at]));
    placesOfBlocks.set(block, places);
  }
  return places;
}
