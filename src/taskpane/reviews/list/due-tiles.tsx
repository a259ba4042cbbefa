import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { DUE_BUCKETS } from '../../../register/due-bucket';
import { bucketCounts, type DueFilter, type DueLine } from '../../../operations/review-register';
import { useWords } from '../../state/pane-context';
import { BucketIcon } from '../status-mark';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  tile: {
    minWidth: 0,
    justifyContent: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  content: { display: 'block', minWidth: 0, textAlign: 'start' },
  count: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { display: 'block', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface Props {
  readonly lines: readonly DueLine[];
  readonly filter: DueFilter;
  readonly onFilter: (filter: DueFilter) => void;
}

/** How many are overdue, due in 30, 90, 180 days, later, removed; each shows its own alone. */
export function DueTiles({ lines, filter, onFilter }: Props) {
  const styles = useStyles();
  const { buckets, bucketsLabel } = useWords().pane.reviews;
  const counts = useMemo(() => bucketCounts(lines), [lines]);
  return (
    <div role="group" aria-label={bucketsLabel} className={styles.root}>
      {DUE_BUCKETS.map((bucket) => (
        <ToggleButton
          key={bucket}
          className={styles.tile}
          icon={<BucketIcon bucket={bucket} />}
          checked={filter.bucket === bucket}
          onClick={() =>
            onFilter({ ...filter, bucket: filter.bucket === bucket ? undefined : bucket })
          }
        >
          <span className={styles.content}>
            <span className={styles.count}>{counts[bucket]}</span>{' '}
            <span className={styles.word}>{buckets[bucket]}</span>
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}
