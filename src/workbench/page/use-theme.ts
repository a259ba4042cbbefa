import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../../taskpane/shell/themes';

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** The theme that the person's system asks for, and follows when that changes. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(subscribe, current);
}

function current(): ThemeName {
  if (matchMedia(CONTRAST).matches) return 'high-contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  const queries = [CONTRAST, DARK].map((query) => matchMedia(query));
  queries.forEach((query) => query.addEventListener('change', listener));
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}
