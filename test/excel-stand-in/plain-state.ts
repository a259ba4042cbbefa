import { areaName, cellName } from './model/address';
import type { Area } from './model/area';
import type { Names } from './model/names';
import type { Sheet } from './model/sheet';
import type { Style } from './model/style';
import { WHOLE_SHEET, type Workbook } from './model/workbook';

export type PlainState = Readonly<Record<string, unknown>>;

/**
 * All that a saved file would hold, as plain data to compare: sheets in their order with cells, looks, tables, rules,
 * names. Ids and what is selected are no part of it.
 */
export function stateOf(workbook: Workbook): PlainState {
  return {
    calculationMode: workbook.calculationMode,
    protectedStructure: workbook.protectedStructure,
    names: namesState(workbook.names),
    sheets: workbook.sheets.map(sheetState),
  };
}

function sheetState(sheet: Sheet): PlainState {
  const cells: Record<string, unknown> = {};
  for (const [row, column, { style, ...content }] of sheet.grid.cellsIn(WHOLE_SHEET))
    cells[cellName(row, column)] = { ...content, ...(hasLook(style) ? { style } : {}) };
  const { rows, columns } = sheet.grid.lineStyles();
  const {
    name,
    visibility,
    tabColor,
    showGridlines,
    showHeadings,
    standardWidth,
    pageLayout,
    protection,
  } = sheet;
  return {
    name, visibility, tabColor, showGridlines, showHeadings, standardWidth, cells,
    protection: protection ?? null,
    pageLayout: { ...pageLayout },
    rowStyles: lines(new Map([...rows].filter(([, style]) => hasLook(style)))),
    columnStyles: lines(new Map([...columns].filter(([, style]) => hasLook(style)))),
    rowHeights: lines(sheet.rowHeights),
    columnWidths: lines(sheet.columnWidths),
    hiddenRows: sorted(sheet.hiddenRows),
    filteredRows: sorted(sheet.filteredRows),
    hiddenColumns: sorted(sheet.hiddenColumns),
    merges: sheet.merges.map(areaName).sort(),
    arrays: sheet.arrays.map(({ area }) => areaName(area)).sort(),
    frozen: sheet.frozen === undefined ? null : areaName(sheet.frozen),
    filter: sheet.filter === undefined ? null : areaName(sheet.filter.area),
    tables: tablesState(sheet),
    validations: sheet.validations.map(onArea).sort(byText),
    conditionalFormats: sheet.conditionalFormats.map(({ area, type, rule, stopIfTrue, format }) => ({
      ...onArea({ area, type, rule, stopIfTrue }),
      format: Object.fromEntries(format),
    })),
    hyperlinks: [...sheet.hyperlinks.values()].map(onArea).sort(byText),
    names: namesState(sheet.workbook.namesOf(sheet)),
    attachments: [sheet.charts, sheet.shapes, sheet.comments, sheet.pivotTables].map((names) => [...names]),
  }; // prettier-ignore
}

const TABLE_PIECES = [
  'name', 'area', 'showHeaders', 'showTotals', 'style', 'showBandedRows', 'showBandedColumns', 'showFilterButton',
  'highlightFirstColumn', 'highlightLastColumn',
] as const; // prettier-ignore

function tablesState(sheet: Sheet): readonly PlainState[] {
  return sheet.workbook
    .tablesOn(sheet)
    .map((table) => ({
      ...Object.fromEntries(TABLE_PIECES.map((piece) => [piece, table[piece]])),
      area: areaName(table.area),
      criteria: lines(table.criteria),
    }))
    .sort(byText);
}

function namesState(names: Names): readonly PlainState[] {
  return names
    .all()
    .map(({ name, formula, visible, comment }) => ({ name, formula, visible, comment }));
}

function onArea<T extends { readonly area: Area }>({ area, ...rest }: T): PlainState {
  return { area: areaName(area), ...rest };
}

function lines(map: ReadonlyMap<number, unknown>): PlainState {
  return Object.fromEntries([...map].sort(([a], [b]) => a - b));
}

function sorted(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

function hasLook(style: Style): boolean {
  return Object.keys(style).length > 0;
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
