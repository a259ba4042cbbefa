import type { BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../src/values/language';

/** How a person has their browser. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark' | 'high-contrast';
}

export function contextOptions({
  width = 1280,
  height = 800,
  language = 'en',
  theme = 'light',
}: Look): BrowserContextOptions {
  const contrast = theme === 'high-contrast';
  return {
    viewport: { width, height },
    locale: language === 'en' ? 'en-US' : language,
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: contrast ? 'active' : 'none',
    reducedMotion: 'reduce',
    // The certificate was made for this run; nobody vouches for it.
    ignoreHTTPSErrors: true,
  };
}
