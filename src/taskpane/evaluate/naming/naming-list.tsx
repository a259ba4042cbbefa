import { makeStyles, tokens } from '@fluentui/react-components';
import type { Naming } from '../../../register/naming';
import { LongList } from '../../parts/long-list';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  number: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** In pixels, about. */
const HEIGHT = 58;

/** Who will be named, under which number, and when the review is due. */
export function NamingList({ namings }: { readonly namings: readonly Naming[] }) {
  const styles = useStyles();
  const words = useWords();
  const { heading, reviewDue } = words.pane.results.naming;
  return (
    <LongList
      items={namings}
      label={heading}
      keyOf={({ titleNo }) => titleNo}
      heightOf={() => HEIGHT}
    >
      {({ titleNo, candidate, name, district, reviewDue: due }) => (
        <div className={styles.row}>
          <span className={styles.name}>{name || candidate}</span>
          <span className={styles.number}>{titleNo}</span>
          <span className={styles.quiet}>{[candidate, district].filter(Boolean).join(' · ')}</span>
          <span className={styles.quiet}>{reviewDue(words.date(due))}</span>
        </div>
      )}
    </LongList>
  );
}
