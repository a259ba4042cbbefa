import { CONFLICTS, isHeaderOf, SOURCE, SOURCE_ROW, SOURCES } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellText } from '../workbook/read-cell';
import { rowsOfRecords } from '../workbook/record-rows';
import { TableReader } from '../workbook/table-reader';
import { cellAt } from '../workbook/table-rows';
import { fileIdentity, type Claim } from './claim';
import { plainHeader, readSources, type RecordSource } from './provenance';
import { Answers, keyId, type NameMention } from './questions';
import { readConflicts, type WrittenVersion } from './read-conflicts';
import { blockCell, readBlock, type RecordBlock } from './record-block';
import { RECORD_TABLES } from './record-tables';

/** A file that the city's workbook has rows from. */
export interface ImportedFile {
  readonly file: string;
  readonly district: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly standard: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly conflicts: number;
}

/** By table, then by key: what every file says in every record. */
export type ClaimsByTable = ReadonlyMap<string, ReadonlyMap<string, readonly Claim[]>>;

/** What a city's workbook holds of earlier consolidations, and of its own. */
export interface CityRecords {
  readonly files: readonly ImportedFile[];
  /** Of each consolidated table that is there, its records. */
  readonly blocks: readonly RecordBlock[];
  readonly claims: ClaimsByTable;
  readonly answers: Answers;
  /** Where names stand that were asked about, by `mentionId`. */
  readonly mentions: ReadonlyMap<string, NameMention>;
}

/** Of a workbook that is to be made. */
export const NO_RECORDS: CityRecords = {
  files: [],
  blocks: [],
  claims: new Map(),
  answers: new Answers([]),
  mentions: new Map(),
};

/** @param codes the ids of the criteria's columns */
export function readCity(tables: readonly LocatedTable[], codes: ReadonlySet<string>): CityRecords {
  const conflicts = readConflicts(tables.find(({ spec }) => spec === CONFLICTS));
  const claims = new Map<string, Map<string, Claim[]>>();
  const blocks: RecordBlock[] = [];
  for (const { spec, keyColumns } of RECORD_TABLES) {
    const byKey = new Map<string, Claim[]>();
    for (const table of tables.filter((one) => one.spec === spec)) {
      const block = readBlock(table, codes);
      blocks.push(block);
      const sourcesOf = sourceReader(table);
      for (const [index, key] of block.keys.entries()) {
        const texts = keyColumns.map((id) => cellText(blockCell(block, index, id)));
        const versions = conflicts.versions.get(`${spec.name}\n${keyId(texts)}`) ?? [];
        const own = claimsOf(block, index, sourcesOf(block.rows[index] ?? 0), versions);
        const earlier = byKey.get(key);
        if (earlier) earlier.push(...own);
        else byKey.set(key, own);
      }
    }
    if (byKey.size > 0) claims.set(spec.name, byKey);
  }
  return {
    files: readFiles(tables.find(({ spec }) => spec === SOURCES)),
    blocks,
    claims,
    answers: conflicts.answers,
    mentions: conflicts.mentions,
  };
}

function claimsOf(
  block: RecordBlock,
  index: number,
  sources: readonly RecordSource[],
  versions: readonly WrittenVersion[],
): Claim[] {
  const claim = { block, index, earlier: true };
  if (sources.length === 0) {
    return [
      { ...claim, file: '', sourceRow: block.rows[index] ?? 0, ...otherwise('', 0, versions) },
    ];
  }
  return sources.map(({ file, row, headers }) => ({
    ...claim,
    file: fileIdentity(file),
    sourceRow: row,
    ...(headers && { only: columnsNamed(block, headers) }),
    ...otherwise(fileIdentity(file), row, versions),
  }));
}

function columnsNamed({ columns }: RecordBlock, headers: readonly string[]): ReadonlySet<string> {
  const named = new Set(headers);
  return new Set(columns.flatMap(({ id, header }) => (named.has(plainHeader(header)) ? [id] : [])));
}

/** What a file said in place of what was taken; of two rows of one file, the one that the claim is. */
function otherwise(
  file: string,
  row: number,
  versions: readonly WrittenVersion[],
): Pick<Claim, 'otherwise'> {
  const own = new Map<string, WrittenVersion>();
  for (const one of versions) {
    if (one.file === file && (!own.has(one.column) || one.row === row)) own.set(one.column, one);
  }
  return own.size === 0 ? {} : { otherwise: own };
}

function sourceReader(table: LocatedTable): (row: number) => readonly RecordSource[] {
  const place = (spec: typeof SOURCE | typeof SOURCE_ROW) =>
    table.headers.find(({ text }) => isHeaderOf(spec, text))?.column;
  const [source, sourceRow] = [place(SOURCE), place(SOURCE_ROW)];
  if (source === undefined || sourceRow === undefined) return () => [];
  return (row) =>
    readSources(cellAt(table.sheet, row, source), cellAt(table.sheet, row, sourceRow));
}

function readFiles(table: LocatedTable | undefined): readonly ImportedFile[] {
  if (!table) return [];
  const reader = new TableReader(table, SOURCES, () => undefined);
  return rowsOfRecords(table).flatMap((row) => {
    const text = (id: (typeof SOURCES.columns)[number]['id']) => cellText(reader.cell(row, id));
    const count = (id: (typeof SOURCES.columns)[number]['id']) => Number(text(id)) || 0;
    if (text('file') === '') return [];
    return [
      {
        file: text('file'),
        district: text('district'),
        sha256: text('sha256'),
        importedAt: text('importedAt'),
        standard: text('standard'),
        rows: count('rows'),
        added: count('added'),
        changed: count('changed'),
        conflicts: count('conflicts'),
      },
    ];
  });
}
