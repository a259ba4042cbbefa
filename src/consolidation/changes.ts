import { cellText, isBlank, isError } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { claimColumns, claimPlace, headerOf, writtenCell, type Claim } from './claim';
import { isOpen, mergedCell, type MergedRecord, type MergedTable } from './merge-records';
import type { RecordTable } from './record-tables';

/** What consolidating one file does to the city's workbook. Its records are each counted once. */
export interface FileChanges {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records with a conflict that nobody has decided. */
  readonly conflicts: number;
  readonly cells: readonly CellChange[];
  readonly vanished: readonly VanishedRecord[];
}

export interface CellChange {
  readonly table: string;
  /** The texts of the record's key columns. */
  readonly key: readonly string[];
  readonly header: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Where the file says so; where it said so before, if it says nothing now. */
  readonly sheet: string;
  readonly cell: string;
}

/** A record that the file no longer has. */
export interface VanishedRecord {
  readonly table: string;
  readonly key: readonly string[];
  /** Another file, or somebody by hand, has it too. */
  readonly stays: boolean;
}

interface Mutable {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  conflicts: number;
  readonly cells: CellChange[];
  readonly vanished: VanishedRecord[];
}

export type ClaimsByKey = ReadonlyMap<string, readonly Claim[]>;

/** Counts, for each of the files that were read, what becomes of a table. */
export class ChangeCounter {
  readonly #files: ReadonlyMap<string, Mutable>;

  constructor(files: Iterable<string>) {
    this.#files = new Map(
      Array.from(files, (file) => [
        file,
        { rows: 0, added: 0, changed: 0, unchanged: 0, conflicts: 0, cells: [], vanished: [] },
      ]),
    );
  }

  get files(): ReadonlyMap<string, FileChanges> {
    return this.#files;
  }

  count(table: RecordTable, before: ClaimsByKey, after: MergedTable): void {
    for (const record of after.values()) this.#countRecord(table, before, record);
    for (const [key, claims] of before) {
      for (const claim of claims) this.#countVanished(table, claim, after.get(key));
    }
  }

  #countRecord(table: RecordTable, before: ClaimsByKey, record: MergedRecord): void {
    const counted = new Set<string>();
    for (const claim of record.claims) {
      const file = this.#files.get(claim.file);
      if (claim.earlier || !file || counted.has(claim.file)) continue;
      const isFirst = counted.size === 0;
      counted.add(claim.file);
      file.rows++;
      const earlier = before.get(record.key);
      const open = record.conflicts.some(
        (one) => isOpen(one) && one.versions.some((version) => version.file === claim.file),
      );
      if (open) file.conflicts++;
      else if (!earlier) {
        if (isFirst) file.added++;
        else file.unchanged++;
      } else {
        const cells = changedCells(table, claim, earlier, record);
        file.cells.push(...cells);
        if (cells.length > 0) file.changed++;
        else file.unchanged++;
      }
    }
  }

  #countVanished(table: RecordTable, claim: Claim, record: MergedRecord | undefined): void {
    const file = this.#files.get(claim.file);
    if (!file || record?.claims.some((one) => one.file === claim.file)) return;
    const key = keyTexts(table, (id) => writtenCell(claim, id));
    file.vanished.push({ table: table.spec.name, key, stays: record !== undefined });
  }
}

function changedCells(
  table: RecordTable,
  claim: Claim,
  earlier: readonly Claim[],
  record: MergedRecord,
): readonly CellChange[] {
  const [before] = earlier;
  const own = earlier.find(({ file }) => file === claim.file);
  const ids = new Set([...claimColumns(claim), ...(own ? claimColumns(own) : [])]);
  return [...ids].flatMap((id): CellChange[] => {
    const from = before && writtenCell(before, id);
    const to = mergedCell(record, id);
    if (sameCell(from, to)) return [];
    const key = keyTexts(table, (column) => mergedCell(record, column));
    const place = claimPlace(claim, id);
    return [
      {
        table: table.spec.name,
        key,
        header: headerOf([claim, ...earlier], id),
        from,
        to,
        ...place,
      },
    ];
  });
}

/** The texts of a record’s key columns, in their order. */
function keyTexts(table: RecordTable, cell: (id: string) => CellValue): readonly string[] {
  return table.keyColumns.map((id) => cellText(cell(id)));
}

/** Whether two cells hold the same, as they are written: errors are written as text. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  if (a === b || (isBlank(a) && isBlank(b))) return true;
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  if (typeof a === 'object' && typeof b === 'object' && a.kind === 'date' && b.kind === 'date') {
    return a.serial === b.serial;
  }
  return (isError(a) || isError(b)) && cellText(a) === cellText(b);
}
