import type { Day } from '../values/day';
import { compare, round, ZERO, type Fraction } from '../values/fraction';
import type { Criterion } from '../standard/standard';
import type { TitleSettings } from '../standard/settings';
import type { Candidate } from '../evaluation/candidate';
import type { CriterionDerivation, Derivation } from '../evaluation/explain';
import { Mark } from '../evaluation/score-grid';

/** One thing that a candidate has to meet to be named. Undefined: cannot be told yet. */
export type Condition = { readonly met: boolean | undefined } & (
  | {
      readonly code: 'pass-mark' | 'dimension-floor' | 'criterion-floor';
      /** The dimension or the criterion's code; empty for the pass mark. */
      readonly of: string;
      /** As it is judged: rounded or exact, as the settings have it. */
      readonly value: Fraction | undefined;
      readonly limit: Fraction;
    }
  | {
      readonly code: 'veto';
      readonly criterion: Criterion;
      /** Who said yes. */
      readonly evaluators: readonly string[];
    }
  /** The year alone, where the workbook says no more. */
  | {
      readonly code: 'advanced-unit';
      readonly since: Day | undefined;
      readonly year: number | undefined;
    }
  | {
      readonly code: 'honours';
      readonly needed: 'either' | 'both';
      readonly demonstration: boolean;
      readonly civilised: boolean;
    }
);

/** Everything that a candidate has to meet (step 5 of "Totals", P4), in the order in which reasons are given. */
export function conditionsOf(
  { result, criteria, figures }: Derivation,
  settings: TitleSettings,
  asOf: Day,
): readonly Condition[] {
  const judged = (value: Fraction | undefined) =>
    value && (settings.compare === 'exact' ? value : rounded(value, settings));
  const reaches = (
    code: 'pass-mark' | 'dimension-floor' | 'criterion-floor',
    of: string,
    exact: Fraction | undefined,
    limit: Fraction,
  ): Condition => {
    const value = judged(exact);
    return { code, of, value, limit, met: value && compare(value, limit) >= 0 };
  };
  return [
    reaches('pass-mark', '', figures.total, settings.passMark),
    ...figures.dimensions.map(({ dimension, score }) =>
      reaches('dimension-floor', dimension, score, settings.dimensionFloor),
    ),
    ...criteria.flatMap((one) => {
      const { floor, code, kind } = one.criterion;
      const isNeeded = kind === 'score' ? one.outcome.kind !== 'not-applicable' : kind === 'bonus';
      return floor && isNeeded ? [reaches('criterion-floor', code, scoreOf(one), floor)] : [];
    }),
    ...criteria.filter(({ criterion }) => criterion.kind === 'veto').map(vetoCondition),
    ...prerequisites(result.candidate, settings, asOf),
  ];
}

/** As the settings of a title round it ("Totals": once, at the end). */
export function rounded(value: Fraction, { decimals, rounding }: TitleSettings): Fraction {
  return round(value, decimals, rounding);
}

/** A bonus that nobody gave is one of 0 points. */
function scoreOf({ criterion, outcome }: CriterionDerivation): Fraction | undefined {
  if (outcome.kind === 'score') return outcome.score;
  return criterion.kind === 'bonus' ? ZERO : undefined;
}

function vetoCondition({ criterion, scores }: CriterionDerivation): Condition {
  const evaluators = scores
    .filter(({ mark, score }) => mark === Mark.score && score && compare(score, ZERO) > 0)
    .map(({ evaluator }) => evaluator);
  const isUnclear = scores.some(({ mark }) => mark === Mark.unreadable);
  const met = evaluators.length > 0 ? false : isUnclear ? undefined : true;
  return { code: 'veto', criterion, evaluators, met };
}

function prerequisites(
  {
    advancedUnitSince: since,
    advancedUnitYear: year,
    demonstrationCommunity,
    civilisedCommunity,
  }: Candidate,
  { advancedUnit, honours }: TitleSettings,
  asOf: Day,
): readonly Condition[] {
  const conditions: Condition[] = [];
  if (advancedUnit === 'required') {
    conditions.push({
      code: 'advanced-unit',
      since,
      year,
      met: since !== undefined && since <= asOf,
    });
  }
  if (honours !== 'none') {
    const count = Number(demonstrationCommunity) + Number(civilisedCommunity);
    conditions.push({
      code: 'honours',
      needed: honours,
      demonstration: demonstrationCommunity,
      civilised: civilisedCommunity,
      met: count >= (honours === 'both' ? 2 : 1),
    });
  }
  return conditions;
}
