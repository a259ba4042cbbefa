import { toNumber } from '../values/fraction';
import type { TitleKind } from '../workbook/choices';
import { numberText } from '../workbook/table-reader';
import {
  SETTING_SPECS,
  TITLES_IN_ORDER,
  type SettingKey,
  type Settings,
  type TitleSettings,
} from '../standard/settings';

export interface SettingDifference {
  /** The setting's name in the table. */
  readonly setting: string;
  /** The first title for which the two differ; undefined where they do in general. */
  readonly title: TitleKind | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/** The settings that two workbooks have otherwise, but for what says which standard it is; each once. */
export function settingDifferences(ours: Settings, theirs: Settings): readonly SettingDifference[] {
  const keys = (Object.keys(SETTING_SPECS) as SettingKey[]).filter(isOfTitles);
  return keys.flatMap((key) => {
    for (const title of [undefined, ...TITLES_IN_ORDER]) {
      const [own, other] = [valueText(ours, key, title), valueText(theirs, key, title)];
      if (own !== other)
        return [{ setting: SETTING_SPECS[key].name, title, ours: own, theirs: other }];
    }
    return [];
  });
}

function isOfTitles(key: SettingKey): key is SettingKey & keyof TitleSettings {
  return key !== 'standardId' && key !== 'standardVersion';
}

function valueText(
  settings: Settings,
  key: keyof TitleSettings,
  title: TitleKind | undefined,
): string {
  const value = (title ? settings.of[title] : settings.general)[key];
  if (typeof value === 'object') return numberText(toNumber(value));
  return typeof value === 'number' ? numberText(value) : value;
}
