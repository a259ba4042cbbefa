import { folded } from '../values/text';
import { AUDIT, FINDINGS, isHeaderOf, RESULTS, TITLES, type TableSpec } from '../workbook/contract';
import type { LocatedTable } from '../workbook/locate-tables';
import type { CellContent, CellFormat, SheetPlan } from '../workbook/plan';
import { cellText } from '../workbook/read-cell';
import type { CellValue } from '../workbook/snapshot';
import { rowsBetween } from '../workbook/table-rows';

/** A line of a table that the product writes, for comparing what stands there with what would be written. */
export interface Line {
  /** By the contract's column ids, which are the code's own words; blank cells are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** All of it, the columns that the contract doesn't know included. */
  readonly text: string;
}

/** What tells one line from another. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  [RESULTS.name, ['candidate']],
  [FINDINGS.name, ['code', 'sheet', 'cell']],
  [AUDIT.name, ['candidate', 'level', 'item']],
  [TITLES.name, ['titleNo']],
]);
const SPECS: readonly TableSpec[] = [RESULTS, FINDINGS, AUDIT, TITLES];

/** The lines of a table that is in the workbook, each by its key. */
export function linesOfTable({
  spec,
  sheet,
  headers,
  headerRow,
  range,
}: LocatedTable): ReadonlyMap<string, Line> {
  const rows = rowsBetween(sheet, headerRow + 1, range.lastRow).map(({ cells }) =>
    headers.map(({ column }) => cells[column - 1]),
  );
  const texts = headers.map(({ text }) => text);
  return linesOf(spec, texts, rows);
}

/** The lines that a plan writes into a sheet's table, each by its key. */
export function linesOfPlan({ table }: SheetPlan): ReadonlyMap<string, Line> {
  const spec = SPECS.find(({ name }) => name === table?.name);
  if (!table || !spec) return new Map();
  const headers = table.columns.map(({ header }) => header);
  const formats = table.columns.map(({ format }) => format);
  const rows = table.rows.map((row) =>
    row.map((content, index) => valueOf(content, formats[index])),
  );
  return linesOf(spec, headers, rows);
}

function linesOf(
  spec: TableSpec,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): ReadonlyMap<string, Line> {
  const ids = headers.map((header) => spec.columns.find((one) => isHeaderOf(one, header))?.id);
  const keyIds = KEYS.get(spec.name) ?? [];
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const cells = row.flatMap((cell, index) => {
      const text = shown(cell);
      const id = ids[index];
      return text === '' ? [] : [{ id, header: folded(headers[index] ?? ''), text }];
    });
    if (cells.length === 0) continue;
    const values = Object.fromEntries(
      cells.flatMap(({ id, text }) => (id === undefined ? [] : [[id, text]])),
    );
    const text = cells.map((cell) => `${cell.id ?? `“${cell.header}`}\n${cell.text}`).join('\n\n');
    lines.set(freeKey(lines, JSON.stringify(keyIds.map((id) => values[id]))), { values, text });
  }
  return lines;
}

/** Two findings of one kind in one cell are two lines. */
function freeKey(lines: ReadonlyMap<string, Line>, key: string): string {
  let free = key;
  for (let count = 2; lines.has(free); count++) free = `${key} ${count}`;
  return free;
}

/** The cell as it is read back once the content is written. */
function valueOf(content: CellContent, format: CellFormat | undefined): CellValue {
  if (typeof content === 'number' && format?.kind === 'date') {
    return { kind: 'date', serial: content };
  }
  if (typeof content !== 'object') return content;
  if (content.kind === 'date') return { kind: 'date', serial: content.serial };
  return content.kind === 'link' ? content.text : content.value;
}

/** Formulas are worked out in binary fractions: their last digits differ from one program to the next. */
const CERTAIN_DIGITS = 12;

function shown(cell: CellValue): string {
  return typeof cell === 'number'
    ? String(Number(cell.toPrecision(CERTAIN_DIGITS)))
    : cellText(cell);
}
