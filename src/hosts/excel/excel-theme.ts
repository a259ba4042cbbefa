export type ExcelTheme = 'light' | 'dark' | 'high-contrast';

/** The colours that Excel is in; high contrast is the system's. Excel without themes is light. */
export function excelTheme(): ExcelTheme {
  if (matchMedia(FORCED_COLORS).matches) return 'high-contrast';
  // Excel on the web has given no theme for long, and versions that know none give none, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  // On Windows office.js makes a colour of everything that it is told, of a yes or no too; that says nothing.
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  return isDarkColor(theme?.bodyBackgroundColor) ? 'dark' : 'light';
}

/** Milliseconds for which office.js on Windows goes on giving the theme that it has asked for last, and some more. */
const MEMORY = 5_500;

/**
 * Tells of the moments when the theme may have changed: Excel has no event for it (`OfficeThemeChanged` is Outlook's), but
 * people change it outside of the pane and come back, or their system does it. Until the function that comes back is
 * called.
 */
export function watchExcelTheme(listener: () => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    listener();
    clearTimeout(again);
    again = setTimeout(listener, MEMORY);
  };
  const colors = [FORCED_COLORS, '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
  for (const color of colors) color.addEventListener('change', look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(again);
    for (const color of colors) color.removeEventListener('change', look);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

const FORCED_COLORS = '(forced-colors: active)';

/** Whether `#RRGGBB` is nearer to black than to white, as eyes weigh the colours (Rec. 601). */
function isDarkColor(color: string | undefined): boolean {
  const hex = /^#?([0-9a-f]{6})$/iu.exec(color ?? '')?.[1];
  if (hex === undefined) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
