import type { ValidationRule } from '../../workbook/plan';
import { parseRange } from '../../workbook/address';
import type { CellPlace } from '../host';
import type { OpenedFile, OpenedSheet } from './opened-file';
import { placeOf } from './sheet-links';
import type { SheetView } from './sheet-view';
import type { TypedCell } from './typed-cell';
import { numberValue } from './typed-value';

/** Excel lists no more. */
const MAX_CHOICES = 32_767;

/** The choices of a rule that is a list; undefined where it is none, or comes from somewhere that cannot be told. */
export function choicesOf(
  rule: ValidationRule | undefined,
  file: OpenedFile,
  sheet: OpenedSheet,
  views: readonly SheetView[],
): readonly string[] | undefined {
  if (rule?.kind === 'list') return rule.choices;
  const place = rule?.kind === 'list-from' ? placeOf(file, sheet, rule.formula) : undefined;
  return place && textsAt(place, views);
}

/** What stands in the range, blank cells left out. */
function textsAt(place: CellPlace, views: readonly SheetView[]): readonly string[] {
  const view = views.find(({ name }) => name === place.sheet);
  const range = parseRange(place.cell);
  if (!view || !range) return [];
  const texts: string[] = [];
  const lastRow = Math.min(range.lastRow, view.lastRow);
  const lastColumn = Math.min(range.lastColumn, view.lastColumn);
  for (let row = range.firstRow; row <= lastRow; row += 1) {
    for (let column = range.firstColumn; column <= lastColumn; column += 1) {
      const text = view.cell(row, column)?.text ?? '';
      if (text !== '' && texts.length < MAX_CHOICES) texts.push(text);
    }
  }
  return texts;
}

/**
 * Whether a rule lets this be typed; undefined where only a calculation can tell. Blanks are let in, and so are formulas,
 * which give something else tomorrow.
 * @param choices those of the rule, if it is a list that can be told.
 */
export function ruleAllows(
  rule: ValidationRule,
  { content }: TypedCell,
  formatCode: string,
  choices: readonly string[] | undefined,
): boolean | undefined {
  if (content === undefined || content === '') return true;
  const value = typeof content === 'number' ? numberValue(content, formatCode) : content;
  if (typeof value === 'object' && value.kind === 'formula') return true;
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'object' && value.kind === 'date'
        ? value.serial
        : undefined;
  switch (rule.kind) {
    case 'list':
    case 'list-from': {
      // Choices that come from cells are the same whatever their case; those that the rule lists are not.
      const fold = (text: string): string =>
        rule.kind === 'list' ? text.trim() : text.trim().toLowerCase();
      const wanted = fold(number === undefined ? String(value) : String(number));
      return choices ? choices.some((choice) => fold(choice) === wanted) : true;
    }
    case 'decimal':
    case 'whole':
      return (
        number !== undefined &&
        number >= rule.minimum &&
        number <= rule.maximum &&
        (rule.kind === 'decimal' || Number.isInteger(number))
      );
    case 'date':
      return number !== undefined && number >= rule.firstSerial;
    case 'custom':
      return undefined;
  }
}
