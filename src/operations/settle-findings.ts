import { compareText } from '../values/text';
import { parseRange } from '../workbook/address';
import { SEVERITIES, type TitleKind } from '../workbook/choices';
import type { Finding, Scope } from '../workbook/findings';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { EvaluationInput } from '../evaluation/evaluation';
import type { Reason, ReasonCode } from '../evaluation/reason';

/** A finding with the keys of the candidates whom it affects. */
export type SettledFinding = Finding & { readonly affects: readonly string[] };

/** Whom findings may affect. */
export interface Affected {
  readonly key: string;
  readonly title: TitleKind | undefined;
}

/** The key of a candidate, however it is written; undefined for one that isn't known. */
export type FindKey = (written: string) => string | undefined;

/** Says of every finding whom it affects, and puts them in order: the gravest first, then by sheet, row and column. */
export function settleFindings(
  findings: readonly Finding[],
  { sheets }: WorkbookSnapshot,
  candidates: readonly Affected[],
  findKey: FindKey,
): readonly SettledFinding[] {
  const severities = new Map<string, number>(SEVERITIES.map(({ code }, index) => [code, index]));
  const sheetOrder = new Map(sheets.map(({ name }, index) => [name, index]));
  const affectedBy = affectedFinder(candidates, findKey);
  const keyed = findings.map((one) => {
    const range = parseRange(one.cell);
    return {
      finding: { ...one, affects: affectedBy(one.scope) },
      severity: severities.get(one.severity) ?? 0,
      sheet: sheetOrder.get(one.sheet) ?? -1,
      row: range?.firstRow ?? 0,
      column: range?.firstColumn ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      a.severity - b.severity ||
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.column - b.column ||
      compareText(a.finding.code, b.finding.code),
  );
  return keyed.map(({ finding }) => finding);
}

function affectedFinder(candidates: readonly Affected[], findKey: FindKey) {
  const everyone = candidates.map(({ key }) => key);
  const ofTitle = new Map<string, readonly string[]>();
  return (scope: Scope): readonly string[] => {
    if (scope.kind === 'nobody') return [];
    if (scope.kind === 'everyone') return everyone;
    if (scope.kind === 'candidates') {
      return scope.candidates.map((key) => findKey(key) ?? key);
    }
    let keys = ofTitle.get(scope.title);
    if (!keys) {
      keys = candidates.filter(({ title }) => title === scope.title).map(({ key }) => key);
      ofTitle.set(scope.title, keys);
    }
    return keys;
  };
}

/** Findings that the evaluation itself gives as a reason, with more to say. */
const REASONS_OF_THEIR_OWN: ReadonlySet<string> = new Set<ReasonCode>([
  'missing-score',
  'too-few-evaluators',
  'missing-inspection',
  'missing-response',
  'missing-base-number',
]);

/** A sheet full of rubbish gives everyone thousands of reasons; nobody reads more of them than this. */
const MOST_BLOCKERS = 100;

/** By candidate key: the errors that keep it from being decided on. */
export function blockersOf(findings: readonly SettledFinding[]): EvaluationInput['blockers'] {
  const blockers = new Map<string, Extract<Reason, { code: 'finding' }>[]>();
  for (const { severity, code, sheet, cell, affects } of findings) {
    if (severity !== 'error' || REASONS_OF_THEIR_OWN.has(code)) continue;
    const reason = { code: 'finding', finding: code, sheet, cell } as const;
    for (const candidate of affects) {
      const list = blockers.get(candidate);
      if (list && list.length < MOST_BLOCKERS) list.push(reason);
      else if (!list) blockers.set(candidate, [reason]);
    }
  }
  return blockers;
}
