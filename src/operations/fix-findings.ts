import { serialOfDay, yearOf } from '../values/day';
import type { Finding } from '../workbook/findings';
import type { EditPlan, WritePlan } from '../workbook/plan';
import { readDate } from '../workbook/read-cell';

/**
 * The edit that puts a finding right where nothing is guessed: a number or a date that was typed as text becomes the
 * very number or date that was read from it, so that no total and no decision changes. Undefined for every other
 * finding, because only a person knows what was meant there.
 */
export function safeFix({ code, details, sheet, cell, value }: Finding): EditPlan | undefined {
  if (code === 'number-as-text') {
    // A cell with the text format would turn the number into text again.
    return { sheet, cell, content: Number(details.used), format: { kind: 'general' } };
  }
  if (code !== 'date-as-text') return undefined;
  return readDate(value).kind === 'value'
    ? { sheet, cell, content: serialOfDay(details.used), format: { kind: 'date' } }
    : // A year alone, of which the day that was read is the first.
      { sheet, cell, content: yearOf(details.used), format: { kind: 'general' } };
}

/** Puts right what can be put right safely, of these findings; each cell once, and no formula is lost. */
export function planFixes(findings: readonly Finding[]): WritePlan {
  const edits = new Map<string, EditPlan>();
  for (const one of findings) {
    const edit = safeFix(one);
    if (edit) edits.set(`${edit.sheet}!${edit.cell}`, { ...edit, keepsFormulas: true });
  }
  return { sheets: [], appends: [], edits: [...edits.values()], names: [] };
}
