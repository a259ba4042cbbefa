import type { PaneWords } from '../pane-words';
import { enCheck } from './pane-check';
import { enExplain } from './pane-explain';
import { enMerge } from './merge';
import { enResults } from './pane-results';
import { enPaneReviews } from './pane-reviews';
import { enShell } from './pane-shell';

export const enPane: PaneWords = {
  shell: enShell,
  check: enCheck,
  results: enResults,
  explain: enExplain,
  reviews: enPaneReviews,
  merge: enMerge,
};
