import { toNumber } from '../../values/fraction';
import { choiceWords, TITLE_KINDS, type TitleKind } from '../../workbook/choices';
import {
  SETTING_SPECS,
  TITLES_IN_ORDER,
  type Settings,
  type SettingKey,
  type SettingSpec,
  type SettingValue,
  type TitleSettings,
} from '../../standard/settings';
import type { Catalogue } from '../../locales/catalogue';
import type { InputRow } from './input-sheet';

/**
 * A line for every setting and for each title whose value differs: the defaults, or those of another workbook.
 * @param year of the evaluation; undefined leaves it open
 */
export function settingRows(
  settings: Settings | undefined,
  year: number | undefined,
  { language }: Catalogue,
): readonly InputRow[] {
  const keys = Object.entries(SETTING_SPECS) as [SettingKey, SettingSpec][];
  return keys.flatMap(([key, spec]) => {
    const explanation = spec.explanation[language];
    const general = settings ? valueIn(settings, key) : spec.fallback;
    const ofTitles = settings ? ownValues(settings, key, general) : ownDefaults(spec);
    return [
      { setting: spec.name, value: key === 'evaluationYear' ? year : general, explanation },
      ...ofTitles.map(([title, value]) => ({
        setting: spec.name,
        title: choiceWords(TITLE_KINDS, title)[language],
        value,
        explanation,
      })),
    ];
  });
}

type OwnValue = readonly [TitleKind, SettingValue];

function ownDefaults({ fallbackOf }: SettingSpec): readonly OwnValue[] {
  return Object.entries(fallbackOf ?? {}) as [TitleKind, SettingValue][];
}

function ownValues(
  settings: Settings,
  key: SettingKey,
  general: SettingValue,
): readonly OwnValue[] {
  if (key === 'evaluationYear') return [];
  return TITLES_IN_ORDER.flatMap((title): OwnValue[] => {
    const own = valueIn(settings, key, title);
    return own === general ? [] : [[title, own]];
  });
}

function valueIn(settings: Settings, key: SettingKey, title?: TitleKind): SettingValue {
  if (key === 'standardId' || key === 'standardVersion') return settings[key];
  const held: TitleSettings = title ? settings.of[title] : settings.general;
  const value = held[key];
  return typeof value === 'object' ? toNumber(value) : value;
}
