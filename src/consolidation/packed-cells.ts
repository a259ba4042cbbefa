import type { CellValue } from '../workbook/snapshot';

/**
 * The cells of many records, record after record. Nearly all of a city's cells are scores: packed, each takes eight
 * bytes, and they cross from a worker at one go.
 */
export interface PackedCells {
  /** How many cells each record has. */
  readonly width: number;
  /** NaN where there is no number. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** All that is neither a number nor blank, by its place in `numbers`. */
  readonly others: ReadonlyMap<number, Exclude<CellValue, undefined>>;
}

/** @param cells those of each record; what is not there is blank */
export function packCells(cells: readonly (readonly CellValue[])[], width: number): PackedCells {
  const numbers = new Float64Array(cells.length * width).fill(NaN);
  const others = new Map<number, Exclude<CellValue, undefined>>();
  let start = 0;
  for (const own of cells) {
    const count = Math.min(own.length, width);
    for (let at = 0; at < count; at++) {
      const cell = own[at];
      if (typeof cell === 'number') numbers[start + at] = cell;
      else if (cell !== undefined) others.set(start + at, cell);
    }
    start += width;
  }
  return { width, numbers, others };
}

/** @param record and column, both counted from 0 */
export function packedCell(
  { width, numbers, others }: PackedCells,
  record: number,
  column: number,
): CellValue {
  const place = record * width + column;
  const number = numbers[place];
  return number === undefined || Number.isNaN(number) ? others.get(place) : number;
}

/** The cells of one record. */
export function packedRecord(cells: PackedCells, record: number): CellValue[] {
  return Array.from({ length: cells.width }, (_, column) => packedCell(cells, record, column));
}
