import type { Day } from '../values/day';
import type { Language } from '../values/language';
import type { TitleKind } from '../workbook/choices';
import type { HostProblem, RefusedReason, UnreadableReason } from '../workbook/file-problems';
import type { FindingCode, FindingDetails } from '../workbook/findings';
import type { Reason, ReasonCode } from '../evaluation/reason';
import type { ExcelWords } from './excel-words';
import type { PaneWords } from './pane-words';
import type { ReviewsWords } from './reviews-words';
import type { ConsolidationWords } from './consolidation-words';
import type { SheetWords } from './sheet-words';

/**
 * The words of what every program of the product has, in one language. All is keyed by code through mapped types, so that
 * a word that is missing does not compile. The command line and the workbench have more, which the add-in does not load.
 */
export interface Catalogue {
  readonly language: Language;
  readonly findings: FindingsWords;
  readonly reasons: ReasonsWords;
  /** What it means that a file cannot be read, and what to do. */
  readonly unreadable: UnreadableWords;
  /** What is in the way of writing, that nothing was changed, and what to do. */
  readonly refused: RefusedWords;
  /** What the program that holds the workbook came up against, what it means for the workbook, and what to do. */
  readonly hostProblems: HostProblemWords;
  readonly sheets: SheetWords;
  readonly reviews: ReviewsWords;
  readonly pane: PaneWords;
  /** Where the add-in cannot work. */
  readonly excel: ExcelWords;
  readonly consolidation: ConsolidationWords;
  /** Stands between the reasons of one cell. */
  readonly reasonSeparator: string;
  /** A list in the language's manner: `a, b and c`. */
  list(items: readonly string[]): string;
  /** Whom a finding affects: up to 20 keys, then how many there are besides. */
  affects(candidates: readonly string[]): string;
  /** A day as a sentence has it: `2026-05-01`, `2026年5月1日`. */
  date(day: Day): string;
  /** How many there are of a kind of title (P1): `24 learning communities`. */
  titleCount(title: TitleKind, count: number): string;
}

export type FindingsWords = { readonly [Code in FindingCode]: FindingWords<Code> };

export interface FindingWords<Code extends FindingCode> {
  /** The kind of finding in a few words, for headings and reasons: `Number typed as text`. */
  readonly name: string;
  /** What is wrong, in one sentence; without the rule's number. */
  problem(details: FindingDetails[Code], value: string): string;
  /** What to do, in one sentence. */
  suggestion(details: FindingDetails[Code], value: string): string;
}

/** Short, without a full stop: `Total 78.25 is below the pass mark 80.00`. Decimals from 0 to 6. */
export type ReasonsWords = {
  readonly [Code in ReasonCode]: (
    reason: Extract<Reason, { code: Code }>,
    decimals: number,
  ) => string;
};

export type UnreadableWords = Readonly<Record<UnreadableReason, string>>;

/** The sheet is the one that cannot be written; for `table-name-taken` it may be a defined name. */
export type RefusedWords = Readonly<
  Record<RefusedReason, (sheet: string, cell: string | undefined) => string>
>;

/** The sheet is the one that the problem is about, where it is about one. */
export type HostProblemWords = Readonly<Record<HostProblem, (sheet: string | undefined) => string>>;
