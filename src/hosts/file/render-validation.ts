import type { ColumnPlan, Validation, ValidationRule } from '../../workbook/plan';
import { dateShift } from './render-cell';
import { customFormula, fitted, fittedHighlights, listText } from '../validation-limits';
import type { StyleRegistry } from './render-styles';
import { escapeXml } from './xml';

/** The body of a column: `B5:B80`, and its first cell. */
export interface ColumnBody {
  readonly column: ColumnPlan;
  readonly range: string;
  readonly firstCell: string;
}

/** `<dataValidations>` for the columns that have a rule or a prompt, or nothing. */
export function renderValidations(bodies: readonly ColumnBody[], date1904: boolean): string {
  const rendered = bodies.flatMap(({ column: { validation }, range, firstCell }) =>
    validation ? renderValidation(validation, range, firstCell, date1904) : [],
  );
  if (rendered.length === 0) return '';
  return `<dataValidations count="${rendered.length}">${rendered.join('')}</dataValidations>`;
}

function renderValidation(
  validation: Validation,
  range: string,
  firstCell: string,
  date1904: boolean,
): readonly string[] {
  const { rule, prompt, error } = fitted(validation, firstCell);
  const written = rule && renderRule(rule, firstCell, date1904);
  if (!written && !prompt) return [];
  const attributes = [
    ...(written ? [written.attributes, 'errorStyle="stop"'] : []),
    'allowBlank="1"',
    ...(prompt ? ['showInputMessage="1"'] : []),
    ...(written ? ['showErrorMessage="1"'] : []),
    ...(written && error
      ? [attribute('errorTitle', error.title), attribute('error', error.text)]
      : []),
    ...(prompt ? [attribute('promptTitle', prompt.title), attribute('prompt', prompt.text)] : []),
    `sqref="${range}"`,
  ];
  return [`<dataValidation ${attributes.join(' ')}>${written?.formulas ?? ''}</dataValidation>`];
}

/** The attributes and formulas of a rule that fits. */
function renderRule(
  rule: ValidationRule,
  firstCell: string,
  date1904: boolean,
): { readonly attributes: string; readonly formulas: string } {
  switch (rule.kind) {
    case 'list':
      return formulaRule('list', `"${listText(rule.choices).replaceAll('"', '""')}"`);
    case 'list-from':
      return formulaRule('list', rule.formula);
    case 'custom':
      return formulaRule('custom', customFormula(rule.formula, firstCell));
    case 'date':
      return {
        attributes: 'type="date" operator="greaterThanOrEqual"',
        formulas: `<formula1>${rule.firstSerial - dateShift('date', date1904)}</formula1>`,
      };
    default:
      return {
        attributes: `type="${rule.kind}"`,
        formulas: `<formula1>${rule.minimum}</formula1><formula2>${rule.maximum}</formula2>`,
      };
  }
}

function formulaRule(
  type: string,
  formula: string,
): { readonly attributes: string; readonly formulas: string } {
  return { attributes: `type="${type}"`, formulas: `<formula1>${escapeXml(formula)}</formula1>` };
}

function attribute(name: string, text: string): string {
  return `${name}="${escapeXml(text)}"`;
}

/** `<conditionalFormatting>` elements that colour the cells of a column by their text, or nothing. */
export function renderHighlights(bodies: readonly ColumnBody[], styles: StyleRegistry): string {
  let priority = 0;
  return bodies
    .flatMap(({ column: { highlights = [] }, range }) => {
      const fitting = fittedHighlights(highlights);
      if (fitting.length === 0) return [];
      const rules = fitting.map(({ formula, tone }) => {
        priority += 1;
        return (
          `<cfRule type="cellIs" dxfId="${styles.tone(tone)}" priority="${priority}" operator="equal">` +
          `<formula>${escapeXml(formula)}</formula></cfRule>`
        );
      });
      return `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
}
