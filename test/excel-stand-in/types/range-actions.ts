import { flag, oneOf, optional, text, wholeNumber } from '../protocol/arguments';
import type { Method } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import {
  contains,
  fitsSheet,
  intersection,
  isEntireColumn,
  isEntireRow,
  type Area,
} from '../model/area';
import { recalculate } from '../model/calculate';
import { EMPTY } from '../model/cell';
import { copyCells, type CopyWhat } from '../model/copy-cells';
import { checkAllowed } from '../model/protection';
import { select } from '../model/sheet-actions';
import type { Sheet } from '../model/sheet';
import { clearCells, tellChanged, type ClearWhat } from '../model/write-cells';
import { rangeArgument } from './area-argument';
import { rangeType, type RangeTarget } from './range';

const CLEAR: readonly ClearWhat[] = [
  'All',
  'Contents',
  'Formats',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
];
const COPY: readonly CopyWhat[] = ['All', 'Formulas', 'Values', 'Formats'];

/** What can be done to the cells of a range. */
export const rangeActions: Readonly<Record<string, Method<RangeTarget>>> = {
  Clear: {
    run: ({ sheet, area }, what) =>
      clearCells(sheet, area, optional(what, (value) => oneOf(value, CLEAR)) ?? 'All'),
  },
  Delete: {
    run: ({ sheet, area }, shift) => {
      const up = oneOf(shift, ['Up', 'Left']) === 'Up';
      moveCells(sheet, area, up ? 'up' : 'left', up ? 'allowDeleteRows' : 'allowDeleteColumns');
      tellChanged(
        sheet,
        area,
        isEntireRow(area) ? 'RowDeleted' : isEntireColumn(area) ? 'ColumnDeleted' : 'CellDeleted',
      );
    },
  },
  Insert: {
    run: ({ sheet, area }, shift) => {
      const down = oneOf(shift, ['Down', 'Right']) === 'Down';
      moveCells(
        sheet,
        area,
        down ? 'down' : 'right',
        down ? 'allowInsertRows' : 'allowInsertColumns',
      );
      tellChanged(
        sheet,
        area,
        isEntireRow(area)
          ? 'RowInserted'
          : isEntireColumn(area)
            ? 'ColumnInserted'
            : 'CellInserted',
      );
      return rangeType.of({ sheet, area });
    },
  },
  Merge: {
    run: ({ sheet, area }, across) => {
      checkAllowed(sheet);
      const blocks = optional(across, flag) === true ? rowsOf(area) : [area];
      const inTable = sheet.workbook
        .tablesOn(sheet)
        .some((table) => intersection(table.area, area) !== undefined);
      if (inTable) throw new ExcelError('InvalidOperation');
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
      for (const block of blocks) {
        if (block.rows * block.columns > 1) sheet.merges.push(block);
        for (const [row, column] of [...sheet.grid.cellsIn(block)])
          if (row !== block.row || column !== block.column)
            sheet.grid.setContent(row, column, EMPTY);
      }
    },
    since: '1.2',
  },
  Unmerge: {
    run: ({ sheet, area }) => {
      checkAllowed(sheet);
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === undefined);
    },
    since: '1.2',
  },
  CopyFrom: {
    run: ({ sheet, area }, source, copyType, skipBlanks, transpose) => {
      const what = optional(copyType, (value) => oneOf(value, COPY)) ?? 'All';
      if (optional(transpose, flag) === true)
        throw new ExcelError('NotImplemented', 'copyFrom, transposed');
      const from = rangeArgument(sheet.workbook, source, sheet);
      copyCells(from.sheet, from.area, sheet, area, what, optional(skipBlanks, flag) ?? false);
    },
    since: '1.9',
  },
  Select: { run: ({ sheet, area }) => select(sheet, area) },
  Calculate: { run: ({ sheet }) => recalculate(sheet.workbook), since: '1.6' },
  SetDirty: { run: () => undefined, since: '1.9' },
  Find: { run: (range, wanted, criteria) => found(range, wanted, criteria, true), since: '1.9' },
  FindOrNullObject: {
    run: (range, wanted, criteria) => found(range, wanted, criteria, false),
    since: '1.9',
  },
  _ValidateArraySize: {
    run: ({ area }, rows, columns) => {
      if (wholeNumber(rows) !== area.rows || wholeNumber(columns) !== area.columns)
        throw new ExcelError(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
    },
    since: '1.3',
  },
};

/** @throws {ExcelError} AccessDenied; InvalidOperation when it would tear a table or a merge apart. */
function moveCells(
  sheet: Sheet,
  area: Area,
  shift: 'up' | 'down' | 'left' | 'right',
  permission: 'allowDeleteRows' | 'allowDeleteColumns' | 'allowInsertRows' | 'allowInsertColumns',
): void {
  checkAllowed(sheet, permission);
  const vertical = shift === 'up' || shift === 'down';
  const moved: Area = vertical
    ? { ...area, rows: 1_048_576 - area.row }
    : { ...area, columns: 16_384 - area.column };
  const solid = [...sheet.workbook.tablesOn(sheet).map((table) => table.area), ...sheet.merges];
  for (const block of solid) {
    const touched = intersection(block, moved);
    if (touched === undefined || contains(block, area)) continue;
    const whole = vertical ? touched.columns === block.columns : touched.rows === block.rows;
    if (!whole) throw new ExcelError('InvalidOperation');
  }
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  sheet.shift(area, shift);
}

function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }));
}

function found({ sheet, area }: RangeTarget, wanted: unknown, criteria: unknown, needed: boolean) {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const fold = (value: string) => (matchCase === true ? value : value.toLowerCase());
  const needle = fold(text(wanted));
  for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
    const hay = fold(String(cell.formula ?? cell.value));
    if (completeMatch === true ? hay === needle : hay.includes(needle))
      return rangeType.of({ sheet, area: { row, column, rows: 1, columns: 1 } });
  }
  if (needed) throw new ExcelError('ItemNotFound');
  return undefined;
}
