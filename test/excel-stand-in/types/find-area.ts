import { ExcelError } from '../protocol/excel-error';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import { placeOf } from '../model/names';
import type { Sheet } from '../model/sheet';

/** The cells of a sheet that an address or a name stands for. @throws {ExcelError} InvalidArgument. */
export function areasAt(sheet: Sheet, text: string): readonly Area[] {
  const address = parseAddress(text);
  if (address !== undefined) {
    const other = address.sheet !== undefined && sheet.workbook.sheetNamed(address.sheet) !== sheet;
    if (other) throw new ExcelError('InvalidArgument');
    return address.areas;
  }
  const { workbook } = sheet;
  const table = workbook.tableNamed(text);
  if (table?.sheet === sheet) return [table.body()];
  const name = workbook.namesOf(sheet).get(text) ?? workbook.names.get(text);
  const place = name === undefined ? undefined : placeOf(workbook, name.formula);
  if (place?.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return [place.area];
}
