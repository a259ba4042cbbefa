import fc from 'fast-check';
import type { EditPlan } from '../../src/workbook/plan';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { parseRange } from '../../src/workbook/address';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import { evaluationJson } from '../../src/operations/evaluation-json';
import { planFixes, safeFix } from '../../src/operations/fix-findings';
import { serialOfDay } from '../../src/values/day';
import {
  AS_OF,
  CANDIDATES_HEADER,
  day,
  evaluated,
  evaluationBook,
  FAMILY_CANDIDATES,
  type Rows,
} from '../test-bed';

/** What a workbook holds once single cells were changed. */
function edited(book: WorkbookSnapshot, edits: readonly EditPlan[]): WorkbookSnapshot {
  const valueOf = ({ content, format }: EditPlan): CellValue =>
    format?.kind === 'date'
      ? { kind: 'date', serial: content as number }
      : (content as number | undefined);
  return {
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) => {
          const edit = edits.find((one) => {
            const range = parseRange(one.cell)!;
            return (
              one.sheet === sheet.name &&
              range.firstRow === row.row &&
              range.firstColumn === index + 1
            );
          });
          return edit ? valueOf(edit) : cell;
        }),
      })),
    })),
  };
}

const scores = (first: CellValue): Rows => [
  ['Candidate', 'Evaluator', 'F1', 'F2'],
  ['F001', 'E1', first, 15],
  ['F002', 'E1', 7, 'eight'],
];

test('a number typed as text becomes the number that was read, in a cell that shows numbers', () => {
  const { checked } = evaluated({ scores: scores('８．５分') });
  expect(planFixes(checked.findings).edits).toEqual([
    {
      sheet: 'Scores',
      cell: 'C2',
      content: 8.5,
      format: { kind: 'general' },
      keepsFormulas: true,
    },
  ]);
});

test('a date typed as text becomes the date; a year alone stays a year', () => {
  const candidates: Rows = [
    CANDIDATES_HEADER,
    ['F001', 'Learning family', 'Lake', 'North', null, null, null, '2023年5月1日'],
    ['F002', 'Learning family', 'Hill', 'North', null, null, null, '２００６年'],
  ];
  const { checked } = evaluated({ candidates, scores: scores(8) });
  expect(planFixes(checked.findings).edits).toEqual([
    {
      sheet: 'Candidates',
      cell: 'H2',
      content: serialOfDay(day('2023-05-01')),
      format: { kind: 'date' },
      keepsFormulas: true,
    },
    {
      sheet: 'Candidates',
      cell: 'H3',
      content: 2006,
      format: { kind: 'general' },
      keepsFormulas: true,
    },
  ]);
});

test('what a person has to decide is left to a person', () => {
  const { checked } = evaluated({
    candidates: [...FAMILY_CANDIDATES, ['F001', 'Learning street', '=A1', 'North']],
    scores: scores(12),
    settings: [
      ['Setting', 'Title', 'Value'],
      ['score.aggregation', null, 'meann'],
    ],
  });
  const codes = checked.findings.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['out-of-range', 'not-a-number', 'duplicate-key', 'invalid-setting']),
  );
  expect(checked.findings.filter((one) => safeFix(one))).toEqual([]);
});

test('a cell that two findings speak of is changed once', () => {
  const { checked } = evaluated({ scores: scores('8') });
  const twice = [...checked.findings, ...checked.findings];
  expect(planFixes(twice).edits).toHaveLength(1);
});

test('fixing all that is safe changes no result, and leaves nothing to fix', () => {
  const written = fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: 0, max: 100 }).map((tenths) => `${tenths / 10}分`),
    fc.constantFrom(' ９ ', '-', 'N/A', 'eight', '12', null),
  );
  const dated = fc.constantFrom<CellValue>(
    '2019.1.2',
    '2019',
    2019,
    '2019年',
    '1/2/2019',
    undefined,
  );
  fc.assert(
    fc.property(fc.array(written, { minLength: 6, maxLength: 6 }), dated, (cells, since) => {
      const book = evaluationBook({
        candidates: FAMILY_CANDIDATES.map((row, index) =>
          index === 1 ? [...row, null, null, null, since ?? null] : row,
        ),
        scores: [
          ['Candidate', 'Evaluator', 'F1', 'F2'],
          ['F001', 'E1', cells[0]!, cells[1]!],
          ['F001', 'E2', cells[2]!, cells[3]!],
          ['F002', 'E1', cells[4]!, cells[5]!],
        ],
      });
      const before = evaluateWorkbook(book, { asOf: AS_OF, name: false });
      const { edits } = planFixes(before.checked.findings);
      const after = evaluateWorkbook(edited(book, edits), { asOf: AS_OF, name: false });
      expect(evaluationJson(after).results).toEqual(evaluationJson(before).results);
      expect(after.checked.findings).toEqual(
        before.checked.findings.filter((one) => !safeFix(one)),
      );
    }),
  );
});
