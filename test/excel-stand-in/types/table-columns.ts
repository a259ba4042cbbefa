import { optional, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Area } from '../model/area';
import { checkAllowed } from '../model/protection';
import type { Table } from '../model/table';
import { addTableColumn } from '../model/table-actions';
import { writeCells } from '../model/write-cells';
import { columnFilterType } from './auto-filter';
import { rangeType, valuesOf } from './range';

export const tableColumnsType: DefinedType<Table> = defineType({
  name: 'TableColumnCollection',
  properties: { Count: { get: (table) => table.area.columns } },
  items: (table) => table.headers().map((_, index) => columnType.of({ table, index })),
  item: byKey,
  methods: {
    GetCount: { run: (table) => table.area.columns, since: '1.4' },
    GetItemAt: { run: (table, index) => at(table, wholeNumber(index)) },
    GetItemOrNullObject: { run: byKey, since: '1.4' },
    Add: {
      run: (table, index, values, name) => {
        const place = optional(index, wholeNumber) ?? null;
        return at(table, addTableColumn(table, place, values, optional(name, text) ?? null));
      },
    },
  },
});

interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

const columnType: DefinedType<ColumnTarget> = defineType({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  alive: ({ table, index }) => !table.deleted && index < table.area.columns,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.headers()[index],
      set: ({ table, index }, name) => {
        checkAllowed(table.sheet);
        if (table.columnNamed(text(name)) >= 0) throw new ExcelError('InvalidArgument');
        const content = { kind: 'String', value: text(name) } as const;
        table.sheet.grid.setContent(table.area.row, table.area.column + index, content);
      },
    },
    Values: {
      get: (column) =>
        valuesOf({ sheet: column.table.sheet, area: columnOf(column, column.table.area) }),
      set: (column, values) =>
        writeCells(column.table.sheet, columnOf(column, column.table.area), values),
    },
  },
  navigation: {
    Filter: {
      to: ({ table, index }) => columnFilterType.of({ table, column: index }),
      since: '1.2',
    },
  },
  methods: {
    GetRange: { run: (column) => part(column, column.table.area) },
    GetHeaderRowRange: { run: (column) => part(column, column.table.header()) },
    GetDataBodyRange: { run: (column) => part(column, column.table.body()) },
    GetTotalRowRange: { run: (column) => part(column, column.table.totals()) },
    Delete: {
      run: (column) => {
        const { table } = column;
        checkAllowed(table.sheet);
        if (table.area.columns === 1) throw new ExcelError('InvalidOperation');
        table.sheet.shift(columnOf(column, table.area), 'left');
      },
    },
  },
});

function columnOf({ index }: ColumnTarget, area: Area): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

function part(column: ColumnTarget, area: Area | undefined): Handle {
  if (area === undefined) throw new ExcelError('ItemNotFound');
  return rangeType.of({ sheet: column.table.sheet, area: columnOf(column, area) });
}

function at(table: Table, index: number): Handle {
  if (index < 0 || index >= table.area.columns) throw new ExcelError('ItemNotFound');
  return columnType.of({ table, index });
}

/** By header or by id; ids count from 1. */
function byKey(table: Table, key: unknown): Handle | undefined {
  const index = typeof key === 'number' ? key - 1 : table.columnNamed(text(key));
  return index < 0 || index >= table.area.columns ? undefined : columnType.of({ table, index });
}
