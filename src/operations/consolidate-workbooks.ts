import { compareText } from '../values/text';
import { fileIdentity } from '../consolidation/claim';
import type { FileChanges } from '../consolidation/changes';
import { consolidate, type Consolidated, type FileRecords } from '../consolidation/consolidate';
import type { HeaderQuestion } from '../consolidation/header-questions';
import { disputedRecords, isOpen } from '../consolidation/merge-records';
import { Answers, type Answer } from '../consolidation/questions';
import type { ImportedFile } from '../consolidation/read-city';
import { commonStandard } from '../consolidation/standards';
import type { UnreadableReason } from '../workbook/file-problems';
import type { FileStatus } from '../locales/file-status';
import type { CityWorkbook } from './city-workbook';
import { consolidationFindings } from './consolidation-findings';
import type { DistrictStandard } from './district-standard';
import { judgeFiles, type JudgedFile } from './judge-files';
import type { DistrictReading } from './read-district';
import { criteriaColumns } from './read-district';
import type { SettledFinding } from './settle-findings';

/** A file that was offered for consolidation, and what came of reading it. */
export interface OfferedFile {
  readonly file: string;
  /** Empty where it could not even be opened. */
  readonly sha256: string;
  readonly outcome:
    | { readonly kind: 'read'; readonly reading: DistrictReading }
    | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string };
}

/** What becomes of one of the files. */
export interface FileResult extends Omit<FileChanges, 'cells' | 'vanished'> {
  readonly file: string;
  readonly district: string;
  readonly sha256: string;
  readonly status: FileStatus;
  /** For the curious, in English: what came in the way of reading it. */
  readonly detail: string;
  readonly cells: FileChanges['cells'];
  readonly vanished: FileChanges['vanished'];
  readonly headers: readonly HeaderQuestion[];
  readonly findings: readonly SettledFinding[];
}

export interface ConsolidatedWorkbooks {
  readonly city: CityWorkbook;
  /** The city's own, or the one of most files; undefined where no file can be taken. */
  readonly standard: DistrictStandard | undefined;
  readonly files: readonly FileResult[];
  readonly consolidated: Consolidated;
  readonly answers: Answers;
  /** The lines of `Sources`. */
  readonly sources: readonly ImportedFile[];
  /** A file's name as people know it, by its identity; empty for the city's workbook itself. */
  readonly fileName: (identity: string) => string;
  /** What concerns no single file: conflicts, and names that may be one community's. */
  readonly findings: readonly SettledFinding[];
}

/**
 * Works out what consolidating the files does to the city's workbook ("Consolidation"); writes nothing. The order of the
 * files does not matter.
 * @param answers what a person has said now, beyond what the city's workbook keeps of earlier answers
 * @param importedAt as `Sources` shows it: `2026-11-24 13:45`
 */
export function consolidateWorkbooks(
  city: CityWorkbook,
  offered: readonly OfferedFile[],
  answers: readonly Answer[],
  importedAt: string,
): ConsolidatedWorkbooks {
  const standard = city.standard ?? referenceStandard(offered);
  const all = new Answers([...city.records.answers.all, ...answers]);
  const judged = judgeFiles(offered, city.records, all.headers, standard);
  const codes = criteriaColumns(standard?.criteria ?? []);
  const taken = judged.flatMap((one): FileRecords[] => (one.taken ? [one.taken] : []));
  const consolidated = consolidate(city.records, taken, all, codes);
  const openRecords = countOpenRecords(consolidated);
  const files = judged.map((one) => fileResult(one, consolidated, openRecords, city));
  const names = new Map(
    [...city.records.files, ...files].map(({ file }) => [fileIdentity(file), file]),
  );
  const fileName = (identity: string) => names.get(identity) ?? identity;
  return {
    city,
    standard,
    files,
    consolidated,
    answers: all,
    sources: sourceLines(city, files, openRecords, standard, importedAt),
    fileName,
    findings: consolidationFindings(consolidated, fileName),
  };
}

/** That of most files that have one; of two as frequent, the one of the first file by name. */
function referenceStandard(offered: readonly OfferedFile[]): DistrictStandard | undefined {
  const byFingerprint = new Map<string, DistrictStandard>();
  const inOrder = [...offered].sort((a, b) =>
    compareText(fileIdentity(a.file), fileIdentity(b.file)),
  );
  return commonStandard(
    inOrder.flatMap(({ outcome }) => {
      const standard = outcome.kind === 'read' ? outcome.reading.standard : undefined;
      if (!standard || standard.criteria.length === 0) return [];
      const same = byFingerprint.get(standard.fingerprint) ?? standard;
      byFingerprint.set(standard.fingerprint, same);
      return [same];
    }),
  );
}

/** By file: the records in which it is in a conflict that nobody has decided. */
function countOpenRecords({ tables }: Consolidated): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const table of tables.values()) {
    for (const { conflicts } of disputedRecords(table)) {
      const files = new Set(
        conflicts.filter(isOpen).flatMap(({ versions }) => versions.map(({ file }) => file)),
      );
      for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
    }
  }
  return counts;
}

const NOTHING = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  conflicts: 0,
  cells: [],
  vanished: [],
};

function fileResult(
  judged: JudgedFile,
  consolidated: Consolidated,
  openRecords: ReadonlyMap<string, number>,
  { records }: CityWorkbook,
): FileResult {
  const identity = fileIdentity(judged.file);
  const earlier = records.files.find(({ file }) => fileIdentity(file) === identity);
  const { file, district, sha256, status, detail, headers, findings } = judged;
  const counts =
    status === 'unchanged' && earlier
      ? unchangedCounts(earlier, openRecords.get(identity) ?? 0)
      : judged.taken
        ? consolidated.files.get(identity)
        : undefined;
  return { file, district, sha256, status, detail, headers, findings, ...(counts ?? NOTHING) };
}

function unchangedCounts({ rows }: ImportedFile, conflicts: number): FileChanges {
  return { ...NOTHING, rows, conflicts, unchanged: Math.max(0, rows - conflicts) };
}

function sourceLines(
  { records }: CityWorkbook,
  results: readonly FileResult[],
  openRecords: ReadonlyMap<string, number>,
  standard: DistrictStandard | undefined,
  importedAt: string,
): readonly ImportedFile[] {
  const lines = new Map(
    records.files.map((one) => {
      const identity = fileIdentity(one.file);
      return [identity, { ...one, conflicts: openRecords.get(identity) ?? 0 }];
    }),
  );
  for (const { file, district, sha256, status, rows, added, changed } of results) {
    if (status !== 'added' && status !== 'changed') continue;
    const identity = fileIdentity(file);
    lines.set(identity, {
      file,
      district,
      sha256,
      importedAt,
      standard: standard ? `${standard.id} ${standard.version}` : '',
      rows,
      added,
      changed,
      conflicts: openRecords.get(identity) ?? 0,
    });
  }
  return [...lines].sort(([a], [b]) => compareText(a, b)).map(([, line]) => line);
}
