import { parseRange, type CellRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { HostProblemError } from '../host';
import type { ListedTable } from './list-workbook';
import type { CellBlock } from './read-cells';
import { isSupported } from './requirements';

/** What stands and lies on a sheet. */
export type SheetContents = Pick<SheetSnapshot, 'rows' | 'merges' | 'tables' | 'hasAttachments'>;

/** A sheet to be read, and the tables that are known to be on it. */
export interface WantedSheet {
  readonly id: string;
  readonly tables: readonly ListedTable[];
}

/** Asks for cells; what comes back gives them once the answer is there. */
export function askBlock(range: Excel.Range): () => CellBlock {
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
export function askOthers(
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
export function sorted(merges: readonly CellRange[]): readonly CellRange[] {
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
