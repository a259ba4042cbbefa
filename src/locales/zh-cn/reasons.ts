import type { ReasonsWords } from '../catalogue';
import { shortfall } from '../shortfall';
import { zhCnFindings } from './findings';
import { list, placeName, quoted } from './phrases';

export const zhCnReasons: ReasonsWords = {
  'below-pass-mark': ({ total, passMark }, decimals) => {
    const { value, limit } = shortfall(total, passMark, decimals);
    return `总分${value}，低于达标分${limit}`;
  },
  'below-dimension-floor': ({ dimension, value: reached, floor }, decimals) => {
    const { value, limit } = shortfall(reached, floor, decimals);
    return `维度${quoted(dimension)}得${value}分，低于底线${limit}分`;
  },
  'below-criterion-floor': ({ criterion, score, floor }, decimals) => {
    const { value, limit } = shortfall(score, floor, decimals);
    return `指标${criterion}得${value}分，低于底线${limit}分`;
  },
  veto: ({ criterion, evaluators }) => `指标${criterion}被评估员${list(evaluators)}一票否决`,
  'no-advanced-unit': () => '尚不是创建先进单位',
  'no-honour': ({ needed }) =>
    needed === 'either' ? '既不是示范社区，也不是文明社区' : '未同时获得示范社区和文明社区称号',
  'missing-score': ({ criterion }) =>
    criterion === '' ? '没有适用的指标' : `指标${criterion}没有评分`,
  'too-few-evaluators': ({ criterion, count, minimum }) =>
    `指标${criterion}只有${count}个评分，至少需要${minimum}个`,
  'missing-inspection': ({ year }) => `没有${year}年的日常检查`,
  'missing-response': ({ criterion }) => `指标${criterion}没有问卷`,
  'missing-base-number': ({ criterion }) => `指标${criterion}缺少基数`,
  finding: ({ finding, sheet, cell }) =>
    sheet === ''
      ? zhCnFindings[finding].name
      : `${zhCnFindings[finding].name}（${placeName(sheet, cell)}）`,
};
