import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { ButtonRow } from '../../parts/button-row';
import { onDemand } from '../../parts/on-demand';
import { ProblemBar } from '../../parts/problem-bar';
import { SubView } from '../../parts/sub-view';
import { usePane, useWork } from '../../state/pane-context';
import { looksTheSame, outputsOf } from '../outputs';
import { AUDIT } from '../../../workbook/contract';
import type { ShowView } from '../use-evaluate-view';
import { AlreadyHeld } from './already-held';
import { NamingList } from './naming-list';

const ConfirmNaming = onDemand(async () => (await import('./confirm-naming')).ConfirmNaming);

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The step of its own in which those decided to be named go into the register (P12). */
export function NamingView({
  evaluated,
  show,
}: {
  readonly evaluated: EvaluatedWorkbook;
  readonly show: ShowView;
}) {
  const styles = useStyles();
  const { words, work, workbook } = usePane();
  const isBusy = useWork().working !== undefined;
  const [isAsking, setAsking] = useState(false);
  const named = useMemo(() => withNamings(evaluated), [evaluated]);
  const outputs = useMemo(() => outputsOf(named, words, options(named)), [named, words]);
  const said = words.pane.results.naming;
  const date = words.date(evaluated.evaluation.input.asOf);
  const count = named.namings.length;
  const incomplete = evaluated.evaluation.results.filter(
    ({ decision }) => decision === 'incomplete',
  ).length;
  const onConfirm = async () => {
    setAsking(false);
    const again = await work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
    if (!again || outputs.kind === 'problem') return;
    const now = withNamings(again);
    const nowOutputs = outputsOf(now, words, options(now));
    if (nowOutputs.kind === 'problem') work.fail(nowOutputs.error);
    else if (!looksTheSame(nowOutputs.preview, outputs.preview)) {
      work.tell(({ pane }) => pane.results.write.changedMeanwhile);
    } else if (await work.write(nowOutputs.plan, ({ pane }) => pane.results.naming.named(count))) {
      show({ kind: 'results' });
    }
  };
  return (
    <SubView heading={said.heading} onBack={() => show({ kind: 'results' })}>
      <p className={styles.text}>{count > 0 ? said.lead(count, date) : said.nobody}</p>
      {incomplete > 0 && <p className={styles.quiet}>{said.incomplete(incomplete)}</p>}
      <AlreadyHeld evaluated={evaluated} />
      {outputs.kind === 'problem' && (
        <ProblemBar title={words.pane.shell.notDone} error={outputs.error} />
      )}
      {count > 0 && outputs.kind === 'plan' && (
        <>
          <ButtonRow>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => setAsking(true)}>
              {said.name(count)}
            </Button>
          </ButtonRow>
          <p className={styles.quiet}>{said.whatElse}</p>
          <NamingList namings={named.namings} />
        </>
      )}
      {isAsking && (
        <ConfirmNaming
          count={count}
          date={date}
          onConfirm={() => void onConfirm()}
          onCancel={() => setAsking(false)}
        />
      )}
    </SubView>
  );
}

function withNamings({ checked }: EvaluatedWorkbook): EvaluatedWorkbook {
  return evaluateWorkbook(checked.snapshot, { asOf: checked.input.asOf, name: true });
}

/** An audit that is there already goes along, or it would refer to rows of other results. */
function options({ checked }: EvaluatedWorkbook): { readonly audit: boolean } {
  return { audit: checked.tables.some(({ spec }) => spec === AUDIT) };
}
