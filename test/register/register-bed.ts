import { isoDate } from '../../src/values/day';
import { checkRegister, type CheckedRegister } from '../../src/operations/check-register';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { AS_OF, sheet, workbook, type Rows } from '../test-bed';

export const TITLES_HEADER = [
  'Title no.',
  'Candidate',
  'Name',
  'District',
  'Title',
  'Named on',
] as const;
export const REVIEWS_HEADER = [
  'Title no.',
  'Reviewed on',
  'Outcome',
  'Total',
  'Decided by',
  'Note',
] as const;

export interface RegisterSheets {
  /** Without their headers. */
  readonly titles?: Rows;
  readonly reviews?: Rows;
  readonly settings?: Rows;
  readonly holidays?: Rows;
}

/** A workbook with a register and nothing else, typed by hand. */
export function registerBook(sheets: RegisterSheets): WorkbookSnapshot {
  const { titles, reviews, settings, holidays } = sheets;
  return workbook(
    ...(settings ? [sheet('Settings', [['Setting', 'Value'], ...settings])] : []),
    ...(titles ? [sheet('Titles', [TITLES_HEADER, ...titles])] : []),
    ...(reviews ? [sheet('Reviews', [REVIEWS_HEADER, ...reviews])] : []),
    ...(holidays ? [sheet('Holidays', [['Date', 'Kind'], ...holidays])] : []),
  );
}

export function checkedRegister(sheets: RegisterSheets, asOf = AS_OF): CheckedRegister {
  return checkRegister(registerBook(sheets), asOf);
}

/** Findings as `code sheet!cell severity`. */
export function foundIn({ findings }: CheckedRegister): readonly string[] {
  return findings.map(
    ({ code, sheet: name, cell, severity }) => `${code} ${name}!${cell} ${severity}`,
  );
}

/** Where each title stands, as `F-2023-0001 2026-05-01 overdue`. */
export function standingsIn({ holders }: CheckedRegister): readonly string[] {
  return holders.map(
    ({ title, standing }) => `${title.titleNo} ${isoDate(standing.reviewDue)} ${standing.status}`,
  );
}
