import type { Day } from '../values/day';
import type { Choice, Severity, TitleKind } from './choices';
import type { ColumnSpec, TableSpec } from './contract';
import type { UnreadableReason } from './file-problems';
import type { StandardDifference } from './standard-difference';

/**
 * What each finding has to say beyond its place and value. A finding is data with a code; `locales/` has the words,
 * so the codes are the same in every language.
 */
export interface FindingDetails {
  'missing-table': { readonly table: TableSpec };
  'duplicate-table': { readonly table: TableSpec; readonly usedSheet: string };
  'missing-column': { readonly table: TableSpec; readonly column: ColumnSpec | string };
  'duplicate-column': { readonly header: string };
  'rows-outside-table': { readonly table: string; readonly count: number };
  'missing-key': { readonly column: ColumnSpec };
  'missing-value': { readonly column: ColumnSpec };
  'duplicate-key': { readonly firstSheet: string; readonly firstCell: string };
  'unknown-candidate': NoDetails;
  'unknown-criterion': { readonly title: TitleKind | undefined };
  'unknown-title': NoDetails;
  'unknown-title-no': NoDetails;
  'unknown-community': { readonly titleNo: string };
  'not-a-number': NoDetails;
  'number-as-text': { readonly used: string };
  'out-of-range': { readonly minimum: string; readonly maximum: string | undefined };
  'not-positive': NoDetails;
  'error-value': NoDetails;
  'invalid-date': NoDetails;
  'date-as-text': { readonly used: Day };
  'invalid-choice': { readonly choices: readonly Choice<string>[] };
  'invalid-share': NoDetails;
  'no-criteria': { readonly title: TitleKind };
  'weights-not-100': { readonly title: TitleKind; readonly sum: string };
  'unknown-setting': NoDetails;
  'invalid-setting': { readonly setting: string; readonly allowed: Allowed };
  /** Without a criterion: none at all; without an evaluator: nobody's. */
  'missing-score': {
    readonly criterion: string | undefined;
    readonly evaluator: string | undefined;
  };
  'too-few-evaluators': {
    readonly criterion: string;
    readonly count: number;
    readonly minimum: number;
  };
  'mixed-not-applicable': { readonly criterion: string };
  'unused-score': { readonly criterion: string };
  'merged-cells': NoDetails;
  'hidden-rows': { readonly count: number };
  'total-row': NoDetails;
  'similar-names': {
    readonly other: string;
    readonly otherSheet: string;
    readonly otherCell: string;
    readonly district: string;
  };
  'missing-inspection': { readonly year: number };
  'missing-response': { readonly criterion: string };
  'missing-base-number': { readonly criterion: string; readonly column: ColumnSpec };
  'future-date': { readonly asOf: Day };
  'review-before-naming': { readonly namedOn: Day };
  'review-after-removal': { readonly removedOn: Day };
  'nothing-to-correct': { readonly reviewedOn: Day };
  'formula-like-text': NoDetails;
  /** Of a file that is consolidated, as the next ones are; `value` is its name. */
  'unreadable-file': { readonly reason: UnreadableReason };
  'duplicate-file': { readonly same: boolean };
  'file-left-out': { readonly why: 'temporary' | 'city-workbook' };
  'no-records': NoDetails;
  'standard-differs': { readonly difference: StandardDifference };
  /** Without a title: in general. */
  'settings-differ': {
    readonly setting: string;
    readonly title: TitleKind | undefined;
    readonly ours: string;
    readonly theirs: string;
  };
  conflict: {
    readonly key: readonly string[];
    readonly header: string;
    readonly versions: readonly ConflictVersion[];
  };
}

/** What one file says in a cell that another file has otherwise. */
export interface ConflictVersion {
  readonly value: string;
  /** Empty for what was typed into the city's workbook itself. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

type NoDetails = Readonly<Record<never, never>>;

export type FindingCode = keyof FindingDetails;

/** What a setting takes: one of a set of words, or a number within bounds, whole or not. */
export type Allowed =
  | { readonly kind: 'choices'; readonly choices: readonly Choice<string>[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'whole'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'text' };

/** Whom a finding affects: candidates by their key, all of a title, everyone, or nobody. */
export type Scope =
  | { readonly kind: 'candidates'; readonly candidates: readonly string[] }
  | { readonly kind: 'title'; readonly title: TitleKind }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'nobody' };

export const NOBODY: Scope = { kind: 'nobody' };
export const EVERYONE: Scope = { kind: 'everyone' };

export function candidateScope(candidate: string): Scope {
  return { kind: 'candidates', candidates: [candidate] };
}

/** Each candidate once. */
export function candidatesScope(candidates: Iterable<string>): Scope {
  return { kind: 'candidates', candidates: [...new Set(candidates)] };
}

export function titleScope(title: TitleKind | undefined): Scope {
  return title === undefined ? EVERYONE : { kind: 'title', title };
}

export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly sheet: string;
  /** `F18`; empty where the finding is about something that isn't there. */
  readonly cell: string;
  /** What was found, as text; empty for a blank cell. */
  readonly value: string;
  readonly scope: Scope;
  readonly details: FindingDetails[Code];
}

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** Where findings go while a workbook is read. */
export type Report = (finding: Finding) => void;

