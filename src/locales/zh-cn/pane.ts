import type { PaneWords } from '../pane-words';
import { zhCnCheck } from './pane-check';
import { zhCnExplain } from './pane-explain';
import { zhCnMerge } from './merge';
import { zhCnResults } from './pane-results';
import { zhCnPaneReviews } from './pane-reviews';
import { zhCnShell } from './pane-shell';

export const zhCnPane: PaneWords = {
  shell: zhCnShell,
  check: zhCnCheck,
  results: zhCnResults,
  explain: zhCnExplain,
  reviews: zhCnPaneReviews,
  merge: zhCnMerge,
};
