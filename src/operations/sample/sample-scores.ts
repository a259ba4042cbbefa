import { bilingual, type Bilingual } from '../../values/language';
import { choiceWords, YES_NO, type TitleKind } from '../../workbook/choices';
import { EXAMPLE_CRITERIA, type ExampleCriterion } from '../../standard/example-standard';
import { chance, cycled, type Chance } from './chance';
import type { SampleCandidate } from './sample-candidates';
import { EVALUATORS } from './sample-people';
import type { Profile } from './sample-profiles';
import type { DraftCell, DraftRow } from './sample-words';

const SEED = 20_260_202;

/** Percent of the maximum, by evaluator: some are strict, some are kind. */
const SEVERITIES: readonly number[] = [0, -3, 2, -1, 3, 1, -2];
/** Percent of the maximum: what evaluators disagree about in one criterion. */
const DISAGREEMENT = 7;
/** Percent of the maximum: how uneven a candidate is. */
const UNEVENNESS = 3;

const COMMENTS: readonly Bilingual[] = [
  bilingual('Well prepared, clear report.', '准备充分，汇报清楚。'),
  bilingual('Convincing answers at the symposium.', '座谈时回答令人信服。'),
  bilingual('Records complete since March.', '3月以来记录完整。'),
  bilingual('Could show more of what has changed.', '前后变化还可展示得更充分。'),
  bilingual('Worth showing to others.', '值得推广。'),
];
/** One row in so many has a comment. */
const ROWS_PER_COMMENT = 9;

/** The rows of the candidates of one title: 5 to 7 evaluators for a community, 5 for the others. */
export function sampleScores(
  title: TitleKind,
  candidates: readonly SampleCandidate[],
): readonly DraftRow[] {
  const luck = chance(SEED + title.length);
  const criteria = EXAMPLE_CRITERIA.filter((one) => one.title === title && isScored(one));
  return candidates.flatMap(({ id, profile }, index) => {
    const unevenness = criteria.map(() => luck.around(UNEVENNESS));
    const panel = panelOf(index, title === 'learning-community' ? luck.whole(5, 7) : 5);
    return panel.map((evaluator, seat): DraftRow => {
      const cells = criteria.map((criterion, column): [string, DraftCell] => [
        criterion.code,
        cellOf(criterion, profile, unevenness[column] ?? 0, evaluator, seat, luck),
      ]);
      const comments = luck.whole(1, ROWS_PER_COMMENT) === 1;
      return {
        candidate: id,
        evaluator: cycled(EVALUATORS, evaluator),
        ...Object.fromEntries(cells),
        comment: comments ? cycled(COMMENTS, luck.whole(0, COMMENTS.length - 1)) : undefined,
      };
    });
  });
}

/** Whether evaluators fill the criterion's column in. */
export function isScored({ method }: ExampleCriterion): boolean {
  return method !== 'questionnaire' && method !== 'composition';
}

/** The evaluators take turns; in the order of their list. */
function panelOf(index: number, size: number): readonly number[] {
  return Array.from({ length: size }, (_, seat) => (index * 2 + seat) % EVALUATORS.length).sort(
    (a, b) => a - b,
  );
}

function cellOf(
  { kind, code, maximum = 0 }: ExampleCriterion,
  profile: Profile,
  unevenness: number,
  evaluator: number,
  seat: number,
  luck: Chance,
): DraftCell {
  if (kind === 'veto')
    return choiceWords(YES_NO, profile.veto === code && seat === 0 ? 'yes' : 'no');
  if (kind !== 'score') {
    const points = profile.extras?.[code];
    return points === undefined ? undefined : halves(points + luck.whole(-1, 1) / 2, maximum);
  }
  const percent =
    profile.quality +
    (profile.adjust?.[code] ?? 0) +
    unevenness +
    cycled(SEVERITIES, evaluator) +
    luck.around(DISAGREEMENT);
  return halves((maximum * percent) / 100, maximum);
}

/** Evaluators give whole and half points. */
function halves(points: number, maximum: number): number {
  return Math.min(maximum, Math.max(0, Math.round(points * 2) / 2));
}
