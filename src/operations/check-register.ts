import { yearOf, type Day } from '../values/day';
import { folded } from '../values/text';
import { CONFLICTS, HOLIDAYS, REVIEWS, SETTINGS, TITLES } from '../workbook/contract';
import type { Finding, Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readSettings } from '../standard/read-settings';
import type { Settings } from '../standard/settings';
import { readRegister } from '../register/read-register';
import type { Register } from '../register/register';
import { holdersOn, reportReviewsAfterRemoval, type Holder } from '../register/standings';
import { readHolidays, type Holidays } from '../register/working-days';
import { reportOpenConflicts } from './open-conflicts';
import { settleFindings, type SettledFinding } from './settle-findings';
import { workbookTables } from './workbook-tables';

/** The register of a workbook as of a day, with what was found in its tables on the way. */
export interface CheckedRegister {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly LocatedTable[];
  readonly asOf: Day;
  readonly settings: Settings;
  readonly register: Register;
  readonly holders: readonly Holder[];
  readonly holidays: Holidays;
  readonly findings: readonly SettledFinding[];
}

/**
 * Reads and checks the register alone (P12-P14): `Titles` must be there; `Reviews`, `Settings` and `Holidays` count
 * when they are. Findings are of these tables; whatever else the workbook holds is not looked at.
 */
export function checkRegister(snapshot: WorkbookSnapshot, asOf: Day): CheckedRegister {
  const found: Finding[] = [];
  const report: Report = (one) => found.push(one);
  const { all: tables, of, needed } = workbookTables(snapshot, report);
  const settings = readSettings(of(SETTINGS), yearOf(asOf), report);
  const register = readRegister(needed(TITLES), of(REVIEWS), asOf, report);
  const holidays = readHolidays(of(HOLIDAYS), report);
  const holders = holdersOn(register, asOf, settings, holidays);
  reportReviewsAfterRemoval(holders, report);
  reportOpenConflicts(
    tables.filter(({ spec }) => [TITLES, REVIEWS, CONFLICTS].some((one) => one === spec)),
    report,
  );
  const keys = new Map(register.titles.map(({ candidate }) => [folded(candidate), candidate]));
  const affected = register.titles.map(({ candidate, title }) => ({ key: candidate, title }));
  const findings = settleFindings(found, snapshot, affected, (written) =>
    keys.get(folded(written)),
  );
  return { snapshot, tables, asOf, settings, register, holders, holidays, findings };
}
