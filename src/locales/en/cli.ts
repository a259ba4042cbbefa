import { choiceWords, TITLE_KINDS } from '../../workbook/choices';
import type { CliWords } from '../cli-words';
import { enCliConsolidate } from './cli-consolidate';
import { enCliReviews } from './cli-reviews';

export const enCli: CliWords = {
  help: `Evaluate, name and review learning communities in an Excel workbook.

  npm run -s cli -- template --out FILE          a new workbook to fill in
  npm run -s cli -- evaluate FILE --out FILE     check a workbook and decide
  npm run -s cli -- reviews FILE                 whose review is due
  npm run -s cli -- consolidate FILE... --out FILE
                                                 put many workbooks together into one

  npm run -s cli -- COMMAND --help               what a command takes

Exit code 0: done. 1: done, and the check found errors. 2: could not run.`,
  templateHelp: `A new evaluation workbook, with an example standard to replace by your own.

  npm run -s cli -- template --out FILE [--lang en|zh-CN] [--sample]

  --out FILE    the workbook to write (.xlsx)
  --lang        the workbook's language; en if left out
  --sample      fill it with an invented district, the same every time`,
  evaluateHelp: `Checks an evaluation workbook, works out the totals and decides, with reasons.

  npm run -s cli -- evaluate FILE [--out FILE] [--as-of YYYY-MM-DD] [--name] [--audit]
                             [--json FILE|-] [--lang en|zh-CN]

  FILE          the workbook (.xlsx, .xlsm); it is never changed
  --out FILE    write a copy of it with the sheets Results and Findings
  --as-of       the day of the evaluation; today if left out
  --name        name the titles that were decided: adds lines to the register (Titles)
  --audit       also write every total again as live formulas (Audit)
  --json        write the results as JSON to a file, or to standard output (-)
  --lang        the language of what is written; the workbook's own if left out

Exit code 0: done. 1: done, and the check found errors. 2: could not run.`,
  seeHelp: (command) => `See: npm run -s cli -- ${command ? `${command} ` : ''}--help`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  badArguments: (reason) => `The arguments are not right: ${reason}`,
  missingOut: 'Say where to write the workbook: --out FILE.',
  missingFile: 'Say which workbook to evaluate.',
  oneFileOnly: 'One workbook at a time.',
  badLanguage: (given) => `There is no language “${given}”. Use en or zh-CN.`,
  badDate: (given) => `“${given}” is not a date. Write it as 2026-05-01.`,
  noSuchFile: (file) => `There is no file ${file}.`,
  noSuchFolder: (folder) => `There is no folder ${folder}. Make it first, or choose another place.`,
  isFolder: (path) => `${path} is a folder. Say which file is meant.`,
  newIsXlsx: (file) => `A new workbook has to end in .xlsx, unlike ${file}.`,
  notReadable: (file, reason) => `${file} can’t be read. ${reason}`,
  notWritten: (file, reason) => `${file} was not written. ${reason}`,
  overwritesInput: (file) =>
    `${file} is the workbook that is read; it is never overwritten. Choose another name.`,
  otherKind: (input, out) =>
    `The copy has to be of the same kind as the workbook: ${input}, not ${out}. Choose a name that ends so.`,
  samePlace: (file) => `${file} can’t be two files at once. Choose another name for one of them.`,
  internal: (reason) => `Something went wrong that is the program’s fault: ${reason}`,
  reading: (file) => `Reading ${file} …`,
  evaluating: 'Checking and evaluating …',
  writing: (file) => `Writing ${file} …`,
  written: (file) => `Written: ${file}`,
  decided: (asOf, { named, 'not-named': notNamed, incomplete }) =>
    `As of ${asOf}: ${named} named, ${notNamed} not named, ${incomplete} incomplete.`,
  found: (errors, warnings, notices) =>
    `The check found ${plural(errors, 'error')}, ${plural(warnings, 'warning')} and ${plural(notices, 'notice')}.`,
  findingsNotShown: (count) => `… and ${count} more; see the sheet Findings (--out) or --json.`,
  namedNow: (count) => `${plural(count, 'title')} added to the register.`,
  titleHeading: (title, count) =>
    `${title ? choiceWords(TITLE_KINDS, title).en : 'Unknown title'} (${count})`,
  consolidate: enCliConsolidate,
  reviews: enCliReviews,
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
