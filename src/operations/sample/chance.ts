import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that falls the same way on every machine. */
export interface Chance {
  /** A whole number, both bounds included. */
  readonly whole: (from: number, to: number) => number;
  /** A whole number within ±width, small ones more often than large ones. */
  readonly around: (width: number) => number;
  /** One index, each as often as its weight says. */
  readonly weighted: (weights: readonly number[]) => number;
}

/** Each part of the sample has a seed of its own, so that a change of one does not move the others. */
export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    whole,
    around: (width) => Math.round((whole(-width, width) + whole(-width, width)) / 2),
    weighted: (weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      let left = whole(1, sum);
      return weights.findIndex((weight) => (left -= weight) <= 0);
    },
  };
}

/** An item of a list that goes round and round. */
export function cycled<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('an empty list has no items');
  return item;
}
