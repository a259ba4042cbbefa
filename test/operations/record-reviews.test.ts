import fc from 'fast-check';
import { isoDate, serialOfDay } from '../../src/values/day';
import { openFile } from '../../src/hosts/file/file-host';
import { newWorkbook } from '../../src/hosts/file/write-new-workbook';
import { catalogueOf } from '../../src/locales/catalogues';
import { checkRegister } from '../../src/operations/check-register';
import { planUpToDate } from '../../src/operations/plan-register';
import { planReviews } from '../../src/operations/plan-reviews';
import { prepareReviews, removesTitle } from '../../src/operations/record-reviews';
import type { NewReview, ReviewEntry } from '../../src/register/review-entry';
import { registerJson } from '../../src/operations/register-json';
import { sampleDistrict } from '../../src/operations/sample/sample-district';
import { planTemplate } from '../../src/operations/template';
import { date, day, sheet, workbook, type Rows } from '../test-bed';
import { checkedRegister, foundIn, REVIEWS_HEADER, TITLES_HEADER } from '../register/register-bed';

const en = catalogueOf('en');
const zh = catalogueOf('zh-CN');

const LAKE = ['F-2023-0001', 'F001', 'Lake', 'North', 'family', date('2023-05-01')] as const;
const HILL = ['F-2023-0002', 'F002', 'Hill', 'North', 'family', date('2023-05-01')] as const;

const review = (more: Partial<NewReview> = {}): NewReview => ({
  kind: 'review',
  titleNo: 'F-2023-0001',
  reviewedOn: day('2026-11-20'),
  outcome: 'passed',
  total: 85.5,
  decidedBy: 'District office',
  note: '',
  corrects: undefined,
  ...more,
});

const problemsOf = (
  entries: readonly ReviewEntry[],
  reviews: Rows = [],
  settings: Rows = [],
): readonly string[] =>
  prepareReviews(
    checkedRegister({ titles: [LAKE, HILL], reviews, settings }),
    entries,
  ).problems.map(({ problem }) => problem.code);

