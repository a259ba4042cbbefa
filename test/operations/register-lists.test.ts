import fc from 'fast-check';
import { openFile } from '../../src/hosts/file/file-host';
import { openLiveFile } from '../../src/hosts/file/live-file';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { checkRegister } from '../../src/operations/check-register';
import { planLists } from '../../src/operations/plan-register';
import { planReviews } from '../../src/operations/plan-reviews';
import { prepareReviews } from '../../src/operations/record-reviews';
import { TITLES } from '../../src/workbook/contract';
import type { NewReview } from '../../src/register/review-entry';
import { date, day, sheet, workbook, type Rows } from '../test-bed';
import { TITLES_HEADER } from '../register/register-bed';
import { typedWorkbook } from '../taskpane/watched-host';

const en = catalogueOf('en');
const AS_OF = day('2026-11-24');

const ROWS: Rows = [
  [...TITLES_HEADER, 'Medal no.', 'Community'],
  ['F-2023-0002', 'F002', 'Moor', 'South', 'family', date('2023-12-01'), 'M2', 'Sun'],
  ['C-2023-0001', 'C001', 'Hill', 'South', 'community', date('2023-12-31'), 'M1', null],
  ['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01'), null, 'Moon'],
  ['F-2024-0001', 'F003', 'Fen', 'North', 'family', date('2024-01-01'), 'M3', 'Moon'],
  ['F-2020-0001', 'F004', 'Gone', 'North', 'family', date('2020-01-01'), 'M4', 'Moon'],
];
const REVIEWS: Rows = [
  ['Title no.', 'Reviewed on', 'Outcome'],
  ['F-2020-0001', date('2023-01-01'), 'Failed'],
];

test('the year’s reviews and the titles in force, by district, in the order of P1', () => {
  const book = workbook(sheet('Titles', ROWS), sheet('Reviews', REVIEWS));
  const { sheets } = planLists(checkRegister(book, AS_OF), en);
  expect(sheets.map(({ name, table }) => [name, table?.name])).toEqual([
    ['Review plan', 'Review_plan'],
    ['Named titles', 'Named_titles'],
  ]);
  // North before South; communities before families. Overdue ones and those due by 31 December; then all but the removed
  const named = sheets.map(({ table }) => table!.rows.map((row) => row[2]));
  expect(named).toEqual([
    ['Lake', 'Hill', 'Moor'],
    ['Lake', 'Fen', 'Hill', 'Moor'],
  ]);
  expect(sheets[1]!.table!.rows[3]).toEqual([
    'South',
    'Learning family',
    'Moor',
    'Sun',
    45261,
    'M2',
    46357,
    'F-2023-0002',
  ]);
  expect(sheets[0]!.heading.flat().map(({ value }) => value)).toEqual([
    'Reviews due in 2026',
    '3 reviews, overdue ones included, as of 2026-11-24. Each title is reviewed once every few years (P13).',
  ]);
});

test('a list of ours is written anew, with what people added to it; a sheet of theirs is left alone', async () => {
  const own = newWorkbook({
    sheets: [
      {
        name: 'Titles 2025',
        heading: [],
        table: {
          name: 'Old',
          columns: TITLES.columns.map(({ header }) => ({
            header: header.en,
            width: 10,
            format: { kind: 'general' },
          })),
          rows: [['F-1']],
          blankRows: 0,
        },
        landscape: false,
        protectHeaders: false,
      },
    ],
    appends: [],
    edits: [],
    names: [],
  });
  const register = workbook(sheet('Titles', ROWS), ...(await openFile(own).read()).sheets);
  const plan = planLists(checkRegister(register, AS_OF), en);
  expect(plan.sheets.map(({ replaces }) => replaces)).toEqual([undefined, undefined]);

  const host = openFile(own);
  await host.write(plan);
  const again = planLists(
    checkRegister(workbook(sheet('Titles', ROWS), ...(await host.read()).sheets), AS_OF),
    en,
  );
  expect(again.sheets.map(({ replaces }) => replaces)).toEqual(['Review plan', 'Named titles']);
  const contents = ({ sheets }: typeof plan) =>
    sheets.map(({ name, heading, table }) => ({ name, heading, table }));
  expect(contents(again)).toEqual(contents(plan));
});

test('recording and taking it back gives back the same workbook, whatever is recorded', async () => {
  const bytes = typedWorkbook({ Titles: ROWS, Reviews: REVIEWS });
  const anyEntry = fc.record<NewReview>({
    kind: fc.constant('review'),
    titleNo: fc.constantFrom('F-2023-0001', 'F-2023-0002', 'C-2023-0001', 'F-2024-0001'),
    reviewedOn: fc.integer({ min: day('2024-01-01'), max: AS_OF }),
    outcome: fc.constantFrom('passed', 'failed', 'deferred'),
    total: fc.option(fc.integer({ min: 0, max: 105 }), { nil: undefined }),
    decidedBy: fc.string(),
    note: fc.string(),
    corrects: fc.constant(undefined),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), async (entries) => {
      const host = openLiveFile(bytes, 'North.xlsx');
      const before = await host.read();
      const checked = checkRegister(before, AS_OF);
      const { problems } = prepareReviews(checked, entries);
      const fine = entries.filter((entry) => !problems.some((one) => one.entry === entry));
      const prepared = prepareReviews(checked, fine);
      if (fine.length === 0 || prepared.problems.length > 0) return;
      await host.write(planReviews(checked, prepared, en));
      expect(await host.read()).not.toEqual(before);
      await host.undo();
      expect(await host.read()).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
