import { optional, record, text } from '../protocol/arguments';
import { defineType, type DefinedType } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import type { Sheet } from '../model/sheet';

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const worksheetProtectionType: DefinedType<Sheet> = defineType({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    /** @throws {ExcelError} AccessDenied when it is protected already, as in Excel. */
    Protect: {
      run: (sheet, options, password) => {
        if (sheet.protection !== undefined) throw new ExcelError('AccessDenied');
        sheet.protection = {
          options: { ...DEFAULTS, ...optional(options, record) },
          password: optional(password, text),
        };
        tell(sheet);
      },
    },
    Unprotect: {
      run: (sheet, password) => {
        const wanted = sheet.protection?.password;
        if (wanted !== undefined && wanted !== optional(password, text))
          throw new ExcelError('AccessDenied');
        sheet.protection = undefined;
        tell(sheet);
      },
    },
  },
});

function tell(sheet: Sheet): void {
  const isProtected = sheet.protection !== undefined;
  sheet.workbook.events.tell('worksheetProtectionChanged', sheet.id, {
    isProtected,
    worksheetId: sheet.id,
  });
}
