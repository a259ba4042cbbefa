import type { MergeCounts, MergeWords } from '../merge-words';
import { count, list, placeName, quoted } from './phrases';

export const enMerge: MergeWords = {
  lead: 'Put the districts’ workbooks together into this one. Nothing is written before you have seen what changes.',
  leadNew:
    'The open workbook holds records of its own, so the districts’ workbooks are put together into a new one beside it.',
  drop: 'Drop workbooks or folders here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  addFiles: 'Add files',
  startOver: 'Start over',
  nothingToRead: 'There is no workbook (.xlsx, .xlsm) among these files.',
  leftOut: (files) =>
    `${count(files, 'file was', 'files were')} left out: temporary files, or none that Excel keeps workbooks in.`,
  reading: 'Reading the files …',
  files: 'Files',
  filesRead: (files) => count(files, 'file', 'files'),
  counts: (counts) => parts(counts).join(' · '),
  found: (errors, warnings) =>
    [
      ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
      ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
    ].join(', '),
  moreFindings: (more) => `and ${more} more`,
  sentences: (...said) => said.join(' '),
  numbered: (number, text) => `${number}: ${text}`,
  decider: 'Who decides',
  deciderHint: 'Goes into the sheet Conflicts, beside each choice.',
  header: {
    heading: 'Columns that can’t be told',
    question: (column, table) => `Which column is ${quoted(column)} in ${table}?`,
    inFiles: (files, all) =>
      all > files.length
        ? `In ${files.join(', ')} and ${all - files.length} more.`
        : `In ${list(files)}.`,
    choose: (header) => `It is ${quoted(header)}`,
    none: 'None of these',
    needed: 'Without it, the files can’t be taken.',
  },
  similar: {
    heading: (index, total) => `Similar names: ${index} of ${total}`,
    question: (district) =>
      district === '' ? 'Are these one community?' : `Are these one community of ${district}?`,
    own: 'a candidate’s name',
    mentioned: 'mentioned as a community',
    same: 'The same',
    different: 'Different ones',
    explanation: (first) => `If they are the same, both are called ${quoted(first)} from now on.`,
  },
  conflict: {
    heading: (index, total) => `Conflict ${index} of ${total}`,
    of: (column, key, table) => `${column} of ${key.join(', ')} (${table})`,
    byKeys: 'Choose which one counts: click it, or press its number.',
    place: (file, sheet, cell, earlier) =>
      earlier
        ? `${file}, now at ${placeName(sheet, cell)} of this workbook`
        : `${file}, ${placeName(sheet, cell)}`,
    thisWorkbook: 'This workbook',
    allFrom: (file, conflicts) =>
      `Always take ${file} (${count(conflicts, 'conflict', 'conflicts')})`,
    chosen: 'Chosen',
    previous: 'Previous',
    next: 'Next',
    allDecided: 'All conflicts are decided.',
  },
  summary: {
    heading: 'What will change',
    total: (counts) => {
      const said = parts(counts);
      return said.length === 0 ? 'No rows.' : `${said.join(', ')}.`;
    },
    openLeft: (records) =>
      `${count(records, 'row has', 'rows have')} a conflict that nobody has decided: those cells stay blank until somebody chooses.`,
    similarLeft: (pairs) =>
      `${count(pairs, 'pair of names has', 'pairs of names have')} not been confirmed; they stay as they are.`,
    changes: (cells) => count(cells, 'cell changes', 'cells change'),
    change: (key, column, from, to) => `${key.join(', ')}, ${column}: ${from} → ${to}`,
    vanishes: (rows) => count(rows, 'row vanishes', 'rows vanish'),
    stays: 'stays, since another file has it',
    blank: 'blank',
    write: 'Merge into this workbook',
    writeNew: 'Merge into a new workbook',
    nothingChanges: 'Nothing changes: the workbook holds all of it already.',
    noneTaken: 'None of the files can be taken.',
    written: (files, rows) =>
      `Merged: ${count(files, 'file', 'files')}, ${count(rows, 'row', 'rows')} added or changed.`,
  },
  newName: 'City.xlsx',
};

function parts({ added, changed, unchanged, vanished, conflicts }: MergeCounts): readonly string[] {
  const all: [number, string][] = [
    [added, 'added'],
    [changed, 'changed'],
    [unchanged, 'unchanged'],
    [vanished, 'vanished'],
    [conflicts, 'in conflict'],
  ];
  return all.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
}
