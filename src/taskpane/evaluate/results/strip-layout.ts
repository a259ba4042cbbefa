import { compare, toNumber, type Fraction } from '../../../values/fraction';
import type { CandidateResult } from '../../../evaluation/evaluation';

/** Where each total stands in the picture, in its own units. */
export interface StripLayout {
  readonly width: number;
  readonly height: number;
  /** By total, the lowest first. */
  readonly dots: readonly Dot[];
  readonly radius: number;
  /** The line's own height. */
  readonly baseline: number;
  readonly passMarkX: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
}

export interface Dot {
  readonly result: CandidateResult;
  readonly total: Fraction;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 288;
const MARGIN = 12;
const RADIUS = 3.5;
/** Room for the dots above the line, and for the numbers below it. */
const STACK = 44;
const LABELS = 16;
const TICKS = [0, 20, 40, 60, 80, 100];

/**
 * Lays totals out on a line from 0 to 100 (or as far as they go), those that would lie on one another piled up; where
 * the pile is higher than the room for it, they overlap.
 */
export function layOutStrip(results: readonly CandidateResult[], passMark: Fraction): StripLayout {
  const placed = results
    .flatMap((result) => (result.total ? [{ result, total: result.total }] : []))
    .sort((a, b) => compare(a.total, b.total));
  const highest = Math.max(
    100,
    toNumber(passMark),
    ...placed.slice(-1).map(({ total }) => toNumber(total)),
  );
  const x = (value: number) => MARGIN + (value / highest) * (WIDTH - 2 * MARGIN);
  const pile = new Pile();
  const levels = placed.map(({ total }) => pile.add(x(toNumber(total))));
  const step = Math.min(2 * RADIUS, (STACK - 2 * RADIUS) / Math.max(1, pile.height - 1));
  return {
    width: WIDTH,
    height: STACK + LABELS,
    dots: placed.map(({ result, total }, index) => ({
      result,
      total,
      x: x(toNumber(total)),
      y: STACK - RADIUS - (levels[index] ?? 0) * step,
    })),
    radius: RADIUS,
    baseline: STACK,
    passMarkX: x(toNumber(passMark)),
    ticks: TICKS.map((value) => ({ x: x(value), value })),
  };
}

/** Dots that come from left to right, each on the lowest level where it touches no other. */
class Pile {
  readonly #lastOn: number[] = [];

  get height(): number {
    return this.#lastOn.length;
  }

  add(x: number): number {
    const free = this.#lastOn.findIndex((last) => x - last >= 2 * RADIUS);
    const level = free < 0 ? this.#lastOn.length : free;
    this.#lastOn[level] = x;
    return level;
  }
}

/** How many totals lie in each range of ten; the last takes all from 90 up. */
export function totalsByTens(
  results: readonly CandidateResult[],
): readonly { readonly from: number; readonly count: number }[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { total } of results) {
    if (!total) continue;
    const range = Math.min(9, Math.floor(toNumber(total) / 10));
    counts[range] = (counts[range] ?? 0) + 1;
  }
  return counts.flatMap((count, index) => (count > 0 ? [{ from: index * 10, count }] : []));
}
