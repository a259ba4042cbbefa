import type { CellRange } from '../../workbook/address';
import { isError } from '../../workbook/read-cell';
import type { CellValue } from '../../workbook/snapshot';
import { readRanges } from './read-validations';
import { unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** A conditional format that looks at its own cell alone. */
export interface ReadHighlight {
  readonly ranges: readonly CellRange[];
  readonly priority: number;
  readonly dxf: number;
  readonly stops: boolean;
  readonly holds: (value: CellValue) => boolean;
}

/**
 * The rules of a `<conditionalFormatting>` of the kinds that can be told without calculating: a cell's value against
 * values that stand in the rule, and text. Others are not shown.
 */
export function readHighlights(element: XmlElement): readonly ReadHighlight[] {
  const ranges = readRanges(element.attributes.get('sqref') ?? '');
  return childrenNamed(element, 'cfRule').flatMap((rule): readonly ReadHighlight[] => {
    const { attributes } = rule;
    const dxf = attributes.get('dxfId');
    const holds = readCondition(rule);
    if (dxf === undefined || !holds) return [];
    const priority = Number(attributes.get('priority') ?? 0);
    const stops = isTrue(attributes.get('stopIfTrue'));
    return [{ ranges, priority, dxf: Number(dxf), stops, holds }];
  });
}

type Condition = (value: CellValue) => boolean;

function readCondition(rule: XmlElement): Condition | undefined {
  const { attributes } = rule;
  const text = unescapeXstring(attributes.get('text') ?? '').toLowerCase();
  switch (attributes.get('type')) {
    case 'cellIs':
      return comparison(
        attributes.get('operator') ?? '',
        childrenNamed(rule, 'formula').map((formula) => constant(unescapeXstring(formula.text))),
      );
    case 'containsText':
      return text === '' ? undefined : (value) => textOf(value).includes(text);
    case 'notContainsText':
      return text === '' ? undefined : (value) => !textOf(value).includes(text);
    case 'beginsWith':
      return text === '' ? undefined : (value) => textOf(value).startsWith(text);
    case 'endsWith':
      return text === '' ? undefined : (value) => textOf(value).endsWith(text);
    case 'containsBlanks':
      return (value) => textOf(value).trim() === '';
    case 'notContainsBlanks':
      return (value) => textOf(value).trim() !== '';
    case 'containsErrors':
      return isError;
    case 'notContainsErrors':
      return (value) => !isError(value);
    default:
      return undefined;
  }
}

/** `"text"`, `80`, `TRUE`; undefined for a formula. */
function constant(formula: string): string | number | boolean | undefined {
  const source = formula.trim().replace(/^=/, '');
  const text = /^"((?:[^"]|"")*)"$/s.exec(source)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"').toLowerCase();
  if (/^(?:true|false)$/i.test(source)) return source.toLowerCase() === 'true';
  const number = source === '' ? Number.NaN : Number(source);
  return Number.isNaN(number) ? undefined : number;
}

function comparison(
  operator: string,
  [one, other]: readonly (string | number | boolean | undefined)[],
): Condition | undefined {
  if (one === undefined) return undefined;
  const against = (limit: string | number | boolean) => (value: CellValue) =>
    compared(plain(value), limit);
  const toOne = against(one);
  const is = (test: (order: number) => boolean): Condition => {
    return (value) => value !== undefined && !isError(value) && test(toOne(value));
  };
  switch (operator) {
    case 'equal':
      return is((order) => order === 0);
    case 'notEqual':
      return is((order) => order !== 0);
    case 'greaterThan':
      return is((order) => order > 0);
    case 'greaterThanOrEqual':
      return is((order) => order >= 0);
    case 'lessThan':
      return is((order) => order < 0);
    case 'lessThanOrEqual':
      return is((order) => order <= 0);
    case 'between':
    case 'notBetween': {
      if (other === undefined) return undefined;
      const toOther = against(other);
      const between = operator === 'between';
      return (value) =>
        value !== undefined && !isError(value) && toOne(value) * toOther(value) <= 0 === between;
    }
    default:
      return undefined;
  }
}

/** In Excel's order any number is less than any text, and any text less than a boolean. */
function compared(value: string | number | boolean, limit: string | number | boolean): number {
  const rank = (of: string | number | boolean): number =>
    ['number', 'string', 'boolean'].indexOf(typeof of);
  if (rank(value) !== rank(limit)) return rank(value) - rank(limit);
  if (value === limit) return 0;
  return value < limit ? -1 : 1;
}

function plain(value: CellValue): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? value.serial : value.code;
}

function textOf(value: CellValue): string {
  return isError(value) ? '' : String(plain(value));
}