/** How grave each kind of finding is: an error keeps those whom it affects from being decided on. */
const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'missing-table': 'error',
  'duplicate-table': 'error',
  'missing-column': 'error',
  'duplicate-column': 'error',
  'rows-outside-table': 'error',
  'missing-key': 'error',
  'missing-value': 'error',
  'duplicate-key': 'error',
  'unknown-candidate': 'error',
  'unknown-criterion': 'error',
  'unknown-title': 'error',
  'unknown-title-no': 'error',
  'unknown-community': 'warning',
  'not-a-number': 'error',
  'number-as-text': 'warning',
  'out-of-range': 'error',
  'not-positive': 'error',
  'error-value': 'error',
  'invalid-date': 'error',
  'date-as-text': 'warning',
  'invalid-choice': 'error',
  'invalid-share': 'error',
  'no-criteria': 'error',
  'weights-not-100': 'error',
  'unknown-setting': 'warning',
  'invalid-setting': 'error',
  'missing-score': 'error',
  'too-few-evaluators': 'error',
  'mixed-not-applicable': 'error',
  'unused-score': 'warning',
  'merged-cells': 'error',
  'hidden-rows': 'warning',
  'total-row': 'notice',
  'similar-names': 'warning',
  'missing-inspection': 'error',
  'missing-response': 'error',
  'missing-base-number': 'error',
  'future-date': 'warning',
  'review-before-naming': 'error',
  'review-after-removal': 'warning',
  'nothing-to-correct': 'error',
  'formula-like-text': 'warning',
  'unreadable-file': 'error',
  'duplicate-file': 'error',
  'file-left-out': 'notice',
  'no-records': 'error',
  'standard-differs': 'error',
  'settings-differ': 'warning',
  conflict: 'error',
};

/** A part of the policy, by its number. */
export type RuleNo = 'P1' | 'P2' | 'P3' | 'P5-P9' | 'P8-P9' | 'P10' | 'P11' | 'P12' | 'P13' | 'P14';

/** The rule that a finding speaks of: the part of the policy that it would otherwise break. */
export const RULE: Readonly<Record<FindingCode, RuleNo>> = {
  'missing-table': 'P12',
  'duplicate-table': 'P12',
  'missing-column': 'P12',
  'duplicate-column': 'P12',
  'rows-outside-table': 'P12',
  'missing-key': 'P12',
  'missing-value': 'P12',
  'duplicate-key': 'P12',
  'unknown-candidate': 'P12',
  'unknown-criterion': 'P8-P9',
  'unknown-title': 'P1',
  'unknown-title-no': 'P13',
  'unknown-community': 'P2',
  'not-a-number': 'P10',
  'number-as-text': 'P10',
  'out-of-range': 'P10',
  'not-positive': 'P12',
  'error-value': 'P10',
  'invalid-date': 'P13',
  'date-as-text': 'P13',
  'invalid-choice': 'P12',
  'invalid-share': 'P2',
  'no-criteria': 'P5-P9',
  'weights-not-100': 'P12',
  'unknown-setting': 'P12',
  'invalid-setting': 'P12',
  'missing-score': 'P10',
  'too-few-evaluators': 'P10',
  'mixed-not-applicable': 'P10',
  'unused-score': 'P10',
  'merged-cells': 'P12',
  'hidden-rows': 'P12',
  'total-row': 'P12',
  'similar-names': 'P3',
  'missing-inspection': 'P11',
  'missing-response': 'P10',
  'missing-base-number': 'P2',
  'future-date': 'P13',
  'review-before-naming': 'P13',
  'review-after-removal': 'P14',
  'nothing-to-correct': 'P13',
  'formula-like-text': 'P12',
  'unreadable-file': 'P3',
  'duplicate-file': 'P3',
  'file-left-out': 'P3',
  'no-records': 'P3',
  'standard-differs': 'P3',
  'settings-differ': 'P3',
  conflict: 'P3',
};

/** A finding with the severity of its code, or a graver or milder one where the case has it. */
export function finding<Code extends FindingCode>(
  code: Code,
  place: { readonly sheet: string; readonly cell: string; readonly value?: string },
  scope: Scope,
  details: FindingDetails[Code],
  severity: Severity = SEVERITY[code],
): Finding {
  const made: FindingOf<Code> = {
    code,
    severity,
    sheet: place.sheet,
    cell: place.cell,
    value: place.value ?? '',
    scope,
    details,
  };
  // Code and details belong together by the signature above; the compiler cannot follow that through the union.
  return made as unknown as Finding;
}
