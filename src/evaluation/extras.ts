import { add, minimum, ZERO, type Fraction } from '../values/fraction';
import type { Candidate } from './candidate';
import { criterionScore } from './criterion-score';
import type { EvaluationInput } from './evaluation';
import { reasonBelowFloor, type Reason } from './reason';
import type { TitlePlan } from './title-plan';
import { judgedScore } from './year-end';

export interface Extras {
  /** Capped. */
  readonly bonus: Fraction;
  readonly deduction: Fraction;
}

/** Vetoes, bonuses and deductions. A blank bonus or deduction is none given, and never missing. */
export function sumExtras(
  candidate: Candidate,
  plan: TitlePlan,
  input: EvaluationInput,
  failed: Reason[],
): Extras {
  let [bonus, deduction]: [Fraction, Fraction] = [ZERO, ZERO];
  for (const one of plan.others) {
    const { criterion, column } = one;
    if (criterion.kind === 'veto') {
      const evaluators = vetoers(plan, column, candidate);
      if (evaluators.length > 0)
        failed.push({ code: 'veto', criterion: criterion.code, evaluators });
      continue;
    }
    const result = criterionScore(one, candidate, plan, input);
    const points = result.kind === 'score' ? result.score : ZERO;
    if (criterion.kind === 'deduction') deduction = add(deduction, points);
    else {
      bonus = add(bonus, points);
      failed.push(...reasonBelowFloor(criterion, judgedScore(points, plan)));
    }
  }
  return { bonus: minimum(plan.settings.bonusCap, bonus), deduction };
}

/** The evaluators who said yes to a veto: one is enough. */
function vetoers({ grid }: TitlePlan, column: number, candidate: Candidate): readonly string[] {
  const [start, end] = grid.spans.get(candidate.key) ?? [0, 0];
  const names: string[] = [];
  for (let row = start; row < end; row++) {
    if (grid.units[row * grid.criteria.length + column] !== 1) continue;
    const evaluator = grid.rows[row]?.evaluator;
    if (evaluator !== undefined) names.push(evaluator);
  }
  return names;
}
