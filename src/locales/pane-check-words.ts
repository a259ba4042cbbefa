import type { Severity, TitleKind } from '../workbook/choices';
import type { RuleNo } from '../workbook/findings';

/** What the workbook has, its check, and what stands beside a score cell. */
export interface CheckWords {
  /** In a workbook that is none of ours: what to do first, in one sentence. */
  readonly start: string;
  readonly newFromTemplate: string;
  readonly withSample: string;
  readonly evaluators: (count: number) => string;
  readonly noCandidates: string;
  readonly goToCandidates: string;
  /** How complete the scores are, beside the count of candidates. */
  readonly complete: (percentage: number) => string;
  readonly asOf: (date: string) => string;
  readonly asOfLabel: string;
  readonly changeDay: string;
  readonly todayAgain: string;
  readonly severityCount: (severity: Severity, count: number) => string;
  readonly nothingFound: string;
  readonly checked: (errors: number, warnings: number, notices: number) => string;
  readonly evaluate: string;
  readonly checkOnly: string;
  readonly findings: string;
  readonly filter: string;
  readonly search: string;
  readonly sheetFilter: string;
  readonly allSheets: string;
  readonly noMatch: string;
  readonly groupHeading: (name: string, count: number) => string;
  readonly whyItMatters: (severity: Severity, rule: string) => string;
  readonly rules: Readonly<Record<RuleNo, string>>;
  readonly goTo: (place: string) => string;
  readonly affects: (whom: string) => string;
  readonly affectsEveryone: string;
  readonly affectsTitle: (title: TitleKind) => string;
  readonly affectsNobody: string;
  readonly fix: string;
  /** For those who hear the button by itself. */
  readonly fixOne: (place: string) => string;
  readonly fixAll: string;
  readonly fixKind: (name: string) => string;
  readonly fixed: (count: number) => string;
  readonly beside: BesideWords;
}

export interface BesideWords {
  readonly label: string;
  readonly range: (maximum: string) => string;
  readonly ratingRange: string;
  readonly yesOrNo: string;
  readonly weight: (weight: string) => string;
  /** Of a criterion for which the standard names no method. */
  readonly noMethod: string;
  readonly soFar: (candidate: string) => string;
  readonly noCandidate: string;
  readonly nothingYet: string;
  readonly ratingsSoFar: (candidate: string, count: number, mean: string) => string;
  /** One evaluator's cell in words. */
  readonly given: (evaluator: string, value: string) => string;
  readonly blank: string;
  readonly abstained: string;
  readonly notApplicable: string;
  readonly unreadable: (value: string) => string;
}
