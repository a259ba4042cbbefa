import type { Language } from '../values/language';
import type { Catalogue } from './catalogue';
import { catalogueOf } from './catalogues';
import type { CliWords } from './cli-words';
import { enCli } from './en/cli';
import { zhCnCli } from './zh-cn/cli';

/** Every word of the command line. */
export interface CliCatalogue extends Catalogue {
  readonly cli: CliWords;
}

const CATALOGUES: Readonly<Record<Language, CliCatalogue>> = {
  en: { ...catalogueOf('en'), cli: enCli },
  'zh-CN': { ...catalogueOf('zh-CN'), cli: zhCnCli },
};

/** The words of a language, those of the command line among them; the same object whenever they are asked for. */
export function cliCatalogueOf(language: Language): CliCatalogue {
  return CATALOGUES[language];
}
