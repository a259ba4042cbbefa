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

/** Brings the add-in's pane to the front. */
export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
