import { isDateFormat } from '../../workbook/number-formats';
import type { CellFormat } from '../../workbook/plan';
import { formatCode, formatOf, textOf } from '../cell-content';
import { cellInput, textInput, type InputRules } from './cell-input';
import type { EditSite } from './edit-site';
import { setNumberFormat } from './number-format';

const AS_TEXT = '@';
const GENERAL = 'General';
const DATE: CellFormat = { kind: 'date' };

/** Queues the edit of a cell: its number format if that changes, then its content. */
export function queueEdit(sheet: Excel.Worksheet, site: EditSite, rules: InputRules): void {
  const { content } = site.plan;
  const cell = sheet.getRange(site.cell);
  const own = site.before.numberFormat;
  const code = editedFormat(site);
  const text = textOf(content);
  if (text !== undefined) {
    if (code !== own) setNumberFormat(cell, code);
    cell.values = [[code === AS_TEXT ? text : textInput(text)]];
    return;
  }
  // A number typed into a cell of text would become text.
  const passing = code === AS_TEXT ? GENERAL : code;
  if (passing !== own) setNumberFormat(cell, passing);
  const format = isDateFormat(code) ? DATE : (site.plan.format ?? { kind: 'general' });
  cell.values = [[cellInput(content, format, rules)]];
  if (passing !== code) setNumberFormat(cell, code);
}

/** In a cell of the person's, text has the format that keeps what is typed there as typed. */
function editedFormat({ plan: { content, format }, before }: EditSite): string {
  const isDate = typeof content === 'object' && content.kind === 'date';
  const wanted = isDate ? formatOf(content, format ?? DATE) : format;
  if (!wanted || (wanted.kind === 'date' && isDateFormat(before.numberFormat))) {
    return before.numberFormat;
  }
  return wanted.kind === 'text' ? AS_TEXT : formatCode(wanted);
}

/** Queues what gives a cell back what stood in it. */
export function queueEditBack(sheet: Excel.Worksheet, { cell, before }: EditSite): void {
  const range = sheet.getRange(cell);
  const { formula, isText, numberFormat } = before;
  const keepsText = isText && numberFormat === AS_TEXT;
  setNumberFormat(range, keepsText ? AS_TEXT : GENERAL);
  range.values = [[isText && !keepsText ? textInput(String(formula)) : formula]];
  setNumberFormat(range, numberFormat);
}
