import { serialOfDay } from '../values/day';
import { choiceWords, OUTCOMES } from '../workbook/choices';
import { REVIEWS, TITLES } from '../workbook/contract';
import type { WritePlan } from '../workbook/plan';
import type { Catalogue } from '../locales/catalogue';
import { correctionNote, type Correction } from '../register/correction';
import type { ReviewEntry } from '../register/review-entry';
import { registerEdits } from './bring-up-to-date';
import type { CheckedRegister } from './check-register';
import type { InputRow } from './layout/input-sheet';
import { bodyName, sheetPlace } from './layout/output-sheet';
import { appendReviews, layOutReviews } from './layout/reviews-sheet';
import type { PreparedReviews } from './record-reviews';

/**
 * What recording reviews writes: lines below those of `Reviews`, a table that is made where there is none, and the
 * cells of `Titles` that no longer hold for the titles that were reviewed.
 * @throws {RangeError} when an entry has a problem.
 */
export function planReviews(
  checked: CheckedRegister,
  { entries, problems, effects }: PreparedReviews,
  words: Catalogue,
): WritePlan {
  const [first] = problems;
  if (first) throw new RangeError(`${first.entry.titleNo}: ${first.problem.code}`);
  const { snapshot, tables } = checked;
  const lines = entries.map((entry) => reviewLine(entry, words));
  const reviews = tables.find(({ spec }) => spec === REVIEWS);
  const titles = tables.find(({ spec }) => spec === TITLES);
  const after = effects.map((effect) => effect.after);
  const edits = titles ? registerEdits(after, titles, words) : [];
  if (reviews) {
    return { sheets: [], appends: [appendReviews(lines, reviews, words)], edits, names: [] };
  }
  const { name } = sheetPlace(REVIEWS, snapshot, tables, words.language, []);
  const sheet = layOutReviews(lines, name, words);
  return { sheets: [sheet], appends: [], edits, names: bodyName(sheet) };
}

function reviewLine(entry: ReviewEntry, { language }: Catalogue): InputRow {
  const { titleNo, decidedBy } = entry;
  const note = (correction: Correction | undefined) =>
    (correction ? correctionNote(correction, entry.note, language) : entry.note) || undefined;
  if (entry.kind === 'withdrawal') {
    const reviewedOn = entry.withdraws;
    return {
      titleNo,
      reviewedOn: serialOfDay(reviewedOn),
      decidedBy: decidedBy || undefined,
      note: note({ kind: 'withdraws', reviewedOn }),
    };
  }
  const { corrects } = entry;
  return {
    titleNo,
    reviewedOn: serialOfDay(entry.reviewedOn),
    outcome: choiceWords(OUTCOMES, entry.outcome)[language],
    total: entry.total,
    decidedBy: decidedBy || undefined,
    note: note(corrects === undefined ? undefined : { kind: 'corrects', reviewedOn: corrects }),
  };
}
