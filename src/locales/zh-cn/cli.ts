import { choiceWords, TITLE_KINDS } from '../../workbook/choices';
import type { CliWords } from '../cli-words';
import { zhCnCliConsolidate } from './cli-consolidate';
import { zhCnCliReviews } from './cli-reviews';

export const zhCnCli: CliWords = {
  help: `在Excel工作簿中评估、命名和复评学习型社区。

  npm run -s cli -- template --out 文件          新建待填写的工作簿
  npm run -s cli -- evaluate 文件 --out 文件     检查工作簿并作出结论
  npm run -s cli -- reviews 文件                 查看复评到期情况
  npm run -s cli -- consolidate 文件... --out 文件
                                                 把多个工作簿汇总为一个

  npm run -s cli -- 命令 --help                  查看命令的用法

退出码0：完成。1：完成，但检查发现错误。2：无法运行。`,
  templateHelp: `新建评估工作簿，其中的示例标准请换成本市的标准。

  npm run -s cli -- template --out 文件 [--lang en|zh-CN] [--sample]

  --out 文件    要写入的工作簿（.xlsx）
  --lang        工作簿的语言，默认为en
  --sample      填入一个虚构区县的数据，每次相同`,
  evaluateHelp: `检查评估工作簿，计算总分，作出结论并说明理由。

  npm run -s cli -- evaluate 文件 [--out 文件] [--as-of YYYY-MM-DD] [--name] [--audit]
                             [--json 文件|-] [--lang en|zh-CN]

  文件          工作簿（.xlsx、.xlsm），不会被改动
  --out 文件    写入其副本，并增加“评估结果”和“检查发现”工作表
  --as-of       评估日期，默认为今天
  --name        命名结论为“命名”的对象，在命名名册中追加记录
  --audit       另用公式重新计算所有总分（“核算”工作表）
  --json        将结果以JSON写入文件，或写到标准输出（-）
  --lang        输出的语言，默认与工作簿相同

退出码0：完成。1：完成，但检查发现错误。2：无法运行。`,
  seeHelp: (command) => `用法：npm run -s cli -- ${command ? `${command} ` : ''}--help`,
  unknownCommand: (command) => `没有“${command}”这个命令。`,
  badArguments: (reason) => `参数有误：${reason}`,
  missingOut: '请用--out指定要写入的工作簿。',
  missingFile: '请指定要评估的工作簿。',
  oneFileOnly: '每次只能评估一个工作簿。',
  badLanguage: (given) => `没有“${given}”这种语言，请用en或zh-CN。`,
  badDate: (given) => `“${given}”不是日期，请写成2026-05-01的形式。`,
  noSuchFile: (file) => `文件不存在：${file}`,
  noSuchFolder: (folder) => `文件夹不存在：${folder}。请先建立该文件夹，或另选位置。`,
  isFolder: (path) => `${path}是文件夹，请指明文件。`,
  newIsXlsx: (file) => `新工作簿的文件名须以.xlsx结尾，而不是${file}。`,
  notReadable: (file, reason) => `无法读取${file}。${reason}`,
  notWritten: (file, reason) => `未能写入${file}。${reason}`,
  overwritesInput: (file) => `${file}是被读取的工作簿，不会被覆盖。请换一个文件名。`,
  otherKind: (input, out) =>
    `副本的类型须与原工作簿相同：应为${input}，而不是${out}。请更改文件名的后缀。`,
  samePlace: (file) => `${file}不能同时用作两个文件的名称，请更换其中一个。`,
  internal: (reason) => `程序出错：${reason}`,
  reading: (file) => `正在读取${file}……`,
  evaluating: '正在检查和评估……',
  writing: (file) => `正在写入${file}……`,
  written: (file) => `已写入：${file}`,
  decided: (asOf, { named, 'not-named': notNamed, incomplete }) =>
    `截至${asOf}：命名${named}个，不命名${notNamed}个，资料不全${incomplete}个。`,
  found: (errors, warnings, notices) =>
    `检查发现错误${errors}条、警告${warnings}条、提示${notices}条。`,
  findingsNotShown: (count) => `……另有${count}条，见“检查发现”工作表（--out）或--json。`,
  namedNow: (count) => `命名名册中新增${count}条记录。`,
  titleHeading: (title, count) =>
    `${title ? choiceWords(TITLE_KINDS, title)['zh-CN'] : '未知称号'}（${count}个）`,
  consolidate: zhCnCliConsolidate,
  reviews: zhCnCliReviews,
};
