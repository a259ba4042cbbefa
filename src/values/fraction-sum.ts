import { add, fraction, multiply, ZERO, type Fraction } from './fraction';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/**
 * A running sum of fractions without an object for each term: it stays in safe integers as long as the terms share
 * a denominator (five scores a criterion all over) and grows exactly, by way of `add`, when they do not.
 */
export class FractionSum {
  #n = 0;
  #d = 1;
  #settled: Fraction = ZERO;

  /** Adds `factor × n / d`; `factor` and `n` are safe integers, `d` is one above 0. */
  add(factor: number, n: number, d: number): void {
    const term = factor * n;
    if (term <= MAX_SAFE && term >= -MAX_SAFE) {
      if (d !== this.#d) this.#settle(d);
      const sum = this.#n + term;
      if (sum <= MAX_SAFE && sum >= -MAX_SAFE) {
        this.#n = sum;
        return;
      }
    }
    this.addFraction(multiply(fraction(factor), fraction(n, d)));
  }

  addFraction(term: Fraction): void {
    this.#settled = add(this.#settled, term);
  }

  total(): Fraction {
    return add(this.#settled, fraction(this.#n, this.#d));
  }

  #settle(nextDenominator: number): void {
    if (this.#n !== 0) this.#settled = this.total();
    this.#n = 0;
    this.#d = nextDenominator;
  }
}
