import { cellAddress, quotedSheetName, rangeAddress } from '../../workbook/address';
import type {
  CellContent,
  CellFormat,
  Highlight,
  SheetPlan,
  TablePlan,
  Validation,
} from '../../workbook/plan';
import { formatCode, formatOf } from '../cell-content';
import { headingLines } from '../heading-lines';
import { FONTS, HEADER_GROUND, LINK_FONT, type FontChange } from '../look';
import { tableArea, uniqueHeaders, type TableArea } from '../table-area';
import { cellInput, numberInput, textInput, type CellInput, type InputRules } from './cell-input';

/** A planned sheet as it is put to Excel: what stands in its cells, and how areas of it look. */
export interface SheetImage {
  /** From row 1 and column A, all rows of one length. */
  readonly cells: readonly (readonly CellInput[])[];
  readonly looks: readonly Look[];
  /** Areas of merged cells. */
  readonly merges: readonly string[];
  readonly links: readonly LinkRun[];
  readonly bodies: readonly ColumnBody[];
}

/** The look of an area; what is left out stays as it is. */
export interface Look {
  readonly range: string;
  readonly numberFormat?: string;
  readonly font?: FontChange;
  readonly ground?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly lines?: boolean;
  readonly unlocked?: boolean;
}

/** Cells below each other that lead somewhere. */
export interface LinkRun {
  readonly range: string;
  /** As Excel has them: `'North Lake'!F18`. */
  readonly targets: readonly string[];
}

/** The body of a column, for rules and highlights: `B5:B80`, and its first cell. */
export interface ColumnBody {
  readonly highlights: readonly Highlight[];
  readonly validation?: Validation;
  readonly range: string;
  readonly firstCell: string;
}

/** Where the plan's table stands: right below the heading. Undefined for a sheet without one. */
export function areaOf({ heading, table }: SheetPlan): TableArea | undefined {
  return table && tableArea(heading.length + 1, table);
}

/** @throws {RangeError} for what no sheet can hold: numbers that are not finite, too many rows. */
export function sheetImage(plan: SheetPlan, rules: InputRules): SheetImage {
  const area = areaOf(plan);
  const widths = plan.table?.columns.map(({ width }) => width) ?? plan.widths ?? [];
  const heading = headingImage(plan, widths, rules);
  if (!plan.table || !area) return { ...heading, cells: squared(heading.cells), bodies: [] };
  const table = tableImage(plan, plan.table, area, rules);
  return {
    cells: squared([...heading.cells, ...table.cells]),
    looks: [...heading.looks, ...table.looks],
    merges: heading.merges,
    links: [...heading.links, ...table.links],
    bodies: table.bodies,
  };
}

type CellsImage = Omit<SheetImage, 'bodies' | 'merges'>;

function headingImage(
  plan: SheetPlan,
  widths: readonly number[],
  rules: InputRules,
): CellsImage & Pick<SheetImage, 'merges'> {
  const looks: Look[] = [];
  const merges: string[] = [];
  const links: LinkRun[] = [];
  const lines = headingLines(plan, widths);
  const cells = plan.heading.map((line, index) => {
    const row = index + 1;
    const { span = 1, wraps = false } = lines[index] ?? {};
    if (span > 1) {
      merges.push(rangeAddress({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: span }));
    }
    return line.map(({ value, style, format = { kind: 'general' } }, column) => {
      const range = cellAddress(row, column + 1);
      const isLink = typeof value === 'object' && value.kind === 'link';
      looks.push({
        range,
        ...numberFormatLook(formatOf(value, format)),
        font: isLink ? LINK_FONT : FONTS[style],
        vertical: style === 'title' ? 'Center' : 'Top',
        ...(style === 'value' ? { horizontal: 'Left' as const } : {}),
        ...(wraps ? { wrap: true } : {}),
      });
      if (isLink) links.push({ range, targets: [targetOf(value)] });
      return cellInput(value, format, rules);
    });
  });
  return { cells, looks, merges, links };
}

