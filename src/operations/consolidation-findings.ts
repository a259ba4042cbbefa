import { candidateScope, candidatesScope, finding, NOBODY } from '../workbook/findings';
import { cellText } from '../workbook/read-cell';
import type { Consolidated } from '../consolidation/consolidate';
import { isOpen } from '../consolidation/merge-records';
import type { Conflict, NameMention, SimilarNames } from '../consolidation/questions';
import { recordTable } from '../consolidation/record-tables';
import type { SettledFinding } from './settle-findings';

/** What the files together give rise to, and nobody has decided: conflicts, and names that may be one community's. */
export function consolidationFindings(
  { conflicts, similar }: Consolidated,
  fileName: (identity: string) => string,
): readonly SettledFinding[] {
  return [
    ...conflicts.filter(isOpen).map((one) => conflictFinding(one, fileName)),
    ...similar.filter(({ answer }) => !answer).map(similarFinding),
  ];
}

function conflictFinding(
  { table, key, header, versions }: Conflict,
  fileName: (identity: string) => string,
): SettledFinding {
  const [first] = versions;
  const [candidate] = recordTable(table).keyColumns[0] === 'candidate' ? key : [];
  const place = {
    sheet: first?.sheet ?? '',
    cell: first?.cell ?? '',
    value: cellText(first?.value),
  };
  const details = {
    key,
    header,
    versions: versions.map(({ value, file, sheet, cell }) => ({
      value: cellText(value),
      file: fileName(file),
      sheet,
      cell,
    })),
  };
  const scope = candidate === undefined ? NOBODY : candidateScope(candidate);
  return {
    ...finding('conflict', place, scope, details),
    affects: candidate === undefined ? [] : [candidate],
  };
}

function similarFinding({ first, other }: SimilarNames): SettledFinding {
  const affects = [first, other].flatMap(({ candidate }: NameMention) => candidate ?? []);
  const details = {
    other: first.name,
    otherSheet: first.sheet,
    otherCell: first.cell,
    district: other.district,
  };
  const place = { sheet: other.sheet, cell: other.cell, value: other.name };
  return { ...finding('similar-names', place, candidatesScope(affects), details), affects };
}
