import type { SheetPlan } from '../../workbook/plan';
import { headingLines, LINE_HEIGHT } from '../heading-lines';
import { TABLE_STYLE } from '../look';
import { headerHeight } from '../table-area';
import { areaOf } from './sheet-image';
import type { LineFrame, SheetFrame } from './sheet-frame';

/** Points in the width of a digit of the usual font: 7 pixels, of which 96 make 72 points. */
const POINTS_OF_CHARACTER = 5.25;

/** Looks, sorting and filters stay free. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/** The frame of a planned sheet. */
export function planFrame(plan: SheetPlan): SheetFrame {
  const { name, heading, table, tabColor, freeze, protectHeaders } = plan;
  const widths = table?.columns.map(({ width }) => width) ?? plan.widths ?? [];
  const area = areaOf(plan);
  const heights = headingLines(plan, widths).map(({ height }) => height);
  if (table) heights.push(headerHeight(table));
  const widest = heading.reduce((most, line) => Math.max(most, line.length), 1);
  const range = {
    firstRow: 1,
    firstColumn: 1,
    lastRow: area?.lastRow ?? Math.max(1, heading.length),
    lastColumn: Math.max(widest, area?.lastColumn ?? 1),
  };
  return {
    name,
    tabColor: colorOf(tabColor),
    frozen: freeze ?? { rows: 0, columns: 0 },
    protection: protectHeaders ? PROTECTION : undefined,
    tables:
      table && area
        ? [
            {
              name: table.name,
              style: TABLE_STYLE,
              range: { ...range, firstRow: area.headerRow, lastColumn: area.lastColumn },
            },
          ]
        : [],
    area: range,
    columns: widths.map((width) => shown(width * POINTS_OF_CHARACTER)),
    rows: heights.map((height) => shown(height > LINE_HEIGHT ? height : undefined)),
  };
}

/** Of a sheet that was just added. */
export const EMPTY_FRAME: SheetFrame = {
  name: '',
  tabColor: '',
  frozen: { rows: 0, columns: 0 },
  protection: undefined,
  tables: [],
  area: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
  columns: [],
  rows: [],
};

function shown(size: number | undefined): LineFrame {
  return { size, hidden: false };
}

function colorOf(tabColor: string | undefined): string {
  const rgb = /^#?([0-9A-Fa-f]{6})$/.exec(tabColor ?? '')?.[1];
  return rgb === undefined ? '' : `#${rgb.toUpperCase()}`;
}
