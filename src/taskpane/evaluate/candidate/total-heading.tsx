import { makeStyles, tokens } from '@fluentui/react-components';
import { choiceWords, DECISIONS } from '../../../workbook/choices';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import type { ResultExplanation } from '../../../operations/explain-result';
import { comparedTexts } from '../../parts/figures';
import { DecisionIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  total: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { margin: 0 },
});

/** The total against the pass mark and by how much; the decision; the rank. */
export function TotalHeading({
  explained,
  evaluated,
}: {
  readonly explained: ResultExplanation;
  readonly evaluated: EvaluatedWorkbook;
}) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.explain;
  const { result, conditions, settings } = explained;
  const passMark = conditions.find(({ code }) => code === 'pass-mark');
  const judged = passMark?.code === 'pass-mark' ? passMark.value : undefined;
  const texts = judged && comparedTexts(judged, settings.passMark, settings);
  const ranked = evaluated.evaluation.results.filter(
    ({ candidate, rank }) => candidate.title === result.candidate.title && rank !== undefined,
  ).length;
  return (
    <>
      {texts ? (
        <p className={styles.root}>
          <span className={styles.total}>{texts.value}</span>
          <span>
            {texts.side === 'exactly'
              ? said.exactly(texts.limit)
              : said[texts.side](texts.difference, texts.limit)}
          </span>
        </p>
      ) : (
        <p className={styles.text}>{said.noTotal}</p>
      )}
      <p className={styles.text}>
        <DecisionIcon decision={result.decision} />{' '}
        {choiceWords(DECISIONS, result.decision)[words.language]}
        {result.rank !== undefined && ` · ${said.rankOf(result.rank, ranked)}`}
      </p>
    </>
  );
}
