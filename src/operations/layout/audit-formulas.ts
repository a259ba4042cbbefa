import type { Rounding } from '../../values/fraction';
import { quotedSheetName } from '../../workbook/address';
import type { Aggregation } from '../../standard/settings';

/** A cell that a formula refers to, and the number that was read from it where the cell holds text. */
export interface AuditedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly textAs: number | undefined;
}

/** What a formula takes: a reference, or for text that was read as a number, that number unless the cell becomes one. */
function operand({ sheet, cell, textAs }: AuditedCell): string {
  const reference = `${quotedSheetName(sheet)}!${cell}`;
  return textAs === undefined ? reference : `IF(ISNUMBER(${reference}),${reference},${textAs})`;
}

/** Excel takes at most 255 arguments in a call. */
export const MOST_ARGUMENTS = 250;

function calls(name: string, operands: readonly string[], join: string): string {
  const chunks: string[] = [];
  for (let start = 0; start < operands.length; start += MOST_ARGUMENTS) {
    chunks.push(`${name}(${operands.slice(start, start + MOST_ARGUMENTS).join(',')})`);
  }
  return chunks.length === 1 ? (chunks[0] ?? '0') : `(${chunks.join(join)})`;
}

export function sumFormula(cells: readonly AuditedCell[]): string {
  return calls('SUM', cells.map(operand), '+');
}

export function meanFormula(cells: readonly AuditedCell[]): string {
  return `${sumFormula(cells)}/${calls('COUNT', cells.map(operand), '+')}`;
}

/** The evaluators' scores of one criterion as one, by the formulas that a person would use. */
export function aggregateFormula(
  cells: readonly AuditedCell[],
  aggregation: Aggregation,
  trims: boolean,
): string {
  if (aggregation === 'median') return calls('MEDIAN', cells.map(operand), '+');
  if (!trims) return meanFormula(cells);
  const list = cells.map(operand).join(',');
  return `(SUM(${list})-MAX(${list})-MIN(${list}))/(COUNT(${list})-2)`;
}

/** Binary noise of a spreadsheet's arithmetic lies far behind this many decimals, and ties don't come closer than that. */
const CLEAN_DECIMALS = 10;

/** The value of a formula rounded as the settings say. */
export function roundFormula(formula: string, decimals: number, mode: Rounding): string {
  const clean = `ROUND(${formula},${CLEAN_DECIMALS})`;
  if (mode === 'half-up') return `ROUND(${clean},${decimals})`;
  if (mode === 'truncate') return `TRUNC(${clean},${decimals})`;
  const scaled = `ROUND(${formula},${CLEAN_DECIMALS})*10^${decimals}`;
  const isTieOnEven = `ROUND(MOD(${scaled},2),6)=0.5`;
  return `IF(${isTieOnEven},TRUNC(${scaled})/10^${decimals},ROUND(${clean},${decimals}))`;
}
