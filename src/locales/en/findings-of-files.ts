import type { ConflictVersion } from '../../workbook/findings';
import type { StandardDifference } from '../../workbook/standard-difference';
import type { FindingsWords } from '../catalogue';
import { criterionColumn } from '../criterion-fields';
import { enUnreadable } from './errors';
import { headerName, list, placeName, quoted, quotedOr, titleName } from './phrases';

export const fileFindings = {
  'unreadable-file': {
    name: 'File not readable',
    problem: (_, value) => `${quoted(value)} cannot be read, so nothing is taken from it.`,
    suggestion: ({ reason }) => oneSentence(enUnreadable[reason]),
  },
  'duplicate-file': {
    name: 'Two files of one name',
    problem: ({ same }, value) =>
      same
        ? `${quoted(value)} is there twice with the same content, so it is taken once.`
        : `${quoted(value)} is the name of two files with different content, so neither is taken.`,
    suggestion: ({ same }) =>
      same ? 'Nothing needs doing.' : 'Leave one of them out, or give it another name.',
  },
  'file-left-out': {
    name: 'File left out',
    problem: ({ why }, value) =>
      why === 'temporary'
        ? `${quoted(value)} is a temporary file of an open workbook, so it is left out.`
        : `${quoted(value)} is the city workbook itself, so it is left out.`,
    suggestion: ({ why }) =>
      why === 'temporary'
        ? 'Close the workbook in Excel first if it is still being worked on.'
        : 'Nothing needs doing.',
  },
  'no-records': {
    name: 'No evaluation workbook',
    problem: (_, value) =>
      `${quoted(value)} has no sheet that could be consolidated, so nothing is taken from it.`,
    suggestion: () => 'Choose a workbook that was made from the template, or leave the file out.',
  },
  'standard-differs': {
    name: 'Another standard',
    problem: ({ difference }) =>
      `${differenceText(difference)}, so nothing is taken from this file.`,
    suggestion: () => 'Put the standard of the city workbook into this file, and choose it again.',
  },
  'settings-differ': {
    name: 'Another setting',
    problem: ({ setting, title, ours, theirs }) =>
      `${setting}${title ? ` for the ${titleName(title)}` : ''} is ${quotedOr(theirs, 'blank')} here and ${quotedOr(ours, 'blank')} in the city workbook, whose settings count.`,
    suggestion: () => 'Check which of the two is meant; nothing needs doing if it is the city’s.',
  },
  conflict: {
    name: 'Conflict',
    problem: ({ key, header, versions }) =>
      `${quoted(header)} of ${key.map(quoted).join(', ')} is ${list(versions.map(versionText))}, and none of it is taken yet.`,
    suggestion: () => 'Choose which one counts, or correct the file that is wrong.',
  },
} satisfies Partial<FindingsWords>;

function oneSentence(text: string): string {
  return text.replace(/\. ([A-Z])/g, (_, letter: string) => `; ${letter.toLowerCase()}`);
}

function versionText({ value, file, sheet, cell }: ConflictVersion): string {
  const where = file === '' ? 'the city workbook' : file;
  return `${quoted(value)} in ${where} (${placeName(sheet, cell)})`;
}

function differenceText(difference: StandardDifference): string {
  switch (difference.kind) {
    case 'id':
    case 'version': {
      const what = difference.kind === 'id' ? 'standard' : 'version of the standard';
      return `The ${what} is ${quotedOr(difference.theirs, 'blank')} here and ${quotedOr(difference.ours, 'blank')} in the city workbook`;
    }
    case 'missing':
      return `Criterion ${difference.criterion} of the ${titleName(difference.title)} is missing here`;
    case 'added':
      return `Criterion ${difference.criterion} of the ${titleName(difference.title)} is not in the city workbook`;
    case 'criterion': {
      const column = criterionColumn(difference.field);
      const { ours, theirs } = difference;
      return `${column ? headerName(column) : ''} of criterion ${difference.criterion} of the ${titleName(difference.title)} is ${quotedOr(theirs, 'blank')} here and ${quotedOr(ours, 'blank')} in the city workbook`;
    }
  }
}
