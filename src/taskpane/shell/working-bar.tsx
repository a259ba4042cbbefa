import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useWords } from '../state/pane-context';
import type { Working } from '../state/work-store';
import { useElapsed } from './use-elapsed';

/** What is done sooner than this is not worth a word. In milliseconds. */
const WORTH_SAYING = 300;
/** Here people begin to wonder. */
const LONG = 10_000;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is being done, how far it is, and a way to stop it. */
export function WorkingBar({ working }: { readonly working: Working }) {
  const styles = useStyles();
  const words = useWords();
  const { progress: progressText, cancel, takingLong } = words.pane.shell;
  const isWorthSaying = useElapsed(WORTH_SAYING);
  const isLong = useElapsed(LONG);
  if (!isWorthSaying) return null;
  const { what, progress } = working;
  const said = what(words);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span>
          {said}
          {progress && ` ${progressText(progress.done, progress.total)}`}
        </span>
        {working.cancel && (
          <Button size="small" onClick={working.cancel}>
            {cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={said}
        {...(progress && { value: progress.done, max: Math.max(1, progress.total) })}
      />
      {isLong && <p className={styles.hint}>{takingLong}</p>}
    </div>
  );
}
