import type { SettledFinding } from './settle-findings';

/** A finding as every command's JSON has it. */
export function findingJson(one: SettledFinding) {
  const { severity, code, sheet, cell, affects } = one;
  return { severity, code, sheet, cell, value: valueOf(one), affects };
}

/** What is missing has no value: the table's name, or the column's in English, says what it is. */
function valueOf(one: SettledFinding): string {
  if (one.code === 'missing-table') return one.details.table.name;
  if (one.code !== 'missing-column') return one.value;
  const { column } = one.details;
  return typeof column === 'string' ? column : column.header.en;
}
