import { CANDIDATES } from '../workbook/contract';
import { answeredColumns } from './answered-headers';
import { ChangeCounter, sameCell, type FileChanges } from './changes';
import { claimColumns, fileIdentity, writtenCell, type Claim, type OtherVersion } from './claim';
import {
  disputedRecords,
  isOpen,
  mergedCell,
  mergeRecords,
  speakingClaims,
  type MergedRecord,
  type MergedTable,
} from './merge-records';
import type { Answers, Conflict, HeaderAnswer, SimilarNames } from './questions';
import type { CityRecords, ClaimsByTable } from './read-city';
import { columnPlaces, type RecordBlock } from './record-block';
import { contractColumn, RECORD_TABLES } from './record-tables';
import { unifyNames } from './same-names';
import { similarNames } from './similar-names';

/** The records of one file that are to go into the city's workbook, in place of those that it brought before. */
export interface FileRecords {
  readonly file: string;
  readonly blocks: readonly RecordBlock[];
}

export interface Consolidated {
  /** By the contract's names; the tables that some file or the city's workbook has. */
  readonly tables: ReadonlyMap<string, MergedTable>;
  /** The tables in which anything is otherwise than it stands in the city's workbook. */
  readonly changedTables: ReadonlySet<string>;
  /** By the identities of the files that were read. */
  readonly files: ReadonlyMap<string, FileChanges>;
  /** Those that were answered too. */
  readonly conflicts: readonly Conflict[];
  readonly similar: readonly SimilarNames[];
  /** The records with a conflict that nobody has decided, each once. */
  readonly openRecords: number;
}

/**
 * What becomes of the city's workbook when these files are consolidated. The order of the files does not matter, and
 * doing it twice changes nothing.
 * @param codes the ids of the criteria's columns
 */
export function consolidate(
  city: CityRecords,
  files: readonly FileRecords[],
  answers: Answers,
  codes: ReadonlySet<string>,
): Consolidated {
  const before = city.claims;
  const read = new Set(files.map(({ file }) => fileIdentity(file)));
  const claims = unifyNames(
    allClaims(city, files, read, keptColumnFinder(city, answers.headers, codes)),
    answers.similarNames,
  );
  const changes = new ChangeCounter(read);
  const tables = new Map<string, MergedTable>();
  const changedTables = new Set<string>();
  for (const table of RECORD_TABLES) {
    const { name } = table.spec;
    const isThere = city.blocks.some((block) => block.table === name);
    if (!isThere && !files.some(({ blocks }) => blocks.some((block) => block.table === name)))
      continue;
    const merged = mergeRecords(table, claims.get(name) ?? new Map(), answers);
    tables.set(name, merged);
    const earlier = before.get(name) ?? new Map<string, readonly Claim[]>();
    changes.count(table, earlier, merged);
    const changed =
      merged.size !== earlier.size ||
      [...merged.values()].some((one) => isChanged(one, earlier.get(one.key), table.keyColumns));
    if (!isThere || changed) changedTables.add(name);
  }
  const disputed = Array.from(tables.values(), disputedRecords).flat();
  return {
    tables,
    changedTables,
    files: changes.files,
    conflicts: disputed.flatMap(({ conflicts }) => conflicts),
    similar: similarNames(tables.get(CANDIDATES.name) ?? new Map(), answers, city.mentions),
    openRecords: disputed.filter(({ conflicts }) => conflicts.some(isOpen)).length,
  };
}

/** What the files say, with what all others said before. */
function allClaims(
  city: CityRecords,
  files: readonly FileRecords[],
  read: ReadonlySet<string>,
  keptColumns: (table: string, blocks: readonly RecordBlock[]) => readonly string[],
): ClaimsByTable {
  const all = new Map<string, Map<string, Claim[]>>();
  const add = (table: string, key: string, claim: Claim) => {
    let byKey = all.get(table);
    if (!byKey) all.set(table, (byKey = new Map()));
    const list = byKey.get(key);
    if (list) list.push(claim);
    else byKey.set(key, [claim]);
  };
  for (const [table, byKey] of city.claims) {
    for (const [key, claims] of byKey) {
      for (const claim of claims) if (!read.has(claim.file)) add(table, key, claim);
    }
  }
  for (const { file, blocks } of files) {
    const identity = fileIdentity(file);
    for (const block of blocks) {
      const earlier = city.claims.get(block.table);
      const kept = keptColumns(block.table, blocks);
      for (const [index, key] of block.keys.entries()) {
        const sourceRow = block.rows[index] ?? 0;
        const before =
          kept.length === 0 ? undefined : earlier?.get(key)?.find((one) => one.file === identity);
        const otherwise = before && keptCells(before, kept);
        const claim = { file: identity, block, index, sourceRow, earlier: false };
        add(block.table, key, otherwise ? { ...claim, otherwise } : claim);
      }
    }
  }
  return all;
}

/**
 * The columns that people have added to a table of the city's workbook, and that a file doesn't know at all; without
 * those of headers that stand for another column.
 */
function keptColumnFinder(
  city: CityRecords,
  headers: readonly HeaderAnswer[],
  codes: ReadonlySet<string>,
) {
  const added = new Map(
    RECORD_TABLES.map(({ spec }) => {
      const answered = answeredColumns(headers, spec);
      const ids = city.blocks
        .filter(({ table }) => table === spec.name)
        .flatMap(({ columns }) => columns.map(({ id }) => id))
        .filter((id) => !contractColumn(spec, id) && !codes.has(id) && !answered.has(id));
      return [spec.name, ids] as const;
    }),
  );
  return (table: string, blocks: readonly RecordBlock[]): readonly string[] => {
    const known = blocks.filter((block) => block.table === table);
    const ids = added.get(table) ?? [];
    return ids.filter((id) => !known.some((block) => columnPlaces(block).has(id)));
  };
}

/** What such columns hold stays with its record. */
function keptCells(
  before: Claim,
  columns: readonly string[],
): ReadonlyMap<string, OtherVersion> | undefined {
  const kept = columns.flatMap((id): [string, OtherVersion][] => {
    const value = writtenCell(before, id);
    return value === undefined ? [] : [[id, { value, sheet: before.block.sheet, cell: '' }]];
  });
  return kept.length === 0 ? undefined : new Map(kept);
}

/** Whether a record stands otherwise in the city's workbook, or comes from other places. */
function isChanged(
  record: MergedRecord,
  earlier: readonly Claim[] | undefined,
  keyColumns: readonly string[],
): boolean {
  const [before] = earlier ?? [];
  if (!before) return true;
  const { claims, cells } = record;
  if (!cells && claims[0] === before) return false;
  if (sourcesText(record, keyColumns) !== sourcesText({ claims: earlier ?? [] }, keyColumns))
    return true;
  const ids = new Set([
    ...before.block.columns.map(({ id }) => id),
    ...claims.flatMap(claimColumns),
  ]);
  return [...ids].some((id) => !sameCell(writtenCell(before, id), mergedCell(record, id)));
}

/** Of several files, what each of them says counts too: it is what goes when that file no longer says so. */
function sourcesText(
  record: { readonly claims: readonly Claim[] },
  keyColumns: readonly string[],
): string {
  const sources = speakingClaims(record, keyColumns);
  return sources
    .map(({ claim: { file, sourceRow }, columns }) => {
      const own = sources.length > 1 ? [...columns].sort().join(' ') : '';
      return `${file} ${sourceRow} ${own}`;
    })
    .sort()
    .join('\n');
}
