import { isZero } from '../values/fraction';
import {
  CANDIDATES,
  INSPECTIONS,
  RESPONSES,
  TITLES,
  type ColumnSpec,
  type TableSpec,
} from '../workbook/contract';
import { candidateScope, finding, titleScope, type Report } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { reportMissingColumn } from '../workbook/record-rows';
import { TITLES_IN_ORDER, type Settings } from '../standard/settings';
import type { Criterion } from '../standard/standard';
import type { Candidate } from '../evaluation/candidate';
import type { Inspections } from '../evaluation/read-inspections';
import type { Responses } from '../evaluation/read-responses';

interface Records {
  readonly tables: {
    readonly criteria: LocatedTable;
    readonly candidates: LocatedTable;
    readonly inspections: LocatedTable | undefined;
    readonly responses: LocatedTable | undefined;
    readonly titles: LocatedTable | undefined;
  };
  readonly settings: Settings;
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
  readonly inspections: Inspections;
  readonly responses: Responses;
}

/**
 * What a setting or a criterion needs and the workbook doesn't have: tables and columns, once for a title, and records
 * of single candidates.
 */
export function reportMissingRecords(records: Records, report: Report): void {
  for (const title of TITLES_IN_ORDER) {
    const candidates = records.candidates.filter((one) => one.title === title);
    if (candidates.length === 0) continue;
    const criteria = records.criteria.filter((one) => one.title === title);
    const settings = records.settings.of[title];
    const { tables } = records;
    const scope = titleScope(title);

    if (!criteria.some(({ kind }) => kind === 'score')) {
      const place = { sheet: tables.criteria.sheet.name, cell: '' };
      report(finding('no-criteria', place, scope, { title }));
    }
    const missingTable = (table: TableSpec) =>
      report(finding('missing-table', { sheet: '', cell: '' }, scope, { table }));
    const needColumn = (id: string) => {
      const column: ColumnSpec | undefined = CANDIDATES.columns.find((one) => one.id === id);
      const isThere = tables.candidates.headers.some(({ spec }) => spec === column);
      if (column && !isThere) reportMissingColumn(tables.candidates, column, report, scope);
    };
    if (settings.advancedUnit === 'required') needColumn('advancedUnitSince');
    if (settings.honours !== 'none') {
      needColumn('demonstrationCommunity');
      needColumn('civilisedCommunity');
    }
    if (!isZero(settings.inspectionShare)) {
      if (!tables.inspections) missingTable(INSPECTIONS);
      else reportInspections(candidates, records, settings.evaluationYear, report);
    }
    const asked = criteria.filter(
      ({ kind, method }) => kind === 'score' && method === 'questionnaire',
    );
    if (asked.length > 0) {
      if (!tables.responses) missingTable(RESPONSES);
      else reportResponses(candidates, asked, records, report);
    }
    const composed = criteria.filter(({ composition }) => composition);
    if (composed.length > 0 && !tables.titles) missingTable(TITLES);
    for (const id of new Set(composed.flatMap(({ composition }) => composition?.base ?? [])))
      needColumn(id);
    reportBaseNumbers(
      candidates,
      composed.filter(({ kind }) => kind === 'score'),
      report,
    );
  }
}

function placeOf({ sheet, cell, key }: Candidate) {
  return { sheet, cell, value: key };
}

function reportInspections(
  candidates: readonly Candidate[],
  { inspections }: Records,
  year: number,
  report: Report,
): void {
  for (const candidate of candidates.filter(({ key }) => !inspections.has(key))) {
    report(
      finding('missing-inspection', placeOf(candidate), candidateScope(candidate.key), { year }),
    );
  }
}

function reportResponses(
  candidates: readonly Candidate[],
  asked: readonly Criterion[],
  { responses }: Records,
  report: Report,
): void {
  for (const candidate of candidates) {
    for (const { code } of asked.filter((one) => !responses.get(candidate.key)?.has(one.code))) {
      const scope = candidateScope(candidate.key);
      report(finding('missing-response', placeOf(candidate), scope, { criterion: code }));
    }
  }
}

function reportBaseNumbers(
  candidates: readonly Candidate[],
  composed: readonly Criterion[],
  report: Report,
): void {
  for (const candidate of candidates) {
    for (const { code, composition } of composed) {
      const column = CANDIDATES.columns.find(({ id }) => id === composition?.base);
      if (!composition || !column || (candidate[composition.base] ?? 0) > 0) continue;
      const scope = candidateScope(candidate.key);
      report(
        finding('missing-base-number', placeOf(candidate), scope, { criterion: code, column }),
      );
    }
  }
}
