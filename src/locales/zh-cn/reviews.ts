import type { ReviewsWords } from '../reviews-words';
import { writtenDate } from './dates';

export const zhCnReviews: ReviewsWords = {
  removalReason: '复评未通过（P14）。',
  sheets: {
    planTitle: (year) => `${year}年复评计划`,
    planNote: (reviews, asOf) =>
      `截至${writtenDate(asOf)}共${reviews}项，含逾期未复评的。称号每满规定年限复评一次（P13）。`,
    holdersTitle: '命名名单',
    holdersNote: (titles, asOf) => `截至${writtenDate(asOf)}有效称号${titles}个及其奖牌（P12）。`,
    calendarTitle: '日历',
    calendarNote: '日历文件中的日程记录，供再次导入时更新原有日程。请勿改动。',
  },
  calendar: {
    name: '学习型社区复评',
    summary: (name, kind) => `复评到期：${name}${kind === undefined ? '' : `（${kind}）`}`,
    description: ({ titleNo, district, namedOn, due }) =>
      [
        `命名编号：${titleNo}`,
        ...(district === '' ? [] : [`区县：${district}`]),
        `命名日期：${writtenDate(namedOn)}`,
        `复评到期日：${writtenDate(due)}`,
      ].join('\n'),
  },
};
