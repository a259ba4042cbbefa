import type { Model } from '@ironcalc/wasm';
import { cellAddress, MAX_COLUMNS, MAX_ROWS, quotedSheetName } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { engineInput, engineValue, isTrueInEngine, sameValue } from './engine-values';
import { plainFormula, reachesBeyondCells } from './formula-text';
import type { FormulaScratch } from './formula-scratch';
import type { Typed } from './live-state';
import type { FormulaEngine } from './load-ironcalc';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { areaKeys, cellKey, placeOfKey, type CellFormula } from './sheet-look';
import type { TypedCell } from './typed-cell';
import { numberValue, typedFormula } from './typed-value';
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

/** So many cells are handed over before a page may do something else. */
const CELLS_AT_ONCE = 20_000;

/**
 * Works the formulas of a file out, under what was typed over it. A formula that is beyond the engine (a function that it
 * doesn't know, columns of tables, other workbooks) counts with the value that the file holds for it, so that what
 * depends on it is no worse than before.
 */
export class FormulaModel {
  private readonly model: Model;
  /** What was handed over last. */
  private applied: Typed = new Map();
  /** The sheets that were handed over: one that no formula speaks of never is. */
  private readonly filled = new Set<number>();
  private readonly fullTexts: FullTexts;

  private constructor(
    readonly file: OpenedFile,
    { newModel }: FormulaEngine,
    private readonly scratch: FormulaScratch,
  ) {
    this.model = newModel();
    this.model.pauseEvaluation();
    file.sheets.forEach(({ snapshot }, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, snapshot.name);
    });
    this.fullTexts = new FullTexts(this.model, file);
    defineNames(this.model, file);
  }

  /** @throws when the engine cannot take the workbook. */
  static async build(
    file: OpenedFile,
    engine: FormulaEngine,
    scratch: FormulaScratch,
  ): Promise<FormulaModel> {
    const built = new FormulaModel(file, engine, scratch);
    const formulas = file.sheets.flatMap(({ look }) => [...look().formulas.values()]);
    for (const index of built.mentioned([
      ...formulas.map(({ text }) => text),
      ...file.names.values(),
    ])) {
      const pieces = built.fill(index);
      while (!pieces.next().done) await new Promise((resume) => setTimeout(resume, 0));
    }
    return built;
  }

  /** What all formulas give with this typed over the file, where that differs from what the file holds. */
  calculate(typed: Typed): Results {
    const formulas = this.file.sheets.map((sheet) => liveFormulas(sheet, typed));
    formulas.forEach((ofSheet, index) => this.fullTexts.prepare(index, ofSheet.keys()));
    this.apply(typed);
    return new Map(
      this.file.sheets.map((sheet, index) => [
        sheet.snapshot.name,
        this.results(sheet, index, typed, formulas[index] ?? new Map()),
      ]),
    );
  }

  /** Whether a formula that stands on this sheet is true with this typed; true where the engine cannot tell. */
  holds(typed: Typed, sheetName: string, formula: string): boolean {
    const index = this.file.sheets.findIndex(({ snapshot }) => snapshot.name === sheetName);
    if (index < 0 || !this.scratch.takes(formula)) return true;
    this.mentioned([formula]).forEach((other) => this.fillAtOnce(other));
    this.model.pauseEvaluation();
    // The sheet's last cell, which nobody uses.
    this.model.setUserInput(index, MAX_ROWS, MAX_COLUMNS, `=${plainFormula(formula)}`);
    this.apply(typed);
    const holds = isTrueInEngine(this.model, index, MAX_ROWS, MAX_COLUMNS);
    this.model.pauseEvaluation();
    this.model.setUserInput(index, MAX_ROWS, MAX_COLUMNS, '');
    return holds;
  }

  free(): void {
    this.model.free();
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

  /** Hands a sheet over, in pieces between which a page may do something else. */
  private *fill(index: number): Generator<void> {
    const sheet = this.file.sheets[index];
    if (!sheet || this.filled.has(index)) return;
    this.filled.add(index);
    const { formulas } = sheet.look();
    let handed = 0;
    for (const { row, cells } of sheet.snapshot.rows) {
      for (const [at, value] of cells.entries()) {
        if (value === undefined || formulas.has(cellKey(row, at + 1))) continue;
        this.model.setUserInput(index, row, at + 1, engineInput(value));
        handed += 1;
      }
      if (handed < CELLS_AT_ONCE) continue;
      handed = 0;
      yield;
    }
    for (const [key, formula] of formulas) this.setFormula(sheet, index, key, formula);
  }

  private fillAtOnce(index: number): void {
    const pieces = this.fill(index);
    while (!pieces.next().done);
  }

  /** Hands over what differs from what was handed over last, and calculates. */
  private apply(typed: Typed): void {
    this.model.pauseEvaluation();
    this.file.sheets.forEach((sheet, index) => {
      const before = this.applied.get(sheet.snapshot.name);
      const now = typed.get(sheet.snapshot.name);
      if (before === now) return;
      this.fillAtOnce(index);
      for (const key of new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])) {
        if (before?.get(key) !== now?.get(key)) this.set(sheet, index, key, now?.get(key));
      }
    });
    this.applied = typed;
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** Puts what was typed into a cell, or again what the file has there. */
  private set(sheet: OpenedSheet, index: number, key: number, typed: TypedCell | undefined): void {
    const formula = typed ? typedFormula(typed) : sheet.look().formulas.get(key);
    if (formula) this.setFormula(sheet, index, key, formula, typed);
    else this.setConstant(index, key, typed ? typed.content : heldValue(sheet, key));
  }

  private setFormula(
    sheet: OpenedSheet,
    index: number,
    key: number,
    { text, kind, area }: CellFormula,
    typed?: TypedCell,
  ): void {
    const { row, column } = placeOfKey(key);
    if (kind === 'data-table' || !this.scratch.takes(text)) {
      this.setConstant(index, key, typed ? undefined : heldValue(sheet, key));
      return;
    }
    // A typed formula can be the first to speak of another sheet.
    if (typed) this.mentioned([text]).forEach((other) => this.fillAtOnce(other));
    const formula = `=${plainFormula(text)}`;
    if (kind === 'array' && area) {
      const width = area.lastColumn - area.firstColumn + 1;
      const height = area.lastRow - area.firstRow + 1;
      this.model.setUserArrayFormula(index, row, column, width, height, formula);
    } else {
      this.model.setUserInput(index, row, column, formula);
    }
  }

  private setConstant(
    index: number,
    key: number,
    content: Parameters<typeof engineInput>[0],
  ): void {
    const { row, column } = placeOfKey(key);
    this.model.setUserInput(index, row, column, engineInput(content));
  }

  private results(
    sheet: OpenedSheet,
    index: number,
    typed: Typed,
    formulas: ReadonlyMap<number, CellFormula>,
  ): SheetResults {
    const values = new Map<number, CellValue>();
    const outdated = new Set<number>();
    for (const [key, { text, kind }] of formulas) {
      const cell = typed.get(sheet.snapshot.name)?.get(key);
      const held = cell ? undefined : heldValue(sheet, key);
      const isBeyond = kind === 'data-table' || !this.scratch.takes(text);
      const result = isBeyond ? undefined : this.result(sheet, index, key, cell);
      if (!result || isUnknownName(result.value, held)) outdated.add(key);
      else if (cell || !sameValue(result.value, held)) values.set(key, result.value);
    }
    return { values, outdated };
  }

  private result(
    sheet: OpenedSheet,
    index: number,
    key: number,
    cell: TypedCell | undefined,
  ): { readonly value: CellValue } | undefined {
    const { row, column } = placeOfKey(key);
    const fullText = (): string => this.fullTexts.of(index, key);
    const result = engineValue(this.model, index, row, column, fullText);
    if (typeof result?.value !== 'number') return result;
    return { value: numberValue(result.value, formatAt(this.file, sheet, cell, row, column)) };
  }
}

