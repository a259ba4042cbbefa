import type { ConsolidationWords } from '../consolidation-words';

export const zhCnConsolidation: ConsolidationWords = {
  sources: {
    title: '本工作簿的来源',
    note: '已汇总的文件。同名的新文件会替换来自该文件的各行。',
  },
  conflicts: {
    title: '冲突',
    note: '各文件说法不一时均暂不采用，须由人选择：可在任务窗格中选择，也可在此将其中一行的“选择”填为“采用”后重新汇总。',
  },
  otherScores: '评分-其他',
  status: {
    added: '新文件',
    changed: '新版本',
    unchanged: '与上次相同',
    refused: '未采用',
    unreadable: '无法读取',
  },
  unchanged: '未变',
  vanished: '消失',
};
