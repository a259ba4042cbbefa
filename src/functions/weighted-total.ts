import {
  add,
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  toNumber,
  ZERO,
  type Fraction,
} from '../values/fraction';
import { cellText, isBlank, readScoreWord } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { BadArgument, cellsOf, exactNumber, type Argument } from './arguments';

/**
 * `LC.WEIGHTEDTOTAL(scores, weights, maxima)`: 100 × Σ (weight × score ÷ maximum) ÷ Σ weights, as the year-end result is
 * worked out ("Totals"). N/A leaves a score and its weight out; where all three cells are blank there is nothing.
 * @throws {BadArgument}
 */
export function weightedTotal(scores: Argument, weights: Argument, maxima: Argument): number {
  const given = cellsOf(scores);
  const weighing = cellsOf(weights);
  const limits = cellsOf(maxima);
  const forAll = limits.length === 1 && given.length > 1;
  if (weighing.length !== given.length || (limits.length !== given.length && !forAll)) {
    const sizes = [given.length, weighing.length, limits.length] as const;
    throw new BadArgument({ code: 'sizes-differ', sizes });
  }
  let points = ZERO;
  let sum = ZERO;
  given.forEach((score, index) => {
    const limit = limits[forAll ? 0 : index];
    const weight = weighing[index];
    if (isBlank(score) && isBlank(weight) && (forAll || isBlank(limit))) return;
    if (readScoreWord(score) === 'not-applicable') return;
    const position = index + 1;
    const heavy = positive(weight, 'weights', position);
    const share = divide(scoreOf(score, limit, position), positive(limit, 'maxima', position));
    points = add(points, multiply(heavy, share));
    sum = add(sum, heavy);
  });
  if (isZero(sum)) throw new BadArgument({ code: 'no-weights' });
  return toNumber(divide(multiply(HUNDRED, points), sum));
}

function positive(cell: CellValue, argument: string, position: number): Fraction {
  const value = isBlank(cell) ? ZERO : exactNumber(cell, argument);
  if (compare(value, ZERO) <= 0)
    throw new BadArgument({ code: 'not-positive', argument, position });
  return value;
}

function scoreOf(cell: CellValue, limit: CellValue, position: number): Fraction {
  if (isBlank(cell) || readScoreWord(cell) === 'abstention') {
    throw new BadArgument({ code: 'missing-score', position });
  }
  const score = exactNumber(cell, 'scores');
  const maximum = positive(limit, 'maxima', position);
  if (compare(score, ZERO) < 0 || compare(score, maximum) > 0) {
    throw new BadArgument({
      code: 'score-out-of-range',
      position,
      value: cellText(cell),
      maximum: cellText(limit),
    });
  }
  return score;
}
