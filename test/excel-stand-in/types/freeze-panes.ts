import { optional, wholeNumber } from '../protocol/arguments';
import { defineType, type DefinedType, type Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaOf, fitsSheet, MOST_COLUMNS, MOST_ROWS, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { areaArgument } from './area-argument';
import { rangeType } from './range';

export const freezePanesType: DefinedType<Sheet> = defineType({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: { run: (sheet, range) => freeze(sheet, areaArgument(sheet, range)) },
    FreezeRows: {
      run: (sheet, count) =>
        freeze(sheet, areaOf(0, 0, optional(count, wholeNumber) ?? 1, MOST_COLUMNS)),
    },
    FreezeColumns: {
      run: (sheet, count) =>
        freeze(sheet, areaOf(0, 0, MOST_ROWS, optional(count, wholeNumber) ?? 1)),
    },
    Unfreeze: {
      run: (sheet) => {
        sheet.frozen = undefined;
      },
    },
    GetLocation: {
      run: (sheet) => {
        const location = frozen(sheet);
        if (location === undefined) throw new ExcelError('ItemNotFound');
        return location;
      },
    },
    GetLocationOrNullObject: { run: frozen },
  },
});

function freeze(sheet: Sheet, area: Area): void {
  if (!fitsSheet(area)) throw new ExcelError('InvalidArgument');
  sheet.frozen = area;
}

function frozen(sheet: Sheet): Handle | undefined {
  return sheet.frozen === undefined ? undefined : rangeType.of({ sheet, area: sheet.frozen });
}
