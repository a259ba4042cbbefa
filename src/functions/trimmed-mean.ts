import { toNumber } from '../values/fraction';
import { isBlank, readScoreWord } from '../workbook/read-cell';
import { SETTING_SPECS } from '../standard/settings';
import { aggregate } from '../evaluation/aggregate';
import { BadArgument, cellsOf, exactNumber, wholeNumber, type Argument } from './arguments';

const FROM = { minimum: 3, maximum: 1000, fallback: SETTING_SPECS.trimFrom.fallback };

/**
 * `LC.TRIMMEDMEAN(scores, [from])`: the evaluators' scores of one criterion as one, without one highest and one lowest
 * if there are enough. Blank cells, abstentions and N/A are no scores.
 * @throws {BadArgument}
 */
export function trimmedMean(scores: Argument, from?: Argument): number {
  const trimFrom = wholeNumber(from, 'from', FROM);
  const given = cellsOf(scores)
    .filter((cell) => !isBlank(cell) && readScoreWord(cell) === undefined)
    .map((cell) => exactNumber(cell, 'scores'));
  if (given.length === 0) throw new BadArgument({ code: 'no-scores', argument: 'scores' });
  return toNumber(aggregate(given, { aggregation: 'trimmed-mean', trimFrom }).value);
}
