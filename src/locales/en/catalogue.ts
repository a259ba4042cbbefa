import { isoDate } from '../../values/day';
import type { Catalogue } from '../catalogue';
import { shownKeys } from '../shown-keys';
import { enConsolidation } from './consolidation';
import { enRefused, enUnreadable } from './errors';
import { enExcel } from './excel';
import { enFindings } from './findings';
import { enPane } from './pane';
import { enHostProblems } from './host-problems';
import { count, list, titleName, titleNames } from './phrases';
import { enReasons } from './reasons';
import { enReviews } from './reviews';
import { enSheets } from './sheets';

export const en: Catalogue = {
  language: 'en',
  findings: enFindings,
  reasons: enReasons,
  unreadable: enUnreadable,
  refused: enRefused,
  hostProblems: enHostProblems,
  sheets: enSheets,
  reviews: enReviews,
  pane: enPane,
  excel: enExcel,
  consolidation: enConsolidation,
  reasonSeparator: '; ',
  list,
  affects: (candidates) => {
    const { shown, more } = shownKeys(candidates);
    const keys = shown.join(', ');
    return more === 0 ? keys : `${keys} and ${more} more`;
  },
  date: isoDate,
  titleCount: (title, amount) => count(amount, titleName(title), titleNames(title)),
};
