import { finding, NOBODY, type Finding } from '../workbook/findings';
import { isReadOtherwise } from '../consolidation/answered-headers';
import { fileIdentity } from '../consolidation/claim';
import type { FileRecords } from '../consolidation/consolidate';
import type { HeaderQuestion } from '../consolidation/header-questions';
import type { HeaderAnswer } from '../consolidation/questions';
import type { CityRecords, ImportedFile } from '../consolidation/read-city';
import type { FileStatus } from '../locales/file-status';
import type { OfferedFile } from './consolidate-workbooks';
import type { DistrictStandard } from './district-standard';
import { lacksColumns, type DistrictReading } from './read-district';
import type { SettledFinding } from './settle-findings';
import { standardFindings } from './standard-findings';

/** Whether a file is taken, and why not. */
export interface JudgedFile {
  readonly file: string;
  readonly district: string;
  readonly sha256: string;
  readonly status: FileStatus;
  /** For the curious, in English: what came in the way of reading it. */
  readonly detail: string;
  /** What is consolidated; undefined where nothing is, or the city's workbook has it already. */
  readonly taken: FileRecords | undefined;
  readonly headers: readonly HeaderQuestion[];
  readonly findings: readonly SettledFinding[];
}

/**
 * Decides file by file. One that cannot be read, or is another standard's, stops nobody else; what it brought before
 * stays. Of two files of one name that differ, nobody can tell which one counts.
 */
export function judgeFiles(
  offered: readonly OfferedFile[],
  city: CityRecords,
  headers: readonly HeaderAnswer[],
  standard: DistrictStandard | undefined,
): readonly JudgedFile[] {
  const byName = new Map<string, OfferedFile[]>();
  for (const one of offered) {
    const identity = fileIdentity(one.file);
    byName.set(identity, [...(byName.get(identity) ?? []), one]);
  }
  const known = new Map(city.files.map((one) => [fileIdentity(one.file), one]));
  const findingsOf = cachedStandardFindings(standard);
  return [...byName].flatMap(([identity, own]) => {
    const [first, ...others] = own;
    if (!first) return [];
    const differ = others.some(({ sha256 }) => sha256 !== first.sha256);
    if (differ) {
      return own.map((one) =>
        refused(one, [aboutFile('duplicate-file', one.file, { same: false })]),
      );
    }
    const earlier = known.get(identity);
    const judged = judgeFile(first, earlier, findingsOf, () =>
      isReadOtherwise(identity, city, headers),
    );
    const again = others.map(({ file }) =>
      aboutFile('duplicate-file', file, { same: true }, 'notice'),
    );
    return [{ ...judged, findings: [...judged.findings, ...again] }];
  });
}

function judgeFile(
  offered: OfferedFile,
  earlier: ImportedFile | undefined,
  findingsOf: (reading: DistrictReading) => readonly SettledFinding[],
  isOtherwise: () => boolean,
): JudgedFile {
  const { file, sha256, outcome } = offered;
  if (outcome.kind === 'unreadable') {
    const { reason } = outcome;
    return {
      ...refused(offered, [aboutFile('unreadable-file', file, { reason })]),
      status: 'unreadable',
      detail: outcome.detail,
    };
  }
  const judged = judgeReading(offered, outcome.reading, findingsOf);
  // The same bytes change nothing; what is to be found in them is still so.
  if (earlier?.sha256 === sha256 && !isOtherwise()) {
    return { ...judged, district: earlier.district, status: 'unchanged', taken: undefined };
  }
  return judged.taken && earlier ? { ...judged, status: 'changed' } : judged;
}

function judgeReading(
  offered: OfferedFile,
  reading: DistrictReading,
  findingsOf: (reading: DistrictReading) => readonly SettledFinding[],
): JudgedFile {
  const { file } = offered;
  const district = reading.districts.join(', ');
  const own = { ...refused(offered, reading.findings), district, headers: reading.headers };
  if (reading.blocks.length === 0) {
    return { ...own, findings: [aboutFile('no-records', file, {})] };
  }
  if (!reading.standard || lacksColumns(reading.findings)) return own;
  const differences = findingsOf(reading);
  const findings = [...differences, ...reading.findings];
  if (differences.some(({ severity }) => severity === 'error')) return { ...own, findings };
  return { ...own, findings, status: 'added', taken: { file, blocks: reading.blocks } };
}

function refused({ file, sha256 }: OfferedFile, findings: readonly SettledFinding[]): JudgedFile {
  return {
    file,
    district: '',
    sha256,
    status: 'refused',
    detail: '',
    taken: undefined,
    headers: [],
    findings,
  };
}

/** A finding about a file as a whole, which affects no candidate; its value is the file’s name. */
export function aboutFile<
  Code extends 'unreadable-file' | 'duplicate-file' | 'file-left-out' | 'no-records',
>(
  code: Code,
  file: string,
  details: Parameters<typeof finding<Code>>[3],
  severity?: Finding['severity'],
): SettledFinding {
  const place = { sheet: '', cell: '', value: file };
  return { ...finding(code, place, NOBODY, details, severity), affects: [] };
}

/** Hundreds of files have one standard: each way of writing it is compared once. */
function cachedStandardFindings(
  ours: DistrictStandard | undefined,
): (reading: DistrictReading) => readonly SettledFinding[] {
  const cache = new Map<string, readonly SettledFinding[]>();
  return ({ standard: theirs }) => {
    if (!ours || !theirs) return [];
    let findings = cache.get(theirs.fingerprint);
    if (!findings) cache.set(theirs.fingerprint, (findings = standardFindings(ours, theirs)));
    return findings;
  };
}
