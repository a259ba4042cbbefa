import { rangeAddress, type CellRange } from '../../workbook/address';
import { localRange } from './ask-contents';

/** All of a sheet that is not in its cells, as far as the host changes it. */
export interface SheetFrame {
  readonly name: string;
  readonly tabColor: string;
  readonly frozen: Frozen;
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  readonly tables: readonly TableFrame[];
  /** From A1 to the last cell with anything in it, looks included, or further. */
  readonly area: CellRange;
  /** Of the area's columns and rows, from the first. */
  readonly columns: readonly LineFrame[];
  readonly rows: readonly LineFrame[];
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export interface TableFrame {
  readonly name: string;
  readonly range: CellRange;
  readonly style: string;
}

/** A row or column: its size in points, undefined for the usual one. */
export interface LineFrame {
  readonly size: number | undefined;
  readonly hidden: boolean;
}

/**
 * Asks for a sheet's frame; what comes back gives it once the answer is there.
 * @param least an area that the frame's is to hold: rows and columns have sizes without anything in them.
 */
export function askFrame(
  sheet: Excel.Worksheet,
  tableNames: readonly string[],
  least: CellRange,
): () => SheetFrame {
  sheet.load('name,tabColor');
  sheet.protection.load('protected,options');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('address');
  const area = sheet
    .getRange(rangeAddress({ ...least, firstRow: 1, firstColumn: 1 }))
    .getBoundingRect(sheet.getUsedRange());
  area.load('address');
  const columns = area.getColumnProperties({
    columnHidden: true,
    format: { columnWidth: true, useStandardWidth: true },
  });
  const rows = area.getRowProperties({
    rowHidden: true,
    format: { rowHeight: true, useStandardHeight: true },
  });
  const tables = tableNames.map((name) => {
    const table = sheet.tables.getItem(name);
    table.load('name,style');
    const range = table.getRange();
    range.load('address');
    return { table, range };
  });
  return () => frameOf({ sheet, frozen, area, columns, rows, tables });
}

interface AnsweredFrame {
  readonly sheet: Excel.Worksheet;
  readonly frozen: Excel.Range;
  readonly area: Excel.Range;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

function frameOf({ sheet, frozen, area, columns, rows, tables }: AnsweredFrame): SheetFrame {
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenBy(frozen.address),
    protection: sheet.protection.protected ? sheet.protection.options : undefined,
    tables: tables.map(({ table, range }) => ({
      name: table.name,
      range: localRange(range.address),
      style: table.style,
    })),
    area: localRange(area.address),
    columns: columns.value.map(({ columnHidden, format }) => ({
      size: format?.useStandardWidth === true ? undefined : format?.columnWidth,
      hidden: columnHidden === true,
    })),
    rows: rows.value.map(({ rowHidden, format }) => ({
      size: format?.useStandardHeight === true ? undefined : format?.rowHeight,
      hidden: rowHidden === true,
    })),
  };
}

/** `Results!A1:C4` → four rows and three columns; whole rows (`1:4`) and whole columns (`A:C`) freeze one kind alone. */
function frozenBy(address: string): Frozen {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^\d+:(\d+)$/.exec(local) ?? /^(\d+)$/.exec(local);
  if (rows) return { rows: Number(rows[1]), columns: 0 };
  const columns = /^[A-Z]+:([A-Z]+)$/i.exec(local) ?? /^([A-Z]+)$/i.exec(local);
  if (columns) return { rows: 0, columns: localRange(`A1:${columns[1]}1`).lastColumn };
  const { lastRow, lastColumn } = localRange(local);
  return { rows: lastRow, columns: lastColumn };
}

/** Queues what it takes to make a frame of `now` one of `wanted`; the sheet has to be unprotected. */
export function applyFrame(sheet: Excel.Worksheet, now: SheetFrame, wanted: SheetFrame): void {
  applyLines(sheet, now, wanted);
  if (wanted.tabColor.toUpperCase() !== now.tabColor.toUpperCase())
    sheet.tabColor = wanted.tabColor;
  const { rows, columns } = wanted.frozen;
  if (rows === now.frozen.rows && columns === now.frozen.columns) return;
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(
      rangeAddress({ firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns }),
    );
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

const USUAL: LineFrame = { size: undefined, hidden: false };

/** Sizes are counted in pixels, which points divide. */
const SAME_SIZE = 0.5;

function applyLines(sheet: Excel.Worksheet, now: SheetFrame, wanted: SheetFrame): void {
  for (const { first, last, is, shall } of changes(now.columns, wanted.columns)) {
    const ends = { firstRow: 1, lastRow: 1, firstColumn: first, lastColumn: last };
    const range = sheet.getRange(rangeAddress(ends));
    if (shall.size === undefined) range.format.useStandardWidth = true;
    else range.format.columnWidth = shall.size;
    if (is.hidden !== shall.hidden) range.columnHidden = shall.hidden;
  }
  for (const { first, last, is, shall } of changes(now.rows, wanted.rows)) {
    const ends = { firstRow: first, lastRow: last, firstColumn: 1, lastColumn: 1 };
    const range = sheet.getRange(rangeAddress(ends));
    if (shall.size === undefined) range.format.useStandardHeight = true;
    else range.format.rowHeight = shall.size;
    if (is.hidden !== shall.hidden) range.rowHidden = shall.hidden;
  }
}

interface LineChange {
  /** Counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly is: LineFrame;
  readonly shall: LineFrame;
}

/** Where lines differ; neighbours that change alike are one change. */
function changes(now: readonly LineFrame[], wanted: readonly LineFrame[]): readonly LineChange[] {
  const found: LineChange[] = [];
  for (let line = 1; line <= Math.max(now.length, wanted.length); line += 1) {
    const [is, shall] = [now[line - 1] ?? USUAL, wanted[line - 1] ?? USUAL];
    if (isAlike(is, shall)) continue;
    const before = found.at(-1);
    const continues =
      before?.last === line - 1 && isAlike(before.shall, shall) && before.is.hidden === is.hidden;
    if (before && continues) found[found.length - 1] = { ...before, last: line };
    else found.push({ first: line, last: line, is, shall });
  }
  return found;
}

function isAlike(one: LineFrame, other: LineFrame): boolean {
  if (one.hidden !== other.hidden) return false;
  if (one.size === undefined || other.size === undefined) return one.size === other.size;
  return Math.abs(one.size - other.size) < SAME_SIZE;
}
