export type Language = 'en' | 'zh-CN';

export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

/** The same words in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

export function bilingual(en: string, zh: string): Bilingual {
  return { en, 'zh-CN': zh };
}
