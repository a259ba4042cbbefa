import { SSF } from '@e965/xlsx';
import type { Content } from './cell';
import { styleValue, type Style } from './style';

/** What the cell shows: its value in its number format. */
export function displayed(content: Content, style: Style): string {
  if (content.kind === 'Empty') return '';
  if (content.kind === 'Boolean') return content.value === true ? 'TRUE' : 'FALSE';
  if (typeof content.value !== 'number') return String(content.value);
  const pattern = String(styleValue(style, 'numberFormat'));
  if (
    pattern === '@' ||
    (pattern === 'General' && Number.isInteger(content.value) && Math.abs(content.value) < 1e11)
  )
    return String(content.value);
  return String(SSF.format(pattern, content.value));
}
