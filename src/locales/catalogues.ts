import type { Language } from '../values/language';
import type { Catalogue } from './catalogue';
import { en } from './en/catalogue';
import { zhCn } from './zh-cn/catalogue';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, 'zh-CN': zhCn };

/** The words of a language. */
export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}
