import { EXAMPLE_CRITERIA } from '../../standard/example-standard';
import { chance } from './chance';
import type { SampleCandidate } from './sample-candidates';
import type { DraftCell, DraftRow } from './sample-words';

const SEED = 20_260_404;

const QUESTIONS = EXAMPLE_CRITERIA.filter(({ method }) => method === 'questionnaire');

/** Residents' answers (P10), 20 to 40 a community. */
export function sampleResponses(communities: readonly SampleCandidate[]): readonly DraftRow[] {
  const luck = chance(SEED);
  return communities.flatMap(({ id, profile }) =>
    Array.from({ length: luck.whole(20, 40) }, (_, index): DraftRow => {
      const ratings = QUESTIONS.map(({ code }): [string, DraftCell] => {
        const percent = profile.quality + (profile.adjust?.[code] ?? 0);
        return [code, rating(percent, luck.whole(0, 99), luck.whole(0, 99))];
      });
      const respondent = `R${String(index + 1).padStart(2, '0')}`;
      return { candidate: id, respondent, ...Object.fromEntries(ratings) };
    }),
  );
}

/**
 * 1 to 5, whose mean is near to 1 + 4 × percent ÷ 100: a resident gives the step below or above it, and now and then
 * one less, which another one makes up for.
 */
function rating(percent: number, step: number, mood: number): number {
  const hundredths = 100 + 4 * percent;
  const below = Math.floor(hundredths / 100);
  const nearest = step < hundredths - below * 100 ? below + 1 : below;
  const swing = mood < 10 ? -1 : mood < 20 ? 1 : 0;
  return Math.min(5, Math.max(1, nearest + swing));
}
