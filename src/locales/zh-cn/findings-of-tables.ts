import { INSPECTIONS, RESPONSES, SETTINGS, TITLES } from '../../workbook/contract';
import { SETTING_SPECS } from '../../standard/settings';
import type { FindingsWords } from '../catalogue';
import { headerName, quoted, sheetName } from './phrases';

/** What to change instead, where a setting or a criterion asks for a table. */
const INSTEAD = new Map<string, string>([
  [
    INSPECTIONS.name,
    `如日常检查不计入总分，请在${sheetName(SETTINGS)}中将${SETTING_SPECS.inspectionShare.name}设为0`,
  ],
  [RESPONSES.name, '如不做问卷调查，请更改相关指标的方法'],
  [TITLES.name, '如不考核创建构成，请更改相关指标的方法'],
]);

export const tableFindings = {
  'missing-table': {
    name: '缺少数据表',
    problem: ({ table }) => `缺少${sheetName(table)}工作表。`,
    suggestion: ({ table }) =>
      `请补上该工作表，可从新模板中复制；${INSTEAD.get(table.name) ?? '如已有该表，请更正工作表名称'}。`,
  },
  'duplicate-table': {
    name: '数据表重复',
    problem: ({ table, usedSheet }) =>
      `${sheetName(table)}的内容取自${quoted(usedSheet)}工作表，本工作表中的内容不予采用。`,
    suggestion: () => '请把内容合并到一张工作表，并删除另一张或更改其名称。',
  },
  'missing-column': {
    name: '缺少列',
    problem: ({ table, column }) =>
      typeof column === 'string'
        ? `${sheetName(table)}中没有指标${column}的列。`
        : `${sheetName(table)}中缺少${headerName(column)}列。`,
    suggestion: ({ column }) => {
      if (typeof column === 'string') return `请增加标题为${quoted(column)}的列，并填写评分。`;
      const instead = column.required ? '' : '，或更改用到该列的设置或指标';
      return `请增加标题为${headerName(column)}的列${instead}。`;
    },
  },
  'duplicate-column': {
    name: '列重复',
    problem: ({ header }) => `${quoted(header)}与本表已有的列重复。`,
    suggestion: () => '请删除其中一列；如内容不同，请更改列标题。',
  },
  'rows-outside-table': {
    name: '数据在表外',
    problem: ({ table, count }) => `数据表${quoted(table)}下方紧接的${count}行不在表内，不计入。`,
    suggestion: () => '请拖动数据表右下角把这些行纳入表内，或将其移到别处。',
  },
  'merged-cells': {
    name: '合并单元格',
    problem: () => '此处有合并单元格，无法判断每个单元格的内容。',
    suggestion: () => '请取消合并，并逐格填写。',
  },
  'hidden-rows': {
    name: '隐藏行',
    problem: ({ count }) =>
      count === 1
        ? '此行被隐藏或筛选掉，但仍然计入。'
        : `从此行起有${count}行被隐藏或筛选掉，但仍然计入。`,
    suggestion: () => '请取消隐藏并核对，不应计入的请删除。',
  },
  'total-row': {
    name: '合计行',
    problem: () => '此行是合计或平均，不计入。',
    suggestion: () => '无需处理；如确是一条记录，请改掉“合计”“平均”等字样。',
  },
} satisfies Partial<FindingsWords>;
