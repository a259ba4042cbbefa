import { NOT_CALCULATED, type CellValue } from '../../workbook/snapshot';
import { isDateFormat } from '../../workbook/number-formats';
import type { CellFormula } from './sheet-look';
import type { TypedCell } from './typed-cell';

/** The value that a typed cell has once it is in a file; of a formula, the one it is not known to have. */
export function typedValue({ content }: TypedCell, formatCode: string): CellValue {
  if (content === undefined || content === '') return undefined;
  if (typeof content === 'number') return numberValue(content, formatCode);
  if (typeof content !== 'object') return content;
  if (content.kind === 'date') return content;
  if (content.kind === 'link') return content.text;
  return content.value ?? { kind: 'error', code: NOT_CALCULATED };
}

/** A number in a cell that shows dates is one. */
export function numberValue(value: number, formatCode: string): CellValue {
  return isDateFormat(formatCode) ? { kind: 'date', serial: value } : value;
}

/** The formula that was typed; undefined for all else. */
export function typedFormula({ content }: TypedCell): CellFormula | undefined {
  return typeof content === 'object' && content.kind === 'formula'
    ? { text: content.formula, area: undefined, kind: 'plain' }
    : undefined;
}
