import { compare } from '../values/fraction';
import { compareText } from '../values/text';
import { TITLES_IN_ORDER } from '../standard/settings';
import { evaluateCandidate } from './candidate-total';
import type { Candidate } from './candidate';
import type { CandidateResult, Evaluation, EvaluationInput } from './evaluation';
import { planTitle } from './title-plan';
import { ZERO } from '../values/fraction';

/**
 * Decides on every candidate: "Totals" of the contract. Exact; the order of evaluators, rows and tables doesn't matter,
 * and the same input gives the same evaluation.
 */
export function evaluate(input: EvaluationInput): Evaluation {
  const ofTitle = new Map<Candidate['title'], Candidate[]>();
  for (const candidate of input.candidates) {
    const list = ofTitle.get(candidate.title);
    if (list) list.push(candidate);
    else ofTitle.set(candidate.title, [candidate]);
  }
  const results = TITLES_IN_ORDER.flatMap((title) => {
    const plan = planTitle(title, input);
    const candidates = ofTitle.get(title) ?? [];
    return ranked(candidates.map((candidate) => evaluateCandidate(candidate, plan, input)));
  });
  const withoutTitle = (ofTitle.get(undefined) ?? []).map((one) => undecidable(one, input));
  return { input, results: [...results, ...withoutTitle] };
}

/** Step 6: highest total first; equal totals share a rank (1, 2, 2, 4); incomplete ones last, without a rank. */
function ranked(results: readonly CandidateResult[]): readonly CandidateResult[] {
  const sorted = [...results].sort(
    (a, b) =>
      Number(a.total === undefined) - Number(b.total === undefined) ||
      compare(b.total ?? ZERO, a.total ?? ZERO) ||
      compareText(a.candidate.key, b.candidate.key),
  );
  let rank = 0;
  return sorted.map((result, index) => {
    if (result.total === undefined) return result;
    const above = sorted[index - 1]?.total;
    if (above === undefined || compare(above, result.total) !== 0) rank = index + 1;
    return { ...result, rank };
  });
}

/** A candidate for a title that isn't one of P1's. */
function undecidable(candidate: Candidate, input: EvaluationInput): CandidateResult {
  return {
    candidate,
    evaluators: 0,
    dimensions: new Map(),
    yearEnd: undefined,
    inspection: undefined,
    bonus: ZERO,
    deduction: ZERO,
    total: undefined,
    rank: undefined,
    decision: 'incomplete',
    reasons: input.blockers.get(candidate.key) ?? [],
  };
}
