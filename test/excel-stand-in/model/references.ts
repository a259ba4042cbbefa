import { quoteSheet } from './address';

const SHEET_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula after a sheet got another name, or (`undefined`) went away. */
export function withSheetRenamed(formula: string, from: string, to: string | undefined): string {
  return formula.replaceAll(SHEET_REFERENCE, (found, quoted?: string, bare?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    if (sheet?.toLowerCase() !== from.toLowerCase()) return found;
    return to === undefined ? '#REF!' : `${quoteSheet(to)}!`;
  });
}

/** A formula as Excel gives it back: sheets are quoted where they must be, and nowhere else. */
export function requoted(formula: string): string {
  return formula.replaceAll(SHEET_REFERENCE, (found, quoted?: string, bare?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    return sheet === undefined ? found : `${quoteSheet(sheet)}!`;
  });
}
