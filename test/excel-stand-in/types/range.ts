import { defineType, type DefinedType } from '../protocol/define-type';
import { areaName, quoteSheet } from '../model/address';
import { ofAllCells } from '../model/arrays';
import { cellCount, isEntireColumn, isEntireRow, type Area } from '../model/area';
import type { Cell } from '../model/cell';
import { displayed } from '../model/display';
import type { Sheet } from '../model/sheet';
import { styleValue } from '../model/style';
import { MOST_CELLS, writeCells } from '../model/write-cells';
import { conditionalFormatsType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { rangeActions } from './range-actions';
import { rangeBulk } from './range-bulk';
import { rangeFormatType } from './range-format';
import { rangeLines } from './range-lines';
import { rangeMoves } from './range-moves';
import { restyled } from './restyled';
import { rangeSortType } from './sort';
import { worksheetType } from './worksheet';

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export const rangeType: DefinedType<RangeTarget> = defineType({
  name: 'Range',
  canBeKept: true,
  alive: ({ sheet }) => !sheet.deleted,
  properties: {
    Values: { get: valuesOf, set: ({ sheet, area }, input) => writeCells(sheet, area, input) },
    Formulas: {
      get: (range) => cells(range, (cell) => cell.formula ?? cell.value),
      set: ({ sheet, area }, input) => writeCells(sheet, area, input),
    },
    FormulasLocal: {
      get: (range) => cells(range, (cell) => cell.formula ?? cell.value),
      set: ({ sheet, area }, input) => writeCells(sheet, area, input),
    },
    Text: { get: (range) => cells(range, (cell) => displayed(cell, cell.style)) },
    ValueTypes: { get: (range) => cells(range, (cell) => cell.kind) },
    NumberFormat: {
      get: (range) => cells(range, (cell) => styleValue(cell.style, 'numberFormat')),
      set: ({ sheet, area }, input) => restyled({ sheet, areas: [area] }, 'numberFormat', input),
    },
    NumberFormatLocal: {
      get: (range) => cells(range, (cell) => styleValue(cell.style, 'numberFormat')),
      set: ({ sheet, area }, input) => restyled({ sheet, areas: [area] }, 'numberFormat', input),
      since: '1.7',
    },
    Address: { get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${areaName(area)}` },
    AddressLocal: { get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${areaName(area)}` },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    IsEntireColumn: { get: ({ area }) => isEntireColumn(area), since: '1.7' },
    IsEntireRow: { get: ({ area }) => isEntireRow(area), since: '1.7' },
    HasSpill: {
      get: ({ sheet, area }) => ofAllCells(sheet, area, ({ spills }) => spills),
      since: '1.12',
    },
    SavedAsArray: {
      get: ({ sheet, area }) => ofAllCells(sheet, area, () => true),
      since: '1.12',
    },
    ...rangeLines,
  },
  navigation: {
    Format: { to: ({ sheet, area }) => rangeFormatType.of({ sheet, areas: [area] }) },
    Worksheet: { to: ({ sheet }) => worksheetType.of(sheet) },
    DataValidation: {
      to: ({ sheet, area }) => dataValidationType.of({ sheet, areas: [area] }),
      since: '1.8',
    },
    ConditionalFormats: {
      to: ({ sheet, area }) => conditionalFormatsType.of({ sheet, areas: [area] }),
      since: '1.6',
    },
    Sort: { to: (range) => rangeSortType.of(range), since: '1.2' },
  },
  methods: { ...rangeMoves, ...rangeActions, ...rangeBulk },
});

export function valuesOf(range: RangeTarget): unknown {
  return cells(range, (cell) => cell.value);
}

/** Something of every cell, row by row; null where Excel gives nothing: whole rows or columns, or more than five million cells. */
function cells<T>(
  { sheet, area }: RangeTarget,
  of: (cell: Cell) => T,
): readonly (readonly T[])[] | null {
  if (isEntireColumn(area) || isEntireRow(area) || cellCount(area) > MOST_CELLS) return null;
  const block: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      line.push(of(sheet.grid.get(row, column)));
    block.push(line);
  }
  return block;
}
