import { flag, record } from '../protocol/arguments';
import type { Property } from '../protocol/define-type';
import { ExcelError } from '../protocol/excel-error';
import { areaName } from '../model/address';
import { checkAllowed } from '../model/protection';
import type { Hyperlink } from '../model/sheet-parts';
import type { Sheet } from '../model/sheet';
import { writeCells } from '../model/write-cells';
import type { RangeTarget } from './range';
import { restyled, sharedStyle } from './restyled';

/** What a range has of its rows, columns and links. */
export const rangeLines: Readonly<Record<string, Property<RangeTarget>>> = {
  RowHidden: {
    get: rowHidden,
    set: ({ sheet, area }, value) => {
      checkAllowed(sheet, 'allowFormatRows');
      setHidden(sheet, sheet.hiddenRows, area.row, area.rows, flag(value));
    },
    since: '1.2',
  },
  ColumnHidden: {
    get: columnHidden,
    set: ({ sheet, area }, value) => {
      checkAllowed(sheet, 'allowFormatColumns');
      setHidden(sheet, sheet.hiddenColumns, area.column, area.columns, flag(value));
    },
    since: '1.2',
  },
  Hidden: {
    get: (range) => {
      const [rows, columns] = [rowHidden(range), columnHidden(range)];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
    since: '1.2',
  },
  Style: {
    get: ({ sheet, area }) => sharedStyle({ sheet, areas: [area] }, 'namedStyle'),
    set: ({ sheet, area }, value) => restyled({ sheet, areas: [area] }, 'namedStyle', value),
    since: '1.7',
  },
  Hyperlink: { get: hyperlink, set: setHyperlink, since: '1.7' },
};

function rowHidden({ sheet, area }: RangeTarget): boolean | null {
  const hidden = [...new Set([...sheet.hiddenRows, ...sheet.filteredRows])];
  const inside = hidden.filter((row) => row >= area.row && row < area.row + area.rows).length;
  return inside === 0 ? false : inside === area.rows || null;
}

function columnHidden({ sheet, area }: RangeTarget): boolean | null {
  const inside = [...sheet.hiddenColumns].filter(
    (column) => column >= area.column && column < area.column + area.columns,
  ).length;
  return inside === 0 ? false : inside === area.columns || null;
}

function setHidden(
  sheet: Sheet,
  lines: Set<number>,
  first: number,
  count: number,
  hide: boolean,
): void {
  if (hide && count > 100_000) throw new ExcelError('RangeExceedsLimit');
  if (hide) for (let line = first; line < first + count; line++) lines.add(line);
  else for (const line of [...lines]) if (line >= first && line < first + count) lines.delete(line);
  sheet.workbook.events.tell('worksheetRowHiddenChanged', sheet.id, { worksheetId: sheet.id });
}

function hyperlink({ sheet, area }: RangeTarget): unknown {
  const link = sheet.hyperlinks.get(areaName({ ...area, rows: 1, columns: 1 }));
  if (link === undefined) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    screenTip: screenTip ?? '',
    textToDisplay: String(sheet.grid.content(area.row, area.column).value),
  };
}

/** A link on every cell; its text, if it is given, becomes their content. The look is that of links. */
function setHyperlink({ sheet, area }: RangeTarget, value: unknown): void {
  const given = record(value);
  const { address, documentReference, screenTip, textToDisplay } = given;
  if (typeof address !== 'string' && typeof documentReference !== 'string')
    throw new ExcelError('InvalidArgument');
  checkAllowed(sheet, 'allowInsertHyperlinks');
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = { row, column, rows: 1, columns: 1 };
      const link: Hyperlink = {
        area: cell,
        ...(typeof address === 'string' ? { address } : {}),
        ...(typeof documentReference === 'string' ? { documentReference } : {}),
        ...(typeof screenTip === 'string' ? { screenTip } : {}),
      };
      sheet.hyperlinks.set(areaName(cell), link);
    }
  if (typeof textToDisplay === 'string') writeCells(sheet, area, textToDisplay);
  restyled({ sheet, areas: [area] }, 'font.color', '#0563C1');
  restyled({ sheet, areas: [area] }, 'font.underline', 'Single');
}
