import { makeStyles, tokens } from '@fluentui/react-components';

export type Tone = 'good' | 'bad' | 'caution' | 'neutral';

/** For an icon that stands beside the word for it. */
export const useMarkStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: 'text-bottom', fontSize: tokens.fontSizeBase400 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});
