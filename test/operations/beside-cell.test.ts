import { besideCell } from '../../src/operations/beside-cell';
import { checkWorkbook } from '../../src/operations/check-workbook';
import { Mark } from '../../src/evaluation/score-grid';
import { AS_OF, evaluationBook, FAMILY_CRITERIA } from '../test-bed';

const checked = checkWorkbook(
  evaluationBook({
    criteria: [
      ...FAMILY_CRITERIA,
      ['Learning family', 'F3', 'Living', 'Asked', 'Score', 'Questionnaire', 10, 10],
      ['Learning unit', 'F1', 'Work', 'Vision', 'Score', 'Report', 100, 10],
    ],
    scores: [
      ['Scores of the families'],
      ['Candidate', 'Evaluator', 'F1', 'F2', 'F3', 'My own'],
      ['F001', 'E1', 8, 15],
      ['F002', 'E1', 7, 15],
      ['f００1', 'E2', '-', 15],
      ['F001', 'E3', 12, null],
      ['F001', 'E4', null, null],
      ['F999', 'E1', 5, 6],
    ],
    responses: [
      ['Candidate', 'Respondent', 'F3'],
      ['F001', 'R1', 5],
      ['F001', 'R2', 4],
    ],
  }),
  AS_OF,
);
const beside = (cell: string, sheet = 'Scores') => besideCell(checked, { sheet, cell });

test('the criterion of the candidate’s title, and what every evaluator gave so far', () => {
  const found = beside('C5')!;
  expect(found.criterion).toMatchObject({ title: 'learning-family', code: 'F1' });
  expect(found.candidate?.key).toBe('F001');
  expect(found.scores).toEqual([
    {
      evaluator: 'E1',
      sheet: 'Scores',
      cell: 'C3',
      text: '8',
      mark: Mark.score,
      isSelected: false,
    },
    {
      evaluator: 'E2',
      sheet: 'Scores',
      cell: 'C5',
      text: '-',
      mark: Mark.abstention,
      isSelected: true,
    },
    {
      evaluator: 'E3',
      sheet: 'Scores',
      cell: 'C6',
      text: '12',
      mark: Mark.unreadable,
      isSelected: false,
    },
    { evaluator: 'E4', sheet: 'Scores', cell: 'C7', text: '', mark: Mark.blank, isSelected: false },
  ]);
});

test('of a range its first cell counts', () => {
  expect(beside('D3:F9')?.criterion.code).toBe('F2');
});

test('below the last line, the criterion alone, if there is but one of its code', () => {
  expect(beside('D8')).toMatchObject({
    criterion: { code: 'F2' },
    candidate: undefined,
    scores: [],
  });
  // F1 is a criterion of two titles.
  expect(beside('C8')).toBeUndefined();
});

test.each(['A3', 'B3', 'F3', 'C1', 'C2', 'C99', 'Z1', 'nonsense', 'E3'])(
  'nothing beside %s',
  (cell) => {
    expect(beside(cell)).toBeUndefined();
  },
);

test('nothing on other sheets', () => {
  expect(beside('C3', 'Candidates')).toBeUndefined();
  expect(beside('C3', 'Nowhere')).toBeUndefined();
});

test('of a questionnaire, what was answered so far', () => {
  const found = beside('C2', 'Questionnaires')!;
  expect(found.criterion.code).toBe('F3');
  expect(found.ratings).toMatchObject({ count: 2 });
  expect(found.scores).toEqual([]);
});
