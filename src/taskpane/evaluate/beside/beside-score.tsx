import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoreBeside } from '../../../operations/beside-cell';
import { CellLink } from '../../parts/cell-link';
import { saidScore, shownScore } from '../../parts/score-text';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  selected: { fontWeight: tokens.fontWeightBold },
});

/** One evaluator's score as a link to its cell: `8`, `–` for a blank, `12!` for what cannot be used. */
export function BesideScore({ score }: { readonly score: ScoreBeside }) {
  const styles = useStyles();
  const words = useWords();
  const { evaluator, sheet, cell, isSelected } = score;
  const { given } = words.pane.check.beside;
  return (
    <CellLink sheet={sheet} cell={cell} label={given(evaluator, saidScore(score, words))}>
      <span className={isSelected ? styles.selected : undefined} title={evaluator}>
        {shownScore(score)}
      </span>
    </CellLink>
  );
}
