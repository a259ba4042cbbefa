import type { ShellWords } from '../pane-shell-words';

export const zhCnShell: ShellWords = {
  unnamedWorkbook: '工作簿',
  places: {
    label: '要做的事',
    evaluate: '评估',
    merge: '汇总',
    reviews: '复评',
  },
  switchLanguage: '切换为中文',
  menu: '更多',
  help: '使用说明',
  undoLast: '撤销上次写入',
  about: '关于',
  back: '返回',
  close: '关闭',
  loading: '请稍候……',
  reading: '正在读取工作簿……',
  writing: '正在写入……',
  undoing: '正在撤销……',
  progress: (done, total) => `${done}/${total}`,
  takingLong: '用时比平常长。如果正在编辑单元格，请在工作表中按回车键或Esc键。',
  cancel: '取消',
  cancelled: '已取消，未作任何更改。',
  undo: '撤销',
  undone: '已撤销，工作簿恢复原样。',
  written: ({ sheets, rows, cells }) => {
    const parts = [
      ...(sheets > 0 ? [`${sheets}张工作表`, `${rows}行`] : []),
      ...(cells > 0 ? [`${cells}个单元格`] : []),
    ];
    return `已写入：${parts.join('，')}。`;
  },
  retry: '重试',
  details: '详细信息',
  notDone: '操作未完成',
  unreadable: '无法读取工作簿',
  unexpected:
    '遇到了意外情况，工作簿保持在这一步之前的样子。请重试；如再次出现，请把详细信息转告技术人员。',
  notFollowed: '检查结果不是最新的',
  crashed: '面板的这一部分停止了工作',
  crashedAdvice:
    '工作簿不受影响。请点击下方按钮继续；如再次出现，请关闭面板后重新打开，并把详细信息转告技术人员。',
  goOn: '继续',
  helpSteps: [
    {
      heading: '填写',
      text: '“设置”“评估标准”“申报名单”“评分”由您填写。填写时面板同步检查并列出发现的问题，点击即可跳到相应单元格。',
    },
    {
      heading: '改正',
      text: '错误会使受影响的申报对象无法作出结论，警告则不会。无须猜测即可改正的，可点击“改正”。',
    },
    {
      heading: '评估',
      text: '计算总分，作出结论并说明理由。打开申报对象，可查看每个分数的来历，直至评分单元格。此时尚未写入任何内容。',
    },
    {
      heading: '写入结果',
      text: '写入“评估结果”和“检查发现”工作表。您填写的工作表不会被改动，评估和写入可反复进行。',
    },
    {
      heading: '命名',
      text: '结果确定后，将结论为“命名”的申报对象记入“命名名册”，并确定复评到期日。',
    },
    {
      heading: '查看指标',
      text: '选中评分单元格，面板下方即显示该指标的内容，以及其他评估员给出的评分。',
    },
  ],
  aboutProduct: (version) => `学习型社区评估，版本${version}`,
  aboutStandard: (id, version) => `本工作簿的评估标准：${id}，版本${version}`,
  aboutPrivacy: '所有计算都在本机完成，工作簿不会上传到任何地方。',
  notRemembered: '此浏览器不允许面板保存设置，下次需要重新选择语言。',
};
