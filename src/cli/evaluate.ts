import { isoDate } from '../values/day';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { evaluateWorkbook } from '../operations/evaluate-workbook';
import { evaluationJson } from '../operations/evaluation-json';
import { planOutputs } from '../operations/plan-outputs';
import { giveJson, readOneWorkbook, summaryOutput } from './one-workbook';
import { readOptions } from './options';
import type { Output } from './output';
import { printSummary } from './summary';
import { writeCopy } from './workbook-file';

const OPTIONS = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  name: { type: 'boolean' },
  audit: { type: 'boolean' },
  json: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `evaluate`: reads, checks, decides, and writes what was asked for. Gives the exit code. */
export async function runEvaluate(
  args: readonly string[],
  system: CliCatalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions('evaluate', args, OPTIONS, system);
  if (values.help) {
    output.print(system.cli.evaluateHelp);
    return 0;
  }
  const { out, json } = values;
  const workbook = await readOneWorkbook(
    {
      command: 'evaluate',
      files: positionals,
      lang: values.lang,
      asOf: values['as-of'],
      out,
      json,
      missingFile: ({ cli }) => cli.missingFile,
    },
    system,
  );
  const { host, snapshot, asOf, words, progress, written } = workbook;
  progress.step(words.cli.evaluating);
  const evaluated = evaluateWorkbook(snapshot, { asOf, name: values.name ?? false });

  const quiet = summaryOutput(json, output);
  if (out !== undefined) {
    progress.step(words.cli.writing(out));
    const audit = values.audit ?? false;
    await writeCopy(host, () => planOutputs(evaluated, words, { audit }), out, words);
  }
  progress.done();
  await giveJson(json, evaluationJson(evaluated), output, words);
  printSummary(evaluated, isoDate(asOf), words, quiet);
  for (const one of written) quiet.print(words.cli.written(one));
  return evaluated.checked.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
