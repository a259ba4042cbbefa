import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ClockAlarmFilled,
  ClockFilled,
  ErrorCircleFilled,
  SubtractCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons';
import type { DueBucket } from '../../register/due-bucket';
import { useMarkStyles } from '../parts/mark-styles';

const MARKS = {
  overdue: { Icon: ErrorCircleFilled, tone: 'bad' },
  'within-30': { Icon: WarningFilled, tone: 'caution' },
  'within-90': { Icon: ClockAlarmFilled, tone: 'caution' },
  'within-180': { Icon: ClockFilled, tone: 'neutral' },
  later: { Icon: CheckmarkCircleFilled, tone: 'good' },
  removed: { Icon: SubtractCircleFilled, tone: 'neutral' },
} as const;

/** Stands beside the word for it, which says the same. */
export function BucketIcon({ bucket }: { readonly bucket: DueBucket }) {
  const styles = useMarkStyles();
  const { Icon, tone } = MARKS[bucket];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[tone])} />;
}
