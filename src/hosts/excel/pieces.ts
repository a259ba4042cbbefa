import type { CellRange } from '../../workbook/address';

/** Cells asked for in one request once a workbook has proved too large for one; about 3 MB of answer. */
const CELLS_AT_ONCE = 100_000;

/** A piece of a sheet that is read with one request, alone or with others. */
export interface Piece {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Both halves of what is too much: of the pieces, or of one piece's rows; none of a single row. */
export function halved(parcel: readonly Piece[]): readonly (readonly Piece[])[] {
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

/** A range as pieces that one request can ask for. */
export function cut(sheetId: string, range: CellRange | undefined): readonly Piece[] {
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
export function parcels(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
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

function rowsIn({ firstRow, lastRow }: CellRange): number {
  return lastRow - firstRow + 1;
}

export function cellsIn(range: CellRange): number {
  return rowsIn(range) * (range.lastColumn - range.firstColumn + 1);
}
