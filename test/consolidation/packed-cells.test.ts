import fc from 'fast-check';
import { packCells, packedCell, packedRecord } from '../../src/consolidation/packed-cells';
import type { CellValue } from '../../src/workbook/snapshot';

const WIDTH = 4;

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1e300, '', 'text', true, false, undefined),
  fc.record({ kind: fc.constant('date' as const), serial: fc.integer() }),
  fc.record({ kind: fc.constant('error' as const), code: fc.constant('#N/A') }),
);

test('gives every record back as it was, blank where it had no cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: WIDTH })), (records) => {
      const packed = packCells(records, WIDTH);
      for (const [index, own] of records.entries()) {
        expect(packedRecord(packed, index)).toEqual(
          Array.from({ length: WIDTH }, (_, column) => own[column]),
        );
      }
    }),
  );
});

test('keeps nothing that lies beyond the width', () => {
  const packed = packCells([[1, 2, 3], ['a']], 2);
  expect(packedRecord(packed, 0)).toEqual([1, 2]);
  expect(packedRecord(packed, 1)).toEqual(['a', undefined]);
});

test('crosses to another thread unchanged', () => {
  const packed = structuredClone(packCells([[6.5, 'well done', undefined, true]], WIDTH));
  expect([0, 1, 2, 3].map((column) => packedCell(packed, 0, column))).toEqual([
    6.5,
    'well done',
    undefined,
    true,
  ]);
});
