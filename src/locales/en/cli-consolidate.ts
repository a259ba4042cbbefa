import type { ConsolidateCliWords } from '../cli-words';
import { count, eitherOf, quoted } from './phrases';

export const enCliConsolidate: ConsolidateCliWords = {
  help: `Puts the districts’ workbooks together into the city’s.

  npm run -s cli -- consolidate FILE|FOLDER... --out FILE [--dry-run] [--choose FILE] [--by NAME]
                              [--json FILE|-] [--lang en|zh-CN]

  FILE|FOLDER     the districts’ workbooks (.xlsx, .xlsm), and folders of them; they are never changed
  --out FILE      the city’s workbook: a new one, or the one of the last time
  --dry-run       only say what would change
  --choose FILE   choices, so that nothing needs to be asked (see below)
  --by NAME       who chose, for the sheet Conflicts
  --json          write what changes as JSON to a file, or to standard output (-)
  --lang          the language of what is written; the workbook’s own if left out

A file of choices is JSON, with these kinds of lines; a later line beats an earlier one:

  {"choices": [
  {"question": "conflict", "file": "North.xlsx"},
  {"question": "conflict", "table": "Scores", "key": ["North/C001", "E1"], "column": "A1", "value": 8},
  {"question": "similar-names", "names": ["Sunny Lane", "Sunny Lane Community"], "choice": "same"},
  {"question": "header", "table": "Candidates", "header": "No. of applicant", "column": "Candidate"}
  ]}

  conflict        takes the value, or what the file says; without table, key or column: wherever that file is in conflict
  similar-names   same or different; with "district", only there
  header          what a header stands for, in all files that have it

Exit code 0: done. 1: done, with conflicts left open, files refused or errors found. 2: could not run.`,
  missingFiles: 'Say which workbooks to consolidate.',
  noFiles: (folder) => `There is no workbook (.xlsx, .xlsm) in ${folder}.`,
  outIsNoCity: (file) =>
    `${file} is there already and holds records of its own, so nothing is put into it. Choose a new name, or a workbook that was consolidated before.`,
  outIsNoWorkbook: (file) => `The workbook has to end in .xlsx or .xlsm, unlike ${file}.`,
  badChoices: (file, reason) => `The choices in ${file} are not right: ${reason}`,
  reading: (done, all) => `Reading: ${done} of ${all} files …`,
  consolidating: 'Consolidating …',
  nothingTaken: 'No file could be taken, so nothing was written.',
  nothingChanges: 'Nothing changes: the workbook holds all of it already.',
  dryRun: 'Dry run: nothing was written.',
  totals: ({ files, taken, added, changed, unchanged, vanished }) =>
    `${taken} of ${count(files, 'file', 'files')} taken: ${count(added, 'row', 'rows')} added, ${changed} changed, ${unchanged} unchanged, ${vanished} vanished.`,
  openConflicts: (records) =>
    `${count(records, 'row has a conflict', 'rows have conflicts')} that nobody has decided; see the sheet Conflicts (--out) or --json.`,
  similarNames: (pairs) =>
    `${count(pairs, 'pair of names', 'pairs of names')} may be one community’s; say so with --choose.`,
  askedHeader: (file, column, guesses) =>
    `${file}: which column is ${quoted(column)}? Perhaps ${eitherOf(guesses.map(quoted))}; say so with --choose.`,
  moreNotShown: (more) => `… and ${more} more; see --json.`,
};
