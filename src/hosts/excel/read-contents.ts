import { parseRange, rangeAddress, type CellRange } from '../../workbook/address';
import type { RowSnapshot, SheetSnapshot } from '../../workbook/snapshot';
import { HostProblemError } from '../host';
import type { Ask } from './ask';
import type { ListedTable } from './list-workbook';
import { isProblem } from './problems';
import { rowsOf, type CellBlock } from './read-cells';
import { isSupported } from './requirements';

/** What stands and lies on a sheet. */
export type SheetContents = Pick<SheetSnapshot, 'rows' | 'merges' | 'tables' | 'hasAttachments'>;

/** A sheet to be read, and the tables that are known to be on it. */
export interface WantedSheet {
  readonly id: string;
  readonly tables: readonly ListedTable[];
}

/** Cells asked for in one request once a workbook has proved too large for one; about 3 MB of answer. */
const CELLS_AT_ONCE = 100_000;

/** Most cells of a workbook; the file host's limit too. */
const MAX_CELLS = 8_000_000;

/** All of these sheets in one request. @throws {HostProblemError} `too-large` when Excel cannot answer that at once. */
export async function readAtOnce(
  ask: Ask,
  wanted: readonly WantedSheet[],
  date1904: boolean,
): Promise<readonly SheetContents[]> {
  const pending = await ask((context) =>
    wanted.map(({ id, tables }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return {
        block: askBlock(sheet.getUsedRange(true)),
        merges: askMerges(sheet.getRange()),
        others: askOthers(sheet, tables),
      };
    }),
  );
  return pending.map(({ block, merges, others }) => ({
    ...others(),
    rows: rowsOf(block(), date1904),
    merges: sorted(merges()),
  }));
}

/** A piece of a sheet that is read with one request, alone or with others. */
interface Piece {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** The same in as many requests as it takes. @throws {HostProblemError} `too-large` beyond MAX_CELLS. */
export async function readInPieces(
  ask: Ask,
  wanted: readonly WantedSheet[],
  date1904: boolean,
): Promise<readonly SheetContents[]> {
  const sizes = await ask((context) =>
    wanted.map(({ id, tables }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const used = sheet.getUsedRange(true);
      used.load('address');
      const all = sheet.getUsedRange();
      all.load('address');
      return { id, used, all, others: askOthers(sheet, tables) };
    }),
  );
  const ranges = sizes.map(({ used }) => localRange(used.address));
  if (ranges.reduce((sum, range) => sum + cellsIn(range), 0) > MAX_CELLS) {
    throw new HostProblemError('too-large', `over ${MAX_CELLS} cells`);
  }
  const pieces = sizes.flatMap(({ id }, index) => cut(id, ranges[index]));
  const rows = new Map<string, RowSnapshot[]>(wanted.map(({ id }) => [id, []]));
  for (const parcel of parcels(pieces)) {
    for (const [piece, block] of await readParcel(ask, parcel)) {
      for (const row of rowsOf(block, date1904)) rows.get(piece.sheetId)?.push(row);
    }
  }
  const contents: SheetContents[] = [];
  for (const { id, all, others } of sizes) {
    const merges = await readMerges(ask, { sheetId: id, range: localRange(all.address) });
    contents.push({ ...others(), rows: rows.get(id) ?? [], merges: sorted(merges) });
  }
  return contents;
}

/** Excel gives no more than 512 merged areas at once, and fails where there are more: it is asked by halves then. */
async function readMerges(ask: Ask, piece: Piece): Promise<readonly CellRange[]> {
  try {
    const { firstRow, lastRow } = piece.range;
    const merges = await ask(({ workbook }) =>
      askMerges(workbook.worksheets.getItem(piece.sheetId).getRange(`${firstRow}:${lastRow}`)),
    );
    return merges();
  } catch (error) {
    const halves = isProblem(error, 'too-large', 'unexpected') ? halved([piece]).flat() : [];
    if (halves.length === 0) throw error;
    const read = new Map<string, CellRange>();
    for (const half of halves) {
      // An area over the border is in both.
      for (const range of await readMerges(ask, half)) read.set(rangeAddress(range), range);
    }
    return [...read.values()];
  }
}

/** What is too much even so is halved: the pieces, and at last their rows. */
async function readParcel(
  ask: Ask,
  parcel: readonly Piece[],
): Promise<readonly (readonly [Piece, CellBlock])[]> {
  try {
    const pending = await ask((context) =>
      parcel.map(({ sheetId, range }) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        return askBlock(sheet.getRange(rangeAddress(range)));
      }),
    );
    return parcel.map((piece, index) => {
      const block = pending[index]?.();
      if (!block) throw new HostProblemError('unexpected', 'a piece was not answered');
      return [piece, block];
    });
  } catch (error) {
    const halves = isProblem(error, 'too-large') ? halved(parcel) : [];
    if (halves.length === 0) throw error;
    const read = [];
    for (const half of halves) read.push(...(await readParcel(ask, half)));
    return read;
  }
}

