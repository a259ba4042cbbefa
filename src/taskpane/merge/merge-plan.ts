import type { WritePlan } from '../../workbook/plan';
import type { Catalogue } from '../../locales/catalogue';
import { catalogueOf } from '../../locales/catalogues';
import type { ConsolidatedWorkbooks } from '../../operations/consolidate-workbooks';
import { planConsolidation } from '../../operations/consolidation-plan';
import { workbookLanguage } from '../../operations/workbook-language';

/** What a merge writes, undefined for nothing; or what is in the way of writing it. */
export type MergePlan =
  | { readonly kind: 'plan'; readonly plan: WritePlan | undefined }
  | { readonly kind: 'problem'; readonly error: unknown };

/** Sheets are written in the workbook's own language; a new one is in that of the files. */
export function mergePlan(result: ConsolidatedWorkbooks, words: Catalogue): MergePlan {
  const { snapshot } = result.city;
  const own = snapshot && workbookLanguage(snapshot);
  const language = own ?? result.standard?.language ?? words.language;
  try {
    return { kind: 'plan', plan: planConsolidation(result, catalogueOf(language)) };
  } catch (error) {
    return { kind: 'problem', error };
  }
}
