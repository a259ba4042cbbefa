import type { ShellWords } from '../pane-shell-words';
import { count } from './phrases';

export const enShell: ShellWords = {
  unnamedWorkbook: 'Workbook',
  places: {
    label: 'What to do',
    evaluate: 'Evaluate',
    merge: 'Merge',
    reviews: 'Reviews',
  },
  switchLanguage: 'Switch to English',
  menu: 'More',
  help: 'How to',
  undoLast: 'Undo last write',
  about: 'About',
  back: 'Back',
  close: 'Close',
  loading: 'One moment …',
  reading: 'Reading the workbook …',
  writing: 'Writing …',
  undoing: 'Taking it back …',
  progress: (done, total) => `${done} of ${total}`,
  takingLong:
    'This takes longer than usual. If you are editing a cell, press Enter or Esc in the sheet.',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  undo: 'Undo',
  undone: 'Taken back. The workbook is as it was before.',
  written: ({ sheets, rows, cells }) => {
    const parts = [
      ...(sheets > 0 ? [count(sheets, 'sheet', 'sheets'), count(rows, 'row', 'rows')] : []),
      ...(cells > 0 ? [count(cells, 'cell', 'cells')] : []),
    ];
    return `Written: ${parts.join(', ')}.`;
  },
  retry: 'Try again',
  details: 'Details',
  notDone: 'That didn’t work',
  unreadable: 'The workbook can’t be read',
  unexpected:
    'Something unexpected came in the way. The workbook was left as it was before this step. Try again; if it happens again, pass the details on.',
  notFollowed: 'The check is not up to date',
  crashed: 'This part of the pane has stopped working',
  crashedAdvice:
    'The workbook is not affected. Go on below; if it happens again, close the pane and open it anew, and pass the details on.',
  goOn: 'Go on',
  helpSteps: [
    {
      heading: 'Fill in',
      text: 'Settings, Criteria, Candidates and Scores are yours to fill in. While you type, the pane checks along and lists what it finds; each line takes you to its cell.',
    },
    {
      heading: 'Put right',
      text: 'An error keeps the candidates it affects from being decided on; warnings don’t. Where nothing has to be guessed, Fix does it for you.',
    },
    {
      heading: 'Evaluate',
      text: 'Evaluate works out the totals and decides, with reasons. Open a candidate to see how every figure came about, down to the score cells. Nothing is written yet.',
    },
    {
      heading: 'Write results',
      text: 'Writes the sheets Results and Findings. Your own sheets are never changed. Evaluate and write as often as you like.',
    },
    {
      heading: 'Name titles',
      text: 'When the results are final: adds those decided Named to the register, Titles, with the date of their review.',
    },
    {
      heading: 'See a criterion',
      text: 'Select a score cell: below, the pane shows its criterion and what the other evaluators gave.',
    },
  ],
  aboutProduct: (version) => `Learning communities, version ${version}`,
  aboutStandard: (id, version) => `Standard of this workbook: ${id}, version ${version}`,
  aboutPrivacy: 'Everything is worked out on this computer. Workbooks are sent nowhere.',
  notRemembered:
    'This browser doesn’t let the pane store anything, so the language has to be chosen again next time.',
};
