import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemBar } from '../parts/problem-bar';
import { leavesTraces } from '../parts/problem-text';
import { usePane, useWork, useWorkbook } from '../state/pane-context';
import { DoneBar } from './done-bar';
import { useFocusKept } from './use-focus-kept';
import { WorkingBar } from './working-bar';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    outlineStyle: 'none',
    maxHeight: '50%',
    overflowY: 'auto',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    ':not(:empty)': { paddingTop: tokens.spacingVerticalXS },
  },
});

/** What is being done, what came of it, and whether the check can follow; spoken as it changes. */
export function WorkBars() {
  const styles = useStyles();
  const { work, workbook, words } = usePane();
  const { working, notice } = useWork();
  const { problem, evaluated } = useWorkbook();
  const bars = useFocusKept<HTMLDivElement>(working !== undefined);
  const { notDone, notFollowed, unreadable } = words.pane.shell;
  return (
    <>
      <div ref={bars} role="status" tabIndex={-1} className={styles.root}>
        {working && <WorkingBar key={working.id} working={working} />}
        {notice?.kind === 'done' && <DoneBar notice={notice} />}
      </div>
      <div role="alert" className={styles.root}>
        {notice?.kind === 'problem' && (
          <ProblemBar
            title={notDone}
            error={notice.error}
            onDismiss={() => work.dismiss()}
            {...(leavesTraces(notice.error) && { onUndo: () => void work.undo() })}
          />
        )}
        {problem && notice?.kind !== 'problem' && (
          <ProblemBar
            title={evaluated ? notFollowed : unreadable}
            error={problem.error}
            onRetry={() => void workbook.keepUp()}
          />
        )}
      </div>
    </>
  );
}