describe('what cannot be recorded', () => {
  const failed = ['F-2023-0001', date('2026-04-01'), 'Failed'] as const;
  test.each<[string, readonly ReviewEntry[], Rows]>([
    ['unknown-title-no', [review({ titleNo: 'F-2023-0009' })], []],
    ['in-future', [review({ reviewedOn: day('2026-11-25') })], []],
    ['before-naming', [review({ reviewedOn: day('2023-04-30') })], []],
    ['already-recorded', [review({ reviewedOn: day('2026-04-01') })], [failed]],
    ['already-recorded', [review(), review({ outcome: 'deferred' })], []],
    ['already-removed', [review()], [failed]],
    [
      'already-removed',
      [review({ reviewedOn: day('2026-05-01'), outcome: 'failed' }), review()],
      [],
    ],
    ['nothing-to-correct', [review({ corrects: day('2026-04-02') })], [failed]],
    ['negative-total', [review({ total: -1 })], []],
    ['negative-total', [review({ total: Number.NaN })], []],
    [
      'nothing-to-correct',
      [
        {
          kind: 'withdrawal',
          titleNo: 'F-2023-0001',
          withdraws: day('2026-04-02'),
          decidedBy: '',
          note: '',
        },
      ],
      [failed],
    ],
  ])('%s', (code, entries, reviews) => {
    expect(problemsOf(entries, reviews)).toEqual([code]);
  });

  test('a correction where nothing can be noted', () => {
    const book = workbook(
      sheet('Titles', [TITLES_HEADER, LAKE]),
      sheet('Reviews', [REVIEWS_HEADER.slice(0, 3), ['F-2023-0001', date('2026-04-01'), 'Failed']]),
    );
    const entry = review({ corrects: day('2026-04-01') });
    const { problems } = prepareReviews(checkRegister(book, day('2026-11-24')), [entry]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(['no-note-column']);
  });

  test('and then nothing is', () => {
    const checked = checkedRegister({ titles: [LAKE] });
    const prepared = prepareReviews(checked, [review(), review({ titleNo: 'none' })]);
    expect(() => planReviews(checked, prepared, en)).toThrow(RangeError);
  });
});

describe('what it will do is said in advance', () => {
  const effects = (entries: readonly ReviewEntry[], reviews: Rows = [], settings: Rows = []) =>
    prepareReviews(
      checkedRegister({ titles: [LAKE, HILL], reviews, settings }),
      entries,
    ).effects.map((effect) => [
      effect.after.title.titleNo,
      isoDate(effect.after.standing.reviewDue),
      effect.after.standing.status,
      removesTitle(effect),
    ]);

  test('passed, failed, deferred; several at once', () => {
    expect(
      effects([
        review(),
        review({ titleNo: 'f-2023-0002', outcome: 'failed' }),
        review({ reviewedOn: day('2026-11-21'), outcome: 'deferred' }),
      ]),
    ).toEqual([
      ['F-2023-0001', '2029-05-01', 'in-force', false],
      ['F-2023-0002', '2026-05-01', 'removed', true],
    ]);
  });

  test('with two failures allowed, the first doesn’t remove and the second does', () => {
    const settings: Rows = [['review.failures_to_remove', 2]];
    const failed = review({ outcome: 'failed' });
    expect(effects([failed], [], settings)).toEqual([
      ['F-2023-0001', '2026-05-01', 'overdue', false],
    ]);
    const first = ['F-2023-0001', date('2026-05-01'), 'Failed'] as const;
    expect(effects([failed], [first], settings)).toEqual([
      ['F-2023-0001', '2026-05-01', 'removed', true],
    ]);
  });

  test('a correction of the failed one puts the title back', () => {
    const failed = ['F-2023-0001', date('2026-11-20'), 'Failed'] as const;
    expect(effects([review({ corrects: day('2026-11-20') })], [failed])).toEqual([
      ['F-2023-0001', '2029-05-01', 'in-force', false],
    ]);
  });
});

const SAMPLES = {
  en: newWorkbook(planTemplate(en, sampleDistrict('en'))),
  'zh-CN': newWorkbook(planTemplate(zh, sampleDistrict('zh-CN'))),
};

/** A workbook in a file, so that what is planned is really written and read again. */
async function written(
  entries: readonly ReviewEntry[],
  words = en,
  bytes = SAMPLES[words.language],
) {
  const host = openFile(bytes);
  const checked = checkRegister(await host.read(), day('2026-11-24'));
  const prepared = prepareReviews(checked, entries);
  await host.write(planReviews(checked, prepared, words));
  const after = checkRegister(await host.read(), day('2026-11-24'));
  return { host, checked, prepared, after };
}

describe.each([en, zh])('in a workbook in $language', (words) => {
  const entries: readonly ReviewEntry[] = [
    review({ titleNo: 'F-2023-0004', note: '=1+1', total: 90 }),
    review({ titleNo: 'F-2023-0007', outcome: 'failed', total: undefined, decidedBy: '' }),
    review({ titleNo: 'C-2023-0004', outcome: 'deferred' }),
  ];

  test('the lines are appended, and the register says what they come to', async () => {
    const { prepared, checked, after } = await written(entries, words);
    expect(foundIn(after)).toEqual([]);
    expect(after.register.reviews).toHaveLength(checked.register.reviews.length + 3);
    expect(
      after.register.reviews
        .slice(-3)
        .map(({ titleNo, outcome, total, decidedBy, note }) => [
          titleNo,
          outcome,
          total,
          decidedBy,
          note,
        ]),
    ).toEqual([
      ['F-2023-0004', 'passed', 90, 'District office', '=1+1'],
      ['F-2023-0007', 'failed', undefined, '', ''],
      ['C-2023-0004', 'deferred', 85.5, 'District office', ''],
    ]);
    for (const { after: foretold } of prepared.effects) {
      const holder = after.holders.find(({ title }) => title.titleNo === foretold.title.titleNo);
      expect(holder?.standing).toEqual(foretold.standing);
    }
  });

  test('and its own cells, in the workbook’s language', async () => {
    const { host } = await written(entries, words);
    const titles = (await host.read()).sheets.find(({ tables }) => tables[0]?.name === 'Titles')!;
    const line = (titleNo: string) => titles.rows.find(({ cells }) => cells[0] === titleNo)?.cells;
    // Reviewed on, Review due, Status, Removed on, Reason: columns H to L
    expect(line('F-2023-0004')?.slice(7, 12)).toEqual([
      date('2026-11-20'),
      date('2029-05-26'),
      words === en ? 'In force' : '有效',
      undefined,
      undefined,
    ]);
    expect(line('F-2023-0007')?.slice(7, 12)).toEqual([
      date('2026-11-20'),
      date('2026-05-26'),
      words === en ? 'Removed' : '已除名',
      date('2026-11-20'),
      words === en ? 'Did not pass the review (P14).' : '复评未通过（P14）。',
    ]);
  });

  test('a correction is a line more; the removal and its reason are taken back', async () => {
    const { host } = await written(entries, words);
    const { after } = await written(
      [
        review({
          titleNo: 'F-2023-0007',
          corrects: day('2026-11-20'),
          note: words === en ? 'typing error' : '录入有误',
        }),
      ],
      words,
      host.bytes(),
    );
    expect(foundIn(after)).toEqual([]);
    const holder = after.holders.find(({ title }) => title.titleNo === 'F-2023-0007');
    expect(holder?.replaced.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(holder?.reviews.map(({ note }) => note)).toEqual([
      words === en ? 'Corrects 2026-11-20: typing error' : '更正2026-11-20：录入有误',
    ]);
    const cells = after.snapshot.sheets
      .find(({ tables }) => tables[0]?.name === 'Titles')!
      .rows.find((row) => row.cells[0] === 'F-2023-0007')!.cells;
    expect(cells.slice(10, 12)).toEqual([undefined, undefined]);
    expect(cells[8]).toEqual(date('2029-05-26'));
  });
});

test('Reviews is made where there is none', async () => {
  const host = openFile(
    newWorkbook({
      sheets: planTemplate(en, sampleDistrict('en')).sheets.filter(
        ({ name }) => name !== 'Reviews',
      ),
      appends: [],
      edits: [],
      names: [],
    }),
  );
  const { after } = await written([review({ titleNo: 'F-2023-0001' })], en, host.bytes());
  expect(foundIn(after)).toEqual([]);
  expect(after.register.reviews.map(({ titleNo, reviewedOn }) => [titleNo, reviewedOn])).toEqual([
    ['F-2023-0001', day('2026-11-20')],
  ]);
});

test('brought up to date as of a day, and nothing is left to do then', async () => {
  const host = openFile(SAMPLES.en);
  const first = checkRegister(await host.read(), day('2026-11-24'));
  const plan = planUpToDate(first, en);
  // 53 are due soon and 5 overdue, and the sample says of all of them that they are in force
  expect(plan.edits.every(({ content }) => content === 'Overdue' || content === 'Due soon')).toBe(
    true,
  );
  expect(plan.edits).toHaveLength(58);
  await host.write(plan);
  const second = checkRegister(await host.read(), day('2026-11-24'));
  expect(planUpToDate(second, en).edits).toEqual([]);
  // In the other language it would say the same, so it is left alone
  expect(planUpToDate(second, zh).edits).toEqual([]);
  expect(registerJson(second)).toEqual(registerJson(first));
});

test('a reason in somebody’s own words stays; columns that aren’t there are not missed', () => {
  const header = [...TITLES_HEADER, 'Status', 'Reason'];
  const book = workbook(
    sheet('Titles', [
      header,
      [...LAKE, 'In force', 'The building was pulled down'],
      [...HILL, 'Removed', 'Did not pass the review (P14).'],
    ]),
    sheet('Reviews', [REVIEWS_HEADER, ['F-2023-0001', date('2026-04-01'), 'Failed']]),
  );
  expect(planUpToDate(checkRegister(book, day('2026-11-24')), en).edits).toEqual([
    { sheet: 'Titles', cell: 'G2', content: 'Removed' },
    { sheet: 'Titles', cell: 'G3', content: 'Overdue' },
    { sheet: 'Titles', cell: 'H3', content: undefined },
  ]);
});

test('whatever is recorded, what is read afterwards stands as it was foretold', async () => {
  const bytes = newWorkbook({
    sheets: planTemplate(en, sampleDistrict('en')).sheets.filter(({ name }) =>
      ['Titles', 'Reviews', 'Settings'].includes(name),
    ),
    appends: [],
    edits: [],
    names: [],
  });
  const numbers = ['F-2023-0001', 'F-2023-0004', 'C-2023-0001', 'U-2023-0002', 'B-2023-0002'];
  const anyEntry = fc.record<NewReview>({
    kind: fc.constant('review'),
    titleNo: fc.constantFrom(...numbers),
    reviewedOn: fc.integer({ min: day('2023-01-01'), max: day('2026-12-31') }),
    outcome: fc.constantFrom('passed', 'failed', 'deferred'),
    total: fc.option(fc.integer({ min: 0, max: 105 }), { nil: undefined }),
    decidedBy: fc.string(),
    note: fc.constant(''),
    corrects: fc.option(fc.constantFrom(day('2026-05-11'), day('2026-05-13')), { nil: undefined }),
  });
  const base = checkRegister(await openFile(bytes).read(), day('2026-11-24'));
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 6 }), async (entries) => {
      const { problems } = prepareReviews(base, entries);
      const fine = entries.filter((entry) => !problems.some((one) => one.entry === entry));
      const { prepared, after } = await written(fine, en, bytes);
      expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { after: foretold } of prepared.effects) {
        const holder = after.holders.find(({ title }) => title.titleNo === foretold.title.titleNo);
        expect(holder?.standing).toEqual(foretold.standing);
      }
      expect(planUpToDate(after, en).edits.map(({ content }) => content)).not.toContain('Removed');
    }),
    { numRuns: 10 },
  );
});

test('the day of a review is written as a date', async () => {
  const { host } = await written([review({ titleNo: 'F-2023-0004' })]);
  const reviews = (await host.read()).sheets.find(({ name }) => name === 'Reviews')!;
  expect(reviews.rows.at(-1)?.cells[1]).toEqual({
    kind: 'date',
    serial: serialOfDay(day('2026-11-20')),
  });
});
