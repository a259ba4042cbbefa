import { makeStyles, tokens } from '@fluentui/react-components';
import type { TitleSettings } from '../../../standard/settings';
import type { Catalogue } from '../../../locales/catalogue';
import type { CriterionExplanation } from '../../../operations/explain-criterion';
import { Disclosure } from '../../parts/disclosure';
import { figureText } from '../../parts/figures';
import { useWords } from '../../state/pane-context';
import { criterionLine, criterionNote, plainText } from './arithmetic-text';
import { ScoresList } from './scores-list';

const useStyles = makeStyles({
  figures: {
    display: 'block',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly explained: CriterionExplanation;
  readonly settings: TitleSettings;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A criterion with its weight, aggregated score and points; open, every evaluator's score and the arithmetic in a line. */
export function CriterionSection({ explained, settings, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { criterion, scores } = explained;
  const line = criterionLine(explained, settings, words);
  const note = criterionNote(explained, words);
  return (
    <>
      <Disclosure isOpen={isOpen} onToggle={onToggle} level={4}>
        {criterion.code} {criterion.text}
        <span className={styles.figures}>{figuresOf(explained, settings, words)}</span>
      </Disclosure>
      {isOpen && (
        <div className={styles.body}>
          {scores.length > 0 && <ScoresList scores={scores} />}
          {line !== undefined && <p className={styles.line}>{line}</p>}
          {note !== undefined && <p className={styles.line}>{note}</p>}
        </div>
      )}
    </>
  );
}

function figuresOf(
  { criterion, score, points }: CriterionExplanation,
  settings: TitleSettings,
  words: Catalogue,
): string {
  const { criterionFigures, extraFigures } = words.pane.explain;
  const maximum = plainText(criterion.maximum);
  const shown = points && figureText(points, settings);
  if (criterion.kind === 'veto') return '';
  return criterion.kind === 'score'
    ? criterionFigures(
        plainText(criterion.weight),
        score && figureText(score, settings),
        maximum,
        shown,
      )
    : extraFigures(shown, maximum);
}
