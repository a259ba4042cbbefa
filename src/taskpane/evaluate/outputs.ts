import type { WritePlan } from '../../workbook/plan';
import type { Catalogue } from '../../locales/catalogue';
import { catalogueOf } from '../../locales/catalogues';
import type { EvaluatedWorkbook } from '../../operations/evaluate-workbook';
import { planOutputs } from '../../operations/plan-outputs';
import { previewWrite, type WritePreview } from '../../operations/preview-write';
import { workbookLanguage } from '../../operations/workbook-language';

/** What an evaluation writes and what of it is new; or what is in the way of writing it. */
export type Outputs =
  | { readonly kind: 'plan'; readonly plan: WritePlan; readonly preview: WritePreview }
  | { readonly kind: 'problem'; readonly error: unknown };

/** Sheets are written in the workbook's own language, whichever the pane is in. */
export function outputsOf(
  evaluated: EvaluatedWorkbook,
  words: Catalogue,
  options: { readonly audit: boolean },
): Outputs {
  const { snapshot, tables } = evaluated.checked;
  const language = workbookLanguage(snapshot) ?? words.language;
  try {
    const plan = planOutputs(evaluated, catalogueOf(language), options);
    return { kind: 'plan', plan, preview: previewWrite(plan, tables) };
  } catch (error) {
    return { kind: 'problem', error };
  }
}

/** Whether two plans would do the same to the workbook, as far as a person was shown. */
export function looksTheSame(a: WritePreview, b: WritePreview): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
