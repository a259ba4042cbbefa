/** Non-breaking, ideographic and zero-width blanks and line breaks are blanks like any other. */
const BLANKS = /[\s\u200b]+/gu;

/** Words of plain letters, digits and signs with single blanks between: there is nothing to trim. */
const TRIM = /^[!-~]+(?: [!-~]+)*$/;

/** Without blanks around, and with single ones inside; otherwise as it was written. */
export function trimmed(text: string): string {
  if (TRIM.test(text)) return text;
  return text.replace(BLANKS, ' ').trim();
}

/** Full-width letters, digits and punctuation as half-width ones (`８５．５` → `85.5`); nothing else is changed. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Without anything that folding changes but case: as good as every key is so, and far quicker to fold. */
const PLAIN = /^[!-~]*$/;

/** What two texts share when they differ only in case, width and blanks. For comparing, not for showing. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(BLANKS, '');
}

/** Text that a spreadsheet would take for a formula when it is typed into a cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** Order by code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
