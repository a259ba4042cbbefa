import { NOT_CALCULATED, type CellValue } from '../../workbook/snapshot';
import { FormulaModel, type Results, type SheetResults } from './formula-model';
import { typedFormula } from './typed-value';
import { FormulaScratch, speaksOfItsCellAlone } from './formula-scratch';
import { withTyped, type LiveState, type Typed } from './live-state';
import type { FormulaEngine } from './load-ironcalc';
import type { OpenedFile } from './opened-file';
import { placeOfKey } from './sheet-look';
import type { TypedCell } from './typed-cell';
import { customFormula } from '../validation-limits';
import { cellAddress } from '../../workbook/address';

const NO_RESULTS: Results = new Map();

interface LoadedEngine {
  readonly engine: FormulaEngine;
  readonly scratch: FormulaScratch;
}

interface CellOfSheet {
  readonly sheet: string;
  readonly key: number;
}

/**
 * Follows an open workbook and works out what its formulas give, as soon as something changed that they may depend on.
 * Without the engine they keep the values that they have, and are said to be outdated.
 */
export class LiveCalculation {
  results: Results = NO_RESULTS;
  private state: LiveState | undefined;
  private model: FormulaModel | undefined;
  private loaded: LoadedEngine | undefined;
  private running: Promise<void> | undefined;
  /** Files that were looked through and have no formula. */
  private readonly plain = new WeakSet<OpenedFile>();

  /** @param tell called when results come later than the change that asked for them. */
  constructor(
    private readonly load: () => Promise<FormulaEngine>,
    private readonly tell: () => void,
  ) {}

  /** The workbook is this one now: `results` are right at once where the engine is ready, or else are to come. */
  follow(state: LiveState): void {
    this.state = state;
    this.results = NO_RESULTS;
    if (this.model?.file === state.file) this.calculate(this.model, state);
    else if (this.isNeeded(state)) this.running ??= this.run();
  }

  /** When nothing is to come any more. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /**
   * Whether a validation's formula lets this be typed into a cell, which it calls `{cell}`; true where it cannot be told,
   * for want of the engine say: nobody is kept from typing.
   */
  async lets(cell: CellOfSheet, typed: TypedCell, formula: string): Promise<boolean> {
    await this.settled();
    const { state } = this;
    try {
      if (speaksOfItsCellAlone(formula)) {
        return (await this.loadEngine()).scratch.holds(formula, typed);
      }
      if (!state) return true;
      const model = await this.modelOf(state.file);
      const { row, column } = placeOfKey(cell.key);
      const all = withTyped(state, new Map([[cell.sheet, new Map([[cell.key, typed]])]])).typed;
      return model.holds(all, cell.sheet, customFormula(formula, cellAddress(row, column)));
    } catch {
      return true;
    }
  }

  /** As long as nothing was changed, the values that the file holds are right; unless it holds none. */
  private isNeeded({ file, typed, written }: LiveState): boolean {
    if (typed.size === 0 && !written && !lacksValues(file)) return false;
    return !this.plain.has(file) || hasFormulas(typed);
  }

  private async run(): Promise<void> {
    try {
      for (;;) {
        const { state, model } = this;
        if (!state || model?.file === state.file || !this.isNeeded(state)) return;
        await this.prepare(state);
      }
    } catch {
      // No engine, or a workbook that it cannot take: the next change tries once more.
      if (this.state) this.results = allOutdated(this.state);
      this.tell();
    } finally {
      this.running = undefined;
    }
  }

  private async prepare({ file, typed }: LiveState): Promise<void> {
    if (!hasFormulas(typed) && !(await holdsFormulas(file))) {
      this.plain.add(file);
      return;
    }
    const model = await this.modelOf(file);
    if (this.state?.file !== file) return;
    this.calculate(model, this.state);
    this.tell();
  }

  private async modelOf(file: OpenedFile): Promise<FormulaModel> {
    if (this.model?.file === file) return this.model;
    const { engine, scratch } = await this.loadEngine();
    const model = await FormulaModel.build(file, engine, scratch);
    this.model?.free();
    this.model = model;
    return model;
  }

  private async loadEngine(): Promise<LoadedEngine> {
    if (this.loaded) return this.loaded;
    const engine = await this.load();
    this.loaded = { engine, scratch: new FormulaScratch(engine) };
    return this.loaded;
  }

  private calculate(model: FormulaModel, state: LiveState): void {
    try {
      this.results = model.calculate(state.typed);
    } catch {
      // What the engine makes of one workbook must not keep people from their work: it starts afresh at the next change.
      this.model = undefined;
      this.results = allOutdated(state);
    }
  }
}

function lacksValues({ snapshot }: OpenedFile): boolean {
  return snapshot.sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(isUncalculated)));
}

function isUncalculated(value: CellValue): boolean {
  return typeof value === 'object' && value.kind === 'error' && value.code === NOT_CALCULATED;
}

function hasFormulas(typed: Typed): boolean {
  return [...typed.values()].some((cells) => formulaKeys(cells).length > 0);
}

function formulaKeys(cells: ReadonlyMap<number, TypedCell>): readonly number[] {
  return [...cells].flatMap(([key, cell]) => (typedFormula(cell) ? key : []));
}

/** Looks through the sheets one by one, so that a page can do something else in between. */
async function holdsFormulas({ sheets }: OpenedFile): Promise<boolean> {
  for (const { look } of sheets) {
    if (look().formulas.size > 0) return true;
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return false;
}

function allOutdated({ file, typed }: LiveState): Results {
  return new Map(
    file.sheets.map(({ snapshot, look }): readonly [string, SheetResults] => {
      const ofSheet = typed.get(snapshot.name) ?? new Map<number, TypedCell>();
      const kept = [...look().formulas.keys()].filter((key) => !ofSheet.has(key));
      return [
        snapshot.name,
        { values: new Map(), outdated: new Set([...kept, ...formulaKeys(ofSheet)]) },
      ];
    }),
  );
}
