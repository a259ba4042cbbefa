import { ExcelError } from '../protocol/excel-error';
import { areaName } from './address';
import { areaOf, type Area } from './area';
import { placeOf } from './names';
import { checkStructure } from './protection';
import { withSheetRenamed } from './references';
import type { Sheet } from './sheet';
import { Table } from './table';
import type { Workbook } from './workbook';

export function addSheet(workbook: Workbook, name: string | undefined): Sheet {
  if (workbook.protectedStructure) throw new ExcelError('AccessDenied');
  const sheet = workbook.insertSheet(name ?? workbook.freeSheetName());
  workbook.events.tell('worksheetAdded', sheet.id, { worksheetId: sheet.id });
  return sheet;
}

/** @throws {ExcelError} InvalidOperation for the last visible sheet, and for one that code alone can unhide. */
export function deleteSheet(sheet: Sheet): void {
  checkStructure(sheet);
  const { workbook } = sheet;
  if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
  checkNotLastVisible(sheet);
  const next = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  workbook.removeSheet(sheet);
  if (workbook.selection.sheet === sheet && next[0] !== undefined) activate(next[0]);
  workbook.events.tell('worksheetDeleted', sheet.id, { worksheetId: sheet.id });
}

export function renameSheet(sheet: Sheet, name: string): void {
  checkStructure(sheet);
  const nameBefore = sheet.name;
  if (nameBefore === name) return;
  sheet.workbook.renameSheet(sheet, name);
  sheet.workbook.events.tell('worksheetNameChanged', sheet.id, {
    worksheetId: sheet.id,
    nameBefore,
    nameAfter: name,
  });
}

export function moveSheet(sheet: Sheet, position: number): void {
  checkStructure(sheet);
  const { workbook } = sheet;
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new ExcelError('InvalidArgument');
  const positionBefore = workbook.sheets.indexOf(sheet);
  if (position === positionBefore) return;
  workbook.sheets.splice(positionBefore, 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.events.tell('worksheetMoved', sheet.id, {
    worksheetId: sheet.id,
    positionBefore,
    positionAfter: position,
  });
}

export function showSheet(sheet: Sheet, visibility: Sheet['visibility']): void {
  checkStructure(sheet);
  if (visibility === sheet.visibility) return;
  if (visibility !== 'Visible') checkNotLastVisible(sheet);
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibility;
  const next = sheet.workbook.sheets.find((other) => other.visibility === 'Visible');
  if (visibility !== 'Visible' && sheet.workbook.selection.sheet === sheet && next !== undefined)
    activate(next);
  sheet.workbook.events.tell('worksheetVisibilityChanged', sheet.id, {
    worksheetId: sheet.id,
    visibilityBefore,
    visibilityAfter: visibility,
  });
}

function checkNotLastVisible(sheet: Sheet): void {
  const others = sheet.workbook.sheets.some(
    (other) => other !== sheet && other.visibility === 'Visible',
  );
  if (!others) throw new ExcelError('InvalidOperation');
}

/** @throws {ExcelError} InvalidOperation for a hidden sheet. */
export function activate(sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
  select(
    sheet,
    sheet === sheet.workbook.selection.sheet ? sheet.workbook.selection.area : areaOf(0, 0),
  );
}

/** @throws {ExcelError} InvalidOperation on a hidden sheet. */
export function select(sheet: Sheet, area: Area): void {
  if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
  const { workbook } = sheet;
  const before = workbook.selection;
  workbook.selection = { sheet, area };
  const { events } = workbook;
  if (before.sheet !== sheet) {
    if (!before.sheet.deleted)
      events.tell('worksheetDeactivated', before.sheet.id, { worksheetId: before.sheet.id });
    events.tell('worksheetActivated', sheet.id, { worksheetId: sheet.id });
  }
  events.tell('worksheetSelectionChanged', sheet.id, {
    worksheetId: sheet.id,
    address: areaName(area),
  });
  events.tellSelection();
}

/** A copy after all other sheets; tables come along under new names. */
export function copySheet(sheet: Sheet): Sheet {
  checkStructure(sheet);
  const { workbook } = sheet;
  let number = 2;
  const stem = sheet.name.slice(0, 26);
  while (workbook.sheetNamed(`${stem} (${number})`) !== undefined) number++;
  const copy = workbook.insertSheet(`${stem} (${number})`);
  const { visibility, tabColor, showGridlines, showHeadings, standardWidth, protection, frozen } =
    sheet;
  Object.assign(copy, {
    visibility,
    tabColor,
    showGridlines,
    showHeadings,
    standardWidth,
    protection,
    frozen,
  });
  copy.grid = sheet.grid.copy();
  copy.merges = [...sheet.merges];
  copy.arrays = [...sheet.arrays];
  copy.rowHeights = new Map(sheet.rowHeights);
  copy.columnWidths = new Map(sheet.columnWidths);
  copy.hiddenRows = new Set(sheet.hiddenRows);
  copy.filteredRows = new Set(sheet.filteredRows);
  copy.hiddenColumns = new Set(sheet.hiddenColumns);
  copy.pageLayout = { ...sheet.pageLayout };
  copy.validations = sheet.validations.map((validation) => ({ ...validation }));
  copy.conditionalFormats = sheet.conditionalFormats.map((one) => ({
    ...one,
    format: new Map(one.format),
  }));
  copy.hyperlinks = new Map(sheet.hyperlinks);
  copy.charts = [...sheet.charts];
  copy.shapes = [...sheet.shapes];
  copy.comments = [...sheet.comments];
  copyNames(sheet, copy);
  for (const table of workbook.tablesOn(sheet)) {
    const id = workbook.nextNumber();
    const twin = new Table(`{${id}}`, `${table.name}${id}`, copy, table.area);
    const { showHeaders, showTotals, style, showBandedRows, showBandedColumns, showFilterButton } =
      table;
    Object.assign(twin, {
      showHeaders,
      showTotals,
      style,
      showBandedRows,
      showBandedColumns,
      showFilterButton,
    });
    workbook.tables.push(twin);
  }
  workbook.events.tell('worksheetAdded', copy.id, { worksheetId: copy.id });
  return copy;
}

/** Names of the sheet come along, and so do those of the workbook that mean cells of it: as names of the copy alone. */
function copyNames(sheet: Sheet, copy: Sheet): void {
  const { workbook } = sheet;
  const own = workbook.namesOf(sheet).all();
  const meant = workbook.names
    .all()
    .filter(({ formula }) => placeOf(workbook, formula)?.sheet === sheet);
  for (const { name, formula, visible } of [...meant, ...own]) {
    if (workbook.namesOf(copy).get(name) !== undefined) continue;
    workbook
      .namesOf(copy)
      .add(name, withSheetRenamed(formula, sheet.name, copy.name), copy).visible = visible;
  }
}
