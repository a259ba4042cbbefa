import {
  add,
  compare,
  divide,
  fraction,
  fractionOf,
  minimum,
  ONE,
  type Fraction,
} from '../values/fraction';
import { parseRange } from '../workbook/address';
import { cellText } from '../workbook/read-cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/table-rows';
import type { Composition, Criterion } from '../standard/standard';
import type { TitleSettings } from '../standard/settings';
import type { EvaluationInput } from '../evaluation/evaluation';
import type { CriterionDerivation, Derivation, EvaluatorScore } from '../evaluation/explain';
import type { Ratings } from '../evaluation/read-responses';
import type { Reason } from '../evaluation/reason';
import type { SamplingError } from '../evaluation/sampling-error';

/** How one criterion came to its points for one candidate. */
export interface CriterionExplanation {
  readonly criterion: Criterion;
  /** Every evaluator's cell. */
  readonly scores: readonly ShownScore[];
  /** 0 to the maximum, exact; undefined where there is none. */
  readonly score: Fraction | undefined;
  /** Of the weight; of a bonus or deduction the points themselves. */
  readonly points: Fraction | undefined;
  readonly how: HowScored;
}

export interface ShownScore extends EvaluatorScore {
  /** As it is written in the cell. */
  readonly text: string;
}

export type HowScored =
  | {
      readonly kind: 'mean' | 'median';
      /** The scores that count: of a mean all that are not dropped, of a median all, the lowest first. */
      readonly counted: readonly Fraction[];
      readonly dropped: number;
    }
  | {
      readonly kind: 'questionnaire';
      readonly ratings: Ratings;
      /** 1 to 5 */
      readonly mean: Fraction;
      readonly sampling: SamplingError;
    }
  | {
      readonly kind: 'composition';
      readonly composition: Composition;
      readonly holders: number;
      readonly base: number;
      /** Holders ÷ base ÷ target, at most 1. */
      readonly reached: Fraction;
    }
  | { readonly kind: 'veto' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'missing'; readonly reason: Reason | undefined };

/** Explains the criteria of one derivation, one by one. */
export function criterionExplainer(
  { result, ratings }: Derivation,
  { input, snapshot }: { readonly input: EvaluationInput; readonly snapshot: WorkbookSnapshot },
  { aggregation }: TitleSettings,
): (one: CriterionDerivation) => CriterionExplanation {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const textAt = ({ sheet: name, cell }: EvaluatorScore) => {
    const [range, sheet] = [parseRange(cell), sheets.get(name)];
    return cellText(range && sheet && cellAt(sheet, range.firstRow, range.firstColumn));
  };
  const how = (one: CriterionDerivation): HowScored => {
    const { criterion, outcome, scores, sampling } = one;
    if (criterion.kind === 'veto') return { kind: 'veto' };
    if (outcome.kind === 'not-applicable') return { kind: 'not-applicable' };
    if (outcome.kind === 'missing') return { kind: 'missing', reason: outcome.reason };
    const own = ratings.get(criterion.code);
    if (criterion.method === 'questionnaire' && own && sampling) {
      const mean = divide(own.sum, fraction(own.count));
      return { kind: 'questionnaire', ratings: own, mean, sampling };
    }
    const { composition } = criterion;
    if (composition) return composed(composition);
    const given = scores.flatMap(({ score, dropped }) => (score ? [{ score, dropped }] : []));
    const dropped = given.filter((score) => score.dropped).length;
    return aggregation === 'median'
      ? { kind: 'median', counted: given.map(({ score }) => score).sort(compare), dropped: 0 }
      : {
          kind: 'mean',
          counted: given.filter((score) => !score.dropped).map(({ score }) => score),
          dropped,
        };
  };
  const composed = (composition: Composition): HowScored => {
    const base = result.candidate[composition.base] ?? 0;
    const holders = input.holders(result.candidate, composition.holders);
    const share = divide(fraction(holders), fractionOf(base));
    const reached = minimum(ONE, divide(share, composition.share));
    return { kind: 'composition', composition, holders, base, reached };
  };
  return (one) => ({
    criterion: one.criterion,
    scores: one.scores.map((score) => ({
      ...score,
      text: textAt(score),
      // Of vetoes all count: one yes is enough.
      dropped: score.dropped && one.criterion.kind !== 'veto',
    })),
    score: one.outcome.kind === 'score' ? one.outcome.score : undefined,
    points: one.points,
    how: how(one),
  });
}

/** The points that the criteria have, together. */
export function sumOfPoints(criteria: readonly CriterionExplanation[]): Fraction {
  return criteria.reduce((sum, { points }) => (points ? add(sum, points) : sum), fraction(0));
}
