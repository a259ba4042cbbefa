import type { Highlight, Validation, ValidationRule } from '../workbook/plan';
import { limitText } from './text-fit';

/** Excel calls a file damaged where these are longer; MAX_FORMULA holds for text inside of formulas too. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;
const MAX_FORMULA = 255;

/** What Excel has room for of a validation: its texts cut, and its rule unless that is too long. */
export function fitted({ rule, prompt, error }: Validation, firstCell: string): Validation {
  return {
    ...(rule && fits(rule, firstCell) && { rule }),
    ...(prompt && {
      prompt: {
        title: limitText(prompt.title, MAX_TITLE),
        text: limitText(prompt.text, MAX_PROMPT),
      },
    }),
    ...(error && {
      error: { title: limitText(error.title, MAX_TITLE), text: limitText(error.text, MAX_ERROR) },
    }),
  };
}

/** A shortened list would refuse what is right, so a rule that is too long is left out. */
function fits(rule: ValidationRule, firstCell: string): boolean {
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

/** The highlights whose text Excel has room for, each with the formula that its cells are compared with. */
export function fittedHighlights(
  highlights: readonly Highlight[],
): readonly (Pick<Highlight, 'tone'> & { readonly formula: string })[] {
  return highlights
    .filter(({ text }) => text.length <= MAX_FORMULA)
    .map(({ text, tone }) => ({ tone, formula: `"${text.replaceAll('"', '""')}"` }));
}
