import { openFile } from '../hosts/file/file-host';
import type { Catalogue } from '../locales/catalogue';
import { catalogueOf } from '../locales/catalogues';
import { registerCalendar, registerIcs } from '../operations/calendar-export';
import { checkRegister } from '../operations/check-register';
import { planRegister } from '../operations/plan-register';
import { registerJson } from '../operations/register-json';
import { workbookLanguage } from '../operations/workbook-language';
import { Failure } from './failure';
import {
  readBytes,
  refuseOtherKind,
  refuseOverwriting,
  refuseSamePlaces,
  writeWhole,
} from './files';
import { readAsOf, readLanguage, readOptions } from './options';
import { silent, type Output } from './output';
import { progressOn } from './progress';
import { printStandings } from './reviews-summary';
import { readSnapshot, writeCopy } from './workbook-file';

/** `reviews`: reads the register, says where each title stands, and writes what was asked for. Gives the exit code. */
export async function runReviews(
  args: readonly string[],
  system: Catalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions(
    'reviews',
    args,
    {
      out: { type: 'string' },
      'as-of': { type: 'string' },
      ics: { type: 'string' },
      json: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    system,
  );
  if (values.help) {
    output.print(system.reviews.cli.help);
    return 0;
  }
  const language = readLanguage(values.lang, system);
  const said = language ? catalogueOf(language) : system;
  const asOf = readAsOf(values['as-of'], said);
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new Failure(`${said.reviews.cli.missingFile}\n${said.cli.seeHelp('reviews')}`);
  if (others.length > 0) throw new Failure(said.cli.oneFileOnly);
  const bytes = await readBytes(file, said);
  const { out, ics } = values;
  const json = values.json === '-' ? undefined : values.json;
  const written = [out, ics, json].filter((one) => one !== undefined);
  for (const one of written) await refuseOverwriting(file, one, said);
  if (out !== undefined) refuseOtherKind(file, out, said);
  refuseSamePlaces(written, said);

  const progress = progressOn(process.stderr, bytes.length);
  progress.step(said.cli.reading(file));
  const host = openFile(bytes);
  const snapshot = await readSnapshot(host, file, said);
  const words = catalogueOf(language ?? workbookLanguage(snapshot) ?? said.language);
  progress.step(words.reviews.cli.checking);
  const checked = checkRegister(snapshot, asOf);
  const calendar = registerCalendar(checked);

  const quiet = values.json === '-' ? silent(output) : output;
  if (out !== undefined) {
    progress.step(words.cli.writing(out));
    await writeCopy(host, () => planRegister(checked, calendar, words), out, words);
  }
  if (ics !== undefined) {
    const stamp = `${new Date().toISOString().slice(0, 19)}Z`;
    await writeWhole(ics, registerIcs(calendar, checked, stamp, words), words);
  }
  progress.done();
  if (values.json !== undefined) {
    const text = `${JSON.stringify(registerJson(checked), undefined, 2)}\n`;
    if (json === undefined) output.print(text.trimEnd());
    else await writeWhole(json, text, words);
  }
  printStandings(checked, words, quiet);
  for (const one of written) quiet.print(words.cli.written(one));
  return checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
