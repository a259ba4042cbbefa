import { compare, type Fraction } from '../values/fraction';
import type { FindingCode } from '../workbook/findings';
import type { Criterion } from '../standard/standard';

/** Why a candidate is not named, or cannot be decided on. Data; `locales/` has the words. */
export type Reason =
  | { readonly code: 'below-pass-mark'; readonly total: Fraction; readonly passMark: Fraction }
  | {
      readonly code: 'below-dimension-floor';
      readonly dimension: string;
      readonly value: Fraction;
      readonly floor: Fraction;
    }
  | {
      readonly code: 'below-criterion-floor';
      readonly criterion: string;
      readonly score: Fraction;
      readonly floor: Fraction;
    }
  | { readonly code: 'veto'; readonly criterion: string; readonly evaluators: readonly string[] }
  | { readonly code: 'no-advanced-unit' }
  | { readonly code: 'no-honour'; readonly needed: 'either' | 'both' }
  | { readonly code: 'missing-score'; readonly criterion: string }
  | {
      readonly code: 'too-few-evaluators';
      readonly criterion: string;
      readonly count: number;
      readonly minimum: number;
    }
  | { readonly code: 'missing-inspection'; readonly year: number }
  | { readonly code: 'missing-response'; readonly criterion: string }
  | { readonly code: 'missing-base-number'; readonly criterion: string }
  | {
      readonly code: 'finding';
      readonly finding: FindingCode;
      readonly sheet: string;
      readonly cell: string;
    };

export type ReasonCode = Reason['code'];

/** The reason that a criterion's score (rounded or not, as the settings have it) gives, if it is below the floor. */
export function reasonBelowFloor({ code, floor }: Criterion, score: Fraction): readonly Reason[] {
  if (floor === undefined || compare(score, floor) >= 0) return [];
  return [{ code: 'below-criterion-floor', criterion: code, score, floor }];
}
