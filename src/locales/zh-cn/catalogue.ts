import type { TitleKind } from '../../workbook/choices';
import type { Catalogue } from '../catalogue';
import { shownKeys } from '../shown-keys';
import { writtenDate } from './dates';
import { zhCnConsolidation } from './consolidation';
import { zhCnRefused, zhCnUnreadable } from './errors';
import { zhCnExcel } from './excel';
import { zhCnFindings } from './findings';
import { zhCnPane } from './pane';
import { zhCnHostProblems } from './host-problems';
import { list, titleName } from './phrases';
import { zhCnReasons } from './reasons';
import { zhCnReviews } from './reviews';
import { zhCnSheets } from './sheets';

/** Households are counted with a word of their own. */
const MEASURE: Readonly<Record<TitleKind, string>> = {
  'learning-community': '个',
  'learning-family': '户',
  'learning-building-group': '个',
  'learning-unit': '个',
};

export const zhCn: Catalogue = {
  language: 'zh-CN',
  findings: zhCnFindings,
  reasons: zhCnReasons,
  unreadable: zhCnUnreadable,
  refused: zhCnRefused,
  hostProblems: zhCnHostProblems,
  sheets: zhCnSheets,
  reviews: zhCnReviews,
  pane: zhCnPane,
  excel: zhCnExcel,
  consolidation: zhCnConsolidation,
  reasonSeparator: '；',
  list,
  affects: (candidates) => {
    const { shown, more } = shownKeys(candidates);
    const keys = shown.join('、');
    return more === 0 ? keys : `${keys}等${candidates.length}个`;
  },
  date: writtenDate,
  titleCount: (title, count) => `${count}${MEASURE[title]}${titleName(title)}`,
};
