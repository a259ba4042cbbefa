import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../state/pane-context';

const useStyles = makeStyles({
  // In high contrast its colour is that of all text.
  root: { '@media (forced-colors: active)': { textDecorationLine: 'underline' } },
});

interface Props {
  readonly sheet: string;
  readonly cell: string;
  /** In place of the address. */
  readonly children?: ReactNode;
  /** What is heard in place of the address. */
  readonly label?: string;
}

/** Takes the person to a cell. */
export function CellLink({ sheet, cell, children, label }: Props) {
  const styles = useStyles();
  const { host, work, words } = usePane();
  const place = `${sheet}!${cell}`;
  return (
    <Link
      as="button"
      className={styles.root}
      aria-label={label ?? words.pane.check.goTo(place)}
      onClick={() => void work.attempt(() => host.goTo({ sheet, cell }))}
    >
      {children ?? place}
    </Link>
  );
}
