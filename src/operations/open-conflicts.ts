import { CONFLICTS, TITLES } from '../workbook/contract';
import { candidateScope, finding, NOBODY, type Report, type Scope } from '../workbook/findings';
import type { LocatedTable } from '../workbook/locate-tables';
import { cellAddress } from '../workbook/address';
import { cellText, isBlank } from '../workbook/read-cell';
import { rowsOfRecords } from '../workbook/record-rows';
import type { RowSnapshot } from '../workbook/snapshot';
import { TableReader } from '../workbook/table-reader';
import { keyId } from '../consolidation/questions';
import { readConflicts, type WrittenVersion } from '../consolidation/read-conflicts';
import { columnId, RECORD_TABLES, type RecordTable } from '../consolidation/record-tables';

/**
 * Cells of a city's workbook that are blank because files say different things there, and nobody has chosen yet
 * ("Consolidation"): not the same as a score that nobody gave, so whom they affect cannot be decided on. A cell that
 * somebody has filled in by hand is decided.
 * @param tables those to look at, and `Conflicts` where there is one
 */
export function reportOpenConflicts(tables: readonly LocatedTable[], report: Report): void {
  const { versions } = readConflicts(tables.find(({ spec }) => spec === CONFLICTS));
  if (versions.size === 0) return;
  for (const table of tables) {
    const known = RECORD_TABLES.find(({ spec }) => spec === table.spec);
    if (known) reportIn(table, known, versions, report);
  }
}

function reportIn(
  table: LocatedTable,
  { spec, keyColumns }: RecordTable,
  versions: ReadonlyMap<string, readonly WrittenVersion[]>,
  report: Report,
): void {
  const reader = new TableReader(table, spec, () => undefined);
  const headers = new Map(table.headers.map((one) => [columnId(spec, one.text), one]));
  for (const row of rowsOfRecords(table)) {
    const key = keyColumns.map((id) => cellText(reader.cell(row, id)));
    const own = versions.get(`${spec.name}\n${keyId(key)}`) ?? [];
    for (const column of new Set(own.map((one) => one.column))) {
      const header = headers.get(column);
      if (!header || !isBlank(row.cells[header.column - 1])) continue;
      const place = { sheet: table.sheet.name, cell: cellAddress(row.row, header.column) };
      const details = {
        key,
        header: header.text,
        versions: own
          .filter((one) => one.column === column)
          .map(({ value, fileName, sheet, cell }) => ({
            value: cellText(value),
            file: fileName,
            sheet,
            cell,
          })),
      };
      report(finding('conflict', place, scopeOf(row, reader, keyColumns), details));
    }
  }
}

function scopeOf(
  row: RowSnapshot,
  reader: TableReader<string>,
  keyColumns: readonly string[],
): Scope {
  const isTold = keyColumns[0] === 'candidate' || reader.spec === TITLES;
  return isTold ? candidateScope(cellText(reader.cell(row, 'candidate'))) : NOBODY;
}