function tableImage(
  plan: SheetPlan,
  table: TablePlan,
  { headerRow, lastRow, range }: TableArea,
  rules: InputRules,
): CellsImage & Pick<SheetImage, 'bodies'> {
  const last = table.columns.length;
  const header = rangeAddress({
    firstRow: headerRow,
    lastRow: headerRow,
    firstColumn: 1,
    lastColumn: last,
  });
  const looks: Look[] = [
    { range, lines: true, vertical: 'Top' },
    {
      range: header,
      font: FONTS.header,
      ground: HEADER_GROUND,
      horizontal: 'Center',
      vertical: 'Center',
      wrap: true,
    },
  ];
  const links: LinkRun[] = [];
  const bodies = table.columns.map((column, index): ColumnBody => {
    const at = index + 1;
    const inColumn = (firstRow: number, end: number): string =>
      rangeAddress({ firstRow, lastRow: end, firstColumn: at, lastColumn: at });
    const body = inColumn(headerRow + 1, lastRow);
    looks.push({
      range: body,
      ...bodyLook(column.format),
      ...(column.wrap ? { wrap: true } : {}),
      ...(plan.protectHeaders ? { unlocked: true } : {}),
    });
    for (const run of runsOf(table, index)) {
      const runRange = inColumn(headerRow + 1 + run.first, headerRow + 1 + run.last);
      looks.push({ range: runRange, ...RUN_LOOKS[run.kind] });
      if (run.kind !== 'link') continue;
      const contents = table.rows.slice(run.first, run.last + 1).map((row) => row[index]);
      links.push({ range: runRange, targets: contents.flatMap(targetsOf) });
    }
    const validation = column.validation && forNow(column.validation, rules);
    return {
      highlights: column.highlights ?? [],
      ...(validation && { validation }),
      range: body,
      firstCell: cellAddress(headerRow + 1, at),
    };
  });
  const cells = [
    uniqueHeaders(table).map(textInput),
    ...table.rows.map((row) =>
      table.columns.map(({ format }, index) => cellInput(row[index], format, rules)),
    ),
  ];
  return { cells, looks, links, bodies };
}

/** The rule as the workbook that is written into has it: its sheets' names of now, its date system. */
function forNow(validation: Validation, { retarget, date1904 }: InputRules): Validation {
  const { rule } = validation;
  if (rule?.kind === 'list-from' || rule?.kind === 'custom') {
    return { ...validation, rule: { ...rule, formula: retarget(rule.formula) } };
  }
  if (rule?.kind !== 'date') return validation;
  return { ...validation, rule: { ...rule, firstSerial: numberInput(rule.firstSerial, date1904) } };
}

/** Numbers keep off the text beside them. */
function bodyLook(format: CellFormat): Omit<Look, 'range'> {
  return {
    ...numberFormatLook(format),
    ...(format.kind === 'date' ? { horizontal: 'Center' as const } : {}),
    ...(format.kind === 'number' ? { horizontal: 'Right' as const, indent: 1 } : {}),
  };
}

function numberFormatLook(format: CellFormat): Pick<Look, 'numberFormat'> {
  const code = formatCode(format);
  return code === 'General' ? {} : { numberFormat: code };
}

/** Cells of a column that look unlike the others, below each other; rows are counted from the body's first, from 0. */
interface Run {
  readonly kind: 'date' | 'link' | 'input';
  readonly first: number;
  readonly last: number;
}

/** Text typed into a blank cell of a table with blank rows stays as typed. */
const RUN_LOOKS: Readonly<Record<Run['kind'], Omit<Look, 'range'>>> = {
  date: { numberFormat: formatCode({ kind: 'date' }), horizontal: 'Center' },
  link: { font: LINK_FONT },
  input: { numberFormat: '@' },
};

function runsOf({ columns, rows, blankRows }: TablePlan, index: number): readonly Run[] {
  const format = columns[index]?.format ?? { kind: 'general' };
  const kindOf = (content: CellContent): Run['kind'] | undefined => {
    if (content === undefined || content === '') {
      return blankRows > 0 && format.kind === 'text' ? 'input' : undefined;
    }
    if (typeof content !== 'object' || content.kind === 'formula') return undefined;
    if (content.kind === 'link') return 'link';
    return format.kind === 'date' ? undefined : 'date';
  };
  const runs: Run[] = [];
  for (let row = 0; row < rows.length + blankRows; row += 1) {
    const kind = kindOf(rows[row]?.[index]);
    const before = runs.at(-1);
    if (kind === undefined) continue;
    if (before?.kind === kind && before.last === row - 1) {
      runs[runs.length - 1] = { ...before, last: row };
    } else runs.push({ kind, first: row, last: row });
  }
  return runs;
}

function targetsOf(content: CellContent): readonly string[] {
  return typeof content === 'object' && content.kind === 'link' ? [targetOf(content)] : [];
}

function targetOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${quotedSheetName(sheet)}!${cell}`;
}

/** Excel wants rows of one length. */
function squared(rows: readonly (readonly CellInput[])[]): readonly (readonly CellInput[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
