import fc from 'fast-check';
import { axisOf, scrollToShow, stretch } from '../../src/workbench/grid/axis';

const SIZES = [10, 0, 20, 30];
const axis = axisOf(4, (index) => SIZES[index - 1] ?? 0);

test('each one begins where the one before it ends', () => {
  expect([1, 2, 3, 4, 5].map(axis.start)).toEqual([0, 10, 10, 30, 60]);
  expect([1, 2, 3, 4].map(axis.size)).toEqual(SIZES);
});

test('beyond its ends there is nothing more', () => {
  expect(axis.start(0)).toBe(0);
  expect(axis.start(1_048_576)).toBe(60);
  expect(stretch(axis, 3, 1_048_576)).toEqual({ start: 10, length: 50 });
});

test.each([
  [-5, 1],
  [0, 1],
  [9, 1],
  [10, 3],
  [29, 3],
  [30, 4],
  [59, 4],
  [1_000, 4],
])('at %d lies the one that is shown there: %d', (offset, index) => {
  expect(axis.at(offset)).toBe(index);
});

test('what lies at an offset begins before it and ends after it', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.integer({ min: 0, max: 50 }), { minLength: 1 })
        .filter((sizes) => sizes.some((size) => size > 0)),
      fc.nat(),
      (sizes, somewhere) => {
        const made = axisOf(sizes.length, (index) => sizes[index - 1]!);
        const offset = somewhere % made.start(sizes.length + 1);
        const at = made.at(offset);
        expect(made.start(at)).toBeLessThanOrEqual(offset);
        expect(made.start(at + 1)).toBeGreaterThan(offset);
      },
    ),
  );
});

describe('scrolling to show one', () => {
  // Ten of 20 pixels, two of them frozen, in a room of 100.
  const ten = axisOf(10, () => 20);

  test('that is frozen needs nothing', () => {
    expect(scrollToShow(ten, 2, 2, 100, 70)).toBe(70);
  });

  test('that is in sight needs nothing', () => {
    expect(scrollToShow(ten, 4, 2, 100, 20)).toBe(20);
  });

  test('that is under the frozen ones goes back just so far', () => {
    expect(scrollToShow(ten, 4, 2, 100, 60)).toBe(20);
  });

  test('that is beyond the end goes on just so far', () => {
    expect(scrollToShow(ten, 10, 2, 100, 0)).toBe(100);
  });

  test('amidst others goes into the middle, if it was out of sight', () => {
    // Of the room of 60 beside the frozen ones, the row of 20 takes the middle: 200 to 220 less 20 and the frozen 40.
    const twenty = axisOf(20, () => 20);
    expect(scrollToShow(twenty, 11, 2, 100, 0, true)).toBe(140);
    expect(scrollToShow(twenty, 11, 2, 100, 150, true)).toBe(150);
  });

  test('that is larger than the room begins at its beginning', () => {
    const large = axisOf(3, () => 500);
    expect(scrollToShow(large, 2, 0, 100, 0)).toBe(500);
  });
});
