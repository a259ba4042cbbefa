import { cellAddress, parseRange, type CellRange } from '../../workbook/address';
import type { Validation, ValidationRule } from '../../workbook/plan';
import { dateShift } from './render-cell';
import { shiftFormula } from './shift-formula';
import { unescapeXstring, type XmlElement } from './xml';
import { childrenNamed, isTrue } from './xml-query';

/** A validation of a sheet: where it holds, and how it reads in one of its cells. */
export interface ReadValidation {
  readonly ranges: readonly CellRange[];
  readonly at: (row: number, column: number) => Validation | undefined;
}

/**
 * Reads a `<dataValidation>` of a sheet, or of its extensions, where the ranges and formulas are elements of their own.
 * What a plan's rules cannot say (other than, a text's length, …) is left out, so that nothing is refused wrongly.
 */
export function readValidation(element: XmlElement, date1904: boolean): ReadValidation {
  const { attributes } = element;
  const ranges = readRanges(attributes.get('sqref') ?? inside(element, 'sqref'));
  const origin = ranges.reduce(
    (first, { firstRow, firstColumn }) => ({
      row: Math.min(first.row, firstRow),
      column: Math.min(first.column, firstColumn),
    }),
    { row: Infinity, column: Infinity },
  );
  const formulas = [formulaOf(element, 'formula1'), formulaOf(element, 'formula2')] as const;
  const words = (title: string, text: string): { title: string; text: string } | undefined => {
    const found = [title, text].map((name) => unescapeXstring(attributes.get(name) ?? ''));
    const [of = '', says = ''] = found;
    return of === '' && says === '' ? undefined : { title: of, text: says };
  };
  const prompt = isTrue(attributes.get('showInputMessage')) && words('promptTitle', 'prompt');
  const error = words('errorTitle', 'error');
  // A message alone, or a mere warning, stops nobody.
  const stops =
    isTrue(attributes.get('showErrorMessage')) &&
    (attributes.get('errorStyle') ?? 'stop') === 'stop';
  const hasArrow = attributes.get('type') === 'list' && !isTrue(attributes.get('showDropDown'));
  return {
    ranges,
    at: (row, column) => {
      const [one, other] = formulas.map((formula) =>
        shiftFormula(formula, row - origin.row, column - origin.column),
      );
      const rule =
        stops || hasArrow
          ? readRule(attributes, one ?? '', other ?? '', cellAddress(row, column), date1904)
          : undefined;
      if (!rule && !prompt) return undefined;
      return { ...(rule && { rule }), ...(prompt && { prompt }), ...(rule && error && { error }) };
    },
  };
}

/** `A1:B2 D4`. */
export function readRanges(text: string): readonly CellRange[] {
  return text.split(/\s+/).flatMap((reference) => parseRange(reference) ?? []);
}

function inside(element: XmlElement, name: string): string {
  return childrenNamed(element, name)[0]?.text ?? '';
}

function formulaOf(element: XmlElement, name: string): string {
  const [formula] = childrenNamed(element, name);
  return unescapeXstring(
    formula?.children.find((child) => child.name === 'f')?.text ?? formula?.text ?? '',
  ).trim();
}

function readRule(
  attributes: ReadonlyMap<string, string>,
  formula: string,
  other: string,
  address: string,
  date1904: boolean,
): ValidationRule | undefined {
  const operator = attributes.get('operator') ?? 'between';
  switch (attributes.get('type')) {
    case 'list': {
      const listed = /^"(.*)"$/s.exec(formula)?.[1];
      if (listed === undefined) {
        return formula === '' ? undefined : { kind: 'list-from', formula };
      }
      const choices = listed
        .replaceAll('""', '"')
        .split(',')
        .map((choice) => choice.trim());
      return { kind: 'list', choices: choices.filter((choice) => choice !== '') };
    }
    case 'decimal':
    case 'whole': {
      const kind = attributes.get('type') === 'whole' ? 'whole' : 'decimal';
      const limits = readLimits(operator, formula, other);
      return limits && { kind, ...limits };
    }
    case 'date': {
      const first = Number(formula);
      const atLeast = operator === 'greaterThanOrEqual' && formula !== '' && !Number.isNaN(first);
      return atLeast
        ? { kind: 'date', firstSerial: first + dateShift('date', date1904) }
        : undefined;
    }
    case 'custom': {
      const own = new RegExp(`(?<![\\w$!.'])${address}(?![\\w(.!])`, 'gi');
      return { kind: 'custom', formula: formula.replace(own, '{cell}') };
    }
    default:
      return undefined;
  }
}

/** The limits that an operator sets; undefined where they are other cells, or no limits. */
function readLimits(
  operator: string,
  formula: string,
  other: string,
): { readonly minimum: number; readonly maximum: number } | undefined {
  const one = formula === '' ? Number.NaN : Number(formula);
  const two = other === '' ? Number.NaN : Number(other);
  const limits =
    operator === 'between'
      ? { minimum: one, maximum: two }
      : operator === 'greaterThanOrEqual'
        ? { minimum: one, maximum: Infinity }
        : operator === 'lessThanOrEqual'
          ? { minimum: -Infinity, maximum: one }
          : operator === 'equal'
            ? { minimum: one, maximum: one }
            : undefined;
  return limits && !Number.isNaN(limits.minimum) && !Number.isNaN(limits.maximum)
    ? limits
    : undefined;
}
