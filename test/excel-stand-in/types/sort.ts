import { flag, number, optional, record, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaOf, type Area } from '../model/area';
import type { Cell } from '../model/cell';
import { checkAllowed, checkUnlocked } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { tellChanged } from '../model/write-cells';
import type { RangeTarget } from './range';

export const rangeSortType: DefinedType<RangeTarget> = defineType({
  name: 'RangeSort',
  methods: {
    Apply: {
      run: ({ sheet, area }, fields, _matchCase, hasHeaders) => {
        const top = optional(hasHeaders, flag) === true ? 1 : 0;
        sort(sheet, { ...area, row: area.row + top, rows: area.rows - top }, fields);
      },
    },
  },
});

export const tableSortType: DefinedType<Table> = defineType({
  name: 'TableSort',
  methods: { Apply: { run: (table, fields) => sort(table.sheet, table.body(), fields) } },
});

/** Rows in the order of one or more columns; numbers come before text, text before yes and no, blanks last. */
function sort(sheet: Sheet, area: Area, fields: unknown): void {
  checkAllowed(sheet, 'allowSort');
  checkUnlocked(sheet, area);
  if (!Array.isArray(fields)) throw new ExcelError('InvalidArgument');
  const keys = fields.map((field) => {
    const { key, ascending } = record(field);
    const column = wholeNumber(key);
    if (column < 0 || column >= area.columns) throw new ExcelError('InvalidArgument');
    return { column, sign: ascending === false ? -1 : 1 };
  });
  const rows: Cell[][] = [];
  for (let row = 0; row < area.rows; row++)
    rows.push(
      Array.from({ length: area.columns }, (_, column) =>
        sheet.grid.get(area.row + row, area.column + column),
      ),
    );
  rows.sort((a, b) => {
    for (const { column, sign } of keys) {
      const [first, second] = [a[column], b[column]];
      if (first === undefined || second === undefined) continue;
      const difference = rank(first) - rank(second);
      if (difference !== 0)
        return difference * (rank(first) === 3 || rank(second) === 3 ? 1 : sign);
      if (first.value !== second.value) return (compare(first, second) ? -1 : 1) * sign;
    }
    return 0;
  });
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const place = areaOf(area.row + row, area.column + column);
      sheet.grid.put(place.row, place.column, cell);
    }
  tellChanged(sheet, area);
}

function rank(cell: Cell): number {
  return { Double: 0, String: 1, Error: 2, Boolean: 2, Empty: 3 }[cell.kind];
}

function compare(a: Cell, b: Cell): boolean {
  return typeof a.value === 'number'
    ? a.value < number(b.value)
    : String(a.value) < String(b.value);
}