function halved(parcel: readonly Piece[]): readonly (readonly Piece[])[] {
  const [only] = parcel;
  if (!only) return [];
  if (parcel.length > 1) {
    const middle = Math.floor(parcel.length / 2);
    return [parcel.slice(0, middle), parcel.slice(middle)];
  }
  const { sheetId, range } = only;
  if (range.firstRow === range.lastRow) return [];
  const middle = Math.floor((range.firstRow + range.lastRow) / 2);
  return [
    [{ sheetId, range: { ...range, lastRow: middle } }],
    [{ sheetId, range: { ...range, firstRow: middle + 1 } }],
  ];
}

function cut(sheetId: string, range: CellRange | undefined): readonly Piece[] {
  if (!range) return [];
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (cellsIn(range) / rowsIn(range))));
  const pieces: Piece[] = [];
  for (let firstRow = range.firstRow; firstRow <= range.lastRow; firstRow += height) {
    const lastRow = Math.min(range.lastRow, firstRow + height - 1);
    pieces.push({ sheetId, range: { ...range, firstRow, lastRow } });
  }
  return pieces;
}

/** As many pieces together as one request may ask for. */
function parcels(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = cellsIn(piece.range);
    const parcel = all.at(-1);
    if (parcel && cells <= room) parcel.push(piece);
    else {
      all.push([piece]);
      room = CELLS_AT_ONCE;
    }
    room -= cells;
  }
  return all;
}

function askBlock(range: Excel.Range): () => CellBlock {
  range.load('address,values,valueTypes,numberFormat');
  const properties = range.getRowProperties({ rowHidden: true });
  return () => {
    const { values, valueTypes, numberFormat } = range;
    // Above its limit of cells Excel leaves these out without an error.
    if (!hasRows(values) || !hasRows(valueTypes) || !hasRows(numberFormat)) {
      throw new HostProblemError('too-large', 'the cells were left out of the answer');
    }
    const hiddenRows = properties.value.map(({ rowHidden }) => rowHidden === true);
    return { range: localRange(range.address), values, valueTypes, numberFormat, hiddenRows };
  };
}

function hasRows(cells: readonly unknown[] | null | undefined): boolean {
  return Array.isArray(cells);
}

/** Asks for the merged areas that a range has a part in. */
export function askMerges(range: Excel.Range): () => readonly CellRange[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  return () => mergesOf(merged);
}

function mergesOf(merged: Excel.RangeAreas): readonly CellRange[] {
  return merged.isNullObject ? [] : merged.areas.items.map(({ address }) => localRange(address));
}

/** What neither cells nor merges tell. Notes are told of from ExcelApi 1.18 on. */
function askOthers(
  sheet: Excel.Worksheet,
  tables: readonly ListedTable[],
): () => Pick<SheetContents, 'tables' | 'hasAttachments'> {
  const ranges = tables.map(({ name }) => sheet.tables.getItem(name).getRange());
  for (const range of ranges) range.load('address');
  const counts = [
    sheet.charts.getCount(),
    sheet.shapes.getCount(),
    sheet.comments.getCount(),
    ...(isSupported('1.18') ? [sheet.notes.getCount()] : []),
  ];
  return () => ({
    tables: tables.map(({ name, hasHeaderRow, hasTotalsRow }, index) => {
      const range = localRange(ranges[index]?.address ?? '');
      return { name, range, hasHeaderRow, hasTotalsRow };
    }),
    hasAttachments: counts.some(({ value }) => value > 0),
  });
}

/** In reading order. */
function sorted(merges: readonly CellRange[]): readonly CellRange[] {
  return [...merges].sort(inReadingOrder);
}

function inReadingOrder(one: CellRange, other: CellRange): number {
  return one.firstRow - other.firstRow || one.firstColumn - other.firstColumn;
}

/** `'North Lake'!B3:D9` → the range. @throws {HostProblemError} for what is no range of cells. */
export function localRange(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
  if (!range) throw new HostProblemError('unexpected', `no range of cells: ${address}`);
  return range;
}

function rowsIn({ firstRow, lastRow }: CellRange): number {
  return lastRow - firstRow + 1;
}

export function cellsIn(range: CellRange): number {
  return rowsIn(range) * (range.lastColumn - range.firstColumn + 1);
}
