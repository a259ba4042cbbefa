import { isoDate } from '../values/day';
import { openFile } from '../hosts/file/file-host';
import type { Catalogue } from '../locales/catalogue';
import { catalogueOf } from '../locales/catalogues';
import { evaluateWorkbook } from '../operations/evaluate-workbook';
import { evaluationJson } from '../operations/evaluation-json';
import { planOutputs } from '../operations/plan-outputs';
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
import { printSummary } from './summary';
import { readSnapshot, writeCopy } from './workbook-file';

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
  const json = values.json === '-' ? undefined : values.json;
  const written = [values.out, json].filter((one) => one !== undefined);
  for (const one of written) await refuseOverwriting(file, one, said);
  if (values.out !== undefined) refuseOtherKind(file, values.out, said);

  refuseSamePlaces(written, said);

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
    const audit = values.audit ?? false;
    await writeCopy(host, () => planOutputs(evaluated, words, { audit }), values.out, words);
  }
  progress.done();
  if (values.json !== undefined) {
    const text = `${JSON.stringify(evaluationJson(evaluated), undefined, 2)}\n`;
    if (json === undefined) output.print(text.trimEnd());
    else await writeWhole(json, text, words);
  }
  printSummary(evaluated, isoDate(asOf), words, quiet);
  for (const one of written) quiet.print(words.cli.written(one));
  return evaluated.checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
