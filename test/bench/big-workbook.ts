import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import type { CellContent, ColumnPlan, SheetPlan } from '../../src/workbook/plan';

/** An evaluation of learning families with so many candidates, criteria and evaluators, all scores given. */
export function bigWorkbook(candidates: number, criteria = 40, evaluators = 5): Uint8Array {
  const codes = Array.from({ length: criteria }, (_, index) => `F${index + 1}`);
  const keys = Array.from(
    { length: candidates },
    (_, index) => `F${String(index + 1).padStart(5, '0')}`,
  );
  const weight = 100 / criteria;
  const sheets = [
    sheet(
      'Criteria',
      ['Title', 'Code', 'Dimension', 'Criterion', 'Kind', 'Method', 'Weight', 'Maximum'],
      codes.map((code, index) => [
        'learning-family',
        code,
        `Dimension ${(index % 8) + 1}`,
        `Criterion ${code}`,
        'score',
        'report',
        weight,
        10,
      ]),
    ),
    sheet(
      'Candidates',
      ['Candidate', 'Title', 'Name', 'District', 'Community'],
      keys.map((key, index) => [
        key,
        'learning-family',
        `Family ${index + 1}`,
        'North',
        `Community ${index % 100}`,
      ]),
    ),
    sheet(
      'Scores',
      ['Candidate', 'Evaluator', ...codes, 'Comment'],
      keys.flatMap((key, candidate) =>
        Array.from({ length: evaluators }, (_, evaluator) => [
          key,
          `Evaluator ${evaluator + 1}`,
          ...codes.map((_, criterion) => score(candidate, evaluator, criterion)),
          candidate % 9 === 0 ? 'well done' : undefined,
        ]),
      ),
    ),
  ];
  return newWorkbook({ sheets, appends: [], edits: [], names: [] });
}

/** Half points from 6 to 10, scattered. */
function score(candidate: number, evaluator: number, criterion: number): number {
  return 6 + ((candidate * 7 + evaluator * 3 + criterion * 5) % 9) / 2;
}

/** A sheet that is one Excel table. */
export function sheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellContent[])[],
): SheetPlan {
  const columns = headers.map((header): ColumnPlan => ({
    header,
    width: 10,
    format: { kind: 'general' },
  }));
  return {
    name,
    heading: [],
    table: { name, columns, rows, blankRows: 0 },
    landscape: false,
    protectHeaders: false,
  };
}
