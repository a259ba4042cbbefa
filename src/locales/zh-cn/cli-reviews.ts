import type { ReviewsCliWords } from '../cli-words';

export const zhCnCliReviews: ReviewsCliWords = {
  help: `列出有效、复评到期和已除名的称号。

  npm run -s cli -- reviews 文件 [--as-of YYYY-MM-DD] [--ics 文件] [--json 文件|-]
                          [--out 文件] [--round 文件] [--results 文件]
                          [--lang en|zh-CN]

  文件          工作簿（.xlsx、.xlsm），只要求有“命名名册”
  --as-of       以哪一天为准，过去或将来均可，默认为今天
  --ics 文件    写入日历文件：每个有效称号一个全天日程
  --json        将名册以JSON写入文件，或写到标准输出（-）
  --out 文件    写入工作簿的副本：更新“命名名册”，增加可打印的年度复评计划和命名名单，
              并保存日历的日程记录
  --round 文件  新建评估工作簿，以年底前复评到期的称号为申报对象
  --results 文件  取回该工作簿的结论，登记为当日的复评：命名为通过，不命名为未通过，
              资料不全不登记；写入--out的副本
  --lang        输出的语言，默认与工作簿相同

退出码0：完成。1：完成，但检查发现错误。2：无法运行。`,
  missingFile: '请指定含有命名名册的工作簿。',
  resultsWhere: '复评结果登记在工作簿的副本中，请用--out指定要写入的文件。',
  checking: '正在检查命名名册……',
  heading: (reviews) => `逾期或即将到期（${reviews}项）`,
  daysLeft: '剩余天数',
  notShown: (reviews) => `……另有${reviews}项，见--out或--json。`,
  standing: (asOf, { inForce, dueSoon, overdue, removed }) =>
    `截至${asOf}：有效${inForce}个，即将到期${dueSoon}个，逾期${overdue}个，已除名${removed}个。`,
};
