import { cliCatalogueOf } from '../locales/cli-catalogue';
import { runConsolidate } from './consolidate';
import { runEvaluate } from './evaluate';
import { Failure } from './failure';
import { systemLanguage } from './options';
import { standardOutput } from './output';
import { runReviews } from './reviews';
import { runTemplate } from './template';

const EXIT_COULD_NOT_RUN = 2;

const output = standardOutput();

async function main(args: readonly string[]): Promise<number> {
  const words = cliCatalogueOf(systemLanguage(process.env));
  const [command, ...rest] = args;
  try {
    if (command === 'template') return await runTemplate(rest, words, output);
    if (command === 'evaluate') return await runEvaluate(rest, words, output);
    if (command === 'reviews') return await runReviews(rest, words, output);
    if (command === 'consolidate') return await runConsolidate(rest, words, output);
    if (command === '--help' || command === '-h' || command === 'help') {
      output.print(words.cli.help);
      return 0;
    }
    const asked = command === undefined ? '' : `${words.cli.unknownCommand(command)}\n\n`;
    throw new Failure(`${asked}${words.cli.help}`);
  } catch (error) {
    if (error instanceof Failure) output.complain(error.message);
    else
      output.complain(
        words.cli.internal(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
    return EXIT_COULD_NOT_RUN;
  }
}

// Setting the code instead of exiting lets what was printed drain first.
process.exitCode = await main(process.argv.slice(2));
