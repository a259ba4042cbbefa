import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AUDIT } from '../../../workbook/contract';
import type { EvaluatedWorkbook } from '../../../operations/evaluate-workbook';
import { ButtonRow } from '../../parts/button-row';
import { ProblemBar } from '../../parts/problem-bar';
import { usePane, useWork } from '../../state/pane-context';
import { looksTheSame, outputsOf } from '../outputs';
import type { ShowView } from '../use-evaluate-view';
import { WillBeWritten } from './will-be-written';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

/** Whether the results are in the workbook; what will be written, before it is; and, once it is, on to naming. */
export function WritePanel({
  evaluated,
  show,
}: {
  readonly evaluated: EvaluatedWorkbook;
  readonly show: ShowView;
}) {
  const styles = useStyles();
  const { words, work, workbook } = usePane();
  const isBusy = useWork().working !== undefined;
  const hasAudit = evaluated.checked.tables.some(({ spec }) => spec === AUDIT);
  const [wantsAudit, setWantsAudit] = useState<boolean>();
  const audit = wantsAudit ?? hasAudit;
  const outputs = useMemo(() => outputsOf(evaluated, words, { audit }), [evaluated, words, audit]);
  const said = words.pane.results.write;
  if (outputs.kind === 'problem') {
    return <ProblemBar title={words.pane.shell.notDone} error={outputs.error} />;
  }
  const { preview } = outputs;
  const onWrite = async () => {
    const again = await work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
    if (!again) return;
    const now = outputsOf(again, words, { audit });
    if (now.kind === 'problem') work.fail(now.error);
    else if (looksTheSame(now.preview, preview)) await work.write(now.plan);
    else work.tell(({ pane }) => pane.results.write.changedMeanwhile);
  };
  const isFirst = preview.sheets.some(({ kind }) => kind === 'new');
  return (
    <section className={styles.root} aria-label={said.whatWillBeWritten}>
      <p className={styles.text}>
        {preview.isWritten ? said.written : isFirst ? said.notWritten : said.outOfDate}
      </p>
      {!preview.isWritten && <WillBeWritten preview={preview} />}
      <Checkbox
        label={said.audit}
        checked={audit}
        onChange={(_, { checked }) => setWantsAudit(checked === true)}
      />
      <ButtonRow>
        {!preview.isWritten && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void onWrite()}>
            {said.write}
          </Button>
        )}
        <Button
          appearance={preview.isWritten ? 'primary' : 'subtle'}
          disabledFocusable={isBusy}
          onClick={() => show({ kind: 'naming' })}
        >
          {said.nameTitles}
        </Button>
      </ButtonRow>
    </section>
  );
}
