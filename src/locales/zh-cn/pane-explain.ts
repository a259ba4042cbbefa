import type { ExplainWords, PointsOfWeight } from '../pane-explain-words';
import { list, titleName } from './phrases';

export const zhCnExplain: ExplainWords = {
  above: (by, passMark) => `比达标分${passMark}高${by}`,
  exactly: (passMark) => `正好是达标分${passMark}`,
  below: (by, passMark) => `比达标分${passMark}低${by}`,
  noTotal: '资料不全，暂无总分。',
  rankOf: (rank, number) => `${number}个中第${rank}名`,
  reasons: '理由',
  conditions: '条件',
  met: '符合',
  notMet: '不符合',
  notKnown: '尚不能确定',
  passMark: (limit, value) => `总分${value ?? '缺'}，达标分${limit}`,
  dimensionFloor: (dimension, limit, value) => `${dimension}：${value ?? '缺评分'}，底线${limit}`,
  criterionFloor: (criterion, limit, value) =>
    `指标${criterion}：${value ?? '缺评分'}，底线${limit}`,
  veto: (criterion, text, evaluators) =>
    evaluators.length > 0
      ? `一票否决${criterion}（${text}）：${list(evaluators)}填“是”`
      : `无一票否决${criterion}（${text}）`,
  year: (year) => `${year}年`,
  advancedUnit: (since) =>
    since === undefined ? '尚不是创建先进单位' : `自${since}起为创建先进单位`,
  honours: (needed, demonstration, civilised) => {
    const held = [...(demonstration ? ['示范社区'] : []), ...(civilised ? ['文明社区'] : [])];
    const wanted = needed === 'both' ? '示范社区和文明社区' : '示范社区或文明社区';
    return `${wanted}：${held.length > 0 ? list(held) : '均未获得'}`;
  },
  dimensions: '维度',
  dimensionBar: (score, floor) => `${score}分（满分100），底线${floor}`,
  noDimensionScore: '无得分',
  criterionFigures: (weight, score, maximum, points) =>
    score === undefined || points === undefined
      ? `权重${weight} · 无得分`
      : `权重${weight} · 满分${maximum}得${score} · 计${points}分`,
  extraFigures: (points, maximum) =>
    points === undefined ? `最多${maximum}分 · 无` : `最多${maximum}分 · ${points}分`,
  dropped: '已去掉',
  given: (evaluator, value) => `${evaluator}：${value}`,
  arithmetic: {
    mean: (scores, score, share) => {
      const [only] = scores;
      return scores.length === 1
        ? `${only ?? score}${pointsOf(share)}`
        : `(${scores.join(' + ')}) ÷ ${scores.length} = ${score}${pointsOf(share)}`;
    },
    median: (scores, score, share) => `${scores.join('、')}的中位数 = ${score}${pointsOf(share)}`,
    questionnaire: (mean, score, share) =>
      share
        ? `(${mean} − 1) ÷ 4 × ${share.maximum} = ${score}${pointsOf(share)}`
        : `(${mean} − 1) ÷ 4 = ${score}（平均评价换算）`,
    respondents: (number, residents, margin) =>
      residents === undefined
        ? `问卷${number}份；95%置信水平下抽样误差±${margin}个百分点`
        : `居民${residents}人，问卷${number}份；95%置信水平下抽样误差±${margin}个百分点`,
    composition: ({ holders, base, share, reached, score }, points) =>
      `${holders} ÷ ${base} ÷ ${share} = ${reached}${points ? ` × ${points.maximum} = ${score}` : ''}${pointsOf(points)}`,
    composedOf: (title, holders, base, share) =>
      `有效的${titleName(title)}${holders}个，基数${base}，目标${share}；超过目标的按目标计`,
    missing: '资料缺失，没有得分。',
    notApplicable: '不适用：该指标及其权重均不计入。',
    yearEnd: (points, weights, value) => `100 × ${points} ÷ ${weights} = ${value}`,
    inspection: (scores, more, mean) =>
      scores.length === 1
        ? mean
        : `(${scores.join(' + ')}${more > 0 ? ` + 另${more}次` : ''}) ÷ ${scores.length + more} = ${mean}`,
    bonusCapped: (sum, cap) => `共${sum}分，最多计${cap}分`,
    total: ({ yearEnd, inspection, bonus, deduction, total }) => {
      const weighed = inspection
        ? `(1 − ${inspection.share}) × ${yearEnd} + ${inspection.share} × ${inspection.mean}`
        : yearEnd;
      return `${weighed} + ${bonus} − ${deduction} = ${total}`;
    },
    held: (least, most) => `总分限于${least}至${most}之间。`,
  },
  total: '从维度到总分',
  figures: {
    yearEnd: '年终综合评估',
    inspection: '日常检查',
    bonus: '加分',
    deduction: '扣分',
    vetoes: '一票否决',
  },
  noInspections: '没有日常检查',
  noneGiven: '无',
  exactNote: (decimals) => `按精确值计算，最后一次性修约；各步显示${decimals}位小数。`,
};

/** ` ÷ 10 × 12 = 10.40`：除以满分，乘以权重。 */
function pointsOf(share: PointsOfWeight): string {
  return share ? ` ÷ ${share.maximum} × ${share.weight} = ${share.points}` : '';
}
