import { ExcelError } from '../protocol/excel-error';
import type { Area } from './area';
import type { Sheet } from './sheet';
import { styleValue } from './style';

type Permission =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowInsertColumns'
  | 'allowDeleteRows'
  | 'allowDeleteColumns'
  | 'allowInsertHyperlinks'
  | 'allowAutoFilter'
  | 'allowSort';

/** @throws {ExcelError} AccessDenied on a protected sheet that does not allow it. */
export function checkAllowed(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection === undefined) return;
  if (permission === undefined || sheet.protection.options[permission] !== true)
    throw new ExcelError('AccessDenied');
}

/** @throws {ExcelError} AccessDenied when a cell of the area is locked on a protected sheet. */
export function checkUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === undefined) return;
  for (const style of sheet.grid.stylesIn(area))
    if (styleValue(style, 'locked') === true) throw new ExcelError('AccessDenied');
}

/** @throws {ExcelError} AccessDenied while the structure of the workbook is protected. */
export function checkStructure(sheet: Sheet): void {
  if (sheet.workbook.protectedStructure) throw new ExcelError('AccessDenied');
}
