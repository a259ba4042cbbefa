import { yearOf, type Day } from '../values/day';
import { CONFLICTS, CRITERIA, SETTINGS, SOURCES } from '../workbook/contract';
import { locateTables, type LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readCriteria } from '../standard/read-criteria';
import { readSettings } from '../standard/read-settings';
import { NO_RECORDS, readCity, type CityRecords } from '../consolidation/read-city';
import { RECORD_TABLES } from '../consolidation/record-tables';
import { districtStandard, type DistrictStandard } from './district-standard';
import { criteriaColumns } from './read-district';

/** The workbook that others are consolidated into, as it is before. */
export interface CityWorkbook {
  /** Undefined where it is to be made. */
  readonly snapshot: WorkbookSnapshot | undefined;
  readonly tables: readonly LocatedTable[];
  /** Undefined where it has no criteria: those of the files will be its own. */
  readonly standard: DistrictStandard | undefined;
  readonly records: CityRecords;
  /** What it is already: consolidated before, without any records yet, or a workbook with records of its own. */
  readonly kind: 'city' | 'empty' | 'other';
}

/** A city’s workbook that is to be made. */
export const NEW_CITY: CityWorkbook = {
  snapshot: undefined,
  tables: [],
  standard: undefined,
  records: NO_RECORDS,
  kind: 'empty',
};

const TABLES = [SETTINGS, CRITERIA, ...RECORD_TABLES.map(({ spec }) => spec), SOURCES, CONFLICTS];

/** Reads what a consolidation has to know of the workbook that it goes into; what is wrong in it is not its business. */
export function readCityWorkbook(snapshot: WorkbookSnapshot, today: Day): CityWorkbook {
  const tables = locateTables(snapshot, TABLES);
  const ignore = () => undefined;
  const criteriaTable = tables.find(({ spec }) => spec === CRITERIA);
  const criteria = criteriaTable ? readCriteria(criteriaTable, ignore) : [];
  const settingsTable = tables.find(({ spec }) => spec === SETTINGS);
  const settings = readSettings(settingsTable, yearOf(today), ignore);
  const records = readCity(tables, criteriaColumns(criteria));
  const hasSources = tables.some(({ spec }) => spec === SOURCES);
  return {
    snapshot,
    tables,
    standard: criteria.length > 0 ? districtStandard(tables, criteria, settings) : undefined,
    records,
    kind: hasSources ? 'city' : records.claims.size === 0 ? 'empty' : 'other',
  };
}
