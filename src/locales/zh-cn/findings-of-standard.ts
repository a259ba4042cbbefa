import { CANDIDATES, CRITERIA } from '../../workbook/contract';
import type { Allowed } from '../../workbook/findings';
import type { FindingsWords } from '../catalogue';
import { eitherOf, quoted, sheetName, titleName } from './phrases';

export const standardFindings = {
  'invalid-share': {
    name: '缺少目标比例',
    problem: () => '创建构成指标的备注应写明目标比例，此处没有写明。',
    suggestion: () =>
      '请在备注中写明统计对象和不超过100%的比例，例如“家庭30%”“楼组30%”或“单位30%”。',
  },
  'no-criteria': {
    name: '没有指标',
    problem: ({ title }) => `${sheetName(CRITERIA)}中没有${titleName(title)}的评分类指标。`,
    suggestion: () => `请补充该称号的指标，或更正${sheetName(CANDIDATES)}中的称号。`,
  },
  'weights-not-100': {
    name: '权重合计不等于100',
    problem: ({ title, sum }) => `${titleName(title)}的权重合计为${sum}，应为100。`,
    suggestion: () => `请在${sheetName(CRITERIA)}中更正权重，使合计等于100。`,
  },
  'unknown-setting': {
    name: '没有该设置项',
    problem: (_, value) => `没有${quoted(value)}这一设置项，此行不起作用。`,
    suggestion: () => '请更正设置项的名称；如是自己的备注，无需处理。',
  },
  'invalid-setting': {
    name: '设置无法采用',
    problem: ({ setting }, value) => `${setting}不能设为${quoted(value)}。`,
    suggestion: ({ allowed }) => `请填写${wanted(allowed)}；留空则采用默认值。`,
  },
} satisfies Partial<FindingsWords>;

function wanted(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'choices':
      // The sheet's explanations speak of these by their codes.
      return eitherOf(allowed.choices.map(({ code, words }) => `${words['zh-CN']}（${code}）`));
    case 'number':
      return `${allowed.minimum}至${allowed.maximum}之间的数字`;
    case 'whole':
      return `${allowed.minimum}至${allowed.maximum}之间的整数`;
    case 'text':
      return '文字';
  }
}
