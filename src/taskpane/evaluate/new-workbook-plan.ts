import type { WritePlan } from '../../workbook/plan';
import type { Catalogue } from '../../locales/catalogue';
import { sampleDistrict } from '../../operations/sample/sample-district';
import { planTemplate } from '../../operations/template';

/** The template in the pane's language, with the sample district in it if that is wanted. Loaded when it is needed. */
export function newWorkbookPlan(words: Catalogue, withSample: boolean): WritePlan {
  return planTemplate(words, withSample ? sampleDistrict(words.language) : undefined);
}
