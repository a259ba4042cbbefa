import type { ConsolidationWords } from '../consolidation-words';

export const enConsolidation: ConsolidationWords = {
  sources: {
    title: 'Sources of this workbook',
    note: 'The files that were consolidated. A newer file of the same name takes the place of the rows that came from it.',
  },
  conflicts: {
    title: 'Conflicts',
    note: 'Where files say different things, none of it is taken until somebody chooses: in the task pane, or by writing Taken into the Choice of one line here and consolidating again.',
  },
  otherScores: 'Scores other',
  status: {
    added: 'New',
    changed: 'Newer copy',
    unchanged: 'Same as before',
    refused: 'Refused',
    unreadable: 'Not readable',
  },
  unchanged: 'Unchanged',
  vanished: 'Vanished',
};
