import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { sheet } from './big-workbook';

/** Candidate, Evaluator, a column for each criterion and the comment are 60. */
const CRITERIA = 57;
const EVALUATORS = 5;

/**
 * A district's workbook with 200 rows × 60 columns of scores: 40 learning families, 5 evaluators, all scores given. It
 * doesn't name its district, so under each file name it is another one's.
 */
export function districtWorkbook(variant: number): Uint8Array {
  const keys = Array.from({ length: 40 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`);
  const codes = Array.from({ length: CRITERIA }, (_, index) => `F${index + 1}`);
  const sheets = [
    sheet(
      'Criteria',
      ['Title', 'Code', 'Dimension', 'Criterion', 'Kind', 'Method', 'Weight', 'Maximum'],
      // 43 × 2 + 14 × 1 = 100
      codes.map((code, index) => [
        'learning-family',
        code,
        `Dimension ${(index % 8) + 1}`,
        `Criterion ${code}`,
        'score',
        'report',
        index < 43 ? 2 : 1,
        10,
      ]),
    ),
    sheet(
      'Candidates',
      ['Candidate', 'Title', 'Name', 'Community'],
      keys.map((key, index) => [
        key,
        'learning-family',
        `Family ${index + 1}`,
        `Community ${index % 10}`,
      ]),
    ),
    sheet(
      'Scores',
      ['Candidate', 'Evaluator', ...codes, 'Comment'],
      keys.flatMap((key, candidate) =>
        Array.from({ length: EVALUATORS }, (_, evaluator) => [
          key,
          `Evaluator ${evaluator + 1}`,
          ...codes.map((_, criterion) => score(variant, candidate, evaluator, criterion)),
          candidate % 9 === 0 ? 'well done' : undefined,
        ]),
      ),
    ),
  ];
  return newWorkbook({ sheets, appends: [], edits: [], names: [] });
}

/** Half points from 6 to 10, scattered. */
function score(...places: readonly number[]): number {
  return 6 + (places.reduce((sum, place, index) => sum + place * (2 * index + 3), 0) % 9) / 2;
}
