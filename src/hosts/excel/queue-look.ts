import { LINE_COLOR, type FontChange } from '../look';
import { setNumberFormat } from './number-format';
import type { Look } from './sheet-image';

/** In points; what the workbook's own size is would take a request more to learn. */
const USUAL_FONT_SIZE = 11;

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const INSIDE = ['InsideHorizontal', 'InsideVertical'] as const;

/** Queues what gives a range its look. */
export function queueLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  if (look.numberFormat !== undefined) setNumberFormat(range, look.numberFormat);
  if (look.font) queueFont(format.font, look.font);
  if (look.ground !== undefined) format.fill.color = `#${look.ground}`;
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.wrap) format.wrapText = true;
  if (look.unlocked) format.protection.locked = false;
  if (look.lines) queueLines(format.borders);
}

function queueFont(font: Excel.RangeFont, { bold, underline, color, larger }: FontChange): void {
  if (bold) font.bold = true;
  if (underline) font.underline = 'Single';
  if (color !== undefined) font.color = `#${color}`;
  if (larger !== undefined) font.size = USUAL_FONT_SIZE + larger;
}

function queueLines(borders: Excel.RangeBorderCollection): void {
  for (const side of [...SIDES, ...INSIDE]) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${LINE_COLOR}`;
  }
}
