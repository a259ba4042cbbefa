import type { Language } from '../values/language';

/** What `npm run start:excel` says on its way. */
export interface SideloadWords {
  /** Before Excel is started with the add-in in it. */
  readonly starting: string;
  readonly failed: string;
  /** Where there is no Excel to start: how to go on by hand. */
  readonly byHand: (url: string, manifest: string) => string;
}

export const SIDELOAD_WORDS: Readonly<Record<Language, SideloadWords>> = {
  en: {
    starting:
      'Excel is started with the add-in in it (npx fetches office-addin-debugging the first time). `npm run stop` takes the add-in out again.',
    failed:
      'Excel could not be started with the add-in. Is Excel installed, and does this computer reach the npm registry? Else go on by hand:',
    byHand: (url, manifest) =>
      [
        `The add-in is served at ${url} from this computer. To have it in Excel on the web:`,
        `  1. Open ${url}taskpane.html in the browser once, and accept the certificate that was made for this computer.`,
        '  2. Open a workbook in Excel on the web, in the same browser.',
        '  3. Home > Add-ins > More add-ins > My add-ins > Upload my add-in.',
        `  4. Choose ${manifest}. The tab Learning Communities appears.`,
        'Ctrl+C ends the server.',
      ].join('\n'),
  },
  'zh-CN': {
    starting:
      '正在启动Excel并装入加载项（首次运行时，npx会下载office-addin-debugging）。运行npm run stop可将加载项移除。',
    failed:
      '未能启动装有加载项的Excel。请检查是否已安装Excel、能否连接npm；也可按以下步骤手动操作：',
    byHand: (url, manifest) =>
      [
        `加载项由本机在${url}提供。在网页版Excel中使用：`,
        `  1. 先用浏览器打开${url}taskpane.html，接受为本机生成的证书。`,
        '  2. 用同一浏览器在网页版Excel中打开工作簿。',
        '  3. 依次选择“开始”>“加载项”>“更多加载项”>“我的加载项”>“上传我的加载项”。',
        `  4. 选择${manifest}，功能区出现“学习型社区”选项卡。`,
        '按Ctrl+C可结束服务。',
      ].join('\n'),
  },
};
