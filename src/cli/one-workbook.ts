import type { Day } from '../values/day';
import { openFile, type FileHost } from '../hosts/file/file-host';
import { cliCatalogueOf, type CliCatalogue } from '../locales/cli-catalogue';
import { workbookLanguage } from '../operations/workbook-language';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { Failure } from './failure';
import {
  readBytes,
  refuseOtherKind,
  refuseOverwriting,
  refuseSamePlaces,
  writeWhole,
} from './files';
import { readAsOf, readLanguage } from './options';
import { silent, type Output } from './output';
import { progressOn, type Progress } from './progress';
import { readSnapshot } from './workbook-file';

/** What a command was asked for that reads one workbook. */
export interface Asked {
  readonly command: string;
  readonly files: readonly string[];
  readonly lang: string | undefined;
  readonly asOf: string | undefined;
  readonly out: string | undefined;
  readonly json: string | undefined;
  /** What else it reads and writes. */
  readonly alsoRead?: readonly (string | undefined)[];
  readonly alsoWritten?: readonly (string | undefined)[];
  /** What to say where no workbook is named. */
  readonly missingFile: (words: CliCatalogue) => string;
}

export interface OneWorkbook {
  readonly host: FileHost;
  readonly snapshot: WorkbookSnapshot;
  readonly asOf: Day;
  /** In the language that was asked for, or else the workbook's own. */
  readonly words: CliCatalogue;
  readonly progress: Progress;
  /** The files that are written. */
  readonly written: readonly string[];
}

/**
 * The one workbook of a command, once everything that was asked for makes sense.
 * @throws {Failure} when it doesn't: nothing that is read is written over, and nothing twice.
 */
export async function readOneWorkbook(asked: Asked, system: CliCatalogue): Promise<OneWorkbook> {
  const language = readLanguage(asked.lang, system);
  const said = language ? cliCatalogueOf(language) : system;
  const asOf = readAsOf(asked.asOf, said);
  const [file, ...others] = asked.files;
  if (file === undefined) {
    throw new Failure(`${asked.missingFile(said)}\n${said.cli.seeHelp(asked.command)}`);
  }
  if (others.length > 0) throw new Failure(said.cli.oneFileOnly);
  const bytes = await readBytes(file, said);
  const written = [asked.out, ...(asked.alsoWritten ?? []), jsonFile(asked.json)].filter(
    (one) => one !== undefined,
  );
  for (const read of [file, ...(asked.alsoRead ?? [])]) {
    for (const one of written) if (read !== undefined) await refuseOverwriting(read, one, said);
  }
  if (asked.out !== undefined) refuseOtherKind(file, asked.out, said);
  refuseSamePlaces(written, said);

  const progress = progressOn(process.stderr, bytes.length);
  progress.step(said.cli.reading(file));
  const host = openFile(bytes);
  const snapshot = await readSnapshot(host, file, said);
  const words = cliCatalogueOf(language ?? workbookLanguage(snapshot) ?? said.language);
  return { host, snapshot, asOf, words, progress, written };
}

/** `-` stands for standard output. */
function jsonFile(json: string | undefined): string | undefined {
  return json === '-' ? undefined : json;
}

/** Where the summary goes: nowhere, if standard output is taken by the JSON. */
export function summaryOutput(json: string | undefined, output: Output): Output {
  return json === '-' ? silent(output) : output;
}

/** The JSON that was asked for, to its file or to standard output. */
export async function giveJson(
  json: string | undefined,
  value: unknown,
  output: Output,
  words: CliCatalogue,
): Promise<void> {
  if (json === undefined) return;
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  const file = jsonFile(json);
  if (file === undefined) output.print(text.trimEnd());
  else await writeWhole(file, text, words);
}
