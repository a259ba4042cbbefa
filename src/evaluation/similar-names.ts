import { folded } from '../values/text';
import { communityCore } from '../workbook/community-name';
import { finding, candidatesScope, type Report } from '../workbook/findings';
import type { Candidate } from './candidate';

interface Mention {
  readonly name: string;
  readonly cell: string;
  readonly candidate: Candidate;
}

/**
 * Warns of two names for one community in one district (阳光社区 / 阳光社区居委会), be it a candidate's own or the
 * Community of another candidate, and of one name for two candidates. They are never taken for the same.
 */
export function reportSimilarNames(candidates: readonly Candidate[], report: Report): void {
  const byPlace = new Map<string, Mention[]>();
  const note = (name: string, cell: string, candidate: Candidate) => {
    if (name === '') return;
    const place = `${folded(candidate.district)}\n${communityCore(name)}`;
    const mentions = byPlace.get(place);
    if (mentions) mentions.push({ name, cell, candidate });
    else byPlace.set(place, [{ name, cell, candidate }]);
  };
  for (const candidate of candidates) {
    if (candidate.title === 'learning-community')
      note(candidate.name, candidate.nameCell, candidate);
  }
  for (const candidate of candidates) note(candidate.community, candidate.communityCell, candidate);
  for (const mentions of byPlace.values()) reportPlace(mentions, report);
}

function reportPlace(mentions: readonly Mention[], report: Report): void {
  const [first, ...others] = mentions;
  if (!first) return;
  const told = new Set([folded(first.name)]);
  for (const { name, cell, candidate } of others) {
    const isSecondCandidate =
      first.candidate.title === 'learning-community' &&
      candidate.title === 'learning-community' &&
      cell === candidate.nameCell &&
      candidate !== first.candidate;
    if (told.has(folded(name)) && !isSecondCandidate) continue;
    told.add(folded(name));
    const users = mentions.filter((one) => folded(one.name) === folded(name));
    const affected = [first.candidate, ...users.map((one) => one.candidate)].map(({ key }) => key);
    report(
      finding(
        'similar-names',
        { sheet: candidate.sheet, cell, value: name },
        candidatesScope(affected),
        {
          other: first.name,
          otherSheet: first.candidate.sheet,
          otherCell: first.cell,
          district: candidate.district,
        },
      ),
    );
  }
}
