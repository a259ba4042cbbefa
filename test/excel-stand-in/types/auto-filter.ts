import { optional, record, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Area } from '../model/area';
import { filterRows, showAllRows } from '../model/filter';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { areaArgument } from './area-argument';
import { rangeType } from './range';

interface FilterTarget {
  readonly sheet: Sheet;
  readonly area: () => Area | undefined;
  readonly criteria: () => Map<number, unknown> | undefined;
  readonly begin: (area: Area) => void;
  readonly end: () => void;
}

const filterType: DefinedType<FilterTarget> = defineType({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: ({ area }) => area() !== undefined },
    IsDataFiltered: { get: ({ criteria }) => (criteria()?.size ?? 0) > 0 },
    Criteria: { get: ({ criteria }) => [...(criteria()?.values() ?? [])] },
  },
  methods: {
    Apply: {
      run: (target, range, column, criteria) => {
        target.begin(areaArgument(target.sheet, range));
        const at = optional(column, wholeNumber);
        const rule = optional(criteria, record);
        if (at !== undefined && rule !== undefined) target.criteria()?.set(at, rule);
        refilter(target);
      },
    },
    ClearCriteria: {
      run: (target) => {
        target.criteria()?.clear();
        refilter(target);
      },
    },
    ClearColumnCriteria: {
      run: (target, column) => {
        target.criteria()?.delete(wholeNumber(column));
        refilter(target);
      },
      since: '1.14',
    },
    Reapply: { run: refilter },
    Remove: {
      run: (target) => {
        target.criteria()?.clear();
        refilter(target);
        target.end();
      },
    },
    GetRange: {
      run: ({ sheet, area }) => {
        const found = area();
        if (found === undefined) throw new ExcelError('ItemNotFound');
        return rangeType.of({ sheet, area: found });
      },
    },
    GetRangeOrNullObject: {
      run: ({ sheet, area }) => {
        const found = area();
        return found === undefined ? undefined : rangeType.of({ sheet, area: found });
      },
    },
  },
});

function refilter({ sheet, area, criteria }: FilterTarget): void {
  const found = area();
  if (found === undefined) return;
  showAllRows(sheet, found);
  filterRows(sheet, found, criteria() ?? new Map());
}

export const sheetFilterType = {
  of: (sheet: Sheet) =>
    filterType.of({
      sheet,
      area: () => sheet.filter?.area,
      criteria: () => sheet.filter?.criteria,
      begin: (area) => {
        sheet.filter = { area, criteria: sheet.filter?.criteria ?? new Map<number, unknown>() };
      },
      end: () => {
        sheet.filter = undefined;
      },
    }),
};

export const tableFilterType = {
  of: (table: Table) => filterType.of(filterOf(table)),
};

function filterOf(table: Table): FilterTarget {
  return {
    sheet: table.sheet,
    area: () =>
      table.showFilterButton
        ? { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) }
        : undefined,
    criteria: () => table.criteria,
    begin: () => {
      table.showFilterButton = true;
    },
    end: () => {
      table.showFilterButton = false;
    },
  };
}

export function clearTableFilter(table: Table): void {
  table.criteria.clear();
  refilter(filterOf(table));
}

export function reapplyTableFilter(table: Table): void {
  refilter(filterOf(table));
}

/** The filter of one column. */
export const columnFilterType: DefinedType<{ readonly table: Table; readonly column: number }> =
  defineType({
    name: 'Filter',
    properties: { Criteria: { get: ({ table, column }) => table.criteria.get(column) ?? null } },
    methods: {
      Apply: {
        run: ({ table, column }, criteria) => filterColumn(table, column, record(criteria)),
      },
      ApplyValuesFilter: {
        run: ({ table, column }, values) => {
          if (!Array.isArray(values)) throw new ExcelError('InvalidArgument');
          filterColumn(table, column, { filterOn: 'Values', values: values.map(text) });
        },
      },
      ApplyCustomFilter: {
        run: ({ table, column }, criterion1, criterion2, operator) =>
          filterColumn(table, column, {
            filterOn: 'Custom',
            criterion1: text(criterion1),
            criterion2,
            operator,
          }),
      },
      Clear: {
        run: ({ table, column }) => {
          table.criteria.delete(column);
          refilter(filterOf(table));
        },
      },
    },
  });

function filterColumn(
  table: Table,
  column: number,
  criteria: Readonly<Record<string, unknown>>,
): void {
  table.criteria.set(column, criteria);
  refilter(filterOf(table));
}
