import type { Model } from '@ironcalc/wasm';
import type { CellContent } from '../../workbook/plan';
import { NOT_CALCULATED, type CellValue } from '../../workbook/snapshot';
import { plainFormula } from './formula-text';

/** What the engine says of formulas that it cannot read, has not learnt, or that lead back to themselves. */
const NOT_WORKED_OUT: ReadonlySet<string> = new Set(['#ERROR!', '#N/IMPL!', '#CIRC!']);

const NUMBER_TYPE = 1;
const LOGICAL_TYPE = 4;
const ERROR_TYPE = 16;

/** What the engine is told that stands in a cell. */
export function engineInput(content: CellContent | CellValue): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return `'${content}`;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number') return String(content);
  switch (content.kind) {
    case 'date':
      return String(content.serial);
    case 'error':
      return content.code === NOT_CALCULATED ? '' : content.code;
    case 'formula':
      return `=${plainFormula(content.formula)}`;
    case 'link':
      return `'${content.text}`;
  }
}

/**
 * What the engine has worked out for a cell; undefined where it could not.
 * @param fullText gives the cell's value as text, in full: as a number the engine shows it rounded.
 */
export function engineValue(
  model: Model,
  sheet: number,
  row: number,
  column: number,
  fullText: () => string,
): { readonly value: CellValue } | undefined {
  const type = model.getCellType(sheet, row, column);
  if (type === ERROR_TYPE) {
    const code = model.getFormattedCellValue(sheet, row, column);
    return NOT_WORKED_OUT.has(code) ? undefined : { value: { kind: 'error', code } };
  }
  const text = fullText();
  if (type === LOGICAL_TYPE) return { value: text.toUpperCase() === 'TRUE' };
  if (type === NUMBER_TYPE) return { value: Number(text) };
  return { value: text === '' ? undefined : text };
}

/** Whether a cell's formula is true, as a validation asks; true also where the engine cannot tell. */
export function isTrueInEngine(model: Model, sheet: number, row: number, column: number): boolean {
  const text = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case ERROR_TYPE:
      return NOT_WORKED_OUT.has(text) || text === '#NAME?';
    case LOGICAL_TYPE:
      return text.toUpperCase() === 'TRUE';
    case NUMBER_TYPE:
      return Number(text) !== 0;
    default:
      return false;
  }
}

/** Programs add up in different orders, and differ in the last bits of a number. */
const LAST_BITS = 8 * Number.EPSILON;

/** Whether two values are the same for everybody but a computer. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= LAST_BITS * Math.abs(one);
  }
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one.kind === 'date' && other.kind === 'date') return sameValue(one.serial, other.serial);
  return one.kind === 'error' && other.kind === 'error' && one.code === other.code;
}
