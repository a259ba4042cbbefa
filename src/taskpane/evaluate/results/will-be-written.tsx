import { makeStyles, tokens } from '@fluentui/react-components';
import type { WritePreview } from '../../../operations/preview-write';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

/** Sheet by sheet what a write adds, changes and takes away, and which decisions are other ones than before. */
export function WillBeWritten({ preview }: { readonly preview: WritePreview }) {
  const styles = useStyles();
  const { sheet, decisionChanges, decisionChange } = useWords().pane.results.write;
  const { sheets, decisions } = preview;
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {sheets.map((one) => (
          <li key={`${one.kind} ${one.name}`}>{sheet(one)}</li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <details>
          <summary className={styles.summary}>{decisionChanges(decisions.length)}</summary>
          <ul className={styles.list}>
            {decisions.map(({ candidate, name, from, to }) => (
              <li key={candidate}>{decisionChange(name || candidate, from, to)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
