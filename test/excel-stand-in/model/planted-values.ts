import type { Scalar } from './cell';
import { requoted } from './references';

/** Values of formulas that the stand-in cannot work out, by the formula, however its sheets are quoted. */
export class PlantedValues {
  private readonly values = new Map<string, Scalar>();

  set(formula: string, value: Scalar): void {
    this.values.set(requoted(formula), value);
  }

  get(formula: string): Scalar | undefined {
    return this.values.get(requoted(formula));
  }
}
