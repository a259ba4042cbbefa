import type { Model } from '@ironcalc/wasm';
import { cellAddress, type CellRange } from '../../workbook/address';
import { NOT_CALCULATED, type CellValue } from '../../workbook/snapshot';
import { functionsOf, plainFormula, reachesBeyondCells } from './formula-text';
import type { Typed } from './live-state';
import type { FormulaEngine } from './load-ironcalc';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { cellKey, placeOfKey, type CellFormula } from './sheet-look';
import type { TypedCell } from './typed-cell';
import { numberValue } from './typed-value';
import { formatAt } from './view-sheet';

/** What the formulas of a sheet give now. */
export interface SheetResults {
  /** By the cells' keys. */
  readonly values: ReadonlyMap<number, CellValue>;
  /** Formulas that are beyond the engine: their value stays what it was. */
  readonly outdated: ReadonlySet<number>;
}

/** By the names of the sheets. */
export type Results = ReadonlyMap<string, SheetResults>;

/** What the engine says of formulas that it cannot read, has not learnt, or that lead back to themselves. */
const NOT_WORKED_OUT: ReadonlySet<string> = new Set(['#ERROR!', '#N/IMPL!', '#CIRC!']);

const NUMBER_TYPE = 1;
const LOGICAL_TYPE = 4;
const ERROR_TYPE = 16;

/** So many cells are handed over before a page may do something else. */
const CELLS_AT_ONCE = 20_000;

/**
 * Works the formulas of a file out, under what was typed over it. A formula that is beyond the engine (a function that it
 * doesn't know, columns of tables, other workbooks) counts with the value that the file holds for it, so that what
 * depends on it is no worse than before.
 */
export class FormulaModel {
  private applied: Typed = new Map();
  private readonly filled = new Set<number>();
  private readonly probes = new Map<string, { readonly row: number; readonly column: number }>();
  /** The index of the model's own last sheet, where the values of cells stand as text, in full. */
  private readonly probeSheet: number;

  private constructor(
    readonly file: OpenedFile,
    private readonly model: Model,
    private readonly knows: (name: string) => boolean,
  ) {
    this.probeSheet = file.sheets.length;
  }

