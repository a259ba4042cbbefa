import { folded } from '../../values/text';
import { TITLE_KINDS } from '../../workbook/choices';
import { CANDIDATES, COMMUNITY, CRITERIA, TITLES } from '../../workbook/contract';
import type { FindingsWords } from '../catalogue';
import { writtenDate } from './dates';
import {
  choiceList,
  headerName,
  placeName,
  quoted,
  quotedOr,
  sheetName,
  titleName,
} from './phrases';

export const recordFindings = {
  'missing-key': {
    name: '记录无法识别',
    problem: ({ column }) => `${headerName(column)}未填，此行不予采用。`,
    suggestion: ({ column }) => `请填写${headerName(column)}，或删除此行。`,
  },
  'missing-value': {
    name: '内容未填',
    problem: ({ column }) => `${headerName(column)}未填。`,
    suggestion: ({ column }) => `请填写${headerName(column)}。`,
  },
  'duplicate-key': {
    name: '记录重复',
    problem: ({ firstSheet, firstCell }, value) =>
      `${quotedOr(value, '此处')}与${placeName(firstSheet, firstCell)}的记录重复。`,
    suggestion: () => '请删除其中一条；如不是同一条记录，请更正编号、评估员、日期等区分内容。',
  },
  'unknown-candidate': {
    name: '申报对象不在名单中',
    problem: (_, value) => `${quoted(value)}不在${sheetName(CANDIDATES)}中，此行不予采用。`,
    suggestion: () => `请更正申报对象的编号，或将其补入${sheetName(CANDIDATES)}。`,
  },
  'unknown-criterion': {
    name: '没有该指标',
    problem: ({ title }, value) =>
      title === undefined
        ? `${quoted(value)}像是指标代码，但${sheetName(CRITERIA)}中没有该指标。`
        : `${quoted(value)}填在了${titleName(title)}没有的指标下。`,
    suggestion: ({ title }) =>
      title === undefined
        ? `请更正列标题，或在${sheetName(CRITERIA)}中补充该指标。`
        : `请把评分移到正确的指标下或删除；如称号有误，请在${sheetName(CANDIDATES)}中更正。`,
  },
  'unknown-title': {
    name: '没有该称号',
    problem: (_, value) => `没有${quoted(value)}这一称号。`,
    suggestion: () => `请填写${choiceList(TITLE_KINDS)}。`,
  },
  'unknown-title-no': {
    name: '没有该命名编号',
    problem: (_, value) => `${sheetName(TITLES)}中没有编号为${quoted(value)}的可用记录。`,
    suggestion: () => `请更正命名编号；如编号无误，请核对${sheetName(TITLES)}中该行是否填写完整。`,
  },
  'unknown-community': {
    name: '所属社区不明',
    problem: ({ titleNo }) => `命名编号${quoted(titleNo)}的所属社区不明，不计入任何社区。`,
    suggestion: () =>
      `请在${sheetName(CANDIDATES)}中填写其${headerName(COMMUNITY)}，或在${sheetName(TITLES)}中增加该列。`,
  },
  'similar-names': {
    name: '名称相近',
    problem: ({ other, otherSheet, otherCell, district }, value) => {
      const place = placeName(otherSheet, otherCell);
      const where = district === '' ? '' : `${quoted(district)}的`;
      return folded(other) === folded(value)
        ? `${quoted(value)}与${place}的名称相同，可能是${where}同一个社区。`
        : `${quoted(value)}与${place}的${quoted(other)}可能是${where}同一个社区。`;
    },
    suggestion: ({ other }, value) =>
      folded(other) === folded(value)
        ? '如是同一个社区，请只保留一行；如不是，请使名称有所区别。'
        : '如是同一个社区，请统一名称；如不是，无需处理。',
  },
  'future-date': {
    name: '日期在评估日期之后',
    problem: ({ asOf }, value) =>
      `${quoted(value)}晚于评估日期${writtenDate(asOf)}，此行暂不计入。`,
    suggestion: () => '如日期填错，请更正；如无误，无需处理。',
  },
  'review-before-naming': {
    name: '复评早于命名',
    problem: ({ namedOn }, value) =>
      `${quoted(value)}早于命名日期${writtenDate(namedOn)}，此次复评不计入。`,
    suggestion: () => '请更正复评日期，或更正命名名册中的命名日期。',
  },
  'review-after-removal': {
    name: '除名后的复评',
    problem: ({ removedOn }, value) =>
      `${quotedOr(value, '该称号')}已于${writtenDate(removedOn)}除名，此次复评不起作用。`,
    suggestion: () => '如重新符合条件，请重新命名；如除名有误，请更正未通过复评的那条记录。',
  },
  'nothing-to-correct': {
    name: '没有可更正的记录',
    problem: ({ reviewedOn }) =>
      `备注要更正的是${writtenDate(reviewedOn)}的复评记录，但该称号没有当日的有效记录，此行不予采用。`,
    suggestion: () => '请改正备注中的日期；如此行本身是一次复评，请删去备注开头的更正字样。',
  },
} satisfies Partial<FindingsWords>;
