import {
  sampleDistrict,
  type SampleCell,
  type SampleDistrict,
  type SampleRow,
} from '../../../src/operations/sample/sample-district';
import { EXAMPLE_CRITERIA } from '../../../src/standard/example-standard';
import { addYears, dayOf, weekday, yearOf } from '../../../src/values/day';
import { LANGUAGES } from '../../../src/values/language';
import { readChoice, TITLE_KINDS, YES_NO, type TitleKind } from '../../../src/workbook/choices';
import * as contract from '../../../src/workbook/contract';

const EN = sampleDistrict('en');
const ZH = sampleDistrict('zh-CN');
const TITLES = TITLE_KINDS.map(({ code }) => code);
const LETTER: Record<TitleKind, string> = {
  'learning-community': 'C',
  'learning-family': 'F',
  'learning-building-group': 'B',
  'learning-unit': 'U',
};

const tablesOf = (district: SampleDistrict): Record<string, readonly SampleRow[]> => ({
  Candidates: district.candidates,
  ...Object.fromEntries(TITLES.map((title) => [`Scores ${title}`, district.scores[title]])),
  Inspections: district.inspections,
  Responses: district.responses,
  Titles: district.titles,
  Reviews: district.reviews,
  Holidays: district.holidays,
});
const candidatesOf = (title: TitleKind) =>
  EN.candidates.filter((row) => String(row.candidate).startsWith(LETTER[title]));
const dayIn = (cell: SampleCell) => (typeof cell === 'object' ? cell.day : NaN);
const counts = (keys: readonly SampleCell[]) =>
  keys.reduce((map, key) => map.set(key, (map.get(key) ?? 0) + 1), new Map<SampleCell, number>());
const isSlip = (table: string, title: TitleKind | undefined, row: number, column?: string) =>
  EN.slips.some(
    (one) =>
      one.table === table &&
      one.title === title &&
      one.row === row &&
      (column === undefined || one.column === column),
  );

test.each(LANGUAGES)('is the same whenever it is made (%s)', (language) => {
  expect(sampleDistrict(language)).toEqual(sampleDistrict(language));
});

test('has the same numbers in both languages; only words differ', () => {
  // Yes, no and N/A are words of a letter or two in Chinese.
  const isWord = (text: string) =>
    /[a-z\u4e00-\u9fff]{2}|^N\/A$/iu.test(text) || readChoice(YES_NO, text) !== undefined;
  const withoutWords = (rows: readonly SampleRow[]) =>
    rows.map((row) =>
      Object.entries(row).map(([id, cell]) => [
        id,
        typeof cell === 'string' && isWord(cell) ? 'words' : cell,
      ]),
    );
  const [en, zh] = [tablesOf(EN), tablesOf(ZH)];
  for (const name of Object.keys(en)) {
    expect(withoutWords(zh[name]!)).toEqual(withoutWords(en[name]!));
  }
  // A veto is one of the words: yes and no are told apart here.
  const vetoes = ({ scores }: SampleDistrict) =>
    TITLES.flatMap((title) =>
      scores[title].flatMap((row) =>
        Object.entries(row)
          .filter(([id]) => /^[FGU]?V\d$/.test(id))
          .map(([, cell]) => readChoice(YES_NO, String(cell))),
      ),
    );
  expect(vetoes(ZH)).toEqual(vetoes(EN));
  expect(ZH.slips).toEqual(EN.slips);
});

test('English has no Chinese in it, but for a slip', () => {
  const texts = Object.values(tablesOf(EN)).flatMap((rows) =>
    rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'string')),
  );
  expect(texts.filter((text) => /[\u3000-\u9fff\uff00-\uffef]/u.test(text))).toEqual([
    '８．５',
    '8分',
  ]);
});

test('is large enough to be believed', () => {
  expect(EN.year).toBe(2026);
  expect(candidatesOf('learning-community')).toHaveLength(26);
  expect(candidatesOf('learning-family')).toHaveLength(32);
  expect(candidatesOf('learning-building-group')).toHaveLength(13);
  expect(candidatesOf('learning-unit')).toHaveLength(11);
  expect(EN.candidates).toHaveLength(26 + 32 + 13 + 11);
  expect(new Set(EN.candidates.map((row) => row.subdistrict)).size).toBe(6);
  expect(new Set(EN.candidates.map((row) => row.district)).size).toBe(1);
  const types = candidatesOf('learning-unit').map((row) => row.unitType);
  expect(new Set(types)).toEqual(new Set(['Institution', 'Enterprise', 'Group']));
});

