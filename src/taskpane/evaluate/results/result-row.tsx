import { makeStyles, tokens } from '@fluentui/react-components';
import { choiceWords, DECISIONS } from '../../../workbook/choices';
import type { TitleSettings } from '../../../standard/settings';
import type { CandidateResult } from '../../../evaluation/evaluation';
import { reasonText } from '../../../locales/say';
import { figureText } from '../../parts/figures';
import { DecisionIcon } from '../../parts/marks';
import { plainButton } from '../../parts/plain-button';
import { visuallyHidden } from '../../parts/visually-hidden';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  button: {
    ...plainButton,
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  rank: { textAlign: 'end', color: tokens.colorNeutralForeground2 },
  figure: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  name: { overflowWrap: 'anywhere' },
  decision: { gridColumnStart: 2, gridColumnEnd: 4, overflowWrap: 'anywhere' },
  hidden: visuallyHidden,
});

interface Props {
  readonly result: CandidateResult;
  readonly settings: TitleSettings;
  readonly onOpen: () => void;
}

/** Rank, name, total, decision and the first reason; opens the whole derivation. */
export function ResultRow({ result, settings, onOpen }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { rank: rankWords, noTotal, moreReasons } = words.pane.results;
  const { rank, candidate, total, decision, reasons } = result;
  const [first] = reasons;
  return (
    <button type="button" className={styles.button} onClick={onOpen}>
      <span className={styles.rank}>
        {rank !== undefined && (
          <>
            <span aria-hidden>{rank}</span>
            <span className={styles.hidden}>{rankWords(rank)} </span>
          </>
        )}
      </span>
      <span className={styles.name}>{candidate.name || candidate.key}</span>
      <span className={styles.figure}>
        {total ? figureText(total, settings) : <span className={styles.hidden}>{noTotal}</span>}
      </span>
      <span className={styles.decision}>
        <DecisionIcon decision={decision} /> {choiceWords(DECISIONS, decision)[words.language]}
        {first && ` · ${reasonText(words, first, settings.decimals)}`}
        {reasons.length > 1 && ` · ${moreReasons(reasons.length - 1)}`}
      </span>
    </button>
  );
}
