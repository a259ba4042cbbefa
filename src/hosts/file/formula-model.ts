import type { Model } from '@ironcalc/wasm';
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { engineValue, isTrueInEngine, sameValue } from './engine-values';
import { FormulaInputs, heldValue } from './formula-inputs';
import { plainFormula, reachesBeyondCells } from './formula-text';
import type { FormulaScratch } from './formula-scratch';
import { FullTexts } from './formula-texts';
import type { Typed } from './live-state';
import type { FormulaEngine } from './load-ironcalc';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { areaKeys, placeOfKey, type CellFormula } from './sheet-look';
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

/**
 * Works the formulas of a file out, under what was typed over it. A formula that is beyond the engine (a function that it
 * doesn't know, columns of tables, other workbooks) counts with the value that the file holds for it, so that what
 * depends on it is no worse than before.
 */
export class FormulaModel {
  private readonly model: Model;
  private readonly inputs: FormulaInputs;
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
    this.inputs = new FormulaInputs(file, this.model, scratch);
  }

  /** @throws when the engine cannot take the workbook. */
  static async build(
    file: OpenedFile,
    engine: FormulaEngine,
    scratch: FormulaScratch,
  ): Promise<FormulaModel> {
    const built = new FormulaModel(file, engine, scratch);
    const formulas = file.sheets.flatMap(({ look }) => [...look().formulas.values()]);
    const texts = [...formulas.map(({ text }) => text), ...file.names.values()];
    for (const index of built.inputs.mentioned(texts)) {
      const pieces = built.inputs.fill(index);
      while (!pieces.next().done) await new Promise((resume) => setTimeout(resume, 0));
    }
    return built;
  }

  /** What all formulas give with this typed over the file, where that differs from what the file holds. */
  calculate(typed: Typed): Results {
    const formulas = this.file.sheets.map((sheet) => liveFormulas(sheet, typed));
    formulas.forEach((ofSheet, index) => this.fullTexts.prepare(index, ofSheet.keys()));
    this.inputs.apply(typed);
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
    this.inputs.mentioned([formula]).forEach((other) => this.inputs.fillAtOnce(other));
    this.model.pauseEvaluation();
    // The sheet's last cell, which nobody uses.
    this.model.setUserInput(index, MAX_ROWS, MAX_COLUMNS, `=${plainFormula(formula)}`);
    this.inputs.apply(typed);
    const holds = isTrueInEngine(this.model, index, MAX_ROWS, MAX_COLUMNS);
    this.model.pauseEvaluation();
    this.model.setUserInput(index, MAX_ROWS, MAX_COLUMNS, '');
    return holds;
  }

  free(): void {
    this.model.free();
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

/** A name or function that the engine doesn't know; the file, or Excel in the end, may know better. */
function isUnknownName(value: CellValue, held: CellValue): boolean {
  const unknown = { kind: 'error', code: '#NAME?' } as const;
  return sameValue(value, unknown) && !sameValue(held, unknown);
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
