import { cellAddress } from '../workbook/address';
import { isBlank } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { blockCell, columnPlaces, type RecordBlock } from './record-block';

/** What one file says in one record. */
export interface Claim {
  /** The file's identity; empty for what was typed into the city's workbook itself. */
  readonly file: string;
  readonly block: RecordBlock;
  /** Which of the block's records. */
  readonly index: number;
  /** The record's row in the file, counted from 1. */
  readonly sourceRow: number;
  /** Read out of the city's workbook, where an earlier consolidation put it. */
  readonly earlier: boolean;
  /** The ids of the columns that are the file's; undefined: all that say something. */
  readonly only?: ReadonlySet<string>;
  /** What the file says where the city's workbook says otherwise: by column id. */
  readonly otherwise?: ReadonlyMap<string, OtherVersion>;
}

/** A version that was not taken. */
export interface OtherVersion {
  readonly value: CellValue;
  readonly sheet: string;
  readonly cell: string;
}

/** What a claim says in a column; undefined for nothing. */
export function claimed({ block, index, only, otherwise }: Claim, id: string): CellValue {
  const other = otherwise?.get(id);
  if (other) return other.value;
  if (only && !only.has(id)) return undefined;
  const cell = blockCell(block, index, id);
  return isBlank(cell) ? undefined : cell;
}

/** The ids of the columns in which a claim may say something. */
export function claimColumns({ block, otherwise }: Claim): readonly string[] {
  const own = block.columns.map(({ id }) => id);
  return otherwise ? [...new Set([...own, ...otherwise.keys()])] : own;
}

/** Where a claim says what it says in a column: in its file, or where the city’s workbook keeps it. */
export function claimPlace(
  { block, index, otherwise }: Claim,
  id: string,
): { readonly sheet: string; readonly cell: string } {
  const other = otherwise?.get(id);
  if (other) return other;
  const column = block.columns[columnPlaces(block).get(id) ?? 0]?.column ?? 1;
  return { sheet: block.sheet, cell: cellAddress(block.rows[index] ?? 1, column) };
}

/** What stands in the city's workbook, whoever said so. */
export function writtenCell({ block, index }: Claim, id: string): CellValue {
  return blockCell(block, index, id);
}

/** A column’s header in the first of the claims that has it; empty where none has. */
export function headerOf(claims: readonly Claim[], id: string): string {
  for (const { block } of claims) {
    const place = columnPlaces(block).get(id);
    if (place !== undefined) return block.columns[place]?.header ?? '';
  }
  return '';
}

/** A file's identity: its name, whatever the case and however its accents are put together. */
export function fileIdentity(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
