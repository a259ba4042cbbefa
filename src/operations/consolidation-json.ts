import { cellText } from '../workbook/read-cell';
import type { CellChange } from '../consolidation/changes';
import type { HeaderQuestion } from '../consolidation/header-questions';
import type { Conflict, SimilarNames } from '../consolidation/questions';
import { contractColumn, recordTable } from '../consolidation/record-tables';
import type { ConsolidatedWorkbooks, FileResult } from './consolidate-workbooks';
import { consolidationTotals } from './consolidation-totals';
import { findingJson } from './finding-json';
import type { SettledFinding } from './settle-findings';

/**
 * A consolidation as the contract's JSON ("The command line"). Tables, columns and questions are called as `--choose`
 * takes them: what is open can be copied into a file of choices.
 */
export function consolidationJson(
  result: ConsolidatedWorkbooks,
  leftOut: readonly SettledFinding[],
) {
  const { files, consolidated, findings, fileName } = result;
  return {
    files: files.map(fileJson),
    totals: consolidationTotals(result),
    conflicts: consolidated.conflicts.map((one) => conflictJson(one, fileName)),
    similarNames: consolidated.similar.map((one) => similarJson(one, fileName)),
    findings: [...findings, ...leftOut].map(findingJson),
  };
}

function fileJson(file: FileResult) {
  return {
    file: file.file,
    district: file.district,
    sha256: file.sha256,
    status: file.status,
    ...(file.detail !== '' && { detail: file.detail }),
    added: file.added,
    changed: file.changed,
    unchanged: file.unchanged,
    vanished: file.vanished.length,
    conflicts: file.conflicts,
    changes: file.cells.map(changeJson),
    vanishedRows: file.vanished.map(({ table, key, stays }) => ({ table, key, stays })),
    headers: file.headers.map(headerJson),
    differences: file.findings.flatMap((one) =>
      one.code === 'standard-differs' ? [one.details.difference] : [],
    ),
    findings: file.findings.map(findingJson),
  };
}

function changeJson({ table, key, header, from, to, sheet, cell }: CellChange) {
  return { table, key, column: header, from: cellText(from), to: cellText(to), sheet, cell };
}

function headerJson({ table, names, required, guesses }: HeaderQuestion) {
  return { table, column: names.en, required, guesses };
}

function conflictJson(
  { table, key, column, header, versions, answer }: Conflict,
  fileName: (identity: string) => string,
) {
  return {
    question: 'conflict',
    table,
    key,
    column: contractColumn(recordTable(table).spec, column)?.header.en ?? header,
    versions: versions.map(({ value, meaning, file, sheet, cell }) => ({
      value: typeof value === 'object' ? cellText(value) : value,
      file: fileName(file),
      sheet,
      cell,
      taken: meaning === answer?.taken,
    })),
    decided: answer !== undefined,
  };
}

function similarJson(
  { first, other, answer }: SimilarNames,
  fileName: (identity: string) => string,
) {
  return {
    question: 'similar-names',
    district: other.district,
    names: [first.name, other.name],
    places: [first, other].map(({ candidate, file, sheet, cell }) => ({
      candidate: candidate ?? null,
      file: fileName(file),
      sheet,
      cell,
    })),
    choice: answer ? (answer.same ? 'same' : 'different') : null,
  };
}
