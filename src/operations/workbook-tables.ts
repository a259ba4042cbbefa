import {
  AUDIT,
  CALENDAR,
  CANDIDATES,
  CONFLICTS,
  CRITERIA,
  FINDINGS,
  HOLIDAYS,
  INSPECTIONS,
  RESPONSES,
  RESULTS,
  REVIEWS,
  SCORES,
  SETTINGS,
  SOURCES,
  TITLES,
  type TableSpec,
} from '../workbook/contract';
import { EVERYONE, finding, type Report } from '../workbook/findings';
import { locateTables, type LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** All that are known, though an operation needs but some: no sheet is taken for another table than its own. */
const TABLES: readonly TableSpec[] = [
  SETTINGS,
  CRITERIA,
  CANDIDATES,
  SCORES,
  INSPECTIONS,
  RESPONSES,
  HOLIDAYS,
  RESULTS,
  FINDINGS,
  TITLES,
  REVIEWS,
  AUDIT,
  CALENDAR,
  SOURCES,
  CONFLICTS,
];

/** The tables of a workbook, as an operation asks for them. */
export interface WorkbookTables {
  readonly all: readonly LocatedTable[];
  /** The one table of its kind; a second one is an error, since nobody can tell which counts. */
  readonly of: (spec: TableSpec) => LocatedTable | undefined;
  /** The same, where it is an error that there is none. */
  readonly needed: (spec: TableSpec) => LocatedTable | undefined;
}

/** Finds the tables of the contract; reports those that are there twice, or missing, once they are asked for. */
export function workbookTables(snapshot: WorkbookSnapshot, report: Report): WorkbookTables {
  const all = locateTables(snapshot, TABLES);
  const of = (spec: TableSpec) => {
    const [first, ...others] = all.filter((table) => table.spec === spec);
    for (const { sheet } of others) {
      const details = { table: spec, usedSheet: first?.sheet.name ?? '' };
      report(finding('duplicate-table', { sheet: sheet.name, cell: 'A1' }, EVERYONE, details));
    }
    return first;
  };
  const needed = (spec: TableSpec) => {
    const table = of(spec);
    if (!table) {
      report(finding('missing-table', { sheet: '', cell: '' }, EVERYONE, { table: spec }));
    }
    return table;
  };
  return { all, of, needed };
}
