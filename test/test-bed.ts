import { parseIsoDate, serialOfDay, type Day } from '../src/values/day';
import { fixedText, type Fraction } from '../src/values/fraction';
import type { CellRange } from '../src/workbook/address';
import type {
  CellValue,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from '../src/workbook/snapshot';
import type { CandidateResult } from '../src/evaluation/evaluation';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../src/operations/evaluate-workbook';

/** A sheet as a person would type it: rows of cells, `null` for a blank one. */
export type Rows = readonly (readonly (CellValue | null)[])[];

export interface SheetOptions {
  readonly merges?: readonly CellRange[];
  readonly hidden?: readonly number[];
  readonly tables?: readonly TableSnapshot[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly hasAttachments?: boolean;
}

export function sheet(name: string, rows: Rows, options: SheetOptions = {}): SheetSnapshot {
  return {
    name,
    visibility: options.visibility ?? 'visible',
    merges: options.merges ?? [],
    tables: options.tables ?? [],
    hasAttachments: options.hasAttachments ?? false,
    rows: rows.flatMap((cells, index) => {
      const values = cells.map((cell) => cell ?? undefined);
      return values.some((cell) => cell !== undefined)
        ? [{ row: index + 1, hidden: options.hidden?.includes(index + 1) ?? false, cells: values }]
        : [];
    }),
  };
}

export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

export function day(iso: string): Day {
  const parsed = parseIsoDate(iso);
  if (parsed === undefined) throw new RangeError(iso);
  return parsed;
}

export function date(iso: string): CellValue {
  return { kind: 'date', serial: serialOfDay(day(iso)) };
}

export function error(code: string): CellValue {
  return { kind: 'error', code };
}

export const CRITERIA_HEADER = [
  'Title',
  'Code',
  'Dimension',
  'Criterion',
  'Kind',
  'Method',
  'Weight',
  'Maximum',
  'Floor',
  'Note',
] as const;
export const CANDIDATES_HEADER = [
  'Candidate',
  'Title',
  'Name',
  'District',
  'Subdistrict',
  'Community',
  'Unit type',
  'Advanced unit since',
  'Demonstration community',
  'Civilised community',
  'Households',
  'Building groups',
  'Units',
  'Residents',
] as const;

/** A small standard for learning families, who need neither inspections nor an advanced unit: two dimensions of 60 and 40. */
export const FAMILY_CRITERIA: Rows = [
  CRITERIA_HEADER,
  ['Learning family', 'F1', 'Learning', 'Members learn', 'Score', 'Report', 60, 10, null, 'P5'],
  ['Learning family', 'F2', 'Living', 'Good neighbours', 'Score', 'Materials', 40, 20, null, 'P5'],
];

export const FAMILY_CANDIDATES: Rows = [
  CANDIDATES_HEADER,
  ['F001', 'Learning family', 'The Lake family', 'North'],
  ['F002', 'Learning family', 'The Hill family', 'North'],
];

export interface Sheets {
  readonly settings?: Rows;
  readonly criteria?: Rows;
  readonly candidates?: Rows;
  readonly scores?: Rows;
  readonly inspections?: Rows;
  readonly responses?: Rows;
  readonly titles?: Rows;
  readonly reviews?: Rows;
  readonly holidays?: Rows;
}

/** A workbook typed by hand, in English, without Excel tables. */
export function evaluationBook(sheets: Sheets): WorkbookSnapshot {
  const all: [string, Rows | undefined][] = [
    ['Settings', sheets.settings],
    ['Criteria', sheets.criteria ?? FAMILY_CRITERIA],
    ['Candidates', sheets.candidates ?? FAMILY_CANDIDATES],
    ['Scores', sheets.scores],
    ['Inspections', sheets.inspections],
    ['Questionnaires', sheets.responses],
    ['Titles', sheets.titles],
    ['Reviews', sheets.reviews],
    ['Holidays', sheets.holidays],
  ];
  return workbook(...all.flatMap(([name, rows]) => (rows ? [sheet(name, rows)] : [])));
}

export const AS_OF = day('2026-11-24');

export function evaluated(sheets: Sheets, name = false, asOf = AS_OF): EvaluatedWorkbook {
  return evaluateWorkbook(evaluationBook(sheets), { asOf, name });
}

export function resultOf({ evaluation }: EvaluatedWorkbook, candidate: string) {
  const result = evaluation.results.find((one) => one.candidate.key === candidate);
  if (!result) throw new RangeError(`no result for ${candidate}`);
  return result;
}

export function dimensionOf({ dimensions }: CandidateResult, name: string): Fraction | undefined {
  return dimensions.find(({ dimension }) => dimension === name)?.score;
}

export function text(value: Fraction | undefined, decimals = 2): string | undefined {
  return value && fixedText(value, decimals);
}

/** Findings as `code sheet!cell severity`, which is what most tests are about. */
export function found({ checked }: EvaluatedWorkbook): readonly string[] {
  return checked.findings.map(
    ({ code, sheet: name, cell, severity }) => `${code} ${name}!${cell} ${severity}`,
  );
}
