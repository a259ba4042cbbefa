import { yearOf, type Day } from '../values/day';
import {
  CANDIDATES,
  CRITERIA,
  HOLIDAYS,
  INSPECTIONS,
  RESPONSES,
  REVIEWS,
  SCORES,
  SETTINGS,
  TITLES,
} from '../workbook/contract';
import type { Finding, Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readCriteria } from '../standard/read-criteria';
import { readSettings } from '../standard/read-settings';
import type { EvaluationInput } from '../evaluation/evaluation';
import { reportMissingScores } from '../evaluation/missing-scores';
import { candidateFinder, readCandidates } from '../evaluation/read-candidates';
import { readInspections, type Inspections } from '../evaluation/read-inspections';
import { readResponses, type Responses } from '../evaluation/read-responses';
import { readScores } from '../evaluation/read-scores';
import { reportSimilarNames } from '../evaluation/similar-names';
import type { Register } from '../register/register';
import { readRegister } from '../register/read-register';
import { holdersOn, reportReviewsAfterRemoval, type Holder } from '../register/standings';
import { readHolidays, type Holidays } from '../register/working-days';
import { communityHolders } from './community-holders';
import { reportMissingRecords } from './missing-records';
import { reportOpenConflicts } from './open-conflicts';
import { blockersOf, settleFindings, type SettledFinding } from './settle-findings';
import { workbookTables } from './workbook-tables';

/** A workbook read into records, with all that was found on the way. */
export interface CheckedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly LocatedTable[];
  readonly input: EvaluationInput;
  readonly register: Register;
  readonly holders: readonly Holder[];
  readonly holidays: Holidays;
  /** The gravest first, then by sheet, row and column. */
  readonly findings: readonly SettledFinding[];
}

/** Reads and checks an evaluation workbook as of a day. What it finds is data; nothing is thrown for bad content. */
export function checkWorkbook(snapshot: WorkbookSnapshot, asOf: Day): CheckedWorkbook {
  const found: Finding[] = [];
  const report: Report = (one) => found.push(one);
  const { all: tables, of: tableOf, needed } = workbookTables(snapshot, report);

  const settings = readSettings(tableOf(SETTINGS), yearOf(asOf), report);
  const criteriaTable = needed(CRITERIA);
  const criteria = criteriaTable ? readCriteria(criteriaTable, report) : [];
  const candidatesTable = needed(CANDIDATES);
  const candidates = candidatesTable ? readCandidates(candidatesTable, report) : [];
  const findCandidate = candidateFinder(candidates);
  const scoreTables = tables.filter(({ spec }) => spec === SCORES);
  if (scoreTables.length === 0) needed(SCORES);
  const grids = readScores(scoreTables, criteria, candidates, findCandidate, report);
  const inspectionsTable = tableOf(INSPECTIONS);
  const inspections: Inspections = inspectionsTable
    ? readInspections(inspectionsTable, settings, asOf, findCandidate, report)
    : new Map();
  const responsesTable = tableOf(RESPONSES);
  const responses: Responses = responsesTable
    ? readResponses(responsesTable, criteria, findCandidate, report)
    : new Map();
  const titlesTable = tableOf(TITLES);
  const register = readRegister(titlesTable, tableOf(REVIEWS), asOf, report);
  const holidays = readHolidays(tableOf(HOLIDAYS), report);
  const holders = holdersOn(register, asOf, settings, holidays);
  reportReviewsAfterRemoval(holders, report);
  const countHolders = communityHolders(holders, criteria, candidates, findCandidate, asOf, report);

  if (criteriaTable && candidatesTable) {
    reportMissingRecords(
      {
        tables: {
          criteria: criteriaTable,
          candidates: candidatesTable,
          inspections: inspectionsTable,
          responses: responsesTable,
          titles: titlesTable,
        },
        settings,
        criteria,
        candidates,
        inspections,
        responses,
      },
      report,
    );
  }
  if (scoreTables.length > 0) {
    reportMissingScores(candidates, grids, settings, criteria, report);
  }
  reportSimilarNames(candidates, report);
  reportOpenConflicts(tables, report);

  const findings = settleFindings(found, snapshot, candidates, (key) => findCandidate(key)?.key);
  const blockers = blockersOf(findings);
  const input: EvaluationInput = {
    asOf,
    settings,
    criteria,
    candidates,
    grids,
    inspections,
    responses,
    holders: countHolders,
    blockers,
  };
  return { snapshot, tables, input, register, holders, holidays, findings };
}
