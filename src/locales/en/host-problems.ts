import type { HostProblemWords } from '../catalogue';
import { quoted } from './phrases';

const UNCHANGED = 'nothing was changed';

function sheetNamed(sheet: string | undefined, otherwise: string): string {
  return sheet === undefined ? otherwise : `The sheet ${quoted(sheet)}`;
}

export const enHostProblems: HostProblemWords = {
  'cell-being-edited': () =>
    `A cell is being edited, and Excel waits for that; ${UNCHANGED}. Press Enter or Esc in the sheet, and try again.`,
  protected: (sheet) =>
    `${sheetNamed(sheet, 'The workbook or one of its sheets')} is protected or may only be read, so ${UNCHANGED}. Take the protection off (Review, Unprotect), or open a copy that you may edit, and try again.`,
  filtered: (sheet) =>
    `${sheetNamed(sheet, 'A table')} is filtered, and rows would be written to the wrong places; ${UNCHANGED}. Clear the filter (Data, Clear), and try again.`,
  merged: (sheet) =>
    `${sheetNamed(sheet, 'The workbook')} has merged cells in the way, so ${UNCHANGED}. Unmerge them, and try again.`,
  'pivot-table': (sheet) =>
    `${sheetNamed(sheet, 'The workbook')} has a pivot table in the way, so ${UNCHANGED}. Move it to another sheet, and try again.`,
  'other-workbook': () =>
    `Another workbook is in front, so ${UNCHANGED}. Go back to the window of this workbook, and try again.`,
  'too-large': () =>
    `There is more in this workbook than Excel can hand over or take at once; ${UNCHANGED}. Delete sheets and rows that are not needed, or split the workbook, and try again.`,
  busy: () =>
    `Excel is busy or away for a moment, so ${UNCHANGED}. Wait until it has finished, and try again.`,
  connection: () =>
    `The connection to Excel was lost, and ${UNCHANGED}. Check the network, and try again.`,
  'no-answer': () =>
    `Excel has not answered for a long time; as far as can be told, ${UNCHANGED}. See whether a dialog is open in Excel or a cell is being edited, and try again.`,
  'changed-meanwhile': (sheet) =>
    sheet === undefined
      ? `What was to be read or written is no longer there, so ${UNCHANGED}. Check the workbook again.`
      : `The sheet ${quoted(sheet)}, or what was on it, is no longer there, so ${UNCHANGED}. Check the workbook again.`,
  'sheet-hidden': (sheet) =>
    `${sheetNamed(sheet, 'The sheet')} is hidden, so the place cannot be shown; ${UNCHANGED}. Right-click the tab of a sheet, choose Unhide, and try again.`,
  'half-written': (sheet) =>
    `Excel broke off in the middle of writing, and what had been written could not all be taken back. Look at ${
      sheet === undefined ? 'the sheets that were being written' : `the sheet ${quoted(sheet)}`
    }; once Excel answers again, press Undo here, or close the workbook without saving.`,
  'not-supported': () =>
    `This version of Excel cannot do that, so ${UNCHANGED}. Update Excel, or use Excel on the web.`,
  unexpected: () =>
    `Excel reported an error that was not foreseen; ${UNCHANGED}. Try again; if it comes back, save the workbook and open it anew.`,
};
