import type { Model } from '@ironcalc/wasm';
import { engineInput, isTrueInEngine } from './engine-values';
import { functionsOf, reachesBeyondCells } from './formula-text';
import type { FormulaEngine } from './load-ironcalc';
import type { TypedCell } from './typed-cell';

/** A model without a workbook, for questions that need none. */
export class FormulaScratch {
  private readonly model: Model;
  private readonly known = new Map<string, boolean>();
  private readonly taken = new Map<string, boolean>();

  constructor({ newModel }: FormulaEngine) {
    this.model = newModel();
  }

  /**
   * Whether the engine can take the formula: it has nothing but cells of the workbook, and functions that the engine has.
   * One that it hasn't is #NAME? even without arguments, the others complain about those, if at all.
   */
  takes(formula: string): boolean {
    const before = this.taken.get(formula);
    if (before !== undefined) return before;
    const takes =
      !reachesBeyondCells(formula) && functionsOf(formula).every((name) => this.knows(name));
    this.taken.set(formula, takes);
    return takes;
  }

  /** Whether a formula is true of the cell that it calls `{cell}`; it speaks of no other. */
  holds(formula: string, { content }: TypedCell): boolean {
    if (!this.takes(formula)) return true;
    this.model.setUserInput(0, 1, 1, engineInput(content));
    this.model.setUserInput(0, 1, 2, `=${formula.replaceAll('{cell}', 'A1')}`);
    return isTrueInEngine(this.model, 0, 1, 2);
  }

  private knows(name: string): boolean {
    const before = this.known.get(name);
    if (before !== undefined) return before;
    this.model.setUserInput(0, 1, 1, `=${name}()`);
    const knows = this.model.getFormattedCellValue(0, 1, 1) !== '#NAME?';
    this.known.set(name, knows);
    return knows;
  }
}

/** Whether a rule's formula speaks of its own cell alone. */
export function speaksOfItsCellAlone(formula: string): boolean {
  const others = formula.replace(/"(?:[^"]|"")*"/g, '').replaceAll('{cell}', '');
  return !/[!:'[]|\$?[A-Za-z]{1,3}\$?[0-9]+(?![\w(])/.test(others) && !hasNames(others);
}

/** A word that calls no function is a name of the workbook's. */
function hasNames(formula: string): boolean {
  const words = formula.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?!\s*\()(?![\p{L}\p{N}_.\\])/gu);
  return Array.from(words).some(([word]) => !/^(?:true|false)$/i.test(word));
}
