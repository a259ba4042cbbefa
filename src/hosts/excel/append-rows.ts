import { rangeAddress, type CellRange } from '../../workbook/address';
import { isDateFormat } from '../../workbook/number-formats';
import type { CellContent, CellFormat } from '../../workbook/plan';
import { formatCode, formatOf } from '../cell-content';
import { grownOver, type AppendSite } from './append-site';
import { cellInput, type InputRules } from './cell-input';
import { setNumberFormat } from './number-format';
import { cellSteps } from './stage-sheet';
import type { Step } from './steps';

const AS_TEXT = '@';

/**
 * Queues the rows: the table grows, new rows look like the one above them, and contents come last.
 * @param staged the sheet that has them at the same place, where they were too many for one request.
 */
export function queueAppend(
  sheet: Excel.Worksheet,
  site: AppendSite,
  rules: InputRules,
  staged: Excel.Worksheet | undefined,
): void {
  const { table, block } = site;
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
  if (!staged) {
    sheet.getRange(rangeAddress(block)).values = linesOf(site, null, (content, format, at) =>
      inputInto(codeAt(formats, block, at.row, at.column) === AS_TEXT, content, format, rules),
    );
    return;
  }
  for (const range of targetRanges(site)) {
    sheet.getRange(range).copyFrom(staged.getRange(range), 'Values');
  }
}

/** What it takes to write the rows on an empty sheet, at their place. */
export function stagedRows(name: string, site: AppendSite, rules: InputRules): readonly Step[] {
  const lines = linesOf(site, '', (content, format) => cellInput(content, format, rules));
  return cellSteps(name, lines, { row: site.block.firstRow, column: site.block.firstColumn });
}

/** The rows as blocks are written, with something in the columns that are none of the plan's. */
function linesOf<Input, Between>(
  { plan, block }: AppendSite,
  between: Between,
  input: (
    content: CellContent,
    format: CellFormat,
    at: { readonly row: number; readonly column: number },
  ) => Input,
): (Input | Between)[][] {
  const width = block.lastColumn - block.firstColumn + 1;
  return plan.rows.map((row, index) => {
    const line = Array.from({ length: width }, (): Input | Between => between);
    plan.columns.forEach(({ column, format }, at) => {
      const place = { row: block.firstRow + index, column };
      line[column - block.firstColumn] = input(row[at], format, place);
    });
    return line;
  });
}

/** The columns of the plan in the block, neighbours together. */
function targetRanges({ plan, block }: AppendSite): readonly string[] {
  const ranges: CellRange[] = [];
  for (const column of plan.columns.map((one) => one.column).sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && column <= last.lastColumn + 1) {
      ranges[ranges.length - 1] = { ...last, lastColumn: column };
    } else ranges.push({ ...block, firstColumn: column, lastColumn: column });
  }
  return ranges.map(rangeAddress);
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
  return site.plan.columns.flatMap(({ column }) => {
    const place = column - site.block.firstColumn;
    return runsIn(column, site.block, formats, (line, index) =>
      line[place] === inheritedFormats(site, index)[place] ? undefined : line[place],
    );
  });
}

/** Cells of one column below each other that have the same code; those without one are in no run. */
function runsIn(
  column: number,
  { firstRow }: CellRange,
  formats: readonly (readonly string[])[],
  codeOf: (line: readonly string[], index: number) => string | undefined,
): readonly FormatRun[] {
  const runs: FormatRun[] = [];
  formats.forEach((line, index) => {
    const code = codeOf(line, index);
    if (code === undefined) return;
    const row = firstRow + index;
    const before = runs.at(-1);
    if (before?.lastRow === row - 1 && before.code === code) {
      runs[runs.length - 1] = { ...before, lastRow: row };
    } else runs.push({ column, firstRow: row, lastRow: row, code });
  });
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
  const { table, block } = site;
  const grown = grownOver(site);
  if (table) sheet.tables.getItem(table.name).resize(rangeAddress(table.range));
  const lastBlank = grown ? grown.firstRow - 1 : block.lastRow;
  if (lastBlank >= block.firstRow) {
    for (const range of targetRanges({ ...site, block: { ...block, lastRow: lastBlank } })) {
      sheet.getRange(range).clear('Contents');
    }
    for (const { column, firstRow, lastRow, code } of ownRuns(site, lastBlank)) {
      const range = { firstRow, lastRow, firstColumn: column, lastColumn: column };
      setNumberFormat(sheet.getRange(rangeAddress(range)), code);
    }
  }
  if (grown && backup) {
    const address = rangeAddress(grown);
    sheet.getRange(address).copyFrom(backup.getRange(address), 'All');
  }
}

/** The number formats that the plan's columns had before, down to a row. */
function ownRuns({ plan, block, formats }: AppendSite, lastRow: number): readonly FormatRun[] {
  const own = formats.slice(0, lastRow - block.firstRow + 1);
  return plan.columns.flatMap(({ column }) =>
    runsIn(column, block, own, (line) => line[column - block.firstColumn]),
  );
}
