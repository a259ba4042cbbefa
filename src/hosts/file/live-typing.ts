import type { CellPlace } from '../host';
import { HostProblemError, WriteRefusedError } from '../host';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { cellAddress } from '../../workbook/address';
import { cellText } from '../../workbook/read-cell';
import { contains } from './cell-ranges';
import { cellAt, type LiveState, type Typed } from './live-state';
import { headerOf } from './patch-headers';
import { MAX_CELL_TEXT } from './render-cell';
import { placeOfKey, type SheetLook } from './sheet-look';
import type { SheetView } from './sheet-view';
import { readTyped, type TypedCell } from './typed-cell';
import { formatAt } from './view-sheet';

/** What a person types into a cell. */
export interface CellInput extends CellPlace {
  readonly text: string;
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
  const typed = new Map<string, Map<number, TypedCell>>();
  for (const input of inputs) {
    const wanted = input.sheet.toLowerCase();
    const sheet = state.file.sheets.find((one) => one.snapshot.name.toLowerCase() === wanted);
    const view = views.find((one) => one.name === sheet?.snapshot.name);
    if (!sheet || !view)
      throw new HostProblemError('changed-meanwhile', `no sheet ${input.sheet}`, input.sheet);
    const { row, column, key } = cellAt(input.cell);
    const { name, merges } = sheet.snapshot;
    const hidden = merges.some(
      (range) =>
        contains(range, row, column) && (range.firstRow !== row || range.firstColumn !== column),
    );
    // Clearing goes over whole areas, and there is nothing to clear.
    if (hidden && input.text === '') continue;
    if (hidden) throw new HostProblemError('merged', `${name}!${input.cell}`, name);
    const cell = view.cell(row, column);
    if (view.protected && (cell?.locked ?? true)) {
      throw new HostProblemError('protected', `${name}!${input.cell}`, name);
    }
    if (input.text.length > MAX_CELL_TEXT) {
      throw new HostProblemError('too-large', `${input.text.length} characters`, name);
    }
    if (input.text === (cell?.input ?? '')) continue;
    const ofSheet = typed.get(name) ?? new Map<number, TypedCell>();
    typed.set(name, ofSheet);
    const format = formatAt(state.file, sheet, state.typed.get(name)?.get(key), row, column);
    const read = keepingFormat(readTyped(input.text, format), state.typed.get(name)?.get(key));
    ofSheet.set(key, asHeader(sheet.snapshot, view, row, column, read) ?? read);
  }
  for (const [name, cells] of typed) {
    const sheet = state.file.sheets.find((one) => one.snapshot.name === name);
    if (sheet) refusePartsOfArrays(name, sheet.look(), cells);
  }
  return typed;
}

/** A format that was typed stays when something else is typed there. */
function keepingFormat(read: TypedCell, before: TypedCell | undefined): TypedCell {
  if (read.formatCode !== undefined || before?.formatCode === undefined) return read;
  return { ...read, formatCode: before.formatCode };
}

/** What a header cell of a table makes of what is typed there; undefined elsewhere. */
function asHeader(
  { tables }: SheetSnapshot,
  view: SheetView,
  row: number,
  column: number,
  { content }: TypedCell,
): TypedCell | undefined {
  const table = tables.find(
    ({ hasHeaderRow, range }) =>
      hasHeaderRow && range.firstRow === row && contains(range, row, column),
  );
  if (!table) return undefined;
  const { firstColumn, lastColumn } = table.range;
  const others = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at)
    .filter((other) => other !== column)
    .map((other) => cellText(view.cell(row, other)?.value));
  return { content: headerOf(content, column - firstColumn, others) };
}

function refusePartsOfArrays(
  sheet: string,
  { formulas }: SheetLook,
  typed: ReadonlyMap<number, TypedCell>,
): void {
  for (const { area } of formulas.values()) {
    if (!area) continue;
    const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
    const inside = [...typed.keys()]
      .map(placeOfKey)
      .filter(({ row, column }) => contains(area, row, column));
    const [first] = inside;
    if (first && inside.length < cells) {
      throw new WriteRefusedError('part-of-array', sheet, cellAddress(first.row, first.column));
    }
  }
}
