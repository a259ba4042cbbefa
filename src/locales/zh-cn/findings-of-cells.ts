import { CANDIDATES, CRITERIA } from '../../workbook/contract';
import { NOT_CALCULATED } from '../../workbook/snapshot';
import type { FindingsWords } from '../catalogue';
import { rangeSide } from '../range-side';
import { writtenDate } from './dates';
import { choiceList, headerName, quoted, sheetName } from './phrases';

const YEAR_COLUMN = CANDIDATES.columns
  .filter(({ holds }) => holds.kind === 'year-or-date')
  .map(headerName)
  .join('、');

export const cellFindings = {
  'not-a-number': {
    name: '不是数字',
    problem: (_, value) => `${quoted(value)}不是数字。`,
    suggestion: () => '请填写数字，例如8或8.5。',
  },
  'number-as-text': {
    name: '以文本形式填写的数字',
    problem: ({ used }, value) => `${quoted(value)}是文本，已按${used}读取。`,
    suggestion: ({ used }) => `请改为数字${used}。`,
  },
  'out-of-range': {
    name: '数字超出范围',
    problem: ({ minimum, maximum }, value) => {
      const side = rangeSide({ minimum, maximum }, value);
      if (side === 'above') return `${value}大于最大值${maximum ?? ''}。`;
      if (side === 'below') return `${value}小于最小值${minimum}。`;
      return maximum === undefined
        ? `${quoted(value)}不是大于或等于${minimum}的数字。`
        : `${quoted(value)}不在${minimum}至${maximum}之间。`;
    },
    suggestion: ({ minimum, maximum }) => {
      if (maximum === undefined) return `请填写大于或等于${minimum}的数字。`;
      const enter = `请填写${minimum}至${maximum}之间的数字`;
      return minimum === '0'
        ? `${enter}；如指标的满分有误，请在${sheetName(CRITERIA)}中更正。`
        : `${enter}。`;
    },
  },
  'not-positive': {
    name: '数字应大于0',
    problem: (_, value) => `此处不能填${quoted(value)}，应大于0。`,
    suggestion: () => '请填写大于0的数字；如不需要该指标，请删除整行。',
  },
  'error-value': {
    name: '单元格出错',
    problem: (_, value) =>
      value === NOT_CALCULATED
        ? '单元格的公式尚未计算，没有可采用的值。'
        : `单元格的值是错误${quoted(value)}，无法采用。`,
    suggestion: (_, value) =>
      value === NOT_CALCULATED
        ? '请在Excel中打开工作簿并保存，再重新检查。'
        : '请更正公式或其引用的单元格，或直接填写内容。',
  },
  'invalid-date': {
    name: '不是有效日期',
    problem: (_, value) => `无法确定${quoted(value)}是哪一天。`,
    suggestion: () => `请按年、月、日的顺序填写，例如2026年5月1日；${YEAR_COLUMN}可以只填年份。`,
  },
  'date-as-text': {
    name: '以文本形式填写的日期',
    problem: ({ used }, value) => `${quoted(value)}是文本，已按${writtenDate(used)}读取。`,
    suggestion: ({ used }) => `请改为日期格式的${writtenDate(used)}。`,
  },
  'invalid-choice': {
    name: '不在可选范围内',
    problem: (_, value) => `${quoted(value)}不在可选范围内。`,
    suggestion: ({ choices }) => `请填写${choiceList(choices)}。`,
  },
  'formula-like-text': {
    name: '文本形似公式',
    problem: (_, value) => `${quoted(value)}的开头像公式，但它是文本，按文本保留。`,
    suggestion: () => '如本意如此，无需处理；否则请删去开头的符号。',
  },
} satisfies Partial<FindingsWords>;
