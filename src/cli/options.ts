import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseIsoDate, type Day } from '../values/day';
import { languageOf, type Language } from '../values/language';
import type { CliCatalogue } from '../locales/cli-catalogue';
import { today } from '../hosts/today';
import { Failure } from './failure';

/** The options and files of a command as they were given. @throws {Failure} for unknown options and missing values. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: Options,
  words: CliCatalogue,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${words.cli.badArguments(reason)}\n${words.cli.seeHelp(command)}`);
  }
}

/** @throws {Failure} for a language that there isn't. */
export function readLanguage(given: string | undefined, words: CliCatalogue): Language | undefined {
  if (given === undefined) return undefined;
  const language = given.toLowerCase().replace('_', '-');
  if (language === 'en') return 'en';
  if (language === 'zh-cn' || language === 'zh') return 'zh-CN';
  throw new Failure(words.cli.badLanguage(given));
}

/** The as-of day: the one given, or today by this machine's calendar. @throws {Failure} for what is no date. */
export function readAsOf(given: string | undefined, words: CliCatalogue): Day {
  if (given === undefined) return today();
  const day = parseIsoDate(given);
  if (day === undefined) throw new Failure(words.cli.badDate(given));
  return day;
}

/** The language of messages before a workbook's own is known. */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  return languageOf(
    environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '',
  );
}
