import type { Language } from '../values/language';
import { folded } from '../values/text';
import type { ColumnKind, ColumnSpec } from './contract';
import type { CellFormat, ColumnPlan } from './plan';

/** A column of the contract as it is written: its header in a language, its width and its format. */
export function columnPlan(
  { header, width, holds }: ColumnSpec,
  language: Language,
  decimals = 2,
): ColumnPlan {
  return { header: header[language], width, format: formatOf(holds, decimals) };
}

/** How a column's cells are shown. Only figures that are worked out have fixed decimals. */
function formatOf(holds: ColumnKind, decimals: number): CellFormat {
  switch (holds.kind) {
    case 'number':
      return { kind: 'number', decimals };
    case 'date':
      return { kind: 'date' };
    case 'whole':
    case 'year-or-date':
      return { kind: 'general' };
    default:
      return { kind: 'text' };
  }
}

/** Excel wants the headers of a table to differ: a later one that is like an earlier one gets a number. */
export function withUniqueHeaders(columns: readonly ColumnPlan[]): readonly ColumnPlan[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let header = column.header;
    for (let count = 2; taken.has(folded(header)); count++) header = `${column.header} (${count})`;
    taken.add(folded(header));
    return { ...column, header };
  });
}
