import { choiceWords, DECISIONS, type Decision } from '../../workbook/choices';
import type { ResultsWords } from '../pane-results-words';

export const zhCnResults: ResultsWords = {
  heading: '评估结果',
  asOf: (date) => `截至${date}`,
  decisionCount: (decision, number) => `${decisionName(decision)}${number}个`,
  show: '显示',
  search: '搜索申报对象',
  titleFilter: '称号',
  allTitles: '全部称号',
  unknownTitle: '未知称号',
  noMatch: '没有符合条件的申报对象。',
  noCandidates: '没有可作结论的申报对象，请在“申报名单”中填写。',
  rank: (rank) => `第${rank}名`,
  noTotal: '无总分',
  moreReasons: (number) => `另有${number}条理由`,
  strip: {
    label: (number, passMark) =>
      `${number}个申报对象的总分，标在0至100的横线上，达标分${passMark}。用方向键逐个查看，按回车键打开。`,
    dot: (name, total, decision) => `${name}：${total}，${decision}`,
    passMark: (passMark) => `达标分${passMark}`,
    tableCaption: '总分分布',
    range: '总分',
    candidates: '申报对象',
  },
  write: {
    notWritten: '尚未写入工作簿。',
    written: '工作簿中的“评估结果”和“检查发现”已是最新。',
    outOfDate: '工作簿中的“评估结果”和“检查发现”已过期。',
    whatWillBeWritten: '将写入的内容',
    sheet: ({ name, kind, added, changed, unchanged, removed }) => {
      if (kind === 'new') return `${name}：新工作表，${added}行`;
      if (kind === 'grown') return `${name}：新增${added}行`;
      const parts = [
        ...(added > 0 ? [`新增${added}行`] : []),
        ...(changed > 0 ? [`变更${changed}行`] : []),
        ...(removed > 0 ? [`删除${removed}行`] : []),
        `未变${unchanged}行`,
      ];
      return `${name}：${parts.join('，')}`;
    },
    decisionChanges: (number) => `${number}个结论与工作簿中现有的“评估结果”不同`,
    decisionChange: (name, from, to) =>
      `${name}：${from ? decisionName(from) : '无'}→${to ? decisionName(to) : '无'}`,
    audit: '同时写入“核算”：用公式重新计算所有总分',
    write: '写入结果',
    changedMeanwhile: '显示之后工作簿又有改动，因此未写入任何内容。请再看一遍将写入的内容。',
    nameTitles: '命名',
  },
  naming: {
    heading: '命名',
    lead: (number, date) => `将有${number}个申报对象记入命名名册，命名日期为${date}。`,
    nobody: '没有需要命名的对象：结论为“命名”的都已持有称号。',
    holdAlready: (number) => `${number}个申报对象已持有称号，不再新增记录`,
    holder: (name, titleNo, namedOn) => `${name}：${titleNo}，${namedOn}命名`,
    incomplete: (number) => `${number}个申报对象资料不全，暂不能命名，以后可以补命名。`,
    reviewDue: (date) => `复评到期日${date}`,
    whatElse: '“评估结果”和“检查发现”将一并写入。',
    name: (number) => `命名${number}个`,
    confirmHeading: (number) => `确定命名这${number}个对象？`,
    confirmText: (date) =>
      `将以${date}为命名日期记入“命名名册”。名册只增不减，已有记录不会删除。命名后可立即撤销。`,
    confirm: '命名',
    cancel: '取消',
    named: (number) => `已命名：命名名册新增${number}条记录。`,
  },
};

function decisionName(decision: Decision): string {
  return choiceWords(DECISIONS, decision)['zh-CN'];
}
