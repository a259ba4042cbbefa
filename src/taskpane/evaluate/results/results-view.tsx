import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { SubView } from '../../parts/sub-view';
import { useWords } from '../../state/pane-context';
import { CheckState } from '../check/check-state';
import type { ShowView } from '../use-evaluate-view';
import { DecisionToggles } from './decision-toggles';
import { listResults, type ResultFilter } from './list-results';
import { ResultFilters } from './result-filters';
import { ResultsList } from './results-list';
import { WritePanel } from './write-panel';

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const ALL: ResultFilter = { decisions: new Set(), title: undefined, text: '' };

/** The decisions; what of them is to be written; and on to one candidate, or to naming. */
export function ResultsView({
  evaluated,
  show,
}: {
  readonly evaluated: EvaluatedWorkbook;
  readonly show: ShowView;
}) {
  const styles = useStyles();
  const words = useWords();
  const [filter, setFilter] = useState(ALL);
  const { results, input } = evaluated.evaluation;
  const listed = useMemo(() => listResults(results, filter), [results, filter]);
  const { heading, asOf, noMatch, noCandidates } = words.pane.results;
  return (
    <SubView heading={heading} onBack={() => show({ kind: 'check' })}>
      <p className={styles.quiet}>{asOf(words.date(input.asOf))}</p>
      <CheckState findings={evaluated.checked.findings} />
      {results.length === 0 ? (
        <p className={styles.text}>{noCandidates}</p>
      ) : (
        <>
          <DecisionToggles results={results} filter={filter} onFilter={setFilter} />
          <WritePanel evaluated={evaluated} show={show} />
          <ResultFilters results={results} filter={filter} onFilter={setFilter} />
          {listed.length === 0 ? (
            <p className={styles.text}>{noMatch}</p>
          ) : (
            <ResultsList
              evaluated={evaluated}
              titles={listed}
              onOpen={(candidate) => show({ kind: 'candidate', candidate })}
            />
          )}
        </>
      )}
    </SubView>
  );
}
