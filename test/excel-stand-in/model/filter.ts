import { apiNotFound } from '../protocol/excel-error';
import type { Area } from './area';
import { displayed } from './display';
import type { Sheet } from './sheet';

/** Hides the rows below the header that do not meet the criteria, by column of the area. @throws {ExcelError} ApiNotFound for kinds of filters that the stand-in does not know. */
export function filterRows(sheet: Sheet, area: Area, criteria: ReadonlyMap<number, unknown>): void {
  for (let row = area.row + 1; row < area.row + area.rows; row++)
    for (const [column, rule] of criteria)
      if (!meets(sheet, row, area.column + column, rule as Readonly<Record<string, unknown>>))
        sheet.filteredRows.add(row);
}

export function showAllRows(sheet: Sheet, area: Area): void {
  for (let row = area.row; row < area.row + area.rows; row++) sheet.filteredRows.delete(row);
}

function meets(
  sheet: Sheet,
  row: number,
  column: number,
  rule: Readonly<Record<string, unknown>>,
): boolean {
  const cell = sheet.grid.get(row, column);
  const shown = displayed(cell, cell.style);
  if (rule['filterOn'] === 'Values' && Array.isArray(rule['values']))
    return rule['values'].includes(shown);
  if (rule['filterOn'] !== 'Custom') throw apiNotFound(`filters on ${String(rule['filterOn'])}`);
  const results = [rule['criterion1'], rule['criterion2']]
    .filter((criterion): criterion is string => typeof criterion === 'string')
    .map((criterion) => compares(cell.value, shown, criterion));
  return rule['operator'] === 'Or' ? results.some(Boolean) : results.every(Boolean);
}

function compares(value: unknown, shown: string, criterion: string): boolean {
  const [, sign = '=', wanted = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const other = Number(wanted);
  if (sign === '=') return shown === wanted;
  if (sign === '<>') return shown !== wanted;
  if (typeof value !== 'number') return false;
  if (sign === '<') return value < other;
  if (sign === '>') return value > other;
  return sign === '<=' ? value <= other : value >= other;
}
