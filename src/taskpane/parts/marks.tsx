import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  ErrorCircleFilled,
  InfoFilled,
  QuestionCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import type { Decision, Severity } from '../../workbook/choices';

const useStyles = makeStyles({
  icon: { flexShrink: 0, verticalAlign: 'text-bottom', fontSize: tokens.fontSizeBase400 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  caution: { color: tokens.colorPaletteDarkOrangeForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

type Tone = 'good' | 'bad' | 'caution' | 'neutral';

const SEVERITIES = {
  error: { Icon: ErrorCircleFilled, tone: 'bad' },
  warning: { Icon: WarningFilled, tone: 'caution' },
  notice: { Icon: InfoFilled, tone: 'neutral' },
} as const satisfies Record<Severity, { Icon: unknown; tone: Tone }>;

const DECISIONS = {
  named: { Icon: CheckmarkCircleFilled, tone: 'good' },
  'not-named': { Icon: DismissCircleFilled, tone: 'bad' },
  incomplete: { Icon: QuestionCircleFilled, tone: 'caution' },
} as const satisfies Record<Decision, { Icon: unknown; tone: Tone }>;

/** Stands beside the word for it, which says the same. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { Icon, tone } = SEVERITIES[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}

/** Stands beside the word for it, which says the same. */
export function DecisionIcon({ decision }: { readonly decision: Decision }) {
  const styles = useStyles();
  const { Icon, tone } = DECISIONS[decision];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}
