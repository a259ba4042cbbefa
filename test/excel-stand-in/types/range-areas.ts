import { oneOf, optional, text, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaName, quoteSheet } from '../model/address';
import { cellCount, isEntireColumn, isEntireRow, MOST_COLUMNS, MOST_ROWS } from '../model/area';
import { clearCells } from '../model/write-cells';
import { conditionalFormatsType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { rangeType } from './range';
import { rangeFormatType } from './range-format';
import { restyled, sharedStyle, type AreasTarget } from './restyled';
import { worksheetType } from './worksheet';

export const rangeAreasType: DefinedType<AreasTarget> = defineType({
  name: 'RangeAreas',
  canBeKept: true,
  alive: ({ sheet }) => !sheet.deleted,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
    Style: {
      get: (target) => sharedStyle(target, 'namedStyle'),
      set: (target, value) => restyled(target, 'namedStyle', text(value)),
    },
  },
  navigation: {
    Areas: { to: (target) => rangesType.of(target) },
    Format: { to: (target) => rangeFormatType.of(target) },
    DataValidation: { to: (target) => dataValidationType.of(target) },
    ConditionalFormats: { to: (target) => conditionalFormatsType.of(target) },
    Worksheet: { to: ({ sheet }) => worksheetType.of(sheet) },
  },
  methods: {
    Clear: {
      run: ({ sheet, areas }, what) => {
        const kinds = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;
        for (const area of areas)
          clearCells(sheet, area, optional(what, (value) => oneOf(value, kinds)) ?? 'All');
      },
    },
    GetEntireRow: {
      run: ({ sheet, areas }) =>
        rangeAreasType.of({
          sheet,
          areas: areas.map((area) => ({ ...area, column: 0, columns: MOST_COLUMNS })),
        }),
    },
    GetEntireColumn: {
      run: ({ sheet, areas }) =>
        rangeAreasType.of({
          sheet,
          areas: areas.map((area) => ({ ...area, row: 0, rows: MOST_ROWS })),
        }),
    },
  },
});

const rangesType: DefinedType<AreasTarget> = defineType({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of({ sheet, area })),
  methods: {
    GetCount: { run: ({ areas }) => areas.length },
    GetItemAt: {
      run: ({ sheet, areas }, index) => {
        const area = areas[wholeNumber(index)];
        if (area === undefined) throw new ExcelError('ItemNotFound');
        return rangeType.of({ sheet, area });
      },
    },
  },
});

function address({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quoteSheet(sheet.name)}!${areaName(area)}`).join(',');
}
