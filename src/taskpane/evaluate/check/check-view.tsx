import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import type { WorkbookOverview } from '../../../operations/workbook-overview';
import { ButtonRow } from '../../parts/button-row';
import { usePane, useWork } from '../../state/pane-context';
import type { ShowView } from '../use-evaluate-view';
import { countBySeverity } from './check-state';
import { firstCandidatePlace } from './first-candidate';
import { FindingsPanel } from './findings-panel';
import { ALL_FINDINGS } from './group-findings';
import { Overview } from './overview';
import { SeverityToggles } from './severity-toggles';

/** What the workbook has, what the check finds in it while people type, and the way on. */
export function CheckView({
  evaluated,
  overview,
  show,
}: {
  readonly evaluated: EvaluatedWorkbook;
  readonly overview: WorkbookOverview;
  readonly show: ShowView;
}) {
  const { host, words, work, workbook } = usePane();
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const { findings } = evaluated.checked;
  const isBusy = useWork().working !== undefined;
  const { evaluate, checkOnly, goToCandidates } = words.pane.check;
  const first = firstCandidatePlace(evaluated.checked);
  const read = () =>
    work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
  const onEvaluate = async () => {
    if (await read()) show({ kind: 'results' });
  };
  const onCheck = async () => {
    const again = await read();
    if (!again) return;
    const { error, warning, notice } = countBySeverity(again.checked.findings);
    work.tell(({ pane }) => pane.check.checked(error, warning, notice));
  };
  return (
    <>
      <Overview overview={overview} />
      <SeverityToggles findings={findings} filter={filter} onFilter={setFilter} />
      <ButtonRow>
        {first ? (
          <Button appearance="primary" onClick={() => void work.attempt(() => host.goTo(first))}>
            {goToCandidates}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void onEvaluate()}>
            {evaluate}
          </Button>
        )}
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void onCheck()}>
          {checkOnly}
        </Button>
      </ButtonRow>
      <FindingsPanel findings={findings} filter={filter} onFilter={setFilter} />
    </>
  );
}
