import { BrokenLinkError } from './spreadsheet';
import type { SpreadsheetModel } from './spreadsheet-model';

/** Follows the active cell's link: to a place of the workbook, or to another page in a tab of its own. */
export function follow(model: SpreadsheetModel): void {
  const { sheet, selection } = model.state();
  const link = sheet.cell(selection.active.row, selection.active.column)?.link;
  if (link === undefined) return;
  if (typeof link === 'object') {
    if (!model.goTo(link)) model.report(new BrokenLinkError(link.sheet));
    return;
  }
  // The workbook is not to be trusted: no script, no file, and the other page is to know nothing of this one.
  if (isSafe(link)) window.open(link, '_blank', 'noopener,noreferrer');
}

const SAFE = new Set(['http:', 'https:', 'mailto:']);

export function isSafe(address: string): boolean {
  return URL.canParse(address) && SAFE.has(new URL(address).protocol);
}
