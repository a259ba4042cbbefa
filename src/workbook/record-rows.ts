import { folded } from '../values/text';
import { cellAddress, MAX_ROWS, overlap, rangeAddress, type CellRange } from './address';
import type { ColumnSpec } from './contract';
import { candidatesScope, finding, type Report, type Scope } from './findings';
import type { LocatedHeader, LocatedTable } from './locate-tables';
import { cellText, isBlank } from './read-cell';
import type { CellValue, RowSnapshot } from './snapshot';
import type { TableReader } from './table-reader';
import { cellAt, rowsBetween } from './table-rows';

/** Whom a row of a table affects: known before its other cells are read. */
export type ScopeOfRow = (row: RowSnapshot) => Scope;

const TOTAL_WORDS = new Set(
  [
    '合计',
    '小计',
    '平均',
    '总计',
    '平均分',
    '平均值',
    'total',
    'subtotal',
    'average',
    'grand total',
  ].map(folded),
);

/**
 * The rows of a table that hold records, and its findings that are about no single cell: columns that are missing or
 * there twice, merged cells, hidden rows, rows of totals, and rows just below an Excel table that does not include them.
 */
export function recordRows<Id extends string>(
  reader: TableReader<Id>,
  report: Report,
  scopeOfTable: Scope,
  scopeOfRow: ScopeOfRow,
): readonly RowSnapshot[] {
  reportColumns(reader, report, scopeOfTable);
  const { table } = reader;
  const records = rowsOfRecords(table, (row) => {
    const [cell, value] = firstCell(row, table.range);
    report(finding('total-row', { sheet: table.sheet.name, cell, value }, { kind: 'nobody' }, {}));
  });
  reportMerges(table, report, scopeOfTable, scopeOfRow, records);
  reportHidden(table, report, scopeOfRow, records);
  reportRowsBelow(table, report, scopeOfRow);
  return records;
}

/** The same rows, without a word on what is wrong with the table. */
export function rowsOfRecords(
  { sheet, headerRow, range }: LocatedTable,
  onTotalRow?: (row: RowSnapshot) => void,
): readonly RowSnapshot[] {
  return rowsBetween(sheet, headerRow + 1, range.lastRow).filter((row) => {
    if (!hasContent(row, range)) return false;
    const isTotal = isTotalRow(row, range);
    if (isTotal) onTotalRow?.(row);
    return !isTotal;
  });
}

function reportColumns<Id extends string>(
  { table, spec }: TableReader<Id>,
  report: Report,
  scope: Scope,
): void {
  const seen = new Set<ColumnSpec>();
  for (const header of table.headers) {
    if (!header.spec) continue;
    if (seen.has(header.spec)) {
      report(
        finding('duplicate-column', headerPlace(table, header), scope, { header: header.text }),
      );
    }
    seen.add(header.spec);
  }
  for (const column of spec.columns) {
    if (column.required && !seen.has(column)) reportMissingColumn(table, column, report, scope);
  }
}

export function headerPlace(
  table: LocatedTable,
  header: LocatedHeader,
): { sheet: string; cell: string; value: string } {
  return {
    sheet: table.sheet.name,
    cell: cellAddress(table.headerRow, header.column),
    value: header.text,
  };
}

export function reportMissingColumn(
  table: LocatedTable,
  column: ColumnSpec | string,
  report: Report,
  scope: Scope,
): void {
  const cell = cellAddress(table.headerRow, table.range.firstColumn);
  report(
    finding('missing-column', { sheet: table.sheet.name, cell }, scope, {
      table: table.spec,
      column,
    }),
  );
}

function hasContent(row: RowSnapshot, range: CellRange): boolean {
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    if (!isBlank(row.cells[column - 1])) return true;
  }
  return false;
}

/** Its first cell or its second says so, or whichever comes first of those that have something in them. */
function isTotalRow({ cells }: RowSnapshot, { firstColumn, lastColumn }: CellRange): boolean {
  if (isTotalWord(cells[firstColumn - 1])) return true;
  if (firstColumn < lastColumn && isTotalWord(cells[firstColumn])) return true;
  let column = firstColumn;
  while (column < lastColumn && isBlank(cells[column - 1])) column++;
  return isTotalWord(cells[column - 1]);
}

function isTotalWord(cell: CellValue): boolean {
  return typeof cell === 'string' && TOTAL_WORDS.has(folded(cell));
}

function firstCell(row: RowSnapshot, range: CellRange): [address: string, value: string] {
  let column = range.firstColumn;
  while (column < range.lastColumn && isBlank(row.cells[column - 1])) column++;
  return [cellAddress(row.row, column), cellText(row.cells[column - 1])];
}

function reportMerges(
  table: LocatedTable,
  report: Report,
  scopeOfTable: Scope,
  scopeOfRow: ScopeOfRow,
  records: readonly RowSnapshot[],
): void {
  for (const merge of table.sheet.merges.filter((one) => overlap(one, table.range))) {
    const rows = records.filter((row) => row.row >= merge.firstRow && row.row <= merge.lastRow);
    const scope = merge.firstRow <= table.headerRow ? scopeOfTable : unitedScope(rows, scopeOfRow);
    const value = cellText(cellAt(table.sheet, merge.firstRow, merge.firstColumn));
    report(
      finding(
        'merged-cells',
        { sheet: table.sheet.name, cell: rangeAddress(merge), value },
        scope,
        {},
      ),
    );
  }
}

/** One finding for each run of neighbouring hidden rows. */
function reportHidden(
  table: LocatedTable,
  report: Report,
  scopeOfRow: ScopeOfRow,
  records: readonly RowSnapshot[],
): void {
  let run: RowSnapshot[] = [];
  const finish = () => {
    const [first] = run;
    if (first) {
      const [cell, value] = firstCell(first, table.range);
      const place = { sheet: table.sheet.name, cell, value };
      report(finding('hidden-rows', place, unitedScope(run, scopeOfRow), { count: run.length }));
    }
    run = [];
  };
  for (const row of records) {
    if (row.hidden) run.push(row);
    else finish();
  }
  finish();
}

/** What was pasted just below an Excel table looks as if it belonged to it, and does not. */
function reportRowsBelow(table: LocatedTable, report: Report, scopeOfRow: ScopeOfRow): void {
  const { excelTable, sheet, range } = table;
  if (!excelTable || excelTable.hasTotalsRow) return;
  const below: RowSnapshot[] = [];
  for (const row of rowsBetween(sheet, range.lastRow + 1, MAX_ROWS)) {
    const follows = row.row === range.lastRow + 1 + below.length;
    if (!follows || !hasContent(row, range) || isTotalRow(row, range)) break;
    below.push(row);
  }
  const [first] = below;
  if (!first) return;
  const [cell, value] = firstCell(first, range);
  report(
    finding(
      'rows-outside-table',
      { sheet: sheet.name, cell, value },
      unitedScope(below, scopeOfRow),
      {
        table: excelTable.name,
        count: below.length,
      },
    ),
  );
}

function unitedScope(rows: readonly RowSnapshot[], scopeOfRow: ScopeOfRow): Scope {
  const candidates = rows.flatMap((row) => {
    const scope = scopeOfRow(row);
    return scope.kind === 'candidates' ? scope.candidates : [];
  });
  return candidatesScope(candidates);
}
