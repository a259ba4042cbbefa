import { makeStyles, tokens } from '@fluentui/react-components';
import { Activity, useMemo } from 'react';
import type { EvaluatedWorkbook } from '../../operations/evaluate-workbook';
import { overviewOf } from '../../operations/workbook-overview';
import { onDemand } from '../parts/on-demand';
import { ScrollArea } from '../parts/scroll-area';
import { useWorkbook, useWords } from '../state/pane-context';
import { BesideBar } from './beside/beside-bar';
import { CheckView } from './check/check-view';
import { StartView } from './start-view';
import { useEvaluateView } from './use-evaluate-view';

const ResultsView = onDemand(async () => (await import('./results/results-view')).ResultsView);
const CandidateView = onDemand(
  async () => (await import('./candidate/candidate-view')).CandidateView,
);
const NamingView = onDemand(async () => (await import('./naming/naming-view')).NamingView);

const useStyles = makeStyles({
  text: { margin: 0, padding: tokens.spacingHorizontalL },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** The evaluators: check, evaluate, write the results, name titles. */
export function EvaluatePlace() {
  const styles = useStyles();
  const words = useWords();
  const { evaluated, reading } = useWorkbook();
  if (!evaluated) {
    // When it cannot be read, that is said above.
    return reading ? <p className={styles.text}>{words.pane.shell.reading}</p> : null;
  }
  return <Contents evaluated={evaluated} />;
}

function Contents({ evaluated }: { readonly evaluated: EvaluatedWorkbook }) {
  const styles = useStyles();
  const [view, show] = useEvaluateView();
  const overview = useMemo(() => overviewOf(evaluated.checked), [evaluated]);
  if (!overview.hasTables) {
    return (
      <ScrollArea>
        <StartView />
      </ScrollArea>
    );
  }
  const candidate = view.kind === 'candidate' ? view.candidate : undefined;
  const isAboveResults = view.kind === 'candidate' || view.kind === 'naming';
  return (
    <>
      <Activity mode={view.kind === 'check' ? 'visible' : 'hidden'}>
        <div className={styles.view}>
          <ScrollArea>
            <CheckView evaluated={evaluated} overview={overview} show={show} />
          </ScrollArea>
        </div>
      </Activity>
      {view.kind !== 'check' && (
        <Activity mode={isAboveResults ? 'hidden' : 'visible'}>
          <div className={styles.view}>
            <ScrollArea>
              <ResultsView evaluated={evaluated} show={show} />
            </ScrollArea>
          </div>
        </Activity>
      )}
      {candidate !== undefined && (
        <div className={styles.view}>
          <ScrollArea>
            <CandidateView evaluated={evaluated} candidate={candidate} show={show} />
          </ScrollArea>
        </div>
      )}
      {view.kind === 'naming' && (
        <div className={styles.view}>
          <ScrollArea>
            <NamingView evaluated={evaluated} show={show} />
          </ScrollArea>
        </div>
      )}
      <BesideBar checked={evaluated.checked} />
    </>
  );
}
