import type { Language } from '../values/language';
import type { Catalogue } from './catalogue';
import { catalogueOf } from './catalogues';
import type { WorkbenchWords } from './workbench-words';
import { enWorkbench } from './en/workbench';
import { zhCnWorkbench } from './zh-cn/workbench';

/** Every word of the workbench. */
export interface WorkbenchCatalogue extends Catalogue {
  readonly workbench: WorkbenchWords;
}

const CATALOGUES: Readonly<Record<Language, WorkbenchCatalogue>> = {
  en: { ...catalogueOf('en'), workbench: enWorkbench },
  'zh-CN': { ...catalogueOf('zh-CN'), workbench: zhCnWorkbench },
};

/** The words of a language, those of the workbench among them; the same object whenever they are asked for. */
export function workbenchCatalogueOf(language: Language): WorkbenchCatalogue {
  return CATALOGUES[language];
}
