import type { MergeCounts, MergeWords } from '../merge-words';
import { list, placeName, quoted } from './phrases';

export const zhCnMerge: MergeWords = {
  lead: '把各区县的工作簿汇总到本工作簿。写入前会先列出所有变化。',
  leadNew: '打开的工作簿有自己的记录，因此各区县的工作簿会汇总到另一个新工作簿中。',
  drop: '将工作簿或文件夹拖放到此处',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  addFiles: '添加文件',
  startOver: '重新开始',
  nothingToRead: '这些文件中没有工作簿（.xlsx、.xlsm）。',
  leftOut: (files) => `略过${files}个文件：临时文件，或不是Excel工作簿。`,
  reading: '正在读取文件……',
  files: '文件',
  filesRead: (files) => `${files}个文件`,
  counts: (counts) => parts(counts).join('，'),
  found: (errors, warnings) =>
    [
      ...(errors > 0 ? [`错误${errors}条`] : []),
      ...(warnings > 0 ? [`警告${warnings}条`] : []),
    ].join('，'),
  moreFindings: (more) => `另有${more}条`,
  sentences: (...said) => said.join(''),
  numbered: (number, text) => `${number}：${text}`,
  decider: '选择人',
  deciderHint: '记入“冲突”工作表，列在每项选择旁。',
  header: {
    heading: '无法识别的列',
    question: (column, table) => `${quoted(table)}中哪一列是${quoted(column)}？`,
    inFiles: (files, all) =>
      all > files.length ? `见${files.join('、')}等${all}个文件。` : `见${list(files)}。`,
    choose: (header) => `是${quoted(header)}`,
    none: '都不是',
    needed: '没有这一列，相关文件不能采用。',
  },
  similar: {
    heading: (index, total) => `名称相近：第${index}对，共${total}对`,
    question: (district) =>
      district === '' ? '这是同一个社区吗？' : `这是${quoted(district)}的同一个社区吗？`,
    own: '申报对象的名称',
    mentioned: '填作所属社区',
    same: '相同',
    different: '不同',
    explanation: (first) => `如相同，今后统一称为${quoted(first)}。`,
  },
  conflict: {
    heading: (index, total) => `冲突：第${index}处，共${total}处`,
    of: (column, key, table) => `${key.join('、')}的${quoted(column)}（${table}）`,
    byKeys: '请选择以哪一个为准：点击，或按其序号。',
    place: (file, sheet, cell, earlier) =>
      earlier
        ? `${file}，现位于本工作簿${placeName(sheet, cell)}`
        : `${file}，${placeName(sheet, cell)}`,
    thisWorkbook: '本工作簿',
    allFrom: (file, conflicts) => `一律采用${file}（${conflicts}处）`,
    chosen: '已选择',
    previous: '上一处',
    next: '下一处',
    allDecided: '所有冲突均已选择。',
  },
  summary: {
    heading: '将有的变化',
    total: (counts) => {
      const said = parts(counts);
      return said.length === 0 ? '没有记录。' : `${said.join('，')}。`;
    },
    openLeft: (records) => `有${records}行的冲突尚未选择，相关单元格在选择前保持空白。`,
    similarLeft: (pairs) => `有${pairs}对名称尚未确认，保持不变。`,
    changes: (cells) => `${cells}个单元格有变更`,
    change: (key, column, from, to) => `${key.join('、')}的${quoted(column)}：${from}→${to}`,
    vanishes: (rows) => `${rows}行消失`,
    stays: '其他文件中还有，予以保留',
    blank: '空白',
    write: '汇总到本工作簿',
    writeNew: '汇总到新工作簿',
    nothingChanges: '没有变化：工作簿中已有全部内容。',
    noneTaken: '没有可以采用的文件。',
    written: (files, rows) => `已汇总${files}个文件，新增或变更${rows}行。`,
  },
  newName: '全市.xlsx',
};

function parts({ added, changed, unchanged, vanished, conflicts }: MergeCounts): readonly string[] {
  const all: [number, string][] = [
    [added, '新增'],
    [changed, '变更'],
    [unchanged, '未变'],
    [vanished, '消失'],
    [conflicts, '冲突'],
  ];
  return all.filter(([number]) => number > 0).map(([number, word]) => `${word}${number}行`);
}
