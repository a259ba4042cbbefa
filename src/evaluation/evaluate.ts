import { toNumber, ZERO } from '../values/fraction';
import { compareText } from '../values/text';
import { TITLES_IN_ORDER } from '../standard/settings';
import { evaluateCandidate } from './candidate-total';
import type { Candidate } from './candidate';
import type { CandidateResult, Evaluation, EvaluationInput } from './evaluation';
import { planTitle } from './title-plan';

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

/** A result whose rank is still to be entered. */
type Unranked = { -readonly [Key in keyof CandidateResult]: CandidateResult[Key] };

/** Step 6: highest total first; equal totals share a rank (1, 2, 2, 4); incomplete ones last, without a rank. */
function ranked(results: Unranked[]): readonly CandidateResult[] {
  // Totals are rounded to few decimals, so as numbers they are in the same order, and equal when they are equal.
  const keyed = results.map((result) => ({
    result,
    total: result.total ? toNumber(result.total) : -Infinity,
  }));
  keyed.sort(
    (a, b) =>
      (a.total === b.total ? 0 : b.total - a.total) ||
      compareText(a.result.candidate.key, b.result.candidate.key),
  );
  let rank = 0;
  keyed.forEach(({ result, total }, index) => {
    if (result.total === undefined) return;
    if (keyed[index - 1]?.total !== total) rank = index + 1;
    result.rank = rank;
  });
  return keyed.map(({ result }) => result);
}

/** A candidate for a title that isn't one of P1's. */
function undecidable(candidate: Candidate, input: EvaluationInput): CandidateResult {
  return {
    candidate,
    evaluators: 0,
    dimensions: [],
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
