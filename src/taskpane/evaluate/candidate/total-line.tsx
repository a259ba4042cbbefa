import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

interface Props {
  readonly label: string;
  readonly text?: string;
  /** What it comes from. */
  readonly children?: ReactNode;
}

/** One part of the total. */
export function TotalLine({ label, text, children }: Props) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.top}>
        <span>{label}</span>
        {text !== undefined && <span className={styles.text}>{text}</span>}
      </div>
      {children}
    </div>
  );
}
