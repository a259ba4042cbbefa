import {
  CANDIDATES,
  columnNamed,
  COMMUNITY,
  CRITERIA,
  HOLIDAYS,
  INSPECTIONS,
  isHeaderOf,
  RESPONSES,
  REVIEWS,
  SCORES,
  TITLES,
  type ColumnSpec,
  type TableSpec,
} from '../workbook/contract';
import type { Language } from '../values/language';
import { folded } from '../values/text';

/** A table whose rows of many workbooks become those of one, and the columns that tell its rows apart. */
export interface RecordTable {
  readonly spec: TableSpec;
  readonly keyColumns: readonly string[];
}

/**
 * The consolidated tables. `Titles` and `Reviews` are among them since composition criteria (P2) count the holders, and
 * `Holidays` since review dates depend on them; a holiday belongs to no district.
 */
export const RECORD_TABLES: readonly RecordTable[] = [
  { spec: CANDIDATES, keyColumns: ['candidate'] },
  { spec: SCORES, keyColumns: ['candidate', 'evaluator'] },
  { spec: INSPECTIONS, keyColumns: ['candidate', 'date', 'department'] },
  { spec: RESPONSES, keyColumns: ['candidate', 'respondent'] },
  { spec: TITLES, keyColumns: ['titleNo'] },
  { spec: REVIEWS, keyColumns: ['titleNo', 'reviewedOn'] },
  { spec: HOLIDAYS, keyColumns: ['date'] },
];

/** @throws {RangeError} for a table that is not consolidated. */
export function recordTable(name: string): RecordTable {
  const found = RECORD_TABLES.find(({ spec }) => spec.name === name);
  if (!found) throw new RangeError(`${name} is not consolidated`);
  return found;
}

/** What a column is called in every workbook, whatever its header's language and spelling. */
export function columnId(spec: TableSpec, header: string): string {
  const known = columnNamed(spec, header);
  if (known) return known.id;
  // The register may have a column for the community, which is not the contract's.
  return isHeaderOf(COMMUNITY, header) ? COMMUNITY.id : `${OTHER} ${folded(header)}`;
}

/** The id of a criterion's column. */
export function codeColumnId(code: string): string {
  return `${OTHER} ${folded(code)}`;
}

/** In front of the header of a column that the contract doesn't know; its own ids have no blanks. */
const OTHER = 'header';

/** The contract’s column of an id; undefined for criteria and for columns of the user’s. */
export function contractColumn(spec: TableSpec, id: string): ColumnSpec | undefined {
  return (
    spec.columns.find((column) => column.id === id) ?? (id === COMMUNITY.id ? COMMUNITY : undefined)
  );
}

/** A table's name as people of a language know it: its sheet's. */
export function tableTitled(name: string, language: Language): string {
  const specs = [CRITERIA, ...RECORD_TABLES.map(({ spec }) => spec)];
  return specs.find((spec) => spec.name === name)?.sheet[language] ?? name;
}
