import { flag, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { addTable } from '../model/table-actions';
import type { Workbook } from '../model/workbook';
import { rangeArgument } from './area-argument';
import { ALL_OF_WORKBOOK, registrations, TABLES_SINCE } from './registrations';
import { tableType } from './table';

/** The tables of the workbook, of one sheet, or of those that a range touches. */
export interface TablesTarget {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
  readonly overlaps?: (area: Area) => boolean;
}

export const tablesType: DefinedType<TablesTarget> = defineType({
  name: 'TableCollection',
  properties: { Count: { get: (target) => tablesOf(target).length } },
  items: (target) => tablesOf(target).map((table) => tableType.of(table)),
  item: byKey,
  methods: {
    Add: {
      run: ({ workbook, sheet }, address, hasHeaders) => {
        const range = rangeArgument(workbook, address, sheet ?? workbook.selection.sheet);
        if (sheet !== undefined && range.sheet !== sheet) throw new ExcelError('InvalidArgument');
        return tableType.of(addTable(range.sheet, range.area, flag(hasHeaders)));
      },
    },
    GetCount: { run: (target) => tablesOf(target).length, since: '1.4' },
    GetItemAt: {
      run: (target, index) => {
        const table = tablesOf(target)[wholeNumber(index)];
        if (table === undefined) throw new ExcelError('ItemNotFound');
        return tableType.of(table);
      },
    },
    GetItemOrNullObject: { run: byKey, since: '1.4' },
    ...registrations<TablesTarget>(
      { DataChangedEvent: 'tableChanged', AddedEvent: 'tableAdded', DeletedEvent: 'tableDeleted' },
      ({ workbook, sheet }) => ({ workbook, id: sheet?.id ?? ALL_OF_WORKBOOK }),
      TABLES_SINCE,
    ),
  },
});

function tablesOf({ workbook, sheet, overlaps }: TablesTarget): readonly Table[] {
  const tables = sheet === undefined ? workbook.tables : workbook.tablesOn(sheet);
  return overlaps === undefined ? tables : tables.filter(({ area }) => overlaps(area));
}

function byKey(target: TablesTarget, key: unknown): Handle | undefined {
  const name = typeof key === 'number' ? String(key) : text(key);
  const table = tablesOf(target).find(
    (one) => one.id === name || one.name.toLowerCase() === name.toLowerCase(),
  );
  return table === undefined ? undefined : tableType.of(table);
}
