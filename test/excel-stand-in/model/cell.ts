import { ExcelError } from '../protocol/excel-error';
import { styleValue, type Style } from './style';

export type Scalar = string | number | boolean;

/** What a cell holds. An error value is its code, with the kind `Error`; a formula carries the value it has now. */
export interface Content {
  readonly kind: 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';
  readonly value: Scalar;
  readonly formula?: string;
}

export interface Cell extends Content {
  readonly style: Style;
}

export const EMPTY: Content = { kind: 'Empty', value: '' };

const ERRORS = new Set([
  '#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!',
]); // prettier-ignore
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A value as it is, with no reading of text: what a formula gives, what a file holds. */
export function plainContent(value: Scalar): Content {
  if (value === '') return EMPTY;
  if (typeof value === 'number') return { kind: 'Double', value };
  if (typeof value === 'boolean') return { kind: 'Boolean', value };
  return ERRORS.has(value) ? { kind: 'Error', value } : { kind: 'String', value };
}

/**
 * What becomes of a value written through the API, as if it were typed: text that begins with `=`, `+`, `-` or `@`
 * turns into a formula, text that reads as a number into one, a leading apostrophe keeps text as it is.
 * Dates in text stay text here; in Excel that depends on the person's settings.
 * @throws {ExcelError} InvalidArgument for what no cell can hold.
 */
export function enter(input: unknown, style: Style): Content | { readonly formula: string } {
  if (typeof input === 'number' && Number.isFinite(input)) return plainContent(input);
  if (typeof input === 'boolean') return plainContent(input);
  if (typeof input !== 'string') throw new ExcelError('InvalidArgument');
  if (input.length > 32_767) throw new ExcelError('InvalidArgument');
  if (input.startsWith("'")) return { kind: 'String', value: input.slice(1) };
  if (input === '') return EMPTY;
  if (styleValue(style, 'numberFormat') === '@') return { kind: 'String', value: input };
  if (NUMBER.test(input.trim())) return plainContent(Number(input));
  if (/^(?:true|false)$/i.test(input)) return plainContent(input.toLowerCase() === 'true');
  if (/^[=+\-@]./su.test(input)) return { formula: checkedFormula(input) };
  return plainContent(input);
}

function checkedFormula(input: string): string {
  const formula = input.startsWith('=') ? input : `=${input}`;
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth < 0) break;
  }
  const broken = depth !== 0 || bare.includes('"') || formula.length > 8_192;
  if (broken) throw new ExcelError('InvalidArgument', 'There is a problem with this formula.');
  return formula;
}
