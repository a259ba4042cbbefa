import * as fc from 'fast-check';
import { planConsolidation } from '../../src/operations/consolidation-plan';
import { consolidateWorkbooks, type OfferedFile } from '../../src/operations/consolidate-workbooks';
import { NEW_CITY } from '../../src/operations/city-workbook';
import { evaluateWorkbook } from '../../src/operations/evaluate-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { AS_OF, CANDIDATES_HEADER, evaluationBook, type Rows } from '../test-bed';
import { AT, City, offer, WORDS } from './city-bed';

/** One evaluator's scores of one candidate: blank, a number, or words that stand for none. */
const score = fc.option(fc.constantFrom(0, 5, 7.5, 10, 'N/A', '-', '８'), { nil: null });
const scoreRow = fc.record({
  candidate: fc.constantFrom('F001', 'F002', 'F003'),
  evaluator: fc.constantFrom('E1', 'E2'),
  f1: score,
  f2: score,
});
const scores = fc.uniqueArray(scoreRow, {
  selector: ({ candidate, evaluator }) => `${candidate} ${evaluator}`,
  maxLength: 6,
});
const district = fc.constantFrom('North', 'South', '东区');
/** A file of one district; several may be of the same, and say different things. */
const files = fc.array(
  fc.record({ district, scores, name: fc.constantFrom('Lake', 'lake ', 'Hill') }),
  { minLength: 1, maxLength: 4 },
);
const offerAll = (all: readonly Given[]) =>
  all.map((one, index) => fileOf(`${'cabd'[index] ?? ''}.xlsx`, one));

interface Given {
  readonly district: string;
  readonly name: string;
  readonly scores: readonly {
    readonly candidate: string;
    readonly evaluator: string;
    readonly f1: string | number | null;
    readonly f2: string | number | null;
  }[];
}

function fileOf(file: string, given: Given): OfferedFile {
  return offer(file, bookOf(given));
}

function bookOf({ district, name, scores }: Given): WorkbookSnapshot {
  return evaluationBook({
    candidates: [
      CANDIDATES_HEADER,
      ...['F001', 'F002', 'F003'].map((key) => [
        key,
        'Learning family',
        `${name} ${key}`,
        district,
      ]),
    ],
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ...scores.map(({ candidate, evaluator, f1, f2 }) => [candidate, evaluator, f1, f2]),
    ],
  });
}

const planOf = (offered: readonly OfferedFile[]) =>
  planConsolidation(consolidateWorkbooks(NEW_CITY, offered, [], AT), WORDS);

test('the order of the files does not matter', () => {
  fc.assert(
    fc.property(files, fc.array(fc.nat(), { minLength: 4 }), (given, places) => {
      const all = offerAll(given);
      const keyed = all.map((one, index) => ({ one, place: places[index] ?? 0 }));
      const shuffled = keyed.sort((a, b) => a.place - b.place).map(({ one }) => one);
      expect(planOf(shuffled)).toEqual(planOf(all));
    }),
    { numRuns: 60 },
  );
});

test('consolidating twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const all = offerAll(given);
      const city = new City();
      await city.take(all);
      const before = city.bytes;
      expect(await city.take(all)).toBe(false);
      expect(city.bytes).toBe(before);
      // Read again, as if they were newer copies: their rows are the same.
      const anew = all.map((one) => ({ ...one, sha256: `${one.sha256} again` }));
      const result = city.dryRun(anew);
      expect(result.consolidated.changedTables).toEqual(new Set());
      expect(
        result.files.map(({ added, changed, vanished }) => [added, changed, vanished]),
      ).toEqual(all.map(() => [0, 0, []]));
    }),
    { numRuns: 15 },
  );
});

test('one file after another comes to the same as all at once', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const all = offerAll(given);
      const [together, apart] = [new City(), new City()];
      await together.take(all);
      for (const one of all) await apart.take([one]);
      for (const name of ['Candidates', 'Scores family']) {
        if (name !== 'Candidates' && !together.snapshot.sheets.some((one) => one.name === name))
          continue;
        expect(apart.rows(name)).toEqual(together.rows(name));
      }
      const open = (city: City) =>
        city
          .dryRun([])
          .consolidated.conflicts.map(({ key, column, versions }) => [
            key,
            column,
            versions.map(({ file, meaning }) => [file, meaning]),
          ]);
      expect(open(apart)).toEqual(open(together));
    }),
    { numRuns: 12 },
  );
});

/** Files of districts of their own. */
const districts = fc.tuple(scores, scores, scores).map((all) =>
  all.map((own, index): Given => ({
    district: ['East', 'North', 'West'][index] ?? '',
    name: 'Family',
    scores: own,
  })),
);

test('the evaluation of the city is that of its districts', async () => {
  await fc.assert(
    fc.asyncProperty(districts, async (all) => {
      const city = new City();
      await city.take(all.map((given) => fileOf(`${given.district}.xlsx`, given)));
      const outcomes = (book: WorkbookSnapshot, prefix: string) =>
        evaluateWorkbook(book, { asOf: AS_OF, name: false }).evaluation.results.map(
          ({ candidate, total, decision, dimensions, evaluators }) => ({
            key: `${prefix}${candidate.key}`,
            total,
            decision,
            dimensions,
            evaluators,
          }),
        );
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
      const ofParts = all.flatMap((given) => outcomes(bookOf(given), `${given.district}/`));
      expect(outcomes(city.snapshot, '').sort(byKey)).toEqual(ofParts.sort(byKey));
    }),
    { numRuns: 15 },
  );
});

test('splitting a workbook by district and consolidating gives it back', async () => {
  await fc.assert(
    fc.asyncProperty(districts, async (all) => {
      const key = (given: Given, candidate: string) => `${given.district}/${candidate}`;
      const candidates = (given: Given): Rows =>
        ['F001', 'F002'].map((one) => [key(given, one), 'Learning family', one, given.district]);
      const scored = (given: Given): Rows =>
        given.scores
          .filter(({ candidate }) => candidate !== 'F003')
          .map(({ candidate, evaluator, f1, f2 }) => [key(given, candidate), evaluator, f1, f2]);
      const book = (parts: readonly Given[]) =>
        evaluationBook({
          candidates: [CANDIDATES_HEADER, ...parts.flatMap(candidates)],
          scores: [['Candidate', 'Evaluator', 'F1', 'F2'], ...parts.flatMap(scored)],
        });
      const [whole, split] = [new City(), new City()];
      await whole.take([offer('City.xlsx', book(all))]);
      await split.take(all.map((given) => offer(`${given.district}.xlsx`, book([given]))));
      // All but the two columns that tell of the source, which are other files.
      const rows = (city: City, name: string) =>
        city.snapshot.sheets.some((one) => one.name === name)
          ? city.rows(name).map((row) => row.slice(0, -2))
          : [];
      for (const name of ['Candidates', 'Scores family']) {
        expect(rows(split, name)).toEqual(rows(whole, name));
      }
      expect(rows(whole, 'Candidates').map((row) => row.slice(0, 4))).toEqual(
        all.flatMap(candidates),
      );
    }),
    { numRuns: 12 },
  );
});
