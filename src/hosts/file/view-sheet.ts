import { NOT_CALCULATED, type CellValue } from '../../workbook/snapshot';
import { contains } from './cell-ranges';
import { displayedText, formatCodeOf } from './displayed-text';
import { plainFormula } from './formula-text';
import { typedFormula, typedValue } from './typed-value';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { columnPixels, DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, rowPixels } from './pixels';
import type { LookChange } from './read-looks';
import { cellKey, placeOfKey, type SheetLook } from './sheet-look';
import { linkAt } from './sheet-links';
import type { CellLook, CellView, SheetView } from './sheet-view';
import { holdsSomething, inputOf, type TypedCell } from './typed-cell';

/** What lies over a sheet of the file: nothing of it changes, a new one takes its place. */
export interface SheetOverlay {
  readonly typed: ReadonlyMap<number, TypedCell>;
  /** Of columns that people made wider or narrower, in pixels. */
  readonly widths: ReadonlyMap<number, number>;
  /** What formulas give now, where it is something else than the file holds. */
  readonly calculated: ReadonlyMap<number, CellValue>;
  /** Formulas that are beyond this program, so that their value is the file's. */
  readonly outdated: ReadonlySet<number>;
}

export const NO_OVERLAY: SheetOverlay = {
  typed: new Map(),
  widths: new Map(),
  calculated: new Map(),
  outdated: new Set(),
};

/** The sheet as a page shows it; the part is read when something of it is first asked for. */
export function viewSheet(file: OpenedFile, sheet: OpenedSheet, overlay: SheetOverlay): SheetView {
  const { snapshot, look } = sheet;
  const typedPlaces = [...overlay.typed]
    .filter(([, cell]) => holdsSomething(cell))
    .map(([key]) => placeOfKey(key));
  const ofOverlay: CellViews = new Map();
  const ofFile = cellsOf(sheet);
  return {
    name: snapshot.name,
    visibility: snapshot.visibility,
    merges: snapshot.merges,
    get tabColor() {
      return file.palette(look().tabColor);
    },
    get frozen() {
      return look().frozen;
    },
    get protected() {
      return look().protected;
    },
    get lastRow() {
      return typedPlaces.reduce((most, { row }) => Math.max(most, row), look().lastRow);
    },
    get lastColumn() {
      return typedPlaces.reduce((most, { column }) => Math.max(most, column), look().lastColumn);
    },
    columnWidth: (column) => overlay.widths.get(column) ?? columnWidth(look(), column),
    rowHeight: (row) => rowHeight(look(), row),
    cell: (row, column) => {
      const key = cellKey(row, column);
      const { typed, calculated, outdated } = overlay;
      const changed = typed.has(key) || calculated.has(key) || outdated.has(key);
      const views = changed ? ofOverlay : ofFile;
      if (views.has(key)) return views.get(key);
      const view = viewCell(file, sheet, overlay, row, column);
      views.set(key, view);
      return view;
    },
  };
}

type CellViews = Map<number, CellView | undefined>;

/** The cells over which nothing lies: the same objects in every view of the sheet, which a page need not draw again. */
const cellsOfFiles = new WeakMap<OpenedSheet, CellViews>();

function cellsOf(sheet: OpenedSheet): CellViews {
  const known = cellsOfFiles.get(sheet) ?? new Map<number, CellView | undefined>();
  cellsOfFiles.set(sheet, known);
  return known;
}

function columnWidth({ columns, defaultWidth }: SheetLook, column: number): number {
  const own = columns.find(({ first, last }) => column >= first && column <= last);
  if (own?.hidden) return 0;
  const width = own?.width ?? defaultWidth;
  return width === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(width);
}

function rowHeight(look: SheetLook, row: number): number {
  const own = look.rows.get(row);
  if (own?.hidden || (look.rowsHiddenByDefault && row > look.lastRow)) return 0;
  const height = own?.height ?? look.defaultHeight;
  return height === undefined ? DEFAULT_ROW_PIXELS : rowPixels(height);
}

