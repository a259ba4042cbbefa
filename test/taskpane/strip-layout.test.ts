import fc from 'fast-check';
import { fraction, toNumber } from '../../src/values/fraction';
import { layOutStrip, totalsByTens } from '../../src/taskpane/evaluate/results/strip-layout';
import { evaluated, FAMILY_CANDIDATES, CANDIDATES_HEADER, type Rows } from '../test-bed';

/** Results whose totals are these, or that have none. */
function resultsOf(totals: readonly (number | undefined)[]) {
  const [example] = evaluated({
    candidates: [CANDIDATES_HEADER, FAMILY_CANDIDATES[1]!] satisfies Rows,
    scores: [
      ['Candidate', 'Evaluator', 'F1', 'F2'],
      ['F001', 'E1', 8, 16],
    ],
  }).evaluation.results;
  return totals.map((total, index) => ({
    ...example!,
    candidate: { ...example!.candidate, key: `F${index}` },
    total: total === undefined ? undefined : fraction(total * 10, 10),
  }));
}

const PASS = fraction(80);
const total = fc.option(fc.integer({ min: 0, max: 105 }), { nil: undefined });

test('dots stand in the order of their totals, on the side of the pass mark where they belong', () => {
  fc.assert(
    fc.property(fc.array(total, { maxLength: 200 }), (totals) => {
      const { dots, passMarkX, width, height, radius } = layOutStrip(resultsOf(totals), PASS);
      expect(dots).toHaveLength(totals.filter((one) => one !== undefined).length);
      for (const [index, { x, y, total: own }] of dots.entries()) {
        expect(Math.sign(x - passMarkX)).toBe(Math.sign(toNumber(own) - 80));
        expect(x).toBeGreaterThanOrEqual(index === 0 ? 0 : dots[index - 1]!.x);
        expect([x - radius >= 0, x + radius <= width]).toEqual([true, true]);
        expect([y - radius >= 0, y + radius <= height]).toEqual([true, true]);
      }
    }),
  );
});

test('equal totals are piled up', () => {
  const { dots } = layOutStrip(resultsOf([84, 84, 84]), PASS);
  expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
  expect(new Set(dots.map(({ y }) => y)).size).toBe(3);
});

test('without a total there is no dot, and nothing to draw', () => {
  expect(layOutStrip(resultsOf([undefined]), PASS).dots).toEqual([]);
  expect(layOutStrip([], PASS).dots).toEqual([]);
});

test('the table beside the picture counts each total once, the highest together', () => {
  expect(totalsByTens(resultsOf([0, 9, 10, 89, 90, 100, 105, undefined]))).toEqual([
    { from: 0, count: 2 },
    { from: 10, count: 1 },
    { from: 80, count: 1 },
    { from: 90, count: 3 },
  ]);
});
