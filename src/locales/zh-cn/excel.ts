import type { ExcelWords } from '../excel-words';

export const zhCnExcel: ExcelWords = {
  'no-library': {
    heading: '未能加载Excel的程序库',
    advice:
      '加载项需要访问appsforoffice.microsoft.com，而本机连接不上。请检查网络，或请网络管理员放行该地址，然后重新打开面板。工作簿未作任何更改。',
  },
  'not-excel': {
    heading: '请在Excel中打开此页面',
    advice:
      '这是“学习型社区评估”加载项的面板，只能在Excel窗口中使用。请先在Excel中安装该加载项；没有Excel时，可改用工作台，同样的面板旁边自带电子表格。',
  },
  'too-old': {
    heading: '当前Excel版本过低',
    advice:
      '加载项需要Excel 2021、Microsoft 365版Excel或网页版Excel。请更新Excel，或用网页版Excel打开工作簿。工作簿未作任何更改。',
  },
  'no-answer': {
    heading: 'Excel没有响应',
    advice: '请关闭面板后重新打开；如仍无响应，请保存工作簿并重新启动Excel。工作簿未作任何更改。',
  },
};
