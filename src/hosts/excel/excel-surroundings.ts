import { languageOf, type Language } from '../../values/language';
import type { ExcelAbsence } from '../../locales/excel-words';
import { BASE_SET, isSupported } from './requirements';

/** Excel may take its time on a cold start. In milliseconds. */
const PATIENCE = 30_000;

/** Microsoft's library is there, whatever program the page is open in. */
export function hasOffice(): boolean {
  return typeof Office !== 'undefined';
}

/** Waits for Excel. Why the add-in cannot work here, or undefined when it can. */
export async function excelAbsence(): Promise<ExcelAbsence | undefined> {
  if (!hasOffice()) return 'no-library';
  let patience: ReturnType<typeof setTimeout> | undefined;
  const noAnswer = new Promise<undefined>((resolve) => {
    patience = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const ready = await Promise.race([Office.onReady(), noAnswer]);
  clearTimeout(patience);
  if (!ready) return 'no-answer';
  if (ready.host !== Office.HostType.Excel) return 'not-excel';
  return isSupported(BASE_SET) ? undefined : 'too-old';
}

/** The language of Excel's own menus; outside of Excel, the browser's. */
export function excelLanguage(): Language {
  // Outside of Excel there is no context, or an empty one, whatever the types say.
  const context = hasOffice() ? (Office.context as Partial<Office.Context> | undefined) : undefined;
  return languageOf(context?.displayLanguage ?? navigator.language);
}

export type ExcelTheme = 'light' | 'dark' | 'high-contrast';

/** The colours that Excel is in; high contrast is the system's. Excel without themes is light. */
export function excelTheme(): ExcelTheme {
  if (matchMedia(FORCED_COLORS).matches) return 'high-contrast';
  // Versions of Excel that know no themes give none, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  return isDarkColor(theme?.bodyBackgroundColor) ? 'dark' : 'light';
}

/**
 * Tells of the moments when the theme may have changed: Excel has no event for it, but people change it outside of the
 * pane and come back. Until the function that comes back is called.
 */
export function watchExcelTheme(listener: () => void): () => void {
  const forcedColors = matchMedia(FORCED_COLORS);
  forcedColors.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    forcedColors.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Brings the add-in's pane to the front. */
export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}

const FORCED_COLORS = '(forced-colors: active)';

/** Whether `#RRGGBB` is nearer to black than to white, as eyes weigh the colours (Rec. 601). */
function isDarkColor(color: string | undefined): boolean {
  const hex = /^#?([0-9a-f]{6})$/iu.exec(color ?? '')?.[1];
  if (hex === undefined) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
