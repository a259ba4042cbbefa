import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  ErrorCircleFilled,
  InfoFilled,
  QuestionCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import type { Decision, Severity } from '../../workbook/choices';
import { useMarkStyles, type Tone } from './mark-styles';

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
  const styles = useMarkStyles();
  const { Icon, tone } = SEVERITIES[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}

/** Stands beside the word for it, which says the same. */
export function DecisionIcon({ decision }: { readonly decision: Decision }) {
  const styles = useMarkStyles();
  const { Icon, tone } = DECISIONS[decision];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}
