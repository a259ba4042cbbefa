import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Day } from '../values/day';
import { momentText } from '../hosts/clock';
import { openFile, type FileHost } from '../hosts/file/file-host';
import { newWorkbook } from '../hosts/file/write-new-workbook';
import { startNodeThread } from '../hosts/reading/node-thread';
import { ReadingPool, SECONDS_PER_FILE } from '../hosts/reading/reading-pool';
import { cliCatalogueOf, type CliCatalogue } from '../locales/cli-catalogue';
import type { HeaderAnswer } from '../consolidation/questions';
import { NEW_CITY, readCityWorkbook, type CityWorkbook } from '../operations/city-workbook';
import {
  BadChoicesError,
  consolidateWithChoices,
  headerAnswers,
  parseChoices,
  type Choice,
} from '../operations/consolidation-choices';
import { consolidationJson } from '../operations/consolidation-json';
import { planConsolidation } from '../operations/consolidation-plan';
import type { ConsolidatedWorkbooks, OfferedFile } from '../operations/consolidate-workbooks';
import { workbookLanguage } from '../operations/workbook-language';
import { printConsolidation } from './consolidation-summary';
import { Failure } from './failure';
import {
  readBytes,
  refuseOtherThanXlsx,
  refuseOverwriting,
  refuseSamePlaces,
  writeWhole,
} from './files';
import { findWorkbooks, type FoundFiles } from './find-workbooks';
import { readAsOf, readLanguage, readOptions } from './options';
import { silent, type Output } from './output';
import { readSnapshot, writeCopy } from './workbook-file';
import { progressOn, type Progress } from './progress';

const OPTIONS = {
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  choose: { type: 'string' },
  by: { type: 'string' },
  json: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `consolidate`: reads the districts' workbooks, and writes the city's. Gives the exit code. */
export async function runConsolidate(
  args: readonly string[],
  system: CliCatalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions('consolidate', args, OPTIONS, system);
  if (values.help) {
    output.print(system.cli.consolidate.help);
    return 0;
  }
  const language = readLanguage(values.lang, system);
  const said = language ? cliCatalogueOf(language) : system;
  const { out, json, choose } = values;
  if (positionals.length === 0) {
    throw new Failure(`${said.cli.consolidate.missingFiles}\n${said.cli.seeHelp('consolidate')}`);
  }
  if (out === undefined) throw new Failure(said.cli.missingOut);
  if (!/\.xls[xm]$/i.test(out)) throw new Failure(said.cli.consolidate.outIsNoWorkbook(out));
  const jsonFile = json === '-' ? undefined : json;
  const toWrite = [out, ...(jsonFile === undefined ? [] : [jsonFile])];
  refuseSamePlaces(toWrite, said);
  const found = await findWorkbooks(positionals, out, said);
  for (const path of [...found.paths, ...(choose === undefined ? [] : [choose])]) {
    for (const file of toWrite) await refuseOverwriting(path, file, said);
  }
  const choices = choose === undefined ? [] : await readChoices(choose, said);
  const today = readAsOf(undefined, said);
  if (!existsSync(out)) refuseOtherThanXlsx(out, said);
  const existing = existsSync(out) ? openFile(await readBytes(out, said)) : undefined;
  const city = existing
    ? readCityWorkbook(await readSnapshot(existing, out, said), today)
    : NEW_CITY;
  if (city.kind === 'other') throw new Failure(said.cli.consolidate.outIsNoCity(out));

  const by = values.by ?? '';
  const progress = progressOn(process.stderr, found.size);
  const chooser = { by, on: today };
  const headers = headerAnswers(choices, chooser);
  const offered = await readAll(found, city, headers, today, progress, said);
  progress.step(said.cli.consolidate.consolidating);
  const result = consolidateWithChoices(city, offered, choices, chooser, momentText(today));
  const words = cliCatalogueOf(language ?? cityLanguage(city, result) ?? said.language);

  const quiet = json === '-' ? silent(output) : output;
  const written = values['dry-run'] ? 'dry-run' : await write(result, existing, out, words);
  progress.done();
  if (json !== undefined) {
    const text = `${JSON.stringify(consolidationJson(result, found.leftOut), undefined, 2)}\n`;
    if (json === '-') output.print(text.trimEnd());
    else await writeWhole(json, text, words);
  }
  printConsolidation(result, found.leftOut, words, quiet);
  if (written === 'dry-run') quiet.print(words.cli.consolidate.dryRun);
  else if (written === 'nothing') quiet.print(nothingWritten(result, words));
  else quiet.print(words.cli.written(out));
  if (jsonFile !== undefined) quiet.print(words.cli.written(jsonFile));
  const findings = [...result.findings, ...result.files.flatMap((file) => file.findings)];
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function readChoices(file: string, words: CliCatalogue): Promise<readonly Choice[]> {
  try {
    return parseChoices(new TextDecoder().decode(await readBytes(file, words)));
  } catch (error) {
    if (!(error instanceof BadChoicesError)) throw error;
    throw new Failure(words.cli.consolidate.badChoices(file, error.message));
  }
}

async function readAll(
  { paths, sizes }: FoundFiles,
  city: CityWorkbook,
  headers: readonly HeaderAnswer[],
  today: Day,
  progress: Progress,
  words: CliCatalogue,
): Promise<readonly OfferedFile[]> {
  const pool = new ReadingPool({
    threads: availableParallelism(),
    secondsPerFile: SECONDS_PER_FILE,
    startThread: () => startNodeThread(),
  });
  const files = paths.map((path, index) => ({
    name: basename(path),
    size: sizes[index] ?? 0,
    open: () => ownBytes(path),
  }));
  const asked = [...city.records.answers.headers, ...headers];
  try {
    return await pool.read(files, {
      today,
      headers: asked,
      onProgress: (done, all) => progress.step(words.cli.consolidate.reading(done, all)),
    });
  } finally {
    pool.close();
  }
}

/** Bytes that can be given to a thread: not a part of memory that is shared with others. */
async function ownBytes(path: string): Promise<ArrayBuffer> {
  const bytes = await readFile(path);
  const { buffer, byteLength } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  return isOwn ? buffer : Uint8Array.from(bytes).buffer;
}

function cityLanguage({ snapshot }: CityWorkbook, { standard }: ConsolidatedWorkbooks) {
  return (snapshot && workbookLanguage(snapshot)) ?? standard?.language;
}

async function write(
  result: ConsolidatedWorkbooks,
  existing: FileHost | undefined,
  out: string,
  words: CliCatalogue,
): Promise<'written' | 'nothing'> {
  if (result.standard === undefined) return 'nothing';
  if (existing) {
    const isWritten = await writeCopy(existing, () => planConsolidation(result, words), out, words);
    return isWritten ? 'written' : 'nothing';
  }
  const plan = planConsolidation(result, words);
  if (!plan) return 'nothing';
  await writeWhole(out, newWorkbook(plan), words);
  return 'written';
}

function nothingWritten({ files }: ConsolidatedWorkbooks, words: CliCatalogue): string {
  const { nothingTaken, nothingChanges } = words.cli.consolidate;
  const isTaken = files.some(({ status }) => status !== 'refused' && status !== 'unreadable');
  return isTaken ? nothingChanges : nothingTaken;
}
