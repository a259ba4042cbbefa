import { yearOf, type Day } from '../values/day';
import { add, fraction, fractionOf, multiply, ZERO, type Fraction } from '../values/fraction';
import { INSPECTIONS, type ColumnId } from '../workbook/contract';
import { EVERYONE, type Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { TableReader } from '../workbook/table-reader';
import type { Settings } from '../standard/settings';
import { candidateRows, type CandidateRow } from './candidate-rows';
import type { FindCandidate } from './read-candidates';

/** One daily inspection that counts (P11): 0 to 100 points. */
export interface Inspection {
  readonly score: Fraction;
  readonly sheet: string;
  /** The address of the score's cell. */
  readonly cell: string;
}

/** By candidate key. */
export type Inspections = ReadonlyMap<string, readonly Inspection[]>;

/**
 * The inspections of the evaluated year that were known on the as-of day. A later one does not count, with a warning;
 * one of another year does not count.
 */
export function readInspections(
  table: LocatedTable,
  settings: Settings,
  asOf: Day,
  findCandidate: FindCandidate,
  report: Report,
): Inspections {
  const reader = new TableReader(table, INSPECTIONS, report);
  const byCandidate = new Map<string, Inspection[]>();
  for (const one of candidateRows(reader, report, EVERYONE, findCandidate)) {
    const inspection = readInspection(reader, one, settings, asOf);
    if (!inspection) continue;
    const list = byCandidate.get(one.candidate.key);
    if (list) list.push(inspection);
    else byCandidate.set(one.candidate.key, [inspection]);
  }
  return byCandidate;
}

function readInspection(
  reader: TableReader<ColumnId<typeof INSPECTIONS>>,
  { row, candidate, scope }: CandidateRow,
  settings: Settings,
  asOf: Day,
): Inspection | undefined {
  const present = [reader.demand(row, 'date', scope), reader.demand(row, 'score', scope)];
  const date = reader.date(row, 'date', scope);
  const score = reader.number(row, 'score', scope, { minimum: 0, maximum: 100 });
  if (present.includes(false) || date === undefined || score === undefined) return undefined;
  if (date > asOf) {
    reader.tell('future-date', row, 'date', scope, { asOf });
    return undefined;
  }
  const year = (candidate.title ? settings.of[candidate.title] : settings.general).evaluationYear;
  if (yearOf(date) !== year) return undefined;
  return {
    score: fractionOf(score),
    sheet: reader.sheetName,
    cell: reader.address(row, 'score'),
  };
}

/** The mean inspection score, 0 to 100; undefined without inspections. */
export function meanInspection(inspections: readonly Inspection[]): Fraction | undefined {
  if (inspections.length === 0) return undefined;
  const sum = inspections.reduce((total, { score }) => add(total, score), ZERO);
  return multiply(sum, fraction(1, inspections.length));
}
