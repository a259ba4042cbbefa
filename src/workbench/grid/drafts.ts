import type { SheetView } from '../../hosts/file/sheet-view';
import type { Cell } from './selection';
import type { Draft, SpreadsheetState } from './spreadsheet';

/** What stands in the editor when the cell is opened. */
export function contentOf(sheet: SheetView, { row, column }: Cell): string {
  return sheet.cell(row, column)?.input ?? '';
}

export function openDraft(
  { sheet, selection }: SpreadsheetState,
  at: Draft['at'],
  arrows: Draft['arrows'],
  text = contentOf(sheet, selection.active),
): Draft {
  return { cell: selection.active, text, at, arrows, state: 'open' };
}

/** Typing on takes back that it was rejected. */
export function withText(draft: Draft, text: string): Draft {
  return { ...draft, text, state: 'open' };
}

/** Whether entering it changes the cell. */
export function isEntered(sheet: SheetView, draft: Draft): boolean {
  return draft.text !== contentOf(sheet, draft.cell);
}
