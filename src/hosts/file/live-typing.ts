import type { CellPlace } from '../host';
import { HostProblemError, WriteRefusedError } from '../host';
import { cellAddress } from '../../workbook/address';
import { cellText } from '../../workbook/read-cell';
import { contains } from './cell-ranges';
import { cellAt, isTypedOn, type LiveState, type Typed } from './live-state';
import type { OpenedSheet } from './opened-file';
import { headerOf } from './patch-headers';
import { MAX_CELL_TEXT } from './render-cell';
import { cellKey, placeOfKey } from './sheet-look';
import type { SheetView } from './sheet-view';
import { grownTables, modelCell } from './table-growth';
import { readTyped, type TypedCell } from './typed-cell';
import { formatAt } from './view-sheet';

/** What a person types into a cell. */
export interface CellInput extends CellPlace {
  readonly text: string;
}

interface PlacedInput {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly key: number;
}

/**
 * Reads what is typed, all of it or nothing; what leaves its cell as it is is left out.
 * @throws {HostProblemError} `changed-meanwhile` for a sheet that isn't there, `protected`, `merged` for a cell that a
 * merged area hides, `too-large` for more text than a cell holds.
 * @throws {WriteRefusedError} `part-of-array` for some of the cells that one formula fills.
 * @throws {RangeError} for what is no cell.
 */
export function readInputs(
  state: LiveState,
  views: readonly SheetView[],
  inputs: readonly CellInput[],
): Typed {
  const bySheet = new Map<string, CellInput[]>();
  for (const input of inputs) {
    const wanted = input.sheet.toLowerCase();
    bySheet.set(wanted, [...(bySheet.get(wanted) ?? []), input]);
  }
  const typed = [...bySheet].map(
    ([wanted, ofSheet]): readonly [string, ReadonlyMap<number, TypedCell>] => {
      const index = state.file.sheets.findIndex(
        ({ snapshot }) => snapshot.name.toLowerCase() === wanted,
      );
      const sheet = state.file.sheets[index];
      const view = views[index];
      if (!sheet || !view) {
        throw new HostProblemError('changed-meanwhile', `no sheet ${wanted}`, ofSheet[0]?.sheet);
      }
      const placed = ofSheet.flatMap((input) => placeInput(sheet, view, input));
      return [view.name, readSheetInputs(state, sheet, view, placed)];
    },
  );
  return new Map(typed.filter(([, cells]) => cells.size > 0));
}

function placeInput(
  { snapshot: { name, merges } }: OpenedSheet,
  view: SheetView,
  { cell: address, text }: CellInput,
): readonly PlacedInput[] {
  const { row, column, key } = cellAt(address);
  const hidden = merges.some(
    (range) =>
      contains(range, row, column) && (range.firstRow !== row || range.firstColumn !== column),
  );
  // Clearing goes over whole areas, and there is nothing to clear.
  if (hidden && text === '') return [];
  if (hidden) throw new HostProblemError('merged', `${name}!${address}`, name);
  const cell = view.cell(row, column);
  if (view.protected && (cell?.locked ?? true)) {
    throw new HostProblemError('protected', `${name}!${address}`, name);
  }
  if (text.length > MAX_CELL_TEXT) {
    throw new HostProblemError('too-large', `${text.length} characters`, name);
  }
  return text === (cell?.input ?? '') ? [] : [{ text, row, column, key }];
}

function readSheetInputs(
  state: LiveState,
  sheet: OpenedSheet,
  view: SheetView,
  inputs: readonly PlacedInput[],
): ReadonlyMap<number, TypedCell> {
  const { name } = sheet.snapshot;
  const before = state.typed.get(name);
  const texts = new Map(inputs.map(({ key, text }) => [key, text]));
  const wasTyped = isTypedOn(state.typed, name);
  const grown = grownTables(sheet, (key) =>
    texts.has(key) ? texts.get(key) !== '' : wasTyped(key),
  );
  const typed = new Map<number, TypedCell>();
  for (const { row, column, key, text } of inputs) {
    const hasStyle = sheet.look().styles.get(row, column) !== undefined;
    const like = hasStyle || text === '' ? undefined : modelCell(grown, row, column);
    const format = before?.get(key)?.formatCode;
    const known: TypedCell = {
      content: undefined,
      ...(format !== undefined && { formatCode: format }),
      ...(like !== undefined && { like }),
    };
    const code = formatAt(state.file, sheet, known, row, column);
    const read = { ...known, ...readTyped(text, code) };
    typed.set(key, asHeader(sheet, view, typed, row, column, read) ?? read);
  }
  refusePartsOfArrays(sheet, before, typed);
  return typed;
}

/** What a header cell of a table makes of what is typed there; undefined elsewhere. */
function asHeader(
  { snapshot }: OpenedSheet,
  view: SheetView,
  typed: ReadonlyMap<number, TypedCell>,
  row: number,
  column: number,
  read: TypedCell,
): TypedCell | undefined {
  const table = snapshot.tables.find(
    ({ hasHeaderRow, range }) =>
      hasHeaderRow && range.firstRow === row && contains(range, row, column),
  );
  if (!table) return undefined;
  const { firstColumn, lastColumn } = table.range;
  const others = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at)
    .filter((other) => other !== column)
    .map((other) => {
      const header = typed.get(cellKey(row, other))?.content;
      return typeof header === 'string' ? header : cellText(view.cell(row, other)?.value);
    });
  return { content: headerOf(read.content, column - firstColumn, others) };
}

/** An array is one formula for several cells: once all of them were typed over, it is none any more. */
function refusePartsOfArrays(
  { snapshot, look }: OpenedSheet,
  before: ReadonlyMap<number, TypedCell> | undefined,
  typed: ReadonlyMap<number, TypedCell>,
): void {
  const changed = [...typed.keys()].map(placeOfKey);
  for (const { area } of look().formulas.values()) {
    const first = area && changed.find(({ row, column }) => contains(area, row, column));
    if (!area || !first) continue;
    const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
    const all = new Set([...(before?.keys() ?? []), ...typed.keys()]);
    const inside = [...all]
      .map(placeOfKey)
      .filter(({ row, column }) => contains(area, row, column));
    if (inside.length < cells) {
      const cell = cellAddress(first.row, first.column);
      throw new WriteRefusedError('part-of-array', snapshot.name, cell);
    }
  }
}