/** A sheet of the model's own, where the values of formulas stand as text: as numbers the engine shows them rounded. */
class FullTexts {
  private readonly places = new Map<string, { readonly row: number; readonly column: number }>();
  private readonly sheet: number;

  constructor(
    private readonly model: Model,
    private readonly file: OpenedFile,
  ) {
    this.sheet = file.sheets.length;
    model.newSheet();
    model.renameSheet(this.sheet, freeName(file));
  }

  /** Sees that the texts of these cells can be asked for after the next calculation. */
  prepare(index: number, keys: Iterable<number>): void {
    const sheet = quotedSheetName(this.file.sheets[index]?.snapshot.name ?? '');
    this.model.pauseEvaluation();
    for (const key of keys) {
      const name = `${index}:${key}`;
      if (this.places.has(name)) continue;
      const number = this.places.size;
      const place = { row: (number % MAX_ROWS) + 1, column: Math.floor(number / MAX_ROWS) + 1 };
      this.places.set(name, place);
      const { row, column } = placeOfKey(key);
      const formula = `=${sheet}!${cellAddress(row, column)}&""`;
      this.model.setUserInput(this.sheet, place.row, place.column, formula);
    }
  }

  of(index: number, key: number): string {
    const place = this.places.get(`${index}:${key}`);
    return place ? this.model.getFormattedCellValue(this.sheet, place.row, place.column) : '';
  }
}

/** The cells whose values are formulas' now, each with its formula. */
function liveFormulas(
  { snapshot, look }: OpenedSheet,
  typed: Typed,
): ReadonlyMap<number, CellFormula> {
  const ofSheet = typed.get(snapshot.name);
  const live = new Map<number, CellFormula>();
  for (const [key, formula] of look().formulas) {
    if (ofSheet?.has(key)) continue;
    live.set(key, formula);
    for (const other of formula.area ? areaKeys(formula.area) : []) live.set(other, formula);
  }
  for (const [key, cell] of ofSheet ?? []) {
    const formula = typedFormula(cell);
    if (formula) live.set(key, formula);
  }
  return live;
}

function heldValue(sheet: OpenedSheet, key: number): CellValue {
  const { row, column } = placeOfKey(key);
  return sheet.value(row, column);
}

/** A name or function that the engine doesn't know; the file, or Excel in the end, may know better. */
function isUnknownName(value: CellValue, held: CellValue): boolean {
  const unknown = { kind: 'error', code: '#NAME?' } as const;
  return sameValue(value, unknown) && !sameValue(held, unknown);
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
