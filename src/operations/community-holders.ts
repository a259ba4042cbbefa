import type { Day } from '../values/day';
import { folded } from '../values/text';
import type { TitleKind } from '../workbook/choices';
import { candidateScope, finding, NOBODY, type Report } from '../workbook/findings';
import type { Criterion } from '../standard/standard';
import type { Candidate } from '../evaluation/candidate';
import type { EvaluationInput } from '../evaluation/evaluation';
import type { FindCandidate } from '../evaluation/read-candidates';
import type { Holder } from '../register/standings';

/**
 * Counts the holders of titles in force by community, for the composition criteria (P2): by the Community column of the
 * holder among the candidates, or else of the register itself. A holder whose community cannot be told is a warning.
 * The day of naming does not count (policy.md, Civil Code art. 201): otherwise an evaluation would give other totals once
 * its own titles are named.
 */
export function communityHolders(
  holders: readonly Holder[],
  criteria: readonly Criterion[],
  candidates: readonly Candidate[],
  findCandidate: FindCandidate,
  asOf: Day,
  report: Report,
): EvaluationInput['holders'] {
  const counted = new Set(criteria.flatMap(({ composition }) => composition?.holders ?? []));
  const findCommunity = communityFinder(candidates);
  const counts = new Map<string, number>();
  for (const { title, standing } of holders) {
    if (!counted.has(title.title) || standing.status === 'removed') continue;
    if (title.namedOn >= asOf) continue;
    const asCandidate = findCandidate(title.candidate);
    const isSame = asCandidate?.title === title.title;
    const name = (isSame ? asCandidate.community : '') || title.community;
    const district = (isSame ? asCandidate.district : '') || title.district;
    const community = findCommunity(name, district);
    if (community) {
      const key = countKey(community, title.title);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    } else if (name === '') {
      const place = { sheet: title.sheet, cell: title.cell, value: title.titleNo };
      const scope = asCandidate ? candidateScope(asCandidate.key) : NOBODY;
      report(finding('unknown-community', place, scope, { titleNo: title.titleNo }));
    }
  }
  return (community, title) => counts.get(countKey(community, title)) ?? 0;
}

function countKey(community: Candidate, title: TitleKind): string {
  return `${title} ${community.key}`;
}

/** A community by its name or its key; of two in different districts, the one in the holder's. */
function communityFinder(candidates: readonly Candidate[]) {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.title !== 'learning-community') continue;
    for (const name of new Set([folded(candidate.name), folded(candidate.key)])) {
      const list = byName.get(name);
      if (list) list.push(candidate);
      else byName.set(name, [candidate]);
    }
  }
  return (name: string, district: string): Candidate | undefined => {
    if (name === '') return undefined;
    const named = byName.get(folded(name)) ?? [];
    const [only, ...others] = named.filter(
      (one) => district === '' || one.district === '' || folded(one.district) === folded(district),
    );
    return others.length === 0 ? only : undefined;
  };
}
