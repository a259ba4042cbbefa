import type { CellContent } from '../../workbook/plan';
import { DAYS_BETWEEN_DATE_SYSTEMS } from '../date-systems';
import { textOf } from '../cell-content';
import { limitText } from '../text-fit';
import { escapeXml } from './xml';

/** Excel's most characters in a cell. */
export const MAX_CELL_TEXT = 32_767;

/**
 * One `<c>`, or nothing for a blank cell without a style.
 * @param address such as `B3`.
 * @param style an index into the styles' cellXfs.
 * @param shift what is taken off numbers: see `dateShift`.
 * @throws {RangeError} for a number that is not finite.
 */
export function renderCell(
  address: string,
  content: CellContent,
  style: number,
  shift: number,
): string {
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (content === undefined || content === '') return style === 0 ? '' : `${start}/>`;
  if (typeof content === 'number') return `${start}><v>${number(content, shift)}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === 'string') return inlineString(start, content);
  if (content.kind === 'link') return inlineString(start, content.text);
  if (content.kind === 'date') return `${start}><v>${number(content.serial, shift)}</v></c>`;
  const formula = `<f>${escapeXml(content.formula)}</f>`;
  if (content.value === undefined) return `${start}>${formula}</c>`;
  return typeof content.value === 'number'
    ? `${start}>${formula}<v>${number(content.value, shift)}</v></c>`
    : `${start} t="str">${formula}<v>${escapeXml(limitText(content.value, MAX_CELL_TEXT))}</v></c>`;
}

/** What is taken off a serial that the plan gives in the 1900 system, in a workbook of the other one. */
export function dateShift(kind: string, date1904: boolean): number {
  return date1904 && kind === 'date' ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
}

/** Whether Excel would take the text for a formula once somebody edits the cell, if it had no quote prefix. */
export function needsQuotePrefix(content: CellContent): boolean {
  const text = textOf(content);
  return text !== undefined && /^[=+\-@\t\r]/.test(text);
}

function number(value: number, shift: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return String(value - shift);
}

/** Not a shared string: that part stays as it is. */
function inlineString(start: string, content: string): string {
  const text = limitText(content, MAX_CELL_TEXT);
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}
