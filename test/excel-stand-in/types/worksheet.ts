import { color, flag, number, oneOf, optional, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { field } from '../protocol/field';
import { areaOf, fitsSheet, type Area } from '../model/area';
import { recalculate } from '../model/calculate';
import type { Sheet } from '../model/sheet';
import {
  activate,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from '../model/sheet-actions';
import { WHOLE_SHEET } from '../model/workbook';
import { attachments } from './attachments';
import { sheetFilterType } from './auto-filter';
import { areasAt } from './find-area';
import { freezePanesType } from './freeze-panes';
import { namedItemsType } from './named-items';
import { pageLayoutType } from './page-layout';
import { rangeAreasType } from './range-areas';
import { rangeType } from './range';
import { ONE_SHEET_SINCE, registrations, SHEET_EVENTS } from './registrations';
import { tablesType } from './tables';
import { worksheetProtectionType } from './worksheet-protection';
import { shown } from './worksheets';

export const worksheetType: DefinedType<Sheet> = defineType({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  alive: (sheet) => !sheet.deleted,
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, name) => renameSheet(sheet, text(name)) },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, position) => moveSheet(sheet, wholeNumber(position)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => showSheet(sheet, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    TabColor: field('tabColor', color, '1.7'),
    StandardWidth: field('standardWidth', number, '1.7'),
    StandardHeight: { get: () => 15, since: '1.7' },
    ShowGridlines: field('showGridlines', flag, '1.8'),
    ShowHeadings: field('showHeadings', flag, '1.8'),
    // The names under which office.js sets the two above.
    Gridlines: field('showGridlines', flag, '1.8'),
    Headings: field('showHeadings', flag, '1.8'),
    EnableCalculation: field('enableCalculation', flag, '1.9'),
  },
  navigation: {
    Tables: { to: (sheet) => tablesType.of({ workbook: sheet.workbook, sheet }) },
    Names: { to: (sheet) => namedItemsType.of({ workbook: sheet.workbook, sheet }), since: '1.4' },
    Protection: { to: (sheet) => worksheetProtectionType.of(sheet), since: '1.2' },
    FreezePanes: { to: (sheet) => freezePanesType.of(sheet), since: '1.7' },
    PageLayout: { to: (sheet) => pageLayoutType.of(sheet), since: '1.9' },
    AutoFilter: { to: (sheet) => sheetFilterType.of(sheet), since: '1.9' },
    Charts: { to: (sheet) => attachments.charts.of([sheet]) },
    Shapes: { to: (sheet) => attachments.shapes.of([sheet]), since: '1.9' },
    Comments: { to: (sheet) => attachments.comments.of([sheet]), since: '1.10' },
    PivotTables: { to: (sheet) => attachments.pivotTables.of([sheet]), since: '1.3' },
    Slicers: { to: () => attachments.slicers.of([]), since: '1.10' },
  },
  methods: {
    Activate: { run: activate },
    Calculate: { run: (sheet) => recalculate(sheet.workbook), since: '1.6' },
    Delete: { run: deleteSheet },
    Copy: {
      run: (sheet, positionType, relativeTo) => {
        const place =
          optional(positionType, (value) =>
            oneOf(value, ['None', 'Before', 'After', 'Beginning', 'End']),
          ) ?? 'None';
        const other = optional(relativeTo, (value) => worksheetType.in(value));
        const copy = copySheet(sheet);
        const { sheets } = sheet.workbook;
        if (place === 'Beginning') moveSheet(copy, 0);
        if ((place === 'Before' || place === 'After') && other === undefined)
          throw new ExcelError('InvalidArgument');
        if (other !== undefined && place === 'Before') moveSheet(copy, sheets.indexOf(other));
        if (other !== undefined && place === 'After') moveSheet(copy, sheets.indexOf(other) + 1);
        return worksheetType.of(copy);
      },
      since: '1.7',
    },
    GetCell: {
      run: (sheet, row, column) => onSheet(sheet, areaOf(wholeNumber(row), wholeNumber(column))),
    },
    GetRange: {
      run: (sheet, address) => {
        const areas =
          address === null || address === undefined ? [WHOLE_SHEET] : areasAt(sheet, text(address));
        const area = areas[0];
        if (area === undefined || areas.length > 1) throw new ExcelError('InvalidArgument');
        return rangeType.of({ sheet, area });
      },
    },
    GetRangeByIndexes: {
      run: (sheet, row, column, rows, columns) =>
        onSheet(
          sheet,
          areaOf(wholeNumber(row), wholeNumber(column), wholeNumber(rows), wholeNumber(columns)),
        ),
      since: '1.7',
    },
    GetRanges: {
      run: (sheet, address) =>
        rangeAreasType.of({ sheet, areas: areasAt(sheet, optional(address, text) ?? 'A:XFD') }),
      since: '1.9',
    },
    GetUsedRange: {
      run: (sheet, valuesOnly) =>
        rangeType.of({ sheet, area: used(sheet, valuesOnly) ?? areaOf(0, 0) }),
    },
    GetUsedRangeOrNullObject: {
      run: (sheet, valuesOnly) => {
        const area = used(sheet, valuesOnly);
        return area === undefined ? undefined : rangeType.of({ sheet, area });
      },
      since: '1.4',
    },
    GetNext: {
      run: (sheet, visibleOnly) => required(neighbour(sheet, visibleOnly, 1)),
      since: '1.5',
    },
    GetNextOrNullObject: {
      run: (sheet, visibleOnly) => neighbour(sheet, visibleOnly, 1),
      since: '1.5',
    },
    GetPrevious: {
      run: (sheet, visibleOnly) => required(neighbour(sheet, visibleOnly, -1)),
      since: '1.5',
    },
    GetPreviousOrNullObject: {
      run: (sheet, visibleOnly) => neighbour(sheet, visibleOnly, -1),
      since: '1.5',
    },
    _GetSheetById: { run: byId, since: '1.5' },
    _GetAnotherWorksheetById: { run: byId, since: '1.7' },
    ...registrations<Sheet>(
      SHEET_EVENTS,
      (sheet) => ({ workbook: sheet.workbook, id: sheet.id }),
      ONE_SHEET_SINCE,
    ),
  },
});

function onSheet(sheet: Sheet, area: Area): Handle {
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  return rangeType.of({ sheet, area });
}

function used(sheet: Sheet, valuesOnly: unknown): Area | undefined {
  return sheet.grid.usedArea(WHOLE_SHEET, optional(valuesOnly, flag) ?? false);
}

function byId(sheet: Sheet, id: unknown): Handle {
  const other = sheet.workbook.sheets.find((one) => one.id === id);
  return required(other === undefined ? undefined : worksheetType.of(other));
}

function neighbour(sheet: Sheet, visibleOnly: unknown, step: 1 | -1): Handle | undefined {
  const { sheets } = sheet.workbook;
  const visible = new Set(shown(sheet.workbook, visibleOnly));
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const other = at < 0 ? undefined : sheets[at];
    if (other === undefined) return undefined;
    if (visible.has(other)) return worksheetType.of(other);
  }
}

function required(handle: Handle | undefined): Handle {
  if (handle === undefined) throw new ExcelError('ItemNotFound');
  return handle;
}
