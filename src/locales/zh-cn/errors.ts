import type { RefusedWords, UnreadableWords } from '../catalogue';
import { placeName, quoted } from './phrases';

const SAVE_AS = '请在Excel中打开，另存为Excel工作簿（.xlsx），再选择新文件。';

export const zhCnUnreadable: UnreadableWords = {
  empty: '文件是空的。请重新复制或下载。',
  'not-a-workbook': '文件不是Excel工作簿。请选择保存为Excel工作簿（.xlsx）的文件。',
  'legacy-format': `文件是旧版Excel的格式。${SAVE_AS}`,
  'binary-format': `文件是二进制工作簿（.xlsb）。${SAVE_AS}`,
  'open-document': `文件是OpenDocument表格（.ods）。${SAVE_AS}`,
  encrypted: '文件设有密码。请在Excel中打开，取消密码并保存，再重新选择。',
  damaged: '文件已损坏或不完整。请重新复制或下载；或在Excel中打开并修复，另存为新文件。',
  'too-large': '文件过大。请删去不需要的工作表和图片，或拆分成几个文件。',
  'too-slow': '读取该文件用时过长。请删除不需要的工作表，或拆分为几个文件。',
  'not-opened': '文件无法打开。请检查文件是否还在，以及您是否有权读取。',
  'program-error': '程序处理该文件时出错，这是程序的问题。请先不选该文件，并反馈此问题。',
};

export const zhCnRefused: RefusedWords = {
  'sheet-name-taken': (sheet) =>
    `工作簿中已有名为${quoted(sheet)}的其他工作表，未作任何更改。请更改其名称后重试。`,
  'table-name-taken': (sheet) =>
    `${quoted(sheet)}要用的名称已属于其他数据表或区域，未作任何更改。请更改该名称后重试。`,
  'cells-below-table': (sheet, cell) =>
    `${placeName(sheet, cell ?? '')}有内容，占用了新增行的位置，未作任何更改。请将其移到别处后重试；如是汇总行，请先取消汇总行。`,
  'cell-on-our-sheet': (sheet, cell) =>
    cell === undefined
      ? `${quoted(sheet)}工作表上有您的图表、图片或批注，而该工作表每次都会重新写入，这些内容会丢失，因此未作任何更改。请将其移到您自己的工作表后重试。`
      : `${placeName(sheet, cell)}有您自己的内容，而该工作表每次都会重新写入，内容会丢失，因此未作任何更改。请将其移到您自己的工作表后重试。`,
  'part-of-array': (sheet, cell) =>
    `${placeName(sheet, cell ?? '')}属于由同一个公式填充的一组单元格，只能一起更改，未作任何更改。请在Excel中清除整组单元格，或将数据填到别处后重试。`,
  'formula-in-cell': (sheet, cell) =>
    `${placeName(sheet, cell ?? '')}是公式，改成固定的值只在今天正确，因此未作任何更改。请修改公式，使其结果为数字或日期；其余各处可逐一修正。`,
  'sheet-missing': (sheet) =>
    `${quoted(sheet)}工作表或其中的数据表已不存在，未作任何更改。请恢复该表，或重新检查工作簿后重试。`,
};
