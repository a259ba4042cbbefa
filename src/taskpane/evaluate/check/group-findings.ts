import type { Severity } from '../../../workbook/choices';
import type { FindingCode } from '../../../workbook/findings';
import type { Catalogue } from '../../../locales/catalogue';
import { findingText } from '../../../locales/say';
import { safeFix } from '../../../operations/fix-findings';
import type { SettledFinding } from '../../../operations/settle-findings';
import { folded } from '../../../values/text';

/** The findings of one kind. */
export interface FindingGroup {
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly SettledFinding[];
  /** How many of them can be put right without guessing. */
  readonly fixable: number;
}

/** Which findings are shown. */
export interface FindingFilter {
  /** None: all. */
  readonly severities: ReadonlySet<Severity>;
  /** Empty: all. */
  readonly sheet: string;
  readonly text: string;
}

export const ALL_FINDINGS: FindingFilter = { severities: new Set(), sheet: '', text: '' };

/** By kind, in the order in which the first of each kind comes: the gravest first. */
export function groupFindings(findings: readonly SettledFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, SettledFinding[]>();
  for (const one of findings) {
    const id = `${one.severity} ${one.code}`;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const fixable = own.filter((one) => safeFix(one)).length;
    return [{ id, code: first.code, severity: first.severity, findings: own, fixable }];
  });
}

/** The text is looked for in what is said of a finding, in its place, its value and whom it affects. */
export function filterFindings(
  findings: readonly SettledFinding[],
  { severities, sheet, text }: FindingFilter,
  words: Catalogue,
): readonly SettledFinding[] {
  const wanted = folded(text);
  return findings.filter(
    (one) =>
      (severities.size === 0 || severities.has(one.severity)) &&
      (sheet === '' || one.sheet === sheet) &&
      (wanted === '' || folded(searched(one, words)).includes(wanted)),
  );
}

function searched(one: SettledFinding, words: Catalogue): string {
  const { problem } = findingText(words, one);
  const { name } = words.findings[one.code];
  return [name, problem, `${one.sheet}!${one.cell}`, one.value, ...one.affects].join('\n');
}