test('columns are those of the contract, and criterion codes', () => {
  const ids = (table: contract.TableSpec) => table.columns.map(({ id }) => id);
  const used = (rows: readonly SampleRow[]) => [...new Set(rows.flatMap(Object.keys))];
  const codes = (title: TitleKind, isAsked: boolean) =>
    EXAMPLE_CRITERIA.filter(
      (one) =>
        one.title === title &&
        one.method !== 'composition' &&
        (one.method === 'questionnaire') === isAsked,
    ).map(({ code }) => code);
  expect(ids(contract.CANDIDATES)).toEqual(expect.arrayContaining(used(EN.candidates)));
  for (const title of TITLES) {
    const expected = [...ids(contract.SCORES), ...codes(title, false)].sort();
    expect(used(EN.scores[title]).sort()).toEqual(expected);
  }
  expect(used(EN.inspections).sort()).toEqual(ids(contract.INSPECTIONS).sort());
  expect(used(EN.responses).sort()).toEqual(
    [...ids(contract.RESPONSES), ...codes('learning-community', true)].sort(),
  );
  expect(used(EN.titles).sort()).toEqual([...ids(contract.TITLES), 'community'].sort());
  expect(used(EN.reviews).sort()).toEqual(ids(contract.REVIEWS).sort());
  expect(used(EN.holidays).sort()).toEqual(ids(contract.HOLIDAYS).sort());
});

test('communities have all base numbers, others a community of the list', () => {
  const names = new Set<SampleCell>();
  for (const row of candidatesOf('learning-community')) {
    names.add(row.name);
    const { households, buildingGroups, units, residents } = row as Record<string, number>;
    expect(households).toBeGreaterThanOrEqual(900);
    expect(households).toBeLessThan(2_610);
    expect(buildingGroups).toBeGreaterThanOrEqual(20);
    expect(buildingGroups).toBeLessThanOrEqual(60);
    expect(units).toBeGreaterThanOrEqual(10);
    expect(units).toBeLessThanOrEqual(40);
    expect(residents! / households!).toBeGreaterThan(2.4);
    expect(residents! / households!).toBeLessThan(2.8);
  }
  expect(names.size).toBe(26);
  const strangers = EN.candidates.filter(
    (row) => !String(row.candidate).startsWith('C') && !names.has(row.community),
  );
  expect(strangers.map((row) => row.candidate)).toEqual(['F008']);
});

test('seven evaluators: 5 to 7 of them score a community, 5 any other', () => {
  const evaluators = new Set<SampleCell>();
  for (const title of TITLES) {
    const own = EN.scores[title].filter((_, row) => !isSlip('Scores', title, row, 'candidate'));
    for (const row of own) evaluators.add(row.evaluator);
    const panels = counts(own.map((row) => row.candidate));
    const isTwice = (key: SampleCell) => key === 'F025';
    const isOneLost = (key: SampleCell) => key === 'F017';
    for (const { candidate } of candidatesOf(title)) {
      const count =
        panels.get(candidate)! - Number(isTwice(candidate)) + Number(isOneLost(candidate));
      expect(count).toBeGreaterThanOrEqual(5);
      expect(count).toBeLessThanOrEqual(title === 'learning-community' ? 7 : 5);
    }
  }
  expect(evaluators.size).toBe(7);
  const panels = counts(EN.scores['learning-community'].map((row) => row.candidate));
  expect(new Set(panels.values())).toEqual(new Set([5, 6, 7]));
});

test('scores are whole and half points within their range, but for the slips', () => {
  for (const title of TITLES) {
    EN.scores[title].forEach((row, index) => {
      if (isSlip('Scores', title, index, 'candidate') && row.candidate === 'Total') return;
      for (const { code, kind, maximum } of EXAMPLE_CRITERIA.filter(
        (one) => one.title === title && !['questionnaire', 'composition'].includes(one.method),
      )) {
        if (isSlip('Scores', title, index, code)) continue;
        const cell = row[code];
        if (kind === 'veto') expect(['Yes', 'No']).toContain(cell);
        else if (kind === 'score' || cell !== undefined) {
          expect(typeof cell).toBe('number');
          expect(Number(cell) >= 0 && Number(cell) <= maximum!).toBe(true);
          expect(Number.isInteger(Number(cell) * 2)).toBe(true);
        }
      }
    });
  }
});

test('keys are unique apart from the one pasted twice', () => {
  const repeated = (rows: readonly SampleRow[], ...ids: string[]) =>
    [...counts(rows.map((row) => ids.map((id) => JSON.stringify(row[id])).join(' ')))]
      .filter(([, count]) => count > 1)
      .map(([key]) => key);
  expect(repeated(EN.candidates, 'candidate')).toEqual([]);
  expect(repeated(ZH.candidates, 'title', 'name')).toEqual([]);
  for (const title of TITLES) {
    const keys = repeated(EN.scores[title], 'candidate', 'evaluator');
    if (title !== 'learning-family') expect(keys).toEqual([]);
    else expect(keys).toEqual([expect.stringMatching(/^"F025" /)]);
  }
  expect(repeated(EN.inspections, 'candidate', 'date', 'department')).toEqual([]);
  expect(repeated(EN.responses, 'candidate', 'respondent')).toEqual([]);
  expect(repeated(EN.titles, 'titleNo')).toEqual([]);
  expect(repeated(EN.titles, 'candidate')).toEqual([]);
  expect(repeated(ZH.titles, 'title', 'name')).toEqual([]);
  expect(repeated(EN.reviews, 'titleNo', 'reviewedOn')).toEqual([]);
  expect(repeated(EN.holidays, 'date')).toEqual([]);
});

