import type { Highlight, Validation, ValidationRule } from '../../workbook/plan';
import { TONES } from '../look';
import { customFormula, fitted, fittedHighlights, listText } from '../validation-limits';

/** Queues what may be typed into a range; formulas in it name sheets as they are called now. */
export function queueValidation(range: Excel.Range, wanted: Validation, firstCell: string): void {
  const { rule, prompt, error } = fitted(wanted, firstCell);
  const held = rule && excelRule(rule, firstCell);
  if (!held && !prompt) return;
  const validation = range.dataValidation;
  if (held) {
    validation.rule = held;
    validation.ignoreBlanks = true;
    validation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: error?.title ?? '',
      message: error?.text ?? '',
    };
  }
  if (prompt) {
    validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  }
}

function excelRule(rule: ValidationRule, firstCell: string): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case 'list': {
      const source = listText(rule.choices);
      // Excel would take it for a formula.
      return source.startsWith('=') ? undefined : { list: { inCellDropDown: true, source } };
    }
    case 'list-from':
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case 'custom':
      return { custom: { formula: `=${customFormula(rule.formula, firstCell)}` } };
    case 'date':
      return { date: { formula1: `=${rule.firstSerial}`, operator: 'GreaterThanOrEqualTo' } };
    case 'decimal':
      return { decimal: between(rule) };
    case 'whole':
      return { wholeNumber: between(rule) };
  }
}

function between({
  minimum,
  maximum,
}: {
  readonly minimum: number;
  readonly maximum: number;
}): Excel.BasicDataValidation {
  return { formula1: minimum, formula2: maximum, operator: 'Between' };
}

/** Queues the colours of a range's cells by their text. */
export function queueHighlights(range: Excel.Range, highlights: readonly Highlight[]): void {
  for (const { formula, tone } of fittedHighlights(highlights)) {
    const { text: color, ground, bold } = TONES[tone];
    const { cellValue } = range.conditionalFormats.add('CellValue');
    cellValue.format.font.color = `#${color}`;
    if (bold) cellValue.format.font.bold = true;
    cellValue.format.fill.color = `#${ground}`;
    cellValue.rule = { operator: 'EqualTo', formula1: `=${formula}` };
  }
}
