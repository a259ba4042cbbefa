import { dayOf } from '../../src/values/day';
import type { ReadingPool } from '../../src/hosts/reading/reading-pool';
import { NEW_CITY } from '../../src/operations/city-workbook';
import {
  consolidateWorkbooks,
  type ConsolidatedWorkbooks,
} from '../../src/operations/consolidate-workbooks';
import { districtWorkbook } from './district-workbook';

export interface DistrictFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const VARIANTS = 10;

/** So many districts' files; their scores are of ten kinds. */
export function districtFiles(count: number): readonly DistrictFile[] {
  const variants = Array.from({ length: Math.min(count, VARIANTS) }, (_, index) =>
    districtWorkbook(index + 1),
  );
  return Array.from({ length: count }, (_, index) => ({
    name: `District ${index + 1}.xlsx`,
    bytes: variants[index % variants.length] ?? new Uint8Array(),
  }));
}

/** Reads and checks the files in the pool's threads, and puts them together. */
export async function consolidateFiles(
  pool: ReadingPool,
  files: readonly DistrictFile[],
): Promise<ConsolidatedWorkbooks> {
  const offered = await pool.read(
    files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      // As a disk gives them: bytes of their own, which go over to the thread.
      open: async () => bytes.slice().buffer,
    })),
    { today: dayOf(2026, 11, 24), headers: [] },
  );
  const result = consolidateWorkbooks(NEW_CITY, offered, [], '2026-11-24 13:45');
  const refused = result.files.find(({ status }) => status !== 'added');
  if (refused) throw new Error(`${refused.file}: ${refused.status}`);
  return result;
}
