import { newWorkbook } from '../hosts/file/write-new-workbook';
import { cliCatalogueOf, type CliCatalogue } from '../locales/cli-catalogue';
import { sampleDistrict } from '../operations/sample/sample-district';
import { planTemplate } from '../operations/template';
import { Failure } from './failure';
import { refuseOtherThanXlsx, writeWhole } from './files';
import { readLanguage, readOptions } from './options';
import type { Output } from './output';

/** `template`: writes a new workbook. Gives the exit code. */
export async function runTemplate(
  args: readonly string[],
  system: CliCatalogue,
  output: Output,
): Promise<number> {
  const { values, positionals } = readOptions(
    'template',
    args,
    {
      out: { type: 'string' },
      lang: { type: 'string' },
      sample: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    system,
  );
  if (values.help) {
    output.print(system.cli.templateHelp);
    return 0;
  }
  const language = readLanguage(values.lang, system) ?? 'en';
  const words = cliCatalogueOf(language);
  const [stray] = positionals;
  if (stray !== undefined) throw new Failure(system.cli.badArguments(stray));
  if (values.out === undefined) throw new Failure(system.cli.missingOut);
  refuseOtherThanXlsx(values.out, words);
  const sample = values.sample ? sampleDistrict(language) : undefined;
  await writeWhole(values.out, newWorkbook(planTemplate(words, sample)), words);
  output.print(words.cli.written(values.out));
  return 0;
}
