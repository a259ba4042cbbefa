import type { FormulaEngine } from './load-ironcalc';

/**
 * Tells whether the engine has a function of that name (in capitals): one that it hasn't is #NAME? even without
 * arguments, the others complain about those, if at all.
 */
export function knownFunctions({ newModel }: FormulaEngine): (name: string) => boolean {
  const model = newModel();
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    model.setUserInput(0, 1, 1, `=${name}()`);
    const knows = model.getFormattedCellValue(0, 1, 1) !== '#NAME?';
    known.set(name, knows);
    return knows;
  };
}
