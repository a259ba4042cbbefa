import { yearOf } from '../values/day';
import { openFile, type FileHost } from '../hosts/file/file-host';
import { newWorkbook } from '../hosts/file/write-new-workbook';
import { utcStamp } from '../hosts/today';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { entryProblemText } from '../locales/say';
import { registerCalendar, registerIcs } from '../operations/calendar-export';
import { checkRegister, type CheckedRegister } from '../operations/check-register';
import { evaluateWorkbook } from '../operations/evaluate-workbook';
import { dueUntil, planRegister } from '../operations/plan-register';
import { planReviews } from '../operations/plan-reviews';
import { prepareReviews } from '../operations/record-reviews';
import { registerJson } from '../operations/register-json';
import { planReviewRound, reviewsOfRound } from '../operations/review-round';
import { Failure } from './failure';
import { readBytes, refuseOtherThanXlsx, writeWhole } from './files';
import { giveJson, readOneWorkbook, summaryOutput } from './one-workbook';
import { readOptions } from './options';
import type { Output } from './output';
import { printStandings } from './reviews-summary';
import { carryOut, readSnapshot, writeCopy } from './workbook-file';

const OPTIONS = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  ics: { type: 'string' },
  round: { type: 'string' },
  results: { type: 'string' },
  json: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `reviews`: reads the register, says where each title stands, and writes what was asked for. Gives the exit code. */
export async function runReviews(
  args: readonly string[],
  system: CliCatalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions('reviews', args, OPTIONS, system);
  if (values.help) {
    output.print(system.cli.reviews.help);
    return 0;
  }
  const { out, ics, round, results, json } = values;
  if (results !== undefined && out === undefined) {
    throw new Failure(system.cli.reviews.resultsWhere);
  }
  const workbook = await readOneWorkbook(
    {
      command: 'reviews',
      files: positionals,
      lang: values.lang,
      asOf: values['as-of'],
      out,
      json,
      alsoRead: [results],
      alsoWritten: [ics, round],
      missingFile: ({ cli }) => cli.reviews.missingFile,
    },
    system,
  );
  if (round !== undefined) refuseOtherThanXlsx(round, workbook.words);
  const { host, snapshot, asOf, words, progress, written } = workbook;
  progress.step(words.cli.reviews.checking);
  let checked = checkRegister(snapshot, asOf);
  if (results !== undefined && out !== undefined) {
    await takeOverResults(host, checked, results, out, words);
    checked = checkRegister(await host.read(), asOf);
  }
  if (out !== undefined) progress.step(words.cli.writing(out));
  await writeFiles(host, checked, { out, ics, round }, words);
  progress.done();
  const quiet = summaryOutput(json, output);
  await giveJson(json, registerJson(checked), output, words);
  printStandings(checked, words, quiet);
  for (const one of written) quiet.print(words.cli.written(one));
  return checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

type Place = string | undefined;

/** Writes what was asked for: the workbook's copy, the calendar, the workbook of a review round. */
async function writeFiles(
  host: FileHost,
  checked: CheckedRegister,
  { out, ics, round }: { readonly out: Place; readonly ics: Place; readonly round: Place },
  words: CliCatalogue,
): Promise<void> {
  const calendar = registerCalendar(checked);
  if (out !== undefined) {
    await writeCopy(host, () => planRegister(checked, calendar, words), out, words);
  }
  if (ics !== undefined) {
    await writeWhole(ics, registerIcs(calendar, checked, utcStamp(), words), words);
  }
  if (round !== undefined) {
    const year = yearOf(checked.asOf);
    const plan = planReviewRound(checked, dueUntil(checked.holders, year), year, words);
    await writeWhole(round, newWorkbook(plan), words);
  }
}

/**
 * Records what the workbook of a review round decides, in memory.
 * @throws {Failure} when it cannot be read, decides on no holder, or a review cannot be recorded.
 */
async function takeOverResults(
  host: FileHost,
  checked: CheckedRegister,
  file: string,
  out: string,
  words: CliCatalogue,
): Promise<void> {
  const { asOf } = checked;
  const round = await readSnapshot(openFile(await readBytes(file, words)), file, words);
  const evaluated = evaluateWorkbook(round, { asOf, name: false });
  const prepared = prepareReviews(checked, reviewsOfRound(evaluated, checked, asOf));
  const { more, record } = words.pane.reviews;
  if (prepared.entries.length === 0) throw new Failure(`${file}: ${more.resultsNone}`);
  const [first] = prepared.problems;
  if (first) {
    const { titleNo } = first.entry;
    throw new Failure(record.problem(titleNo, entryProblemText(words, first.problem)));
  }
  await carryOut(host, () => planReviews(checked, prepared, words), out, words);
}