/** The style that the file gives a cell: its own, its row's, or its column's. */
export function styleAt(look: SheetLook, row: number, column: number): number | undefined {
  return (
    look.styles.get(row, column) ??
    look.rows.get(row)?.style ??
    (look.columns.find(({ first, last }) => column >= first && column <= last)?.style || undefined)
  );
}

function styleOf(
  look: SheetLook,
  typed: TypedCell | undefined,
  row: number,
  column: number,
): number | undefined {
  if (typed?.like === undefined) return styleAt(look, row, column);
  const model = placeOfKey(typed.like);
  return styleAt(look, model.row, model.column);
}

/** The code of a cell's number format, a typed one before the file's. */
export function formatAt(
  file: OpenedFile,
  sheet: OpenedSheet,
  typed: TypedCell | undefined,
  row: number,
  column: number,
): string {
  if (typed?.formatCode !== undefined) return typed.formatCode;
  const style = styleOf(sheet.look(), typed, row, column) ?? 0;
  const { formatId, formatCode } = file.looks.style(style);
  return formatCodeOf(formatId, formatCode, file.language);
}

function viewCell(
  file: OpenedFile,
  sheet: OpenedSheet,
  overlay: SheetOverlay,
  row: number,
  column: number,
): CellView | undefined {
  const look = sheet.look();
  const key = cellKey(row, column);
  const typed = overlay.typed.get(key);
  const formula = typed ? typedFormula(typed) : look.formulas.get(key);
  const code = formatAt(file, sheet, typed, row, column);
  const value = overlay.calculated.has(key)
    ? overlay.calculated.get(key)
    : typed
      ? typedValue(typed, code)
      : sheet.value(row, column);
  const validation = look.validations
    .find(({ ranges }) => ranges.some((range) => contains(range, row, column)))
    ?.at(row, column);
  const link = linkAt(file, sheet, row, column);
  const own = styleOf(look, typed, row, column);
  const change = highlightAt(file, look, value, row, column);
  if (!formula && value === undefined && own === undefined && !validation && !link && !change) {
    return undefined;
  }
  const style = file.looks.style(own ?? 0);
  const written =
    formula?.kind === 'data-table' ? undefined : formula && plainFormula(formula.text);
  return {
    value,
    text: isUncalculated(value) ? `=${written ?? ''}` : displayedText(value, code, file.language),
    formula: written === undefined ? undefined : `=${written}`,
    input: inputOf(value, written, code),
    outdated: overlay.outdated.has(key),
    locked: style.locked,
    style: change ? changedLook(style.look, change) : style.look,
    validation,
    link,
  };
}

/** Nobody has worked it out yet: the formula itself says most. */
function isUncalculated(value: CellValue): boolean {
  return typeof value === 'object' && value.kind === 'error' && value.code === NOT_CALCULATED;
}

/** What the sheet's conditional formats change; of two that disagree, the first one holds. */
function highlightAt(
  file: OpenedFile,
  look: SheetLook,
  value: CellValue,
  row: number,
  column: number,
): LookChange | undefined {
  let change: LookChange | undefined;
  for (const { ranges, holds, dxf, stops } of look.highlights) {
    if (!ranges.some((range) => contains(range, row, column)) || !holds(value)) continue;
    change = { ...file.looks.change(dxf), ...change };
    if (stops) break;
  }
  return change;
}

/** Looks are the same object where they look the same, so that a page can compare them fast. */
const changedLooks = new WeakMap<CellLook, Map<string, CellLook>>();

function changedLook(look: CellLook, change: LookChange): CellLook {
  const known = changedLooks.get(look) ?? new Map<string, CellLook>();
  changedLooks.set(look, known);
  const key = JSON.stringify(change);
  const changed = known.get(key) ?? { ...look, ...change };
  known.set(key, changed);
  return changed;
}
