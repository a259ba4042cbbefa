import type { Day } from '../values/day';
import { CANDIDATES, SCORES } from '../workbook/contract';
import type { Finding } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isScoredByEvaluators, type Criterion } from '../standard/standard';
import { cityNames, type CityNames } from '../consolidation/districts';
import {
  headerQuestions,
  withAnsweredHeaders,
  type HeaderQuestion,
} from '../consolidation/header-questions';
import { packCells, packedRecord } from '../consolidation/packed-cells';
import type { HeaderAnswer } from '../consolidation/questions';
import { readBlock, type RecordBlock } from '../consolidation/record-block';
import { codeColumnId, RECORD_TABLES } from '../consolidation/record-tables';
import { checkWorkbook } from './check-workbook';
import { districtStandard, type DistrictStandard } from './district-standard';
import type { SettledFinding } from './settle-findings';

/** A district's workbook read and checked by itself: plain data, which crosses from a worker. */
export interface DistrictReading {
  readonly districts: readonly string[];
  /** Undefined without criteria. */
  readonly standard: DistrictStandard | undefined;
  readonly blocks: readonly RecordBlock[];
  readonly headers: readonly HeaderQuestion[];
  readonly findings: readonly SettledFinding[];
}

/**
 * Checks a workbook and reads what is to be consolidated, called as in the city's workbook: `North/C001`.
 * @param file its name, which stands for the district where no candidate has one
 * @param answers headers that a person has said what they stand for
 */
export function readDistrict(
  snapshot: WorkbookSnapshot,
  file: string,
  asOf: Day,
  answers: readonly HeaderAnswer[],
): DistrictReading {
  const workbook = withAnsweredHeaders(snapshot, answers);
  const { tables, input, findings } = checkWorkbook(workbook, asOf);
  const { criteria, settings } = input;
  const used = RECORD_TABLES.flatMap(({ spec }) => {
    const own = tables.filter((table) => table.spec === spec);
    return spec === SCORES ? own : own.slice(0, 1);
  });
  const names = cityNames(used, file);
  const codes = criteriaColumns(criteria);
  return {
    districts: names.districts,
    standard: districtStandard(tables, criteria, settings),
    blocks: used.map((table) => withDistrict(readBlock(table, codes, names.rename), table, names)),
    headers: headerQuestions(workbook, tables, {
      scored: criteria.filter(isScoredByEvaluators).map(({ code }) => code),
      asked: criteria.filter(({ method }) => method === 'questionnaire').map(({ code }) => code),
    }),
    findings,
  };
}

/** The ids of the criteria's columns. */
export function criteriaColumns(criteria: readonly Criterion[]): ReadonlySet<string> {
  return new Set(criteria.map(({ code }) => codeColumnId(code)));
}

/** Candidates without a column for the district get one: in the city's workbook it tells them apart. */
function withDistrict(
  block: RecordBlock,
  { spec, range }: LocatedTable,
  { fallback }: CityNames,
): RecordBlock {
  const district =
    spec === CANDIDATES ? CANDIDATES.columns.find(({ id }) => id === 'district') : undefined;
  if (!district || block.columns.some(({ id }) => id === district.id)) return block;
  const column = { id: district.id, header: district.header.en, column: range.firstColumn };
  return {
    ...block,
    columns: [...block.columns, column],
    cells: packCells(
      block.rows.map((_, record) => [...packedRecord(block.cells, record), fallback]),
      block.columns.length + 1,
    ),
  };
}

/** Whether nothing can be taken from a workbook: a table that is there lacks a column that it cannot be without. */
export function lacksColumns(findings: readonly Finding[]): boolean {
  return findings.some(
    (one) =>
      one.code === 'missing-column' &&
      typeof one.details.column === 'object' &&
      one.details.column.required &&
      RECORD_TABLES.some(({ spec }) => spec.name === one.details.table.name),
  );
}
