import type { RefusedWords, UnreadableWords } from '../catalogue';
import { placeName, quoted } from './phrases';

const SAVE_AS = 'Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.';

export const enUnreadable: UnreadableWords = {
  empty: 'The file is empty. Copy or download it again.',
  'not-a-workbook':
    'The file is not an Excel workbook. Choose a file that was saved as an Excel workbook (.xlsx).',
  'legacy-format': `The file has the format of an old version of Excel. ${SAVE_AS}`,
  'binary-format': `The file is a binary workbook (.xlsb). ${SAVE_AS}`,
  'open-document': `The file is an OpenDocument spreadsheet (.ods). ${SAVE_AS}`,
  encrypted:
    'The file is locked with a password. Open it in Excel, remove the password, save it, and choose it again.',
  damaged:
    'The file is damaged or incomplete. Copy or download it again; or open it in Excel, let Excel repair it, and save it under a new name.',
  'too-large':
    'The file is too large. Remove sheets and pictures that are not needed, or split it into several files.',
  'too-slow':
    'The file took too long to read. Remove sheets that are not needed, or split it into several files.',
  'not-opened':
    'The file cannot be opened. See whether it is still there, and whether you may read it.',
  'program-error':
    'The program failed at this file, which is the program’s fault. Leave the file out, and report it.',
};

export const enRefused: RefusedWords = {
  'sheet-name-taken': (sheet) =>
    `The workbook has another sheet called ${quoted(sheet)}, so nothing was changed. Rename that sheet, and try again.`,
  'table-name-taken': (sheet) =>
    `A name that ${quoted(sheet)} needs belongs to another table or range, so nothing was changed. Rename that one, and try again.`,
  'cells-below-table': (sheet, cell) =>
    `Something stands at ${placeName(sheet, cell ?? '')} where new rows would go, so nothing was changed. Move it elsewhere, or turn it off if it is a totals row, and try again.`,
  'cell-on-our-sheet': (sheet, cell) =>
    cell === undefined
      ? `A chart, picture or comment of yours lies on the sheet ${quoted(sheet)}, which is written anew each time and would lose it, so nothing was changed. Move it to a sheet of your own, and try again.`
      : `Something of yours stands at ${placeName(sheet, cell)}, on a sheet that is written anew each time and would lose it, so nothing was changed. Move it to a sheet of your own, and try again.`,
  'part-of-array': (sheet, cell) =>
    `One formula fills several cells together at ${placeName(sheet, cell ?? '')}, and they can only change together, so nothing was changed. Clear all of them in Excel, or enter the values elsewhere, and try again.`,
  'formula-in-cell': (sheet, cell) =>
    `A formula stands at ${placeName(sheet, cell ?? '')}, and a value in its place would be right only today, so nothing was changed. Change the formula so that it gives a number or a date, or put the others right one by one.`,
  'sheet-missing': (sheet) =>
    `The sheet ${quoted(sheet)} or its table is no longer there, so nothing was changed. Put it back or check the workbook once more, and try again.`,
};
