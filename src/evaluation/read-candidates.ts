import { folded } from '../values/text';
import { readChoice, TITLE_KINDS, UNIT_TYPES, YES_NO } from '../workbook/choices';
import { CANDIDATES, type ColumnId } from '../workbook/contract';
import { candidateScope, EVERYONE, NOBODY, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { readText, readYear } from '../workbook/read-cell';
import { recordRows } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import type { Candidate } from './candidate';

export type CandidatesReader = TableReader<ColumnId<typeof CANDIDATES>>;

/** The candidates of a workbook, in the sheet's order. */
export function readCandidates(table: LocatedTable, report: Report): readonly Candidate[] {
  const reader: CandidatesReader = new TableReader(table, CANDIDATES, report);
  const byKey = new Map<string, Candidate>();
  for (const row of recordRows(reader, report, EVERYONE, (one) => scopeOf(reader, one))) {
    const scope = scopeOf(reader, row);
    const key = reader.text(row, 'candidate', scope);
    if (key === undefined) {
      reader.tell('missing-key', row, 'candidate', NOBODY, { column: reader.column('candidate') });
      continue;
    }
    const earlier = byKey.get(folded(key));
    if (earlier) {
      const place = { firstSheet: earlier.sheet, firstCell: earlier.cell };
      reader.tell('duplicate-key', row, 'candidate', candidateScope(earlier.key), place);
      continue;
    }
    byKey.set(folded(key), readCandidate(reader, row, key, scope));
  }
  return [...byKey.values()];
}

function scopeOf(reader: CandidatesReader, row: RowSnapshot): Scope {
  const key = readText(reader.cell(row, 'candidate'));
  return key.kind === 'value' ? candidateScope(key.value) : NOBODY;
}

function readCandidate(
  reader: CandidatesReader,
  row: RowSnapshot,
  key: string,
  scope: Scope,
): Candidate {
  const titleText = reader.text(row, 'title', scope);
  const title = titleText === undefined ? undefined : readChoice(TITLE_KINDS, titleText);
  if (titleText === undefined) reader.demand(row, 'title', scope);
  else if (!title) reader.tell('unknown-title', row, 'title', scope, {});
  reader.demand(row, 'name', scope);
  reader.choice(row, 'unitType', scope, UNIT_TYPES);
  const count = (id: 'households' | 'buildingGroups' | 'units' | 'residents') =>
    reader.number(row, id, scope, { minimum: 0 });
  return {
    key,
    title,
    name: reader.text(row, 'name', scope) ?? '',
    district: reader.text(row, 'district', scope) ?? '',
    community: reader.text(row, 'community', scope) ?? '',
    advancedUnitSince: reader.yearOrDate(row, 'advancedUnitSince', scope),
    advancedUnitYear: readYear(reader.cell(row, 'advancedUnitSince')),
    demonstrationCommunity: reader.choice(row, 'demonstrationCommunity', scope, YES_NO) === 'yes',
    civilisedCommunity: reader.choice(row, 'civilisedCommunity', scope, YES_NO) === 'yes',
    households: count('households'),
    buildingGroups: count('buildingGroups'),
    units: count('units'),
    residents: count('residents'),
    sheet: reader.sheetName,
    cell: reader.address(row, 'candidate'),
    nameCell: reader.address(row, 'name'),
    communityCell: reader.address(row, 'community'),
  };
}

/** Finds a candidate by its key as some other table writes it. */
export type FindCandidate = (key: string) => Candidate | undefined;

export function candidateFinder(candidates: readonly Candidate[]): FindCandidate {
  const byKey = new Map(candidates.map((one) => [folded(one.key), one]));
  // Keys recur in tens of thousands of rows: each spelling is folded once.
  const bySpelling = new Map<string, Candidate | undefined>();
  return (key) => {
    if (!bySpelling.has(key)) bySpelling.set(key, byKey.get(folded(key)));
    return bySpelling.get(key);
  };
}
