import { makeStyles, tokens } from '@fluentui/react-components';
import { percentage, type WorkbookOverview } from '../../../operations/workbook-overview';
import { useWords } from '../../state/pane-context';
import { AsOf } from './as-of';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
});

/** What the workbook has: who is on the list, who scores them, and how complete that is. */
export function Overview({ overview }: { readonly overview: WorkbookOverview }) {
  const styles = useStyles();
  const words = useWords();
  const { evaluators, noCandidates, complete } = words.pane.check;
  const counts = overview.titles.map(({ title, candidates }) =>
    words.titleCount(title, candidates),
  );
  return (
    <div className={styles.root}>
      {counts.length === 0 ? (
        <p className={styles.text}>{noCandidates}</p>
      ) : (
        <p className={styles.text}>{[...counts, evaluators(overview.evaluators)].join(' · ')}</p>
      )}
      <ul className={styles.list}>
        {overview.titles.map(({ title, scores }) => (
          <li key={title}>{complete(title, percentage(scores))}</li>
        ))}
      </ul>
      <AsOf />
    </div>
  );
}
