import { compare, fixedText, subtract, type Fraction } from '../../values/fraction';
import type { TitleSettings } from '../../standard/settings';
import type { CandidateResult } from '../../evaluation/evaluation';
import { shortfall } from '../../locales/shortfall';
import type { EvaluatedWorkbook } from '../../operations/evaluate-workbook';
import { rounded } from '../../operations/explain-conditions';

/** A figure as the settings round and show it: `83.40`. */
export function figureText(value: Fraction, settings: TitleSettings): string {
  return fixedText(rounded(value, settings), settings.decimals);
}

/** What holds for a result's title. */
export function settingsOf(
  { evaluation }: EvaluatedWorkbook,
  { candidate }: CandidateResult,
): TitleSettings {
  const { settings } = evaluation.input;
  return candidate.title ? settings.of[candidate.title] : settings.general;
}

export interface ComparedTexts {
  readonly value: string;
  readonly limit: string;
  /** How far the two are apart, without a sign. */
  readonly difference: string;
  readonly side: 'above' | 'exactly' | 'below';
}

/** A value set against its limit, with as many decimals as it takes to see on which side it lies. */
export function comparedTexts(
  value: Fraction,
  limit: Fraction,
  { decimals }: TitleSettings,
): ComparedTexts {
  const order = compare(value, limit);
  const texts =
    order < 0
      ? shortfall(value, limit, decimals)
      : { value: fixedText(value, decimals), limit: shortfall(limit, limit, decimals).limit };
  const places = Math.max(decimals, ...[texts.value, texts.limit].map(decimalsIn));
  const apart = order < 0 ? subtract(limit, value) : subtract(value, limit);
  return {
    ...texts,
    difference: fixedText(apart, places),
    side: order < 0 ? 'below' : order > 0 ? 'above' : 'exactly',
  };
}

function decimalsIn(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
