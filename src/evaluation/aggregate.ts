import { add, compare, fraction, multiply, ZERO, type Fraction } from '../values/fraction';
import type { TitleSettings } from '../standard/settings';

export type AggregationSettings = Pick<TitleSettings, 'aggregation' | 'trimFrom'>;

export interface Aggregate {
  readonly value: Fraction;
  /** Which of the scores were dropped, by their index. */
  readonly dropped: readonly number[];
}

/**
 * The evaluators' scores of one criterion as one: their mean, the mean without one highest and one lowest (from
 * `trimFrom` scores on), or their median. The order of the evaluators doesn't matter.
 * @throws {RangeError} without scores.
 */
export function aggregate(scores: readonly Fraction[], settings: AggregationSettings): Aggregate {
  if (scores.length === 0) throw new RangeError('nothing to aggregate');
  const byScore = scores
    .map((score, index) => ({ score, index }))
    .sort((a, b) => compare(a.score, b.score) || a.index - b.index);
  const kept = byScore.slice(...keptRange(scores.length, settings));
  const sum = kept.reduce((total, { score }) => add(total, score), ZERO);
  return {
    value: multiply(sum, fraction(1, kept.length)),
    dropped: byScore.filter((one) => !kept.includes(one)).map(({ index }) => index),
  };
}

/** Of `count` scores in ascending order, from which one to which (not including) the mean is taken. */
function keptRange(
  count: number,
  { aggregation, trimFrom }: AggregationSettings,
): [number, number] {
  if (aggregation === 'median') return [Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1];
  return trims(count, { aggregation, trimFrom }) ? [1, count - 1] : [0, count];
}

/** Whether one highest and one lowest of so many scores are dropped. */
export function trims(count: number, { aggregation, trimFrom }: AggregationSettings): boolean {
  return aggregation === 'trimmed-mean' && count >= trimFrom;
}
