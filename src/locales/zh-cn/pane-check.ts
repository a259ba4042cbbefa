import { choiceWords, SEVERITIES } from '../../workbook/choices';
import type { CheckWords } from '../pane-check-words';
import { titleName } from './phrases';

export const zhCnCheck: CheckWords = {
  start: '本工作簿尚无评估内容，请先用模板新建。',
  newFromTemplate: '用模板新建工作簿',
  withSample: '填入虚构的示例区县，供试用',
  evaluators: (number) => `${number}名评估员`,
  noCandidates: '尚无申报对象，请在“申报名单”中填写。',
  complete: (percentage) => `评分已完成${percentage}%`,
  asOf: (date) => `截至${date}`,
  asOfLabel: '评估日期',
  changeDay: '更改评估日期',
  todayAgain: '今天',
  severityCount: (severity, number) => `${choiceWords(SEVERITIES, severity)['zh-CN']}${number}条`,
  nothingFound: '检查未发现问题',
  checked: (errors, warnings, notices) =>
    `检查完毕：错误${errors}条，警告${warnings}条，提示${notices}条。`,
  evaluate: '评估',
  checkOnly: '仅检查',
  findings: '检查发现',
  filter: '显示',
  search: '搜索检查发现',
  sheetFilter: '工作表',
  allSheets: '全部工作表',
  noMatch: '没有符合条件的检查发现。',
  groupHeading: (name, number) => `${name}（${number}）`,
  whyItMatters: (severity, rule) => {
    if (severity === 'error') return `${rule}改正之前，受影响的申报对象无法作出结论。`;
    return severity === 'warning'
      ? `${rule}不影响作出结论，请确认是否有意如此。`
      : `${rule}无须处理。`;
  },
  rules: {
    P1: '称号共有四类（P1）。',
    P2: '评估社区时也看其中的家庭、楼组和单位（P2）。',
    P3: '专业指导组须能分清各个社区（P3）。',
    'P5-P9': '每类称号各有自己的指标（P5-P9）。',
    'P8-P9': '评分须对应评估标准中的指标（P8-P9）。',
    P10: '评分来自听取汇报、查阅资料、座谈会和问卷调查（P10）。',
    P11: '年终综合评估与日常检查相结合（P11）。',
    P12: '达到标准即予命名，因此作出结论的依据必须确切（P12）。',
    P13: '复评每三年一次，自工作簿中的日期起算（P13）。',
    P14: '复评未通过的，从名单中除名（P14）。',
  },
  goTo: (place) => `转到${place}`,
  affects: (whom) => `影响${whom}`,
  affectsEveryone: '影响全部申报对象',
  affectsTitle: (title) => `影响全部${titleName(title)}`,
  affectsNobody: '不影响任何申报对象',
  fix: '改正',
  fixOne: (place) => `改正${place}`,
  fixAll: '全部改正',
  fixKind: (name) => `全部改正：${name}`,
  fixed: (number) => `已改正${number}个单元格。`,
  beside: {
    label: '所选单元格',
    range: (maximum) => `0-${maximum}分`,
    ratingRange: '评价1-5',
    yesOrNo: '是或否',
    weight: (weight) => `权重${weight}`,
    noMethod: '未指定方法',
    soFar: (candidate) => `${candidate}目前：`,
    noCandidate: '在本行填写申报对象后，可查看其目前的评分。',
    nothingYet: '尚无评分',
    ratingsSoFar: (candidate, number, mean) => `${candidate}目前：${number}份回答，平均${mean}`,
    given: (evaluator, value) => `${evaluator}：${value}`,
    blank: '空白',
    abstained: '弃权',
    notApplicable: '不适用',
    unreadable: (value) => `${value}，无法采用`,
  },
};
