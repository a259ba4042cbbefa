import { readChoice, DECISIONS, type Decision } from '../workbook/choices';
import type { LocatedTable } from '../workbook/locate-tables';
import type { SheetPlan, WritePlan } from '../workbook/plan';
import { linesOfPlan, linesOfTable, type Line } from './output-lines';

/** What a plan would write into a workbook, and what of it is new. */
export interface WritePreview {
  readonly sheets: readonly SheetPreview[];
  /** Candidates of whom `Results` says something else now. */
  readonly decisions: readonly DecisionChange[];
  /** No line that would be written differs from what stands there. */
  readonly isWritten: boolean;
}

/** Lines of a sheet's table, by what becomes of them. */
export interface SheetPreview {
  readonly name: string;
  readonly kind: 'new' | 'replaced' | 'grown';
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface DecisionChange {
  readonly candidate: string;
  readonly name: string;
  /** Undefined where there was no such line. */
  readonly from: Decision | undefined;
  /** Undefined where there will be none. */
  readonly to: Decision | undefined;
}

/**
 * Sets an evaluation's plan against the sheets of ours that an earlier one left. Headings don't count: that the same
 * results were written on another day is no change.
 * @param tables those of the workbook that the plan was made for
 */
export function previewWrite(plan: WritePlan, tables: readonly LocatedTable[]): WritePreview {
  const compared = plan.sheets.map((sheet) => compareSheet(sheet, tables));
  const grown = plan.appends.map(({ sheet, rows }): SheetPreview => ({
    name: sheet,
    kind: 'grown',
    added: rows.length,
    changed: 0,
    unchanged: 0,
    removed: 0,
  }));
  const sheets = [...compared.map(({ preview }) => preview), ...grown];
  return {
    sheets,
    decisions: compared.flatMap(({ decisions }) => decisions),
    isWritten: sheets.every(
      ({ kind, added, changed, removed }) => kind === 'replaced' && added + changed + removed === 0,
    ),
  };
}

function compareSheet(sheet: SheetPlan, tables: readonly LocatedTable[]) {
  const earlier = tables.find(
    (table) =>
      sheet.replaces !== undefined &&
      table.sheet.name === sheet.replaces &&
      table.spec.name === sheet.table?.name,
  );
  const before = earlier ? linesOfTable(earlier) : new Map<string, Line>();
  const after = linesOfPlan(sheet);
  const kept = [...after].filter(([key]) => before.has(key));
  const unchanged = kept.filter(([key, line]) => before.get(key)?.text === line.text).length;
  const preview: SheetPreview = {
    name: sheet.name,
    kind: sheet.replaces === undefined ? 'new' : 'replaced',
    added: after.size - kept.length,
    changed: kept.length - unchanged,
    unchanged,
    removed: before.size - kept.length,
  };
  return { preview, decisions: earlier ? decisionChanges(before, after) : [] };
}

function decisionChanges(
  before: ReadonlyMap<string, Line>,
  after: ReadonlyMap<string, Line>,
): readonly DecisionChange[] {
  const changes: DecisionChange[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const [from, to] = [decisionOf(old), decisionOf(now)];
    if (from === to) continue;
    const { candidate = '', name = '' } = (now ?? old)?.values ?? {};
    changes.push({ candidate, name, from, to });
  }
  return changes;
}

function decisionOf(line: Line | undefined): Decision | undefined {
  const text = line?.values['decision'];
  return text === undefined ? undefined : readChoice(DECISIONS, text);
}
