import type { FunctionsWords } from '../functions-words';

export const zhCnFunctions: FunctionsWords = {
  helper: {
    REVIEWDUE: {
      description:
        '称号的复评到期日：首个到期日，或某日当天及之后的第一个到期日。请将单元格设为日期格式。',
      parameters: {
        named: '命名日期。',
        asOf: '以哪一天为准，返回当天及之后的第一个到期日；省略时返回首个到期日。',
        years: '复评间隔年数，省略时为3。',
      },
    },
    TITLESTATUS: {
      description: '称号在某日的状态：有效、即将到期或逾期。',
      parameters: {
        due: '复评到期日。',
        asOf: '以哪一天为准。',
        soonDays: '距到期日不超过多少天算即将到期，省略时为90。',
      },
    },
    WEIGHTEDTOTAL: {
      description:
        '加权总分（0至100）：各项评分占其满分的比例乘以权重，再除以权重之和。填“不适用”的不计入。',
      parameters: {
        scores: '各项评分：0至满分，或“不适用”。',
        weights: '各项权重，顺序相同。',
        maxima: '各项满分，顺序相同；也可只给一个，各项通用。',
      },
    },
    TRIMMEDMEAN: {
      description: '去掉一个最高分和一个最低分后的平均分（评分数足够时）；空白单元格和弃权不计入。',
      parameters: {
        scores: '各评估员的评分。',
        from: '评分数达到该值时去掉一个最高分和一个最低分，省略时为5。',
      },
    },
  },
  problems: {
    blank: ({ argument }) => `“${argument}”是空白的。`,
    'not-a-date': ({ argument, value }) =>
      `“${argument}”不是日期：${value}。请使用日期，或写成2026-05-01的形式。`,
    'not-whole': ({ argument, value, minimum, maximum }) =>
      `“${argument}”应为${minimum}至${maximum}的整数，而不是${value}。`,
    'not-a-number': ({ argument, value }) => `“${argument}”中有不是数字的内容：${value}。`,
    'several-cells': ({ argument }) => `“${argument}”只能是一个单元格，不能是区域。`,
    'no-scores': ({ argument }) => `“${argument}”中没有评分。`,
    'sizes-differ': ({ sizes: [scores, weights, maxima] }) =>
      `评分${scores}个、权重${weights}个、满分${maxima}个，请选择大小相同的区域。`,
    'missing-score': ({ position }) => `第${position}项缺少评分。请填写，或填“不适用”。`,
    'score-out-of-range': ({ position, value, maximum }) =>
      `第${position}项评分为${value}，应在0至${maximum}之间。`,
    'not-positive': ({ argument, position }) => `“${argument}”的第${position}个数应大于0。`,
    'no-weights': () => '所有评分均为“不适用”，没有可计算的内容。',
  },
};
