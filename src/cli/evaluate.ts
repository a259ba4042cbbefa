import { isoDate } from '../values/day';
import { openFile } from '../hosts/file/file-host';
import { UnreadableFileError, WriteRefusedError, type Host } from '../hosts/host';
import type { Catalogue } from '../locales/catalogue';
import { catalogueOf } from '../locales/catalogues';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../operations/evaluate-workbook';
import { evaluationJson } from '../operations/evaluation-json';
import { CellInTheWayError } from '../operations/layout/output-sheet';
import { planOutputs } from '../operations/plan-outputs';
import { workbookLanguage } from '../operations/workbook-language';
import { Failure } from './failure';
import {
  readBytes,
  refuseOtherKind,
  refuseOverwriting,
  refuseSamePlace,
  writeWhole,
} from './files';
import { readAsOf, readLanguage, readOptions } from './options';
import { silent, type Output } from './output';
import { progressOn } from './progress';
import { printSummary } from './summary';

/** `evaluate`: reads, checks, decides, and writes what was asked for. Gives the exit code. */
export async function runEvaluate(
  args: readonly string[],
  system: Catalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions(
    'evaluate',
    args,
    {
      out: { type: 'string' },
      'as-of': { type: 'string' },
      name: { type: 'boolean' },
      audit: { type: 'boolean' },
      json: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    system,
  );
  if (values.help) {
    output.print(system.cli.evaluateHelp);
    return 0;
  }
  const language = readLanguage(values.lang, system);
  const said = language ? catalogueOf(language) : system;
  const asOf = readAsOf(values['as-of'], said);
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new Failure(`${said.cli.missingFile}\n${said.cli.seeHelp('evaluate')}`);
  if (others.length > 0) throw new Failure(said.cli.oneFileOnly);
  const bytes = await readBytes(file, said);
  for (const written of [values.out, values.json === '-' ? undefined : values.json]) {
    if (written !== undefined) await refuseOverwriting(file, written, said);
  }
  if (values.out !== undefined) refuseOtherKind(file, values.out, said);

  if (values.out !== undefined && values.json !== undefined) {
    refuseSamePlace(values.out, values.json, said);
  }

  const progress = progressOn(process.stderr, bytes.length);
  progress.step(said.cli.reading(file));
  const host = openFile(bytes);
  const snapshot = await readSnapshot(host, file, said);
  const words = catalogueOf(language ?? workbookLanguage(snapshot) ?? said.language);
  progress.step(words.cli.evaluating);
  const evaluated = evaluateWorkbook(snapshot, { asOf, name: values.name ?? false });

  const quiet = values.json === '-' ? silent(output) : output;
  if (values.out !== undefined) {
    progress.step(words.cli.writing(values.out));
    await writeOutputs(host, evaluated, values.audit ?? false, values.out, words);
    await writeWhole(values.out, host.bytes(), words);
  }
  progress.done();
  if (values.json !== undefined) {
    const json = `${JSON.stringify(evaluationJson(evaluated), undefined, 2)}\n`;
    if (values.json === '-') output.print(json.trimEnd());
    else await writeWhole(values.json, json, words);
  }
  printSummary(evaluated, isoDate(asOf), words, quiet);
  for (const written of [values.out, values.json === '-' ? undefined : values.json]) {
    if (written !== undefined) quiet.print(words.cli.written(written));
  }
  return evaluated.checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function readSnapshot(host: Host, file: string, words: Catalogue) {
  try {
    return await host.read();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const reason = `${words.unreadable[error.reason]} (unreadable-file: ${error.detail})`;
    throw new Failure(words.cli.notReadable(file, reason));
  }
}

async function writeOutputs(
  host: Host,
  evaluated: EvaluatedWorkbook,
  audit: boolean,
  out: string,
  words: Catalogue,
): Promise<void> {
  try {
    await host.write(planOutputs(evaluated, words, { audit }));
  } catch (error) {
    if (error instanceof WriteRefusedError) {
      const reason = words.refused[error.reason](error.sheet, error.cell);
      throw new Failure(words.cli.notWritten(out, reason));
    }
    if (error instanceof CellInTheWayError) {
      const reason = words.refused['cell-on-our-sheet'](error.sheet, error.cell);
      throw new Failure(words.cli.notWritten(out, reason));
    }
    throw error;
  }
}
