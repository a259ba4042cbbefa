import { makeStyles, tokens } from '@fluentui/react-components';
import { percentage, type WorkbookOverview } from '../../../operations/workbook-overview';
import { useWords } from '../../state/pane-context';
import { AsOf } from './as-of';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What the workbook has: who is on the list, who scores them, and how complete that is. */
export function Overview({ overview }: { readonly overview: WorkbookOverview }) {
  const styles = useStyles();
  const words = useWords();
  const { evaluators, noCandidates, complete } = words.pane.check;
  const { titles } = overview;
  if (titles.length === 0) {
    return (
      <div className={styles.root}>
        <p className={styles.text}>{noCandidates}</p>
        <AsOf />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {titles.map(({ title, candidates, scores }) => (
          <li key={title} className={styles.line}>
            <span>{words.titleCount(title, candidates)}</span>
            <span className={styles.quiet}>{complete(percentage(scores))}</span>
          </li>
        ))}
        <li>{evaluators(overview.evaluators)}</li>
      </ul>
      <AsOf />
    </div>
  );
}
