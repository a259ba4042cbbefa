import type { Model } from '@ironcalc/wasm';

/** Makes the models that work formulas out. */
export interface FormulaEngine {
  readonly newModel: () => Model;
}

/** Loads the engine and its WebAssembly, when a workbook first needs it. @throws when it cannot be had. */
export async function loadIronCalc(): Promise<FormulaEngine> {
  const ironCalc = await import('@ironcalc/wasm');
  await ironCalc.default();
  return { newModel: () => new ironCalc.Model('workbook', 'en', 'UTC', 'en') };
}
