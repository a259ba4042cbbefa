import { optional, flag, text } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { addSheet } from '../model/sheet-actions';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ALL_OF_WORKBOOK, registrations, SHEET_EVENTS } from './registrations';
import { worksheetType } from './worksheet';

export const worksheetsType: DefinedType<Workbook> = defineType({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (workbook, key) => handleOf(sheetByKey(workbook, key)),
  methods: {
    Add: { run: (workbook, name) => worksheetType.of(addSheet(workbook, optional(name, text))) },
    GetItemOrNullObject: {
      run: (workbook, key) => handleOf(sheetByKey(workbook, key)),
      since: '1.4',
    },
    GetActiveWorksheet: { run: (workbook) => worksheetType.of(workbook.selection.sheet) },
    GetCount: { run: (workbook, visibleOnly) => shown(workbook, visibleOnly).length, since: '1.4' },
    GetFirst: {
      run: (workbook, visibleOnly) => handleOf(shown(workbook, visibleOnly)[0]),
      since: '1.5',
    },
    GetLast: {
      run: (workbook, visibleOnly) => handleOf(shown(workbook, visibleOnly).at(-1)),
      since: '1.5',
    },
    ...registrations<Workbook>(
      {
        ...SHEET_EVENTS,
        AddedEvent: 'worksheetAdded',
        DeletedEvent: 'worksheetDeleted',
        EventMoved: 'worksheetMoved',
      },
      (workbook) => ({ workbook, id: ALL_OF_WORKBOOK }),
    ),
  },
});

function sheetByKey(workbook: Workbook, key: unknown): Sheet | undefined {
  const name = text(key);
  if (name === '') throw new ExcelError('InvalidArgument');
  return workbook.sheets.find((sheet) => sheet.id === name) ?? workbook.sheetNamed(name);
}

export function shown(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  const visible = optional(visibleOnly, flag) ?? false;
  return workbook.sheets.filter((sheet) => !visible || sheet.visibility === 'Visible');
}

function handleOf(sheet: Sheet | undefined): Handle | undefined {
  return sheet === undefined ? undefined : worksheetType.of(sheet);
}
