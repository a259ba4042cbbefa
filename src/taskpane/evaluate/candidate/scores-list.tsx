import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShownScore } from '../../../operations/explain-criterion';
import { CellLink } from '../../parts/cell-link';
import { saidScore, shownScore } from '../../parts/score-text';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  dropped: { textDecorationLine: 'line-through' },
});

/** Every evaluator's score as a link to its cell; those that were dropped struck through, and said to be. */
export function ScoresList({ scores }: { readonly scores: readonly ShownScore[] }) {
  const styles = useStyles();
  const words = useWords();
  const { given, dropped: droppedWord } = words.pane.explain;
  return (
    <ul className={styles.list}>
      {scores.map((one) => {
        const said = given(one.evaluator, saidScore(one, words));
        return (
          <li key={`${one.sheet}!${one.cell}`}>
            <CellLink
              sheet={one.sheet}
              cell={one.cell}
              label={one.dropped ? `${said} (${droppedWord})` : said}
            >
              {one.evaluator}{' '}
              <span className={one.dropped ? styles.dropped : undefined}>{shownScore(one)}</span>
            </CellLink>
            {one.dropped && ` ${droppedWord}`}
          </li>
        );
      })}
    </ul>
  );
}
