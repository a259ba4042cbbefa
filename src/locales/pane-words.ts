import type { CheckWords } from './pane-check-words';
import type { MergeWords } from './merge-words';
import type { ExplainWords } from './pane-explain-words';
import type { PaneReviewsWords } from './pane-reviews-words';
import type { ResultsWords } from './pane-results-words';
import type { ShellWords } from './pane-shell-words';

/** The words of the task pane, by the part of it that says them. */
export interface PaneWords {
  readonly shell: ShellWords;
  readonly check: CheckWords;
  readonly results: ResultsWords;
  readonly explain: ExplainWords;
  readonly reviews: PaneReviewsWords;
  readonly merge: MergeWords;
}
