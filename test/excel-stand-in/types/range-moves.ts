import { flag, number, optional, text, wholeNumber } from '../protocol/arguments';
import type { Handle, Method } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import {
  areaOf,
  boundingArea,
  fitsSheet,
  intersection,
  MOST_COLUMNS,
  MOST_ROWS,
  type Area,
} from '../model/area';
import { contains } from '../model/area';
import type { Sheet } from '../model/sheet';
import { areaArgument } from './area-argument';
import { rangeType, type RangeTarget } from './range';
import { rangeAreasType } from './range-areas';
import { tablesType } from './tables';

/** The ways from a range to other ranges. */
export const rangeMoves: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCell: move((area, row, column) =>
    areaOf(area.row + wholeNumber(row), area.column + wholeNumber(column)),
  ),
  GetRow: move((area, row) => ({ ...area, row: area.row + inside(row, area.rows), rows: 1 })),
  GetColumn: move((area, column) => ({
    ...area,
    column: area.column + inside(column, area.columns),
    columns: 1,
  })),
  GetLastCell: move((area) => areaOf(area.row + area.rows - 1, area.column + area.columns - 1)),
  GetLastRow: move((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: move((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  GetEntireRow: move((area) => ({ ...area, column: 0, columns: MOST_COLUMNS })),
  GetEntireColumn: move((area) => ({ ...area, row: 0, rows: MOST_ROWS })),
  GetOffsetRange: move((area, rows, columns) => ({
    ...area,
    row: area.row + wholeNumber(rows),
    column: area.column + wholeNumber(columns),
  })),
  GetResizedRange: move(
    (area, rows, columns) => ({
      ...area,
      rows: area.rows + wholeNumber(rows),
      columns: area.columns + wholeNumber(columns),
    }),
    '1.3',
  ),
  GetAbsoluteResizedRange: move(
    (area, rows, columns) => ({ ...area, rows: wholeNumber(rows), columns: wholeNumber(columns) }),
    '1.7',
  ),
  GetRowsAbove: move((area, count) => beside(area, 'row', -(optional(count, number) ?? 1)), '1.3'),
  GetRowsBelow: move((area, count) => beside(area, 'row', optional(count, number) ?? 1), '1.3'),
  GetColumnsBefore: move(
    (area, count) => beside(area, 'column', -(optional(count, number) ?? 1)),
    '1.3',
  ),
  GetColumnsAfter: move(
    (area, count) => beside(area, 'column', optional(count, number) ?? 1),
    '1.3',
  ),
  GetBoundingRect: {
    run: ({ sheet, area }, other) => at(sheet, boundingArea(area, areaArgument(sheet, other))),
  },
  GetIntersection: {
    run: ({ sheet, area }, other) => {
      const both = intersection(area, areaArgument(sheet, other));
      if (both === undefined) throw new ExcelError('ItemNotFound');
      return at(sheet, both);
    },
  },
  GetIntersectionOrNullObject: {
    run: ({ sheet, area }, other) => orNull(sheet, intersection(area, areaArgument(sheet, other))),
    since: '1.4',
  },
  GetUsedRange: {
    run: ({ sheet, area }, valuesOnly) =>
      at(
        sheet,
        sheet.grid.usedArea(area, optional(valuesOnly, flag) ?? false) ??
          areaOf(area.row, area.column),
      ),
  },
  GetUsedRangeOrNullObject: {
    run: ({ sheet, area }, valuesOnly) =>
      orNull(sheet, sheet.grid.usedArea(area, optional(valuesOnly, flag) ?? false)),
    since: '1.4',
  },
  GetMergedAreasOrNullObject: {
    run: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merge) => intersection(merge, area) !== undefined);
      return areas.length === 0 ? undefined : rangeAreasType.of({ sheet, areas });
    },
    since: '1.13',
  },
  GetSpecialCells: {
    run: (range, kind, types) => required(special(range, kind, types)),
    since: '1.9',
  },
  GetSpecialCellsOrNullObject: { run: special, since: '1.9' },
  GetTables: {
    run: ({ sheet, area }, fullyContained) => {
      const whole = optional(fullyContained, flag) ?? false;
      const overlaps = (of: Area) =>
        whole ? contains(area, of) : intersection(area, of) !== undefined;
      return tablesType.of({ workbook: sheet.workbook, sheet, overlaps });
    },
    since: '1.9',
  },
};

function move(
  to: (area: Area, ...args: readonly unknown[]) => Area,
  since?: string,
): Method<RangeTarget> {
  const run = ({ sheet, area }: RangeTarget, ...args: readonly unknown[]) =>
    at(sheet, to(area, ...args));
  return since === undefined ? { run } : { run, since };
}

function at(sheet: Sheet, area: Area): Handle {
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  return rangeType.of({ sheet, area });
}

function orNull(sheet: Sheet, area: Area | undefined): Handle | undefined {
  return area === undefined ? undefined : rangeType.of({ sheet, area });
}

function inside(index: unknown, count: number): number {
  const at = wholeNumber(index);
  if (at < 0 || at >= count) throw new ExcelError('InvalidArgument');
  return at;
}

/** `count` lines next to the area: behind it, or before it when it is negative. */
function beside(area: Area, line: 'row' | 'column', count: number): Area {
  if (count === 0) throw new ExcelError('InvalidArgument');
  const size = line === 'row' ? 'rows' : 'columns';
  const first = count > 0 ? area[line] + area[size] : area[line] + count;
  return { ...area, [line]: first, [size]: Math.abs(count) };
}

/** Runs of cells of a kind, row by row: constants, formulas, blanks, or those in sight. */
function special({ sheet, area }: RangeTarget, kind: unknown, types: unknown): Handle | undefined {
  const wanted = text(kind);
  const valueTypes = optional(types, text) ?? 'All';
  const within =
    wanted === 'Visible' || wanted === 'Blanks' ? (sheet.grid.usedArea(area, false) ?? area) : area;
  const areas: Area[] = [];
  const take = (row: number, column: number) => {
    const last = areas.at(-1);
    if (last !== undefined && last.row === row && last.column + last.columns === column)
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    else areas.push(areaOf(row, column));
  };
  if (wanted === 'Visible' || wanted === 'Blanks') {
    for (let row = within.row; row < within.row + within.rows; row++)
      for (let column = within.column; column < within.column + within.columns; column++) {
        const visible = !sheet.rowIsHidden(row) && !sheet.hiddenColumns.has(column);
        if (wanted === 'Visible' ? visible : sheet.grid.content(row, column).kind === 'Empty')
          take(row, column);
      }
  } else if (wanted === 'Constants' || wanted === 'Formulas') {
    for (const [row, column, cell] of sheet.grid.cellsIn(within)) {
      const isFormula = cell.formula !== undefined;
      if (cell.kind === 'Empty' || isFormula !== (wanted === 'Formulas')) continue;
      if (valueTypes === 'All' || KIND_NAMES[cell.kind].some((name) => valueTypes.includes(name)))
        take(row, column);
    }
  } else throw new ExcelError('NotImplemented', `getSpecialCells of ${wanted}`);
  return areas.length === 0 ? undefined : rangeAreasType.of({ sheet, areas });
}

const KIND_NAMES = {
  Empty: [],
  String: ['Text'],
  Double: ['Numbers'],
  Boolean: ['Logical'],
  Error: ['Errors'],
} as const;

function required(handle: Handle | undefined): Handle {
  if (handle === undefined) throw new ExcelError('ItemNotFound');
  return handle;
}
