import { optional, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaOf, type Area } from '../model/area';
import type { Table } from '../model/table';
import { addTableRows, deleteTableRows } from '../model/table-actions';
import { writeCells } from '../model/write-cells';
import { rangeType, valuesOf } from './range';

export const tableRowsType: DefinedType<Table> = defineType({
  name: 'TableRowCollection',
  properties: { Count: { get: (table) => table.body().rows } },
  items: (table) =>
    Array.from({ length: table.body().rows }, (_, index) => rowType.of({ table, index })),
  methods: {
    Add: {
      run: (table, index, values) => {
        const place = addTableRows(table, optional(index, wholeNumber) ?? null, values);
        return rowType.of({ table, index: place.row - table.body().row });
      },
    },
    GetCount: { run: (table) => table.body().rows, since: '1.4' },
    GetItemAt: { run: (table, index) => at(table, wholeNumber(index)) },
    DeleteRowsAt: {
      run: (table, index, count) =>
        deleteTableRows(table, wholeNumber(index), optional(count, wholeNumber) ?? 1),
      since: 'online',
    },
  },
});

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

const rowType: DefinedType<RowTarget> = defineType({
  name: 'TableRow',
  alive: ({ table, index }) => !table.deleted && index < table.body().rows,
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => valuesOf({ sheet: row.table.sheet, area: areaOfRow(row) }),
      set: (row, values) => writeCells(row.table.sheet, areaOfRow(row), values),
    },
  },
  methods: {
    GetRange: { run: (row) => rangeType.of({ sheet: row.table.sheet, area: areaOfRow(row) }) },
    Delete: { run: ({ table, index }) => deleteTableRows(table, index, 1) },
  },
});

function areaOfRow({ table, index }: RowTarget): Area {
  const body = table.body();
  return areaOf(body.row + index, body.column, 1, body.columns);
}

function at(table: Table, index: number): Handle {
  if (index < 0 || index >= table.body().rows) throw new ExcelError('ItemNotFound');
  return rowType.of({ table, index });
}
