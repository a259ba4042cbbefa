import type { ConsolidateCliWords } from '../cli-words';
import { eitherOf, quoted } from './phrases';

export const zhCnCliConsolidate: ConsolidateCliWords = {
  help: `把各区县的工作簿汇总为全市工作簿。

  npm run -s cli -- consolidate 文件|文件夹... --out 文件 [--dry-run] [--choose 文件] [--by 姓名]
                              [--json 文件|-] [--lang en|zh-CN]

  文件|文件夹     各区县的工作簿（.xlsx、.xlsm），或存放它们的文件夹，不会被改动
  --out 文件      全市工作簿：新建，或上次汇总的工作簿
  --dry-run       只说明将有哪些变化，不写入
  --choose 文件   事先作出的选择，无需再问（见下）
  --by 姓名       选择人，记入“冲突”工作表
  --json          将变化以JSON写入文件，或写到标准输出（-）
  --lang          输出的语言，默认与工作簿相同

选择文件为JSON，可有以下几种；后面的优先于前面的：

  {"choices": [
  {"question": "conflict", "file": "北城区.xlsx"},
  {"question": "conflict", "table": "评分", "key": ["北城区/C001", "评估员1"], "column": "A1", "value": 8},
  {"question": "similar-names", "names": ["阳光社区", "阳光社区居委会"], "choice": "same"},
  {"question": "header", "table": "申报名单", "header": "申报人号", "column": "申报对象"}
  ]}

  conflict        采用该值，或该文件的内容；不写table、key或column时，适用于该文件的所有冲突
  similar-names   same为相同，different为不同；写明district时只适用于该区县
  header          列标题代表哪一列，适用于有该标题的所有文件

退出码0：完成。1：完成，但有冲突待选择、有文件未采用或检查发现错误。2：无法运行。`,
  missingFiles: '请指定要汇总的工作簿。',
  noFiles: (folder) => `${folder}中没有工作簿（.xlsx、.xlsm）。`,
  outIsNoCity: (file) =>
    `${file}已存在，且有自己的记录，未写入任何内容。请换一个文件名，或选择以前汇总过的工作簿。`,
  outIsNoWorkbook: (file) => `工作簿的文件名须以.xlsx或.xlsm结尾，而不是${file}。`,
  badChoices: (file, reason) => `${file}中的选择有误：${reason}`,
  reading: (done, all) => `正在读取：第${done}个，共${all}个文件……`,
  consolidating: '正在汇总……',
  nothingTaken: '没有可以采用的文件，未写入任何内容。',
  nothingChanges: '没有变化：工作簿中已有全部内容。',
  dryRun: '试运行：未写入任何内容。',
  totals: ({ files, taken, added, changed, unchanged, vanished }) =>
    `共${files}个文件，采用${taken}个：新增${added}行，变更${changed}行，未变${unchanged}行，消失${vanished}行。`,
  openConflicts: (records) => `有${records}行的冲突待选择，见“冲突”工作表（--out）或--json。`,
  similarNames: (pairs) => `有${pairs}对名称可能是同一个社区，请用--choose说明。`,
  askedHeader: (file, column, guesses) =>
    `${file}：哪一列是${quoted(column)}？可能是${eitherOf(guesses.map(quoted))}，请用--choose说明。`,
  moreNotShown: (more) => `……另有${more}条，见--json。`,
};
