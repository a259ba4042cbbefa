import {
  CANDIDATES,
  CRITERIA,
  INSPECTIONS,
  RESPONSES,
  SCORES,
  SETTINGS,
} from '../../workbook/contract';
import { SETTING_SPECS } from '../../standard/settings';
import type { FindingsWords } from '../catalogue';
import { headerName, quoted, sheetName } from './phrases';

export const scoreFindings = {
  'missing-score': {
    name: '缺少评分',
    problem: ({ criterion, evaluator }, value) => {
      if (evaluator !== undefined) {
        return criterion === undefined
          ? `评估员${evaluator}在此行尚未评分。`
          : `评估员${evaluator}没有对指标${criterion}评分。`;
      }
      return criterion === undefined
        ? `${quoted(value)}没有可以计入的评分。`
        : `没有评估员对${quoted(value)}的指标${criterion}评分：全部弃权，或没有该指标的列。`;
    },
    suggestion: ({ criterion, evaluator }) => {
      if (evaluator !== undefined) {
        return criterion === undefined
          ? '请填写评分；如该评估员不对此申报对象评分，请删除此行。'
          : '请填写评分（0分也是评分）；如评估员弃权，请填写“弃权”。';
      }
      return criterion === undefined
        ? `请在${sheetName(SCORES)}中填写评估员的评分；如各项指标都填了“不适用”，请核对。`
        : `请确认${sheetName(SCORES)}中有标题为${quoted(criterion)}的列，并填写评分；如该指标不适用，请各评估员都填“不适用”。`;
    },
  },
  'too-few-evaluators': {
    name: '评分人数不足',
    problem: ({ criterion, count, minimum }) =>
      `指标${criterion}只有${count}个评分，至少需要${minimum}个。`,
    suggestion: () =>
      `请补足评分，或在${sheetName(SETTINGS)}中调低${SETTING_SPECS.minimumEvaluators.name}。`,
  },
  'mixed-not-applicable': {
    name: '不适用的意见不一致',
    problem: ({ criterion }) =>
      `对此申报对象的指标${criterion}，有的评估员填“不适用”，有的填了评分。`,
    suggestion: () => '请统一：各评估员都填“不适用”，或都评分，不评分的填“弃权”。',
  },
  'unused-score': {
    name: '评分不计入',
    problem: ({ criterion }, value) =>
      `指标${criterion}采用问卷调查或创建构成，不由评估员评分，${quoted(value)}不计入。`,
    suggestion: () => `请删除该评分，或在${sheetName(CRITERIA)}中更正该指标的方法。`,
  },
  'missing-inspection': {
    name: '缺少日常检查',
    problem: ({ year }, value) => `${quoted(value)}没有${year}年的日常检查记录。`,
    suggestion: ({ year }) =>
      `请在${sheetName(INSPECTIONS)}中填写${year}年的检查得分；如日常检查不计入总分，请将${SETTING_SPECS.inspectionShare.name}设为0。`,
  },
  'missing-response': {
    name: '缺少问卷',
    problem: ({ criterion }, value) => `${quoted(value)}没有指标${criterion}的问卷评分。`,
    suggestion: ({ criterion }) =>
      `请在${sheetName(RESPONSES)}的${quoted(criterion)}列中填写1至5分的评分。`,
  },
  'missing-base-number': {
    name: '缺少基数',
    problem: ({ criterion, column }, value) =>
      `${quoted(value)}的${headerName(column)}未填或为0，无法计算指标${criterion}。`,
    suggestion: ({ column }) => `请在${sheetName(CANDIDATES)}中填写大于0的${headerName(column)}。`,
  },
} satisfies Partial<FindingsWords>;
