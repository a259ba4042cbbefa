import {
  add,
  compare,
  HUNDRED,
  isZero,
  maximum,
  minimum,
  multiply,
  ONE,
  round,
  subtract,
  ZERO,
  type Fraction,
} from '../values/fraction';
import type { TitleSettings } from '../standard/settings';
import type { Candidate } from './candidate';
import type { CandidateResult, EvaluationInput } from './evaluation';
import { sumExtras, type Extras } from './extras';
import { meanInspection } from './read-inspections';
import type { Reason } from './reason';
import type { TitlePlan } from './title-plan';
import { weighYearEnd } from './year-end';

/** Steps 1 to 5 of "Totals" in the contract: everything of a result but its rank. */
export function evaluateCandidate(
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
): CandidateResult {
  const { settings } = plan;
  const missing: Reason[] = [];
  const failed: Reason[] = [];
  const { decimals, rounding } = settings;
  const yearEnd = weighYearEnd(candidate, plan, input, missing, failed);
  const inspections = input.inspections.get(candidate.key) ?? [];
  const inspection = meanInspection(inspections);
  if (!inspection && !isZero(settings.inspectionShare)) {
    missing.push({ code: 'missing-inspection', year: settings.evaluationYear });
  }
  const extra = sumExtras(candidate, plan, input, failed);
  const exactTotal = yearEnd.value && totalOf(yearEnd.value, inspection ?? ZERO, extra, settings);
  const blockers = input.blockers.get(candidate.key);
  if (blockers) missing.push(...blockers);
  const complete = missing.length === 0 && exactTotal !== undefined;

  const total = complete ? round(exactTotal, decimals, rounding) : undefined;
  const judged = settings.compare === 'rounded' ? total : exactTotal;
  if (complete && judged && compare(judged, settings.passMark) < 0) {
    failed.unshift({ code: 'below-pass-mark', total: judged, passMark: settings.passMark });
  }
  failPrerequisites(candidate, settings, input, failed);
  return {
    candidate,
    evaluators: countEvaluators(candidate, plan),
    dimensions: yearEnd.dimensions,
    yearEnd: yearEnd.value && round(yearEnd.value, decimals, rounding),
    inspection: inspection && round(inspection, decimals, rounding),
    bonus: round(extra.bonus, decimals, rounding),
    deduction: round(extra.deduction, decimals, rounding),
    total,
    rank: undefined,
    decision: !complete ? 'incomplete' : failed.length > 0 ? 'not-named' : 'named',
    reasons: complete ? failed : missing,
  };
}

/** Step 4: (1 − share) × year-end + share × inspection + bonus − deductions, held within 0 and 100 + cap. */
export function totalOf(
  yearEnd: Fraction,
  inspection: Fraction,
  { bonus, deduction }: Extras,
  { inspectionShare, bonusCap }: TitleSettings,
): Fraction {
  const weighed = isZero(inspectionShare)
    ? yearEnd
    : add(multiply(subtract(ONE, inspectionShare), yearEnd), multiply(inspectionShare, inspection));
  const total = subtract(add(weighed, bonus), deduction);
  return minimum(maximum(total, ZERO), add(HUNDRED, bonusCap));
}

/** P4. */
function failPrerequisites(
  candidate: Candidate,
  { advancedUnit, honours }: TitleSettings,
  { asOf }: EvaluationInput,
  failed: Reason[],
): void {
  const since = candidate.advancedUnitSince;
  if (advancedUnit === 'required' && (since === undefined || since > asOf)) {
    failed.push({ code: 'no-advanced-unit' });
  }
  const count = Number(candidate.demonstrationCommunity) + Number(candidate.civilisedCommunity);
  if (honours !== 'none' && count < (honours === 'both' ? 2 : 1)) {
    failed.push({ code: 'no-honour', needed: honours });
  }
}

/** Those who gave at least one score. */
function countEvaluators(candidate: Candidate, { grid }: TitlePlan): number {
  const [start, end] = grid.spans.get(candidate.key) ?? [0, 0];
  const width = grid.criteria.length;
  let count = 0;
  for (let row = start; row < end; row++) {
    for (let column = 0; column < width; column++) {
      if (!Number.isNaN(grid.units[row * width + column] ?? NaN)) {
        count++;
        break;
      }
    }
  }
  return count;
}
