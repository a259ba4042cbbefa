import { candidateScope, NOBODY, type Report, type Scope } from '../workbook/findings';
import { isBlank, readText } from '../workbook/read-cell';
import { recordRows, type ScopeOfRow } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import type { TableReader } from '../workbook/table-reader';
import type { Candidate } from './candidate';
import type { FindCandidate } from './read-candidates';

export interface CandidateRow {
  readonly row: RowSnapshot;
  readonly candidate: Candidate;
  /** The candidate alone. */
  readonly scope: Scope;
}

/**
 * The records of a table whose rows each speak of a candidate. A row without one, or with one that is not on the list,
 * is left out with a finding.
 */
export function candidateRows<Id extends string>(
  reader: TableReader<Id | 'candidate'>,
  report: Report,
  scopeOfTable: Scope,
  findCandidate: FindCandidate,
): readonly CandidateRow[] {
  const candidateOf = (row: RowSnapshot) => {
    const key = readText(reader.cell(row, 'candidate'));
    return key.kind === 'value' ? findCandidate(key.value) : undefined;
  };
  const scopeOfRow: ScopeOfRow = (row) => {
    const candidate = candidateOf(row);
    return candidate ? candidateScope(candidate.key) : NOBODY;
  };
  const records: CandidateRow[] = [];
  for (const row of recordRows(reader, report, scopeOfTable, scopeOfRow)) {
    const candidate = candidateOf(row);
    if (candidate) records.push({ row, candidate, scope: candidateScope(candidate.key) });
    else if (!reader.has('candidate')) continue;
    else if (isBlank(reader.cell(row, 'candidate'))) {
      const column = reader.column('candidate');
      reader.tell('missing-key', row, 'candidate', NOBODY, { column });
    } else reader.tell('unknown-candidate', row, 'candidate', NOBODY, {});
  }
  return records;
}
