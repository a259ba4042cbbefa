import { flag, text } from '../protocol/arguments';
import { defineType, type DefinedType, type Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { checkAllowed } from '../model/protection';
import type { Table } from '../model/table';
import {
  deleteTable,
  dropTable,
  keepStripes,
  renameTable,
  resizeTable,
  showTotals,
} from '../model/table-actions';
import { areaArgument } from './area-argument';
import { clearTableFilter, reapplyTableFilter, tableFilterType } from './auto-filter';
import { rangeType } from './range';
import { registrations, TABLES_SINCE } from './registrations';
import { tableColumnsType } from './table-columns';
import { tableRowsType } from './table-rows';
import { tableSortType } from './sort';
import { worksheetType } from './worksheet';

export const tableType: DefinedType<Table> = defineType({
  name: 'Table',
  identity: (table) => ({ Id: table.id }),
  alive: (table) => !table.deleted,
  properties: {
    Id: { get: (table) => table.id },
    Name: { get: (table) => table.name, set: (table, name) => renameTable(table, text(name)) },
    ShowHeaders: {
      get: (table) => table.showHeaders,
      set: (table, value) => {
        checkAllowed(table.sheet);
        table.showHeaders = flag(value);
      },
    },
    ShowTotals: {
      get: (table) => table.showTotals,
      set: (table, value) => showTotals(table, flag(value)),
    },
    Style: {
      get: (table) => table.style,
      set: (table, value) => {
        checkAllowed(table.sheet);
        if (
          !/^(?:|TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:[1-9]|1[01])))$/.test(
            text(value),
          )
        )
          throw new ExcelError('InvalidArgument');
        table.style = text(value);
      },
    },
    ShowBandedRows: switched('showBandedRows'),
    ShowBandedColumns: switched('showBandedColumns'),
    ShowFilterButton: switched('showFilterButton'),
    HighlightFirstColumn: switched('highlightFirstColumn'),
    HighlightLastColumn: switched('highlightLastColumn'),
    LegacyId: { get: (table) => table.id, since: '1.8' },
  },
  navigation: {
    Columns: { to: (table) => tableColumnsType.of(table) },
    Rows: { to: (table) => tableRowsType.of(table) },
    Worksheet: { to: (table) => worksheetType.of(table.sheet), since: '1.2' },
    AutoFilter: { to: (table) => tableFilterType.of(table), since: '1.9' },
    Sort: { to: (table) => tableSortType.of(table), since: '1.2' },
  },
  methods: {
    GetRange: { run: (table) => rangeType.of({ sheet: table.sheet, area: table.area }) },
    GetHeaderRowRange: { run: (table) => part(table, table.header()) },
    GetDataBodyRange: { run: (table) => part(table, table.body()) },
    GetTotalRowRange: { run: (table) => part(table, table.totals()) },
    Resize: {
      run: (table, range) => resizeTable(table, areaArgument(table.sheet, range)),
      since: '1.13',
    },
    Delete: { run: deleteTable },
    ConvertToRange: {
      run: (table) => {
        keepStripes(table);
        dropTable(table);
        return rangeType.of({ sheet: table.sheet, area: table.area });
      },
      since: '1.2',
    },
    ClearFilters: { run: clearTableFilter, since: '1.2' },
    ReapplyFilters: { run: reapplyTableFilter, since: '1.2' },
    ...registrations<Table>(
      { DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' },
      (table) => ({ workbook: table.sheet.workbook, id: table.id }),
      TABLES_SINCE,
    ),
  },
});

type Switch =
  | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn'; // prettier-ignore

function switched(name: Switch): Property<Table> {
  return {
    get: (table) => table[name],
    set: (table, value) => {
      checkAllowed(table.sheet);
      table[name] = flag(value);
    },
    since: '1.3',
  };
}

function part(table: Table, area: ReturnType<Table['totals']>) {
  if (area === undefined) throw new ExcelError('ItemNotFound');
  return rangeType.of({ sheet: table.sheet, area });
}