test('each community but one has 3 to 5 inspections this year, on working days from January to October', () => {
  const dates = EN.inspections.map((row, index) =>
    isSlip('Inspections', undefined, index) ? dayOf(2026, 5, 11) : dayIn(row.date),
  );
  const festivals = EN.holidays.map((row) => dayIn(row.date));
  for (const date of dates) {
    expect(weekday(date)).toBeLessThan(5);
    expect(festivals).not.toContain(date);
    expect(date).toBeLessThan(dayOf(2026, 11, 1));
  }
  const thisYear = EN.inspections.filter((_, index) => yearOf(dates[index]!) === 2026);
  const perCommunity = counts(thisYear.map((row) => row.candidate));
  expect(perCommunity.size).toBe(25);
  expect(Math.min(...perCommunity.values())).toBe(3);
  expect(Math.max(...perCommunity.values())).toBe(5);
  expect(EN.inspections.length - thisYear.length).toBeGreaterThanOrEqual(3);
  for (const { score } of EN.inspections) {
    expect(Number(score) >= 0 && Number(score) <= 100).toBe(true);
  }
});

test('20 to 40 residents of each community answer with 1 to 5', () => {
  const perCommunity = counts(EN.responses.map((row) => row.candidate));
  expect(perCommunity.size).toBe(26);
  for (const count of perCommunity.values()) {
    expect(count).toBeGreaterThanOrEqual(20);
    expect(count).toBeLessThanOrEqual(40);
  }
  for (const { B3 } of EN.responses) expect([1, 2, 3, 4, 5]).toContain(B3);
});

test('the register runs on, title by title and year by year', () => {
  const last = new Map<string, number>();
  let before = -Infinity;
  for (const row of EN.titles) {
    const [letter, year, number] = String(row.titleNo).split('-');
    const namedOn = dayIn(row.namedOn);
    expect(row.titleNo).toMatch(/^[CFBU]-20(23|24|25)-\d{4}$/);
    expect(yearOf(namedOn)).toBe(Number(year));
    expect(namedOn).toBeGreaterThanOrEqual(before);
    expect(Number(number)).toBe((last.get(`${letter}-${year}`) ?? 0) + 1);
    last.set(`${letter}-${year}`, Number(number));
    before = namedOn;
    // No holder of an earlier year may be taken for a candidate of this one.
    expect(EN.candidates.some(({ candidate }) => candidate === row.candidate)).toBe(false);
    if (row.reviewedOn === undefined) {
      expect(row.reviewDue).toEqual({ day: addYears(namedOn, 3) });
      expect(row.status).toBe('In force');
    }
  }
});

test('every community has holders to be counted: 8 to 20 families, 3 to 8 building groups, 1 to 3 units', () => {
  const held = (title: string) =>
    counts(EN.titles.filter((row) => row.title === title).map((row) => row.community));
  const ranges: [string, number, number][] = [
    ['Learning family', 8, 20],
    ['Learning building group', 3, 8],
    ['Learning unit', 1, 3],
  ];
  for (const [title, least, most] of ranges) {
    const holders = held(title);
    for (const { name } of candidatesOf('learning-community')) {
      expect(holders.get(name)).toBeGreaterThanOrEqual(least);
      expect(holders.get(name)).toBeLessThanOrEqual(most);
    }
    expect(holders.size).toBe(26);
  }
});

test('reviews are of titles named in 2023: some passed, failed, were put off, or were not held', () => {
  const byNumber = new Map(EN.titles.map((row) => [row.titleNo, row]));
  for (const review of EN.reviews) {
    const title = byNumber.get(review.titleNo)!;
    expect(addYears(dayIn(title.namedOn), 3)).toBe(dayOf(2026, 5, 26));
    expect(yearOf(dayIn(review.reviewedOn))).toBe(2026);
    expect(title.status).toBe(review.outcome === 'Failed' ? 'Removed' : 'In force');
    expect(Number(review.total ?? 0) >= 80).toBe(review.outcome === 'Passed');
  }
  const outcomes = counts(EN.reviews.map((row) => row.outcome));
  expect(new Set(outcomes.keys())).toEqual(new Set(['Passed', 'Failed', 'Deferred']));
  const dueInMay = EN.titles.filter((row) => dayIn(row.namedOn) === dayOf(2023, 5, 26));
  expect(dueInMay.length).toBeGreaterThan(EN.reviews.length);
});

// The Regulation on Public Holidays as in force since 2025: 13 days a year.
test('holidays are the statutory ones of 2026', () => {
  expect(EN.holidays.map((row) => dayIn(row.date))).toEqual([
    dayOf(2026, 1, 1),
    dayOf(2026, 2, 16),
    dayOf(2026, 2, 17),
    dayOf(2026, 2, 18),
    dayOf(2026, 2, 19),
    dayOf(2026, 4, 5),
    dayOf(2026, 5, 1),
    dayOf(2026, 5, 2),
    dayOf(2026, 6, 19),
    dayOf(2026, 9, 25),
    dayOf(2026, 10, 1),
    dayOf(2026, 10, 2),
    dayOf(2026, 10, 3),
  ]);
  expect(new Set(ZH.holidays.map((row) => row.kind))).toEqual(new Set(['节假日']));
});