  /** @throws when the engine cannot take the workbook. */
  static async build(
    file: OpenedFile,
    { newModel }: FormulaEngine,
    knows: (name: string) => boolean,
  ): Promise<FormulaModel> {
    const model = newModel();
    model.pauseEvaluation();
    file.sheets.forEach(({ snapshot }, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, snapshot.name);
    });
    model.newSheet();
    model.renameSheet(file.sheets.length, freeName(file));
    defineNames(model, file);
    const built = new FormulaModel(file, model, knows);
    await built.fill();
    return built;
  }

  /** What all formulas give with this typed over the file, where that differs from what the file holds. */
  calculate(typed: Typed): Results {
    const { file, model } = this;
    model.pauseEvaluation();
    file.sheets.forEach((sheet, index) => this.apply(sheet, index, typed));
    this.applied = typed;
    const formulas = file.sheets.map((sheet, index) => this.liveFormulas(sheet, index, typed));
    model.resumeEvaluation();
    model.evaluate();
    return new Map(
      file.sheets.map((sheet, index) => [
        sheet.snapshot.name,
        this.results(sheet, index, typed, formulas[index] ?? new Map()),
      ]),
    );
  }

  free(): void {
    this.model.free();
  }

  private async fill(): Promise<void> {
    const texts = this.file.sheets.flatMap((sheet) =>
      [...sheet.look().formulas.values()].map(({ text }) => text),
    );
    for (const index of this.mentioned([...texts, ...this.file.names.values()])) {
      const pieces = this.fillSheet(index);
      while (!pieces.next().done) await new Promise((resume) => setTimeout(resume, 0));
    }
  }

  /** Hands a sheet over, in pieces between which a page may do something else. */
  private *fillSheet(index: number): Generator<void> {
    const sheet = this.file.sheets[index];
    if (!sheet || this.filled.has(index)) return;
    this.filled.add(index);
    const { formulas } = sheet.look();
    let handed = 0;
    for (const { row, cells } of sheet.snapshot.rows) {
      for (const [at, value] of cells.entries()) {
        if (value === undefined || formulas.has(cellKey(row, at + 1))) continue;
        this.model.setUserInput(index, row, at + 1, constantInput(value));
        handed += 1;
      }
      if (handed < CELLS_AT_ONCE) continue;
      handed = 0;
      yield;
    }
    for (const [key, formula] of formulas) this.setFormula(sheet, index, key, formula);
  }

  private fillAtOnce(index: number): void {
    const pieces = this.fillSheet(index);
    while (!pieces.next().done);
  }

  /** The sheets that hold formulas or that these speak of, as far as their text tells. */
  private mentioned(formulas: readonly string[]): readonly number[] {
    const all = [...new Set(formulas)].join('\n').toLowerCase();
    const anywhere = all.includes('indirect(');
    return this.file.sheets.flatMap(({ snapshot, look }, index) => {
      const name = snapshot.name.replaceAll("'", "''").toLowerCase();
      return anywhere || look().formulas.size > 0 || all.includes(name) ? index : [];
    });
  }

  /** Hands over what differs from what was handed over last. */
  private apply(sheet: OpenedSheet, index: number, typed: Typed): void {
    const before = this.applied.get(sheet.snapshot.name);
    const now = typed.get(sheet.snapshot.name);
    if (before === now) return;
    this.fillAtOnce(index);
    for (const key of new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])) {
      const cell = now?.get(key);
      if (cell === before?.get(key)) continue;
      const formula = cell ? undefined : sheet.look().formulas.get(key);
      if (cell) this.setTyped(index, key, cell);
      else if (formula) this.setFormula(sheet, index, key, formula);
      else this.setConstant(index, key, this.valueAt(sheet, key));
    }
  }

  private setTyped(index: number, key: number, { content }: TypedCell): void {
    if (typeof content !== 'object') this.setConstant(index, key, content);
    else if (content.kind === 'date') this.setConstant(index, key, content);
    else if (content.kind === 'link') this.setConstant(index, key, content.text);
    else if (this.isBeyond(content.formula)) this.setConstant(index, key, undefined);
    else {
      this.mentioned([content.formula]).forEach((other) => this.fillAtOnce(other));
      const { row, column } = placeOfKey(key);
      this.model.setUserInput(index, row, column, `=${content.formula}`);
    }
  }

  private setConstant(index: number, key: number, value: CellValue): void {
    const { row, column } = placeOfKey(key);
    this.model.setUserInput(index, row, column, constantInput(value));
  }

  private valueAt(sheet: OpenedSheet, key: number): CellValue {
    const { row, column } = placeOfKey(key);
    return sheet.value(row, column);
  }

  private setFormula(
    sheet: OpenedSheet,
    index: number,
    key: number,
    { text, kind, area }: CellFormula,
  ): void {
    const { row, column } = placeOfKey(key);
    if (kind === 'data-table' || this.isBeyond(text)) {
      this.setConstant(index, key, this.valueAt(sheet, key));
    } else if (kind === 'array' && area) {
      const width = area.lastColumn - area.firstColumn + 1;
      const height = area.lastRow - area.firstRow + 1;
      const formula = `=${plainFormula(text)}`;
      this.model.setUserArrayFormula(index, row, column, width, height, formula);
    } else {
      this.model.setUserInput(index, row, column, `=${plainFormula(text)}`);
    }
  }

  private isBeyond(formula: string): boolean {
    return reachesBeyondCells(formula) || !functionsOf(formula).every(this.knows);
  }

  /** The cells whose values are formulas' now, each with its formula; and sees that their values can be asked for. */
  private liveFormulas(
    sheet: OpenedSheet,
    index: number,
    typed: Typed,
  ): ReadonlyMap<number, string> {
    const ofSheet = typed.get(sheet.snapshot.name);
    const live = new Map<number, string>();
    for (const [key, { text, area, kind }] of sheet.look().formulas) {
      if (ofSheet?.has(key)) continue;
      live.set(key, kind === 'data-table' ? BEYOND : text);
      for (const other of kind === 'array' && area ? keysOf(area) : []) live.set(other, text);
    }
    for (const [key, { content }] of ofSheet ?? []) {
      if (typeof content === 'object' && content.kind === 'formula') live.set(key, content.formula);
    }
    for (const key of live.keys()) this.probe(index, key);
    return live;
  }

  /** A cell that has the value of another as text, which the engine rounds only when it is shown as a number. */
  private probe(index: number, key: number): { readonly row: number; readonly column: number } {
    const name = `${index}:${key}`;
    const before = this.probes.get(name);
    if (before) return before;
    const number = this.probes.size;
    const place = { row: (number % 1_000_000) + 1, column: Math.floor(number / 1_000_000) + 1 };
    this.probes.set(name, place);
    const { row, column } = placeOfKey(key);
    const sheet = this.file.sheets[index]?.snapshot.name.replaceAll("'", "''") ?? '';
    const formula = `='${sheet}'!${cellAddress(row, column)}&""`;
    this.model.setUserInput(this.probeSheet, place.row, place.column, formula);
    return place;
  }

  private results(
    sheet: OpenedSheet,
    index: number,
    typed: Typed,
    formulas: ReadonlyMap<number, string>,
  ): SheetResults {
    const values = new Map<number, CellValue>();
    const outdated = new Set<number>();
    for (const [key, formula] of formulas) {
      const { row, column } = placeOfKey(key);
      const cell = typed.get(sheet.snapshot.name)?.get(key);
      const held = cell ? undefined : sheet.value(row, column);
      const result = this.isBeyond(formula) ? undefined : this.result(sheet, index, key, cell);
      if (!result || isUnknownName(result.value, held, cell)) {
        outdated.add(key);
      } else if (cell || !sameValue(result.value, held)) {
        values.set(key, result.value);
      }
    }
    return { values, outdated };
  }

  /** Undefined where the engine has none. */
  private result(
    sheet: OpenedSheet,
    index: number,
    key: number,
    cell: TypedCell | undefined,
  ): { readonly value: CellValue } | undefined {
    const { row, column } = placeOfKey(key);
    const { model } = this;
    const type = model.getCellType(index, row, column);
    if (type === ERROR_TYPE) {
      const code = model.getFormattedCellValue(index, row, column);
      return NOT_WORKED_OUT.has(code) ? undefined : { value: { kind: 'error', code } };
    }
    const place = this.probe(index, key);
    const text = model.getFormattedCellValue(this.probeSheet, place.row, place.column);
    if (type === LOGICAL_TYPE) return { value: text.toUpperCase() === 'TRUE' };
    if (type !== NUMBER_TYPE) return { value: text === '' ? undefined : text };
    return { value: numberValue(Number(text), formatAt(this.file, sheet, cell, row, column)) };
  }
}

