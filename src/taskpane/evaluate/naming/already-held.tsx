import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { holderFinder } from '../../../register/standings';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Those decided to be named who hold the title already. */
export function AlreadyHeld({ evaluated }: { readonly evaluated: EvaluatedWorkbook }) {
  const styles = useStyles();
  const words = useWords();
  const { holdAlready, holder: holderText } = words.pane.results.naming;
  const holders = useMemo(() => {
    const findHolder = holderFinder(evaluated.checked.holders);
    return evaluated.evaluation.results.flatMap(({ decision, candidate: { key, title } }) => {
      const found = decision === 'named' && title ? findHolder(key, title) : undefined;
      return found ? [found.title] : [];
    });
  }, [evaluated]);
  if (holders.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{holdAlready(holders.length)}</summary>
      <ul className={styles.list}>
        {holders.map(({ titleNo, name, candidate, namedOn }) => (
          <li key={titleNo}>{holderText(name || candidate, titleNo, words.date(namedOn))}</li>
        ))}
      </ul>
    </details>
  );
}
