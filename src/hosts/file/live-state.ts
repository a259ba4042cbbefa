import { cellAddress, parseRange } from '../../workbook/address';
import type { CellContent, WritePlan } from '../../workbook/plan';
import { withMoreWidths, widthsElsewhere, type ColumnWidths } from './column-widths';
import type { OpenedFile } from './opened-file';
import type { FileEdit } from './patch-edits';
import { fileFormula } from './formula-text';
import type { Results } from './formula-model';
import { patchWorkbook } from './patch-workbook';
import { cellKey, placeOfKey } from './sheet-look';
import { grownTables } from './table-growth';
import { holdsSomething, type TypedCell } from './typed-cell';

/** What was typed, by the names of the sheets and the keys of the cells. */
export type Typed = ReadonlyMap<string, ReadonlyMap<number, TypedCell>>;

/**
 * A workbook as it was at one moment: a file, what people typed over it, and how wide they made columns. Nothing of it
 * changes.
 */
export interface LiveState {
  readonly file: OpenedFile;
  readonly typed: Typed;
  readonly widths: ColumnWidths;
  /** The last write that can be taken back: what was written, and what stood in front of it. */
  readonly written: { readonly plan: WritePlan; readonly before: LiveState } | undefined;
}

/** The state with more typed over it. */
export function withTyped(state: LiveState, typed: Typed): LiveState {
  const all = new Map(state.typed);
  for (const [sheet, cells] of typed) {
    all.set(sheet, new Map([...(all.get(sheet) ?? []), ...cells]));
  }
  return { ...state, typed: all };
}

/** The state with other widths of columns. */
export function withWidths(state: LiveState, widths: ColumnWidths): LiveState {
  return { ...state, widths: withMoreWidths(state.widths, widths) };
}

/** The state before the last write, with what was done elsewhere since done once more; undefined without a write. */
export function withoutWrite(state: LiveState): LiveState | undefined {
  if (!state.written) return undefined;
  const { plan, before } = state.written;
  const typed = withTyped(before, typedElsewhere(state.typed, plan));
  return withWidths(typed, widthsElsewhere(state.widths, plan));
}

/** What lies on sheets that the plan made, or in rows that it added, goes with them. */
function typedElsewhere(typed: Typed, plan: WritePlan): Typed {
  const made = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const kept = [...typed]
    .filter(([sheet]) => !made.has(sheet.toLowerCase()))
    .map(([sheet, cells]): readonly [string, ReadonlyMap<number, TypedCell>] => {
      const added = plan.appends.filter((one) => one.sheet.toLowerCase() === sheet.toLowerCase());
      const stays = ([key]: readonly [number, TypedCell]): boolean => {
        const { row } = placeOfKey(key);
        return added.every(({ firstRow, rows }) => row < firstRow || row >= firstRow + rows.length);
      };
      return [sheet, new Map([...cells].filter(stays))];
    });
  return new Map(kept);
}

/** What was typed, as edits of the file. */
export function editsOf(typed: Typed): readonly FileEdit[] {
  return [...typed].flatMap(([sheet, cells]) =>
    [...cells].map(([key, { content: typedContent, formatCode, like }]): FileEdit => {
      const { row, column } = placeOfKey(key);
      const content = inFile(typedContent);
      const edit = { sheet, cell: cellAddress(row, column), content };
      return {
        ...edit,
        ...(formatCode !== undefined && { formatCode }),
        ...(like !== undefined && { like: placeOfKey(like) }),
      };
    }),
  );
}

function inFile(content: CellContent): CellContent {
  return typeof content === 'object' && content.kind === 'formula'
    ? { ...content, formula: fileFormula(content.formula) }
    : content;
}

/** The file with all that was typed, the widths of its columns, and with what its formulas give now. */
export function patchedBytes({ file, typed, widths }: LiveState, results: Results): Uint8Array {
  const calculated = [...results].flatMap(([sheet, { values }]) =>
    [...values].map(([key, value]) => ({ sheet, ...placeOfKey(key), value })),
  );
  const grown = file.sheets.flatMap((sheet) =>
    grownTables(sheet, isTypedOn(typed, sheet.snapshot.name)).map(({ table, lastRow }) => ({
      table: table.name,
      lastRow,
    })),
  );
  const edits = editsOf(typed);
  const plan = { sheets: [], appends: [], edits, names: [], calculated, grown, widths };
  return edits.length + calculated.length + widths.size === 0
    ? file.bytes
    : patchWorkbook(file.bytes, plan);
}

/** Whether something was typed into the cell of a key, on that sheet. */
export function isTypedOn(typed: Typed, sheet: string): (key: number) => boolean {
  const cells = typed.get(sheet);
  return (key) => holdsSomething(cells?.get(key));
}

/** The sheets that differ between two states of one file; undefined for two files, where all may. */
export function changedSheets(one: LiveState, other: LiveState): readonly string[] | undefined {
  if (one.file !== other.file) return undefined;
  const names = new Set([...one.typed.keys(), ...other.typed.keys()]);
  return [...names].filter((name) => one.typed.get(name) !== other.typed.get(name));
}

/** The cell that an address names. @throws {RangeError} when it is none. */
export function cellAt(address: string): { row: number; column: number; key: number } {
  const range = parseRange(address);
  if (!range || range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn) {
    throw new RangeError(`${address} is no cell`);
  }
  const { firstRow: row, firstColumn: column } = range;
  return { row, column, key: cellKey(row, column) };
}