/** A formula that no engine takes. */
const BEYOND = '[]';

/** A name or function that the engine doesn't know; the file, or Excel in the end, may know better. */
function isUnknownName(value: CellValue, held: CellValue, cell: TypedCell | undefined): boolean {
  return isError(value, '#NAME?') && (cell !== undefined || !isError(held, '#NAME?'));
}

function isError(value: CellValue, code: string): boolean {
  return typeof value === 'object' && value.kind === 'error' && value.code === code;
}

/** A name that no sheet has. */
function freeName({ snapshot }: OpenedFile): string {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!taken.has(`values${number}`)) return `values${number}`;
  }
}

/** A name that the engine doesn't take makes the formulas that use it outdated, and no more. */
function defineNames(model: Model, { names }: OpenedFile): void {
  for (const [name, refersTo] of names) {
    if (/^_xlnm\./i.test(name) || reachesBeyondCells(refersTo)) continue;
    try {
      model.newDefinedName(name, null, refersTo);
    } catch {
      continue;
    }
  }
}

function constantInput(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (value.kind === 'date') return String(value.serial);
  return value.code === NOT_CALCULATED ? '' : value.code;
}

function keysOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): readonly number[] {
  const keys: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      keys.push(cellKey(row, column));
    }
  }
  return keys;
}

/** Programs differ in the last digit of what a double can hold, and nobody types more than 15 of them. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return one === other || one.toPrecision(15) === other.toPrecision(15);
  }
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one.kind === 'date' && other.kind === 'date') return sameValue(one.serial, other.serial);
  return one.kind === 'error' && other.kind === 'error' && one.code === other.code;
}
