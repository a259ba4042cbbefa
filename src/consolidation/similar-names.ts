import { folded, trimmed } from '../values/text';
import { readChoice, TITLE_KINDS } from '../workbook/choices';
import { communityCore } from '../workbook/community-name';
import { COMMUNITY } from '../workbook/contract';
import { cellText } from '../workbook/read-cell';
import { claimPlace } from './claim';
import { mergedCell, type MergedRecord, type MergedTable } from './merge-records';
import { mentionId, type Answers, type NameMention, type SimilarNames } from './questions';

/**
 * Pairs of names that may be one community's (阳光社区 / 阳光社区居委会), or of two candidates of one name, in one
 * district. Nobody is taken for somebody else before a person has said so.
 */
export function similarNames(
  candidates: MergedTable,
  answers: Answers,
  asked: ReadonlyMap<string, NameMention>,
): readonly SimilarNames[] {
  const byPlace = new Map<string, NameMention[]>();
  const note = (mention: NameMention) => {
    if (mention.name === '') return;
    const place = `${folded(mention.district)}\n${communityCore(mention.name)}`;
    const mentions = byPlace.get(place);
    if (mentions) mentions.push(mention);
    else byPlace.set(place, [mention]);
  };
  const records = [...candidates.values()];
  for (const record of records) {
    const title = readChoice(TITLE_KINDS, text(record, 'title'));
    if (title === 'learning-community') note(mentionIn(record, 'name', asked));
  }
  const told = new Set<string>();
  for (const record of records) {
    // A community has hundreds of candidates; only the first to mention it matters.
    const spelling = `${text(record, 'district')}\n${text(record, COMMUNITY.id)}`;
    if (told.has(spelling)) continue;
    told.add(spelling);
    note(mentionIn(record, COMMUNITY.id, asked));
  }
  return [...byPlace.values()].flatMap((mentions) => pairs(mentions, answers));
}

function text(record: MergedRecord, id: string): string {
  return trimmed(cellText(mergedCell(record, id)));
}

/** Where it stood when it was first asked about, if the record has not been read again since. */
function mentionIn(
  record: MergedRecord,
  id: string,
  asked: ReadonlyMap<string, NameMention>,
): NameMention {
  const [claim] = record.claims;
  const mention = {
    name: text(record, id),
    district: text(record, 'district'),
    candidate: id === 'name' ? text(record, 'candidate') : undefined,
  };
  const earlier = claim.earlier ? asked.get(mentionId(mention)) : undefined;
  const { file, sheet, cell } = earlier ?? { file: claim.file, ...claimPlace(claim, id) };
  return { ...mention, file, sheet, cell };
}

/** Each other name with the first one; each once. */
function pairs(mentions: readonly NameMention[], answers: Answers): readonly SimilarNames[] {
  const [first, ...others] = mentions;
  if (!first) return [];
  const told = new Set([folded(first.name)]);
  return others.flatMap((other) => {
    const isSecondCandidate = first.candidate !== undefined && other.candidate !== undefined;
    if (told.has(folded(other.name)) && !isSecondCandidate) return [];
    told.add(folded(other.name));
    const asked = { first, other };
    return [{ ...asked, answer: answers.similar(asked) }];
  });
}
