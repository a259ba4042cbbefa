import { checkWorkbook } from '../../src/operations/check-workbook';
import { overviewOf, percentage } from '../../src/operations/workbook-overview';
import { AS_OF, evaluationBook, sheet, workbook } from '../test-bed';

const overview = (book: Parameters<typeof checkWorkbook>[0]) =>
  overviewOf(checkWorkbook(book, AS_OF));

test('a workbook without a table of ours has nothing', () => {
  expect(overview(workbook(sheet('Sheet1', [['Shopping'], ['Milk', 2]])))).toEqual({
    hasTables: false,
    titles: [],
    evaluators: 0,
  });
});

test('candidates by title, evaluators once each, and how complete the scores are', () => {
  const { titles, evaluators, hasTables } = overview(
    evaluationBook({
      scores: [
        ['Candidate', 'Evaluator', 'F1', 'F2'],
        ['F001', 'E1', 8, 15],
        ['F001', 'e1 ', null, null],
        ['F001', 'E2', '-', 'N/A'],
        ['F002', 'E1', null, 'eight'],
      ],
    }),
  );
  expect(hasTables).toBe(true);
  expect(evaluators).toBe(2);
  // F001: two evaluators (the second line of E1 is a duplicate), all four cells given. F002: none of two.
  expect(titles).toEqual([
    { title: 'learning-family', candidates: 2, scores: { given: 4, needed: 6 } },
  ]);
});

test('a candidate whom nobody has scored needs the scores of one evaluator at least', () => {
  const { titles } = overview(evaluationBook({ scores: [['Candidate', 'Evaluator', 'F1', 'F2']] }));
  expect(titles[0]!.scores).toEqual({ given: 0, needed: 4 });
});

test('100 % only when nothing is left', () => {
  expect(percentage({ given: 999, needed: 1000 })).toBe(99);
  expect(percentage({ given: 1000, needed: 1000 })).toBe(100);
  expect(percentage({ given: 0, needed: 0 })).toBe(100);
});
