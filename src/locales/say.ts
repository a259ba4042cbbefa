import type { Finding, FindingCode } from '../workbook/findings';
import type { Reason } from '../evaluation/reason';
import type { EntryProblem } from '../register/review-entry';
import type { Catalogue, FindingWords } from './catalogue';

/** A reason in words. */
export function reasonText(words: Catalogue, reason: Reason, decimals: number): string {
  // The code picks the function for this very reason, which the compiler cannot follow through the union.
  const say = words.reasons[reason.code] as (reason: Reason, decimals: number) => string;
  return say(reason, decimals);
}

/** What is wrong and what to do, in words. */
export function findingText(
  words: Catalogue,
  { code, details, value }: Finding,
): { readonly problem: string; readonly suggestion: string } {
  // As above.
  const said = words.findings[code] as FindingWords<FindingCode>;
  return { problem: said.problem(details, value), suggestion: said.suggestion(details, value) };
}

/** Why a review cannot be recorded, in words. */
export function entryProblemText(words: Catalogue, problem: EntryProblem): string {
  // As above.
  const say = words.pane.reviews.record.problems[problem.code] as (
    one: EntryProblem,
    date: Catalogue['date'],
  ) => string;
  return say(problem, words.date);
}
