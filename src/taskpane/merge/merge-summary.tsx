import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { cellText } from '../../workbook/read-cell';
import type { CellValue } from '../../workbook/snapshot';
import { consolidationTotals } from '../../operations/consolidation-totals';
import type { ConsolidatedWorkbooks } from '../../operations/consolidate-workbooks';
import { ButtonRow } from '../parts/button-row';
import { ProblemBar } from '../parts/problem-bar';
import { usePane, useWork } from '../state/pane-context';
import { Section } from './section';
import { mergePlan } from './merge-plan';
import type { Merge } from './use-merge';

const useStyles = makeStyles({
  text: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

const MOST_LINES = 200;

interface Props {
  /** It comes after a question that was answered. */
  readonly comesNext: boolean;
  readonly merge: Merge;
  readonly result: ConsolidatedWorkbooks;
}

/** What will change, in numbers and cell by cell, and the one button that does it. */
export function MergeSummary({ comesNext, merge, result }: Props) {
  const styles = useStyles();
  const { words, work, workbook, host } = usePane();
  const isBusy = useWork().working !== undefined;
  const said = words.pane.merge;
  const totals = useMemo(() => consolidationTotals(result), [result]);
  const plan = useMemo(() => mergePlan(result, words), [result, words]);
  const isTaken = result.files.some(
    ({ status }) => status !== 'refused' && status !== 'unreadable',
  );
  const openPairs = result.consolidated.similar.filter(({ answer }) => !answer).length;
  const changes = result.files.flatMap(({ cells }) => cells);
  const vanished = result.files.flatMap((file) => file.vanished);
  const shown = (cell: CellValue) => cellText(cell) || said.summary.blank;
  const written = {
    files: result.files.filter(({ status }) => status === 'added' || status === 'changed').length,
    rows: totals.added + totals.changed,
  };
  const onWrite = async () => {
    const again = await work.run(
      ({ pane }) => pane.shell.reading,
      () => workbook.reload(),
    );
    if (!again) return;
    const now = merge.resultFor(again.checked.snapshot);
    const planned = mergePlan(now, words);
    if (planned.kind === 'problem') work.fail(planned.error);
    else if (JSON.stringify(consolidationTotals(now)) !== JSON.stringify(totals)) {
      work.tell(({ pane }) => pane.results.write.changedMeanwhile);
    } else if (planned.plan && merge.hasOwnRecords) {
      const { plan: newBook } = planned;
      await work.attempt(() => host.openNew(newBook, said.newName));
    } else if (planned.plan) {
      await work.write(planned.plan, ({ pane }) =>
        pane.merge.summary.written(written.files, written.rows),
      );
    }
  };
  if (!isTaken) return <p className={styles.text}>{said.summary.noneTaken}</p>;
  if (plan.kind === 'problem') {
    return <ProblemBar title={words.pane.shell.notDone} error={plan.error} />;
  }
  return (
    <Section heading={said.summary.heading} moves={comesNext ? 1 : 0}>
      <p className={styles.text} aria-live="polite">
        {plan.plan ? said.summary.total(totals) : said.summary.nothingChanges}
      </p>
      {totals.conflicts > 0 && (
        <p className={styles.text}>{said.summary.openLeft(totals.conflicts)}</p>
      )}
      {openPairs > 0 && <p className={styles.text}>{said.summary.similarLeft(openPairs)}</p>}
      {changes.length > 0 && (
        <details>
          <summary className={styles.summary}>{said.summary.changes(changes.length)}</summary>
          <ul className={styles.list}>
            {changes.slice(0, MOST_LINES).map(({ key, header, from, to }, index) => (
              <li key={index}>{said.summary.change(key, header, shown(from), shown(to))}</li>
            ))}
            {changes.length > MOST_LINES && (
              <li>{said.moreFindings(changes.length - MOST_LINES)}</li>
            )}
          </ul>
        </details>
      )}
      {vanished.length > 0 && (
        <details>
          <summary className={styles.summary}>{said.summary.vanishes(vanished.length)}</summary>
          <ul className={styles.list}>
            {vanished.slice(0, MOST_LINES).map(({ table, key, stays }) => (
              <li key={`${table} ${key.join('\n')}`}>
                {key.join(', ')}
                {stays && ` (${said.summary.stays})`}
              </li>
            ))}
            {vanished.length > MOST_LINES && (
              <li>{said.moreFindings(vanished.length - MOST_LINES)}</li>
            )}
          </ul>
        </details>
      )}
      {plan.plan && (
        <ButtonRow>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void onWrite()}>
            {merge.hasOwnRecords ? said.summary.writeNew : said.summary.write}
          </Button>
        </ButtonRow>
      )}
    </Section>
  );
}
