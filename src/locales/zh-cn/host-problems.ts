import type { HostProblemWords } from '../catalogue';
import { quoted } from './phrases';

const UNCHANGED = '未作任何更改';

function sheetNamed(sheet: string | undefined, otherwise: string): string {
  return sheet === undefined ? otherwise : `${quoted(sheet)}工作表`;
}

export const zhCnHostProblems: HostProblemWords = {
  'cell-being-edited': () =>
    `有单元格正处于编辑状态，Excel要等编辑结束，${UNCHANGED}。请在工作表中按Enter或Esc结束编辑后重试。`,
  protected: (sheet) =>
    `${sheetNamed(sheet, '工作簿或其中的工作表')}受保护或只能读取，${UNCHANGED}。请取消保护（“审阅”中的“撤消保护”），或打开可编辑的副本后重试。`,
  filtered: (sheet) =>
    `${sheetNamed(sheet, '数据表')}正在筛选，写入的行会错位，${UNCHANGED}。请清除筛选（“数据”中的“清除”）后重试。`,
  merged: (sheet) =>
    `${sheetNamed(sheet, '工作簿')}有合并单元格挡住了写入位置，${UNCHANGED}。请取消合并后重试。`,
  'pivot-table': (sheet) =>
    `${sheetNamed(sheet, '工作簿')}有数据透视表挡住了写入位置，${UNCHANGED}。请将其移到其他工作表后重试。`,
  'other-workbook': () =>
    `当前位于前面的是另一个工作簿，${UNCHANGED}。请回到本工作簿的窗口后重试。`,
  'too-large': () =>
    `工作簿的内容超出Excel一次能传送的限度，${UNCHANGED}。请删去不需要的工作表和行，或拆分工作簿后重试。`,
  busy: () => `Excel正忙或暂时无法响应，${UNCHANGED}。请等它完成后重试。`,
  connection: () => `与Excel的连接中断，${UNCHANGED}。请检查网络后重试。`,
  'no-answer': () =>
    `Excel长时间没有回应；就目前所知，${UNCHANGED}。请看Excel中是否有打开的对话框或正在编辑的单元格，然后重试。`,
  'changed-meanwhile': (sheet) =>
    sheet === undefined
      ? `要读写的内容已不存在，${UNCHANGED}。请重新检查工作簿。`
      : `${quoted(sheet)}工作表或其中的内容已不存在，${UNCHANGED}。请重新检查工作簿。`,
  'sheet-hidden': (sheet) =>
    `${sheetNamed(sheet, '该工作表')}已隐藏，无法显示该位置，${UNCHANGED}。请右键单击工作表标签，选择“取消隐藏”后重试。`,
  'half-written': (sheet) =>
    `Excel在写入途中中断，已写入的内容未能全部撤回。请查看${
      sheet === undefined ? '正在写入的工作表' : `${quoted(sheet)}工作表`
    }；待Excel恢复响应后，请在此处按“撤销”，或不保存而关闭工作簿。`,
  'not-supported': () =>
    `此版本的Excel不支持该操作，${UNCHANGED}。请更新Excel，或使用网页版Excel。`,
  unexpected: () =>
    `Excel报告了未预料的错误，${UNCHANGED}。请重试；如再次出现，请保存工作簿并重新打开。`,
};
