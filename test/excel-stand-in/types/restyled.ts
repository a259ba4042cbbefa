import { ExcelError } from '../protocol/excel-error';
import { areaOf, cellCount, isEntireColumn, isEntireRow, type Area } from '../model/area';
import { areaName } from '../model/address';
import { checkAllowed } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { styleValue, withStyle, type StyleValue } from '../model/style';
import { inputOf, MOST_CELLS } from '../model/write-cells';

/** The cells that a format is of: a range is one area, several areas make one format too. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/**
 * Sets one piece of the look: one value for all cells, or a block with one for each, in which `null` changes nothing.
 * @throws {ExcelError} InvalidArgument, AccessDenied on a protected sheet that does not allow it.
 */
export function restyled({ sheet, areas }: AreasTarget, key: string, input: unknown): void {
  checkAllowed(sheet, 'allowFormatCells');
  for (const area of areas) {
    if (Array.isArray(input)) restyleEach(sheet, area, key, input);
    else {
      const whole = isEntireColumn(area) || isEntireRow(area);
      if (!whole && cellCount(area) > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
      const value = plain(input);
      sheet.grid.restyle(area, (style) => withStyle(style, key, value));
    }
    sheet.workbook.events.tell('worksheetFormatChanged', sheet.id, {
      worksheetId: sheet.id,
      address: areaName(area),
    });
  }
}

function restyleEach(sheet: Sheet, area: Area, key: string, input: readonly unknown[]): void {
  const valueAt = inputOf(area, input);
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = valueAt(row, column);
      if (value === null) continue;
      sheet.grid.restyle(areaOf(area.row + row, area.column + column), (style) =>
        withStyle(style, key, plain(value)),
      );
    }
}

function plain(value: unknown): StyleValue {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  throw new ExcelError('InvalidArgument');
}

/** The value that all the cells share; null when they differ. */
export function sharedStyle({ sheet, areas }: AreasTarget, key: string): StyleValue {
  const found = new Set<StyleValue>();
  for (const area of areas)
    for (const style of sheet.grid.stylesIn(area)) found.add(styleValue(style, key));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
