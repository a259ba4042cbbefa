import type { ConflictVersion } from '../../workbook/findings';
import type { StandardDifference } from '../../workbook/standard-difference';
import type { FindingsWords } from '../catalogue';
import { criterionColumn } from '../criterion-fields';
import { zhCnUnreadable } from './errors';
import { headerName, placeName, quoted, quotedOr, titleName } from './phrases';

export const fileFindings = {
  'unreadable-file': {
    name: '文件无法读取',
    problem: (_, value) => `${quoted(value)}无法读取，其中的内容均未采用。`,
    suggestion: ({ reason }) => zhCnUnreadable[reason].replace(/。(?=.)/gu, '；'),
  },
  'duplicate-file': {
    name: '文件同名',
    problem: ({ same }, value) =>
      same
        ? `${quoted(value)}有两份，内容相同，只采用一份。`
        : `有两个名为${quoted(value)}的文件，内容不同，均未采用。`,
    suggestion: ({ same }) => (same ? '无需处理。' : '请去掉其中一个，或更改文件名。'),
  },
  'file-left-out': {
    name: '文件已略过',
    problem: ({ why }, value) =>
      why === 'temporary'
        ? `${quoted(value)}是打开工作簿时产生的临时文件，已略过。`
        : `${quoted(value)}是全市工作簿本身，已略过。`,
    suggestion: ({ why }) =>
      why === 'temporary' ? '如该工作簿仍在编辑，请先在Excel中保存并关闭。' : '无需处理。',
  },
  'no-records': {
    name: '不是评估工作簿',
    problem: (_, value) => `${quoted(value)}中没有可以汇总的工作表，未采用任何内容。`,
    suggestion: () => '请选择由模板生成的工作簿，或不选该文件。',
  },
  'standard-differs': {
    name: '评估标准不同',
    problem: ({ difference }) => `${differenceText(difference)}，该文件的内容均未采用。`,
    suggestion: () => '请将该文件的评估标准改为全市工作簿的标准，再重新选择。',
  },
  'settings-differ': {
    name: '设置不同',
    problem: ({ setting, title, ours, theirs }) =>
      `${title ? `${titleName(title)}的` : ''}${setting}在此为${quotedOr(theirs, '空白')}，在全市工作簿中为${quotedOr(ours, '空白')}，以全市工作簿为准。`,
    suggestion: () => '请核对应采用哪一个；如以全市工作簿为准，无需处理。',
  },
  conflict: {
    name: '冲突',
    problem: ({ key, header, versions }) =>
      `${key.map(quoted).join('')}的${quoted(header)}说法不一：${versions.map(versionText).join('；')}，均暂未采用。`,
    suggestion: () => '请选择以哪一个为准，或更正有误的文件。',
  },
} satisfies Partial<FindingsWords>;

function versionText({ value, file, sheet, cell }: ConflictVersion): string {
  return `${file === '' ? '全市工作簿' : file}的${placeName(sheet, cell)}为${quoted(value)}`;
}

function differenceText(difference: StandardDifference): string {
  switch (difference.kind) {
    case 'id':
    case 'version': {
      const what = difference.kind === 'id' ? '评估标准' : '评估标准的版本';
      return `${what}在此为${quotedOr(difference.theirs, '空白')}，在全市工作簿中为${quotedOr(difference.ours, '空白')}`;
    }
    case 'missing':
      return `此处缺少${titleName(difference.title)}的指标${difference.criterion}`;
    case 'added':
      return `全市工作簿中没有${titleName(difference.title)}的指标${difference.criterion}`;
    case 'criterion': {
      const column = criterionColumn(difference.field);
      const { ours, theirs } = difference;
      return `${titleName(difference.title)}的指标${difference.criterion}的${column ? headerName(column) : ''}在此为${quotedOr(theirs, '空白')}，在全市工作簿中为${quotedOr(ours, '空白')}`;
    }
  }
}
