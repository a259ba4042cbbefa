import type { ValidationRule } from '../workbook/plan';

/** Excel calls a file damaged where these are longer; MAX_FORMULA holds for text inside of formulas too. */
export const MAX_TITLE = 32;
export const MAX_PROMPT = 255;
export const MAX_ERROR = 225;
export const MAX_FORMULA = 255;

/** Whether Excel has room for the rule; a shortened list would refuse what is right, so such a rule is left out. */
export function fits(rule: ValidationRule, firstCell: string): boolean {
  switch (rule.kind) {
    case 'list': {
      const listed = listText(rule.choices).replaceAll('"', '""');
      const canBeListed = listed !== '' && !rule.choices.some((choice) => choice.includes(','));
      return canBeListed && listed.length <= MAX_FORMULA;
    }
    case 'list-from':
      return rule.formula.length <= MAX_FORMULA;
    case 'custom':
      return customFormula(rule.formula, firstCell).length <= MAX_FORMULA;
    default:
      return true;
  }
}

/** The choices as Excel lists them. */
export function listText(choices: readonly string[]): string {
  return choices.join(',');
}

/** The formula for the first cell of the range that it checks. */
export function customFormula(formula: string, firstCell: string): string {
  return formula.replaceAll('{cell}', firstCell);
}
