import { folded } from '../../../values/text';
import type { Decision, TitleKind } from '../../../workbook/choices';
import { TITLES_IN_ORDER } from '../../../standard/settings';
import type { CandidateResult } from '../../../evaluation/evaluation';

/** Which results are shown. */
export interface ResultFilter {
  /** None: all. */
  readonly decisions: ReadonlySet<Decision>;
  readonly title: TitleKind | undefined;
  readonly text: string;
}

/** The results of one title that are shown, in their order. */
export interface TitleResults {
  /** Undefined for those whose title nobody knows. */
  readonly title: TitleKind | undefined;
  readonly results: readonly CandidateResult[];
}

/** By title in the order of P1; titles of which nothing is shown are left out. */
export function listResults(
  results: readonly CandidateResult[],
  { decisions, title: wanted, text }: ResultFilter,
): readonly TitleResults[] {
  const sought = folded(text);
  const isShown = ({ decision, candidate }: CandidateResult) =>
    (decisions.size === 0 || decisions.has(decision)) &&
    (sought === '' || folded(searched(candidate)).includes(sought));
  return [...TITLES_IN_ORDER, undefined].flatMap((title): TitleResults[] => {
    if (wanted !== undefined && title !== wanted) return [];
    const shown = results.filter((one) => one.candidate.title === title && isShown(one));
    return shown.length === 0 ? [] : [{ title, results: shown }];
  });
}

function searched({ key, name, district, community }: CandidateResult['candidate']): string {
  return [key, name, district, community].join('\n');
}

export function countByDecision(
  results: readonly CandidateResult[],
): Readonly<Record<Decision, number>> {
  const counts = { named: 0, 'not-named': 0, incomplete: 0 };
  for (const { decision } of results) counts[decision]++;
  return counts;
}
