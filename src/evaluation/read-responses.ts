import {
  add,
  fraction,
  fractionOf,
  multiply,
  subtract,
  ONE,
  ZERO,
  type Fraction,
} from '../values/fraction';
import { folded } from '../values/text';
import { cellAddress } from '../workbook/address';
import { RESPONSES, type ColumnId } from '../workbook/contract';
import { EVERYONE, finding, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText, isBlank, readNumber, readScoreWord } from '../workbook/read-cell';
import { headerPlace } from '../workbook/record-rows';
import type { CellValue, RowSnapshot } from '../workbook/snapshot';
import { numberText, TableReader } from '../workbook/table-reader';
import type { Criterion } from '../standard/standard';
import { candidateRows } from './candidate-rows';
import type { FindCandidate } from './read-candidates';

/** What the respondents of a questionnaire said of one candidate under one criterion. */
export interface Ratings {
  readonly count: number;
  /** Of ratings from 1 to 5. */
  readonly sum: Fraction;
  /** Where the ratings stand: the sheet, its column (counted from 1), and its rows. */
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly number[];
}

/** By candidate key and criterion code. */
export type Responses = ReadonlyMap<string, ReadonlyMap<string, Ratings>>;

const LOWEST = 1;
const HIGHEST = 5;

/** The questionnaires' ratings. A blank or an abstention is no answer. */
export function readResponses(
  table: LocatedTable,
  criteria: readonly Criterion[],
  findCandidate: FindCandidate,
  report: Report,
): Responses {
  const reader = new TableReader(table, RESPONSES, report);
  const asked = criteria.filter(({ method }) => method === 'questionnaire');
  const columnOf = criterionColumns(reader, asked, report);
  const byCandidate = new Map<string, Map<string, Ratings>>();
  const firstRows = new Map<string, RowSnapshot>();
  for (const { row, candidate, scope } of candidateRows(reader, report, EVERYONE, findCandidate)) {
    const respondent = reader.text(row, 'respondent', scope);
    const key = `${folded(candidate.key)}\n${folded(respondent ?? '')}`;
    const earlier = respondent === undefined ? undefined : firstRows.get(key);
    if (earlier) {
      const place = {
        firstSheet: reader.sheetName,
        firstCell: reader.address(earlier, 'candidate'),
      };
      reader.tell('duplicate-key', row, 'respondent', scope, place);
      continue;
    }
    firstRows.set(key, row);
    let ratings = byCandidate.get(candidate.key);
    if (!ratings) byCandidate.set(candidate.key, (ratings = new Map()));
    for (const criterion of asked.filter(({ title }) => title === candidate.title)) {
      const column = columnOf.get(folded(criterion.code));
      if (column === undefined) continue;
      const cell = row.cells[column - 1];
      const place = {
        sheet: reader.sheetName,
        cell: cellAddress(row.row, column),
        value: cellText(cell),
      };
      const rating = readRating(cell, place, scope, report);
      if (rating === undefined) continue;
      const { count, sum, rows } = ratings.get(criterion.code) ?? { count: 0, sum: ZERO, rows: [] };
      ratings.set(criterion.code, {
        count: count + 1,
        sum: add(sum, fractionOf(rating)),
        sheet: reader.sheetName,
        column,
        rows: [...rows, row.row],
      });
    }
  }
  return byCandidate;
}

/** The sheet's column of each criterion, by its code folded. */
function criterionColumns(
  reader: TableReader<ColumnId<typeof RESPONSES>>,
  asked: readonly Criterion[],
  report: Report,
): ReadonlyMap<string, number> {
  const columnOf = new Map<string, number>();
  for (const header of reader.otherHeaders) {
    const code = folded(header.text);
    if (!asked.some((one) => folded(one.code) === code)) continue;
    if (columnOf.has(code)) {
      const details = { header: header.text };
      report(finding('duplicate-column', headerPlace(reader.table, header), EVERYONE, details));
    } else columnOf.set(code, header.column);
  }
  return columnOf;
}

function readRating(
  cell: CellValue,
  place: { readonly sheet: string; readonly cell: string; readonly value: string },
  scope: Scope,
  report: Report,
): number | undefined {
  if (isBlank(cell) || readScoreWord(cell) !== undefined) return undefined;
  const reading = readNumber(cell);
  if (reading.kind === 'problem') report(finding(reading.code, place, scope, {}));
  if (reading.kind !== 'value') return undefined;
  const { value } = reading;
  if (value < LOWEST || value > HIGHEST) {
    const details = { minimum: numberText(LOWEST), maximum: numberText(HIGHEST) };
    report(finding('out-of-range', place, scope, details));
    return undefined;
  }
  if (reading.fromText) {
    report(finding('number-as-text', place, scope, { used: numberText(value) }));
  }
  return value;
}

/** The part of a criterion's maximum that its ratings reach: (mean − 1) ÷ 4. */
export function ratedFraction({ count, sum }: Ratings): Fraction {
  const mean = multiply(sum, fraction(1, count));
  return multiply(subtract(mean, ONE), fraction(1, HIGHEST - LOWEST));
}
