import { compareText } from '../values/text';
import { cellText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { claimColumns, claimed, claimPlace, headerOf, writtenCell, type Claim } from './claim';
import { meaningOf } from './meaning';
import { distinctMeanings, type Answers, type Conflict, type Version } from './questions';
import { contractColumn, type RecordTable } from './record-tables';

/** One record of the city's workbook. */
export interface MergedRecord {
  readonly key: string;
  /** By the files' names; what was typed into the city's workbook itself comes first. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** By column id, where several files speak; else what the only claim says holds. */
  readonly cells: ReadonlyMap<string, CellValue> | undefined;
  /** Those that were answered too. */
  readonly conflicts: readonly Conflict[];
}

/** By key; as the files have them, file after file, then what was typed into the city's workbook itself. */
export type MergedTable = ReadonlyMap<string, MergedRecord>;

/**
 * Puts the claims of all files together, record by record. A blank says nothing, so files may fill in one record
 * together; where two say different things, neither is taken until somebody chooses. The order of the claims does not
 * matter.
 */
export function mergeRecords(
  table: RecordTable,
  claims: ReadonlyMap<string, readonly Claim[]>,
  answers: Answers,
): MergedTable {
  const merged: MergedRecord[] = [];
  for (const [key, own] of claims) {
    const [first, ...others] =
      own.length === 1
        ? own
        : [...own].sort((a, b) => compareText(a.file, b.file) || a.index - b.index);
    if (first) merged.push(mergeRecord(table, key, [first, ...others], answers));
  }
  const placed = merged.map((record) => ({
    record,
    source: firstSource(record, table.keyColumns),
  }));
  placed.sort((a, b) => bySource(a.source, b.source) || compareText(a.record.key, b.record.key));
  return new Map(placed.map(({ record }) => [record.key, record]));
}

function bySource(a: Claim, b: Claim): number {
  if ((a.file === '') !== (b.file === '')) return a.file === '' ? 1 : -1;
  return compareText(a.file, b.file) || a.sourceRow - b.sourceRow;
}

/** The first of those that the record will be said to come from. */
function firstSource(record: MergedRecord, keyColumns: readonly string[]): Claim {
  const [only] = record.claims;
  if (record.claims.length === 1) return only;
  return speakingClaims(record, keyColumns)[0]?.claim ?? only;
}

function mergeRecord(
  table: RecordTable,
  key: string,
  claims: readonly [Claim, ...Claim[]],
  answers: Answers,
): MergedRecord {
  const [first, ...others] = claims;
  if (others.length === 0 && !first.only && !first.otherwise) {
    return { key, claims, cells: undefined, conflicts: [] };
  }
  const cells = new Map<string, CellValue>();
  const conflicts: Conflict[] = [];
  for (const id of table.keyColumns) cells.set(id, writtenCell(first, id));
  const texts = table.keyColumns.map((id) => cellText(cells.get(id)));
  for (const id of new Set(claims.flatMap(claimColumns))) {
    if (table.keyColumns.includes(id)) continue;
    const versions = claims.flatMap((claim) => version(table, claim, id));
    const [one] = versions;
    if (!one) continue;
    if (distinctMeanings(versions).length === 1) {
      cells.set(id, one.value);
      continue;
    }
    const asked = {
      table: table.spec.name,
      key: texts,
      column: id,
      header: headerOf(claims, id),
      versions,
    };
    const answer = answers.conflict(asked);
    conflicts.push({ ...asked, answer });
    cells.set(id, versions.find(({ meaning }) => meaning === answer?.taken)?.value);
  }
  return { key, claims, cells, conflicts };
}

function version({ spec }: RecordTable, claim: Claim, id: string): Version[] {
  const value = claimed(claim, id);
  if (value === undefined) return [];
  const meaning = meaningOf(value, contractColumn(spec, id));
  // What was not taken is kept with its place in the file.
  const earlier = claim.earlier && !claim.otherwise?.has(id);
  return [{ meaning, value, file: claim.file, ...claimPlace(claim, id), earlier }];
}

/** What a record of the city's workbook says in a column. */
export function mergedCell({ cells, claims }: MergedRecord, id: string): CellValue {
  return cells ? cells.get(id) : claimed(claims[0], id);
}

/** The claims of files that say anything beyond the key; all of them where none does. */
export function speakingClaims(
  { claims }: { readonly claims: readonly Claim[] },
  keyColumns: readonly string[],
): readonly SpeakingClaim[] {
  const files = claims
    .filter(({ file }) => file !== '')
    .map((claim) => ({ claim, columns: saidColumns(claim, keyColumns) }));
  const speaking = files.filter(({ columns }) => columns.length > 0);
  return speaking.length > 0 ? speaking : files;
}

export interface SpeakingClaim {
  readonly claim: Claim;
  /** The ids of the columns in which it says something. */
  readonly columns: readonly string[];
}

/** The ids of the columns beyond the key in which a claim says something. */
export function saidColumns(claim: Claim, keyColumns: readonly string[]): readonly string[] {
  return claimColumns(claim).filter(
    (id) => !keyColumns.includes(id) && claimed(claim, id) !== undefined,
  );
}

/** The few records of a table about which files disagree, or did before somebody chose. */
export function disputedRecords(table: MergedTable): readonly MergedRecord[] {
  const disputed: MergedRecord[] = [];
  for (const record of table.values()) if (record.conflicts.length > 0) disputed.push(record);
  return disputed;
}

/** Whether nobody has decided a conflict yet. */
export function isOpen({ answer }: Conflict): boolean {
  return answer === undefined;
}
