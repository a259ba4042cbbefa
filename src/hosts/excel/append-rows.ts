import { rangeAddress, type CellRange } from '../../workbook/address';
import { isDateFormat } from '../../workbook/number-formats';
import type { CellContent, CellFormat } from '../../workbook/plan';
import { formatCode, formatOf } from '../cell-content';
import { grownOver, type AppendSite } from './append-site';
import { cellInput, type InputRules } from './cell-input';
import { setNumberFormat } from './number-format';

const AS_TEXT = '@';

/** Queues the rows: the table grows, new rows look like the one above them, and contents come last. */
export function queueAppend(sheet: Excel.Worksheet, site: AppendSite, rules: InputRules): void {
  const { plan, table, block } = site;
  const grown = grownOver(site);
  if (table && grown) {
    sheet.tables
      .getItem(table.name)
      .resize(rangeAddress({ ...table.range, lastRow: grown.lastRow }));
    const above = rowAbove(site, grown);
    if (above) sheet.getRange(rangeAddress(grown)).copyFrom(sheet.getRange(above), 'Formats');
  }
  const formats = formatsOf(site);
  for (const { column, firstRow, lastRow, code } of formatRuns(site, formats)) {
    const range = { firstRow, lastRow, firstColumn: column, lastColumn: column };
    setNumberFormat(sheet.getRange(rangeAddress(range)), code);
  }
  sheet.getRange(rangeAddress(block)).values = plan.rows.map((row, index) => {
    // What is null stays as it is.
    const line: unknown[] = Array.from(
      { length: block.lastColumn - block.firstColumn + 1 },
      () => null,
    );
    plan.columns.forEach(({ column, format }, at) => {
      const isText = codeAt(formats, block, block.firstRow + index, column) === AS_TEXT;
      line[column - block.firstColumn] = inputInto(isText, row[at], format, rules);
    });
    return line;
  });
}

/** In a cell whose format is text, text stays as it is typed, apostrophe and all. */
function inputInto(
  isText: boolean,
  content: CellContent,
  format: CellFormat,
  rules: InputRules,
): unknown {
  if (isText && typeof content === 'string') return content;
  if (isText && typeof content === 'object' && content.kind === 'link') return content.text;
  return cellInput(content, format, rules);
}

/** The row whose looks new rows take over, in their columns; not the header. */
function rowAbove({ plan, table }: AppendSite, grown: CellRange): string | undefined {
  const row = plan.firstRow - 1;
  if (!table || row <= table.range.firstRow) return undefined;
  return rangeAddress({ ...grown, firstRow: row, lastRow: row });
}

/** The number formats that the block's cells will have, row by row. */
function formatsOf(site: AppendSite): readonly (readonly string[])[] {
  const { plan, block, formats } = site;
  return plan.rows.map((row, index) => {
    const own = [...inheritedFormats(site, index)];
    plan.columns.forEach(({ column, format }, at) => {
      const place = column - block.firstColumn;
      own[place] = adapted(own[place] ?? formats[index]?.[place] ?? '', row[at], format);
    });
    return own;
  });
}

/** Before contents come: rows of the table keep theirs, new rows take those of the row above. */
function inheritedFormats(site: AppendSite, index: number): readonly string[] {
  const { plan, block, table, formats, formatsAbove } = site;
  const grown = grownOver(site);
  const isNew = grown !== undefined && block.firstRow + index >= grown.firstRow;
  const hasAbove = table !== undefined && plan.firstRow - 1 > table.range.firstRow;
  return (isNew && hasAbove ? formatsAbove : formats[index]) ?? [];
}

/** Numbers take the plan's format, dates too unless the cell shows dates in its own way. */
function adapted(own: string, content: CellContent, column: CellFormat): string {
  if (content === undefined || content === '') return own;
  const format = formatOf(content, column);
  if (format.kind === 'number' || (format.kind === 'date' && !isDateFormat(own))) {
    return formatCode(format);
  }
  // A number typed into a cell of text would become text.
  const isText =
    typeof content === 'string' || (typeof content === 'object' && content.kind === 'link');
  return own === AS_TEXT && !isText ? formatCode(format) : own;
}

interface FormatRun {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly code: string;
}

/** Where formats change, cells of one column together. */
function formatRuns(
  site: AppendSite,
  formats: readonly (readonly string[])[],
): readonly FormatRun[] {
  const { plan, block } = site;
  const runs: FormatRun[] = [];
  for (const { column } of plan.columns) {
    formats.forEach((line, index) => {
      const place = column - block.firstColumn;
      const code = line[place];
      if (code === undefined || code === inheritedFormats(site, index)[place]) return;
      const row = block.firstRow + index;
      const before = runs.at(-1);
      if (before?.column === column && before.lastRow === row - 1 && before.code === code) {
        runs[runs.length - 1] = { ...before, lastRow: row };
      } else runs.push({ column, firstRow: row, lastRow: row, code });
    });
  }
  return runs;
}

function codeAt(
  formats: readonly (readonly string[])[],
  { firstRow, firstColumn }: CellRange,
  row: number,
  column: number,
): string | undefined {
  return formats[row - firstRow]?.[column - firstColumn];
}

/**
 * Queues what takes the rows away again. The part that the table grew over comes from a sheet that has it at the same
 * place; the rest was blank, and gets its number formats back.
 */
export function queueAppendBack(
  sheet: Excel.Worksheet,
  site: AppendSite,
  backup: Excel.Worksheet | undefined,
): void {
  const { plan, table, block, formats } = site;
  const grown = grownOver(site);
  if (table) sheet.tables.getItem(table.name).resize(rangeAddress(table.range));
  const lastBlank = grown ? grown.firstRow - 1 : block.lastRow;
  const count = lastBlank - block.firstRow + 1;
  if (count > 0) {
    const blank = sheet.getRange(rangeAddress({ ...block, lastRow: lastBlank }));
    const targets = new Set(plan.columns.map(({ column }) => column - block.firstColumn));
    const own = formats.slice(0, count);
    blank.values = own.map((line) => line.map((_, place) => (targets.has(place) ? '' : null)));
    blank.numberFormat = own.map((line) => [...line]);
  }
  if (grown && backup) {
    const address = rangeAddress(grown);
    sheet.getRange(address).copyFrom(backup.getRange(address), 'All');
  }
}
