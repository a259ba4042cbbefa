export type Language = 'en' | 'zh-CN';

export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

/** The same words in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

export function bilingual(en: string, zh: string): Bilingual {
  return { en, 'zh-CN': zh };
}

/** The language for a tag or locale such as `zh-Hans`, `zh_CN.UTF-8` or `en-GB`: any Chinese is Chinese, all else English. */
export function languageOf(tag: string): Language {
  return /^zh\b|^zh_/iu.test(tag) ? 'zh-CN' : 'en';
}
