import type { Model } from '@ironcalc/wasm';
import type { CellRange } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { contains } from './cell-ranges';
import { engineInput } from './engine-values';
import type { FormulaScratch } from './formula-scratch';
import { plainFormula } from './formula-text';
import type { Typed } from './live-state';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { areaKeys, cellKey, placeOfKey, type CellFormula } from './sheet-look';
import type { TypedCell } from './typed-cell';
import { typedFormula } from './typed-value';

/** So many cells are handed over before a page may do something else. */
const CELLS_AT_ONCE = 20_000;
const FORMULAS_AT_ONCE = 500;

/** Hands a file, and what was typed over it, to a model of the engine: each sheet when a formula first speaks of it. */
export class FormulaInputs {
  /** What was handed over last. */
  private applied: Typed = new Map();
  private readonly filled = new Set<number>();

  constructor(
    private readonly file: OpenedFile,
    private readonly model: Model,
    private readonly scratch: FormulaScratch,
  ) {}

  /** The sheets that hold formulas or that these speak of, as far as their text tells. */
  mentioned(formulas: readonly string[]): readonly number[] {
    const all = [...new Set(formulas)].join('\n').toLowerCase();
    const anywhere = all.includes('indirect(');
    return this.file.sheets.flatMap(({ snapshot, look }, index) => {
      const name = snapshot.name.replaceAll("'", "''").toLowerCase();
      return anywhere || look().formulas.size > 0 || all.includes(name) ? index : [];
    });
  }

  /** Hands a sheet over, in pieces between which a page may do something else. */
  *fill(index: number): Generator<void> {
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
    for (const [key, formula] of formulas) {
      this.setFormula(sheet, index, key, formula);
      handed += 1;
      if (handed % FORMULAS_AT_ONCE === 0) yield;
    }
  }

  fillAtOnce(index: number): void {
    const pieces = this.fill(index);
    while (!pieces.next().done);
  }

  /** Hands over what differs from what was handed over last, and calculates. */
  apply(typed: Typed): void {
    this.model.pauseEvaluation();
    this.file.sheets.forEach((sheet, index) => {
      const before = this.applied.get(sheet.snapshot.name);
      const now = typed.get(sheet.snapshot.name);
      if (before === now) return;
      this.fillAtOnce(index);
      const keys = new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])]);
      const changed = [...keys].filter((key) => before?.get(key) !== now?.get(key));
      const rewritten = new Set([...changed, ...this.clearArrays(sheet, index, changed)]);
      for (const key of rewritten) this.set(sheet, index, key, now?.get(key));
    });
    this.applied = typed;
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /**
   * The engine lets nobody write into part of an array: those in which something changes are cleared. Gives the keys of
   * their cells, which are to be written again.
   */
  private clearArrays(
    sheet: OpenedSheet,
    index: number,
    changed: readonly number[],
  ): readonly number[] {
    return [...sheet.look().formulas.values()].flatMap(({ area }) => {
      if (!area || !changed.some((key) => isIn(area, key))) return [];
      const { firstRow, firstColumn, lastRow, lastColumn } = area;
      this.model.rangeClearContents(index, firstRow, firstColumn, lastRow, lastColumn);
      return areaKeys(area);
    });
  }

  /** Puts what was typed into a cell, or again what the file has there; an array fills its other cells itself. */
  private set(sheet: OpenedSheet, index: number, key: number, typed: TypedCell | undefined): void {
    if (!typed && isFilledByArray(sheet, key)) return;
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
}

function isIn(area: CellRange, key: number): boolean {
  const { row, column } = placeOfKey(key);
  return contains(area, row, column);
}

function isFilledByArray({ look }: OpenedSheet, key: number): boolean {
  const { formulas } = look();
  return (
    !formulas.has(key) &&
    [...formulas.values()].some(
      ({ kind, area }) => kind === 'array' && area !== undefined && isIn(area, key),
    )
  );
}

export function heldValue(sheet: OpenedSheet, key: number): CellValue {
  const { row, column } = placeOfKey(key);
  return sheet.value(row, column);
}
