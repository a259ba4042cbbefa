import { text } from '../protocol/arguments';
import { Handle } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { areasAt } from './find-area';
import { rangeType, type RangeTarget } from './range';

/** The cells that an argument names, a range or an address, which must be on this sheet. @throws {ExcelError} InvalidArgument. */
export function areaArgument(sheet: Sheet, value: unknown): Area {
  const range = rangeType.in(value);
  if (range !== undefined && range.sheet === sheet) return range.area;
  const area = value instanceof Handle ? undefined : areasAt(sheet, text(value))[0];
  if (area === undefined) throw new ExcelError('InvalidArgument');
  return area;
}

/** A range, or an address that names its sheet (or means `sheet`). @throws {ExcelError} InvalidArgument. */
export function rangeArgument(
  workbook: Workbook,
  value: unknown,
  sheet: Sheet | undefined,
): RangeTarget {
  const range = rangeType.in(value);
  if (range !== undefined) return range;
  const address = parseAddress(text(value));
  const on = address?.sheet === undefined ? sheet : workbook.sheetNamed(address.sheet);
  const area = address?.areas[0];
  if (on === undefined || area === undefined) throw new ExcelError('InvalidArgument');
  return { sheet: on, area };
}
