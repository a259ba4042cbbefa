import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Activity, use, useMemo, useState } from 'react';
import type { Day } from '../../values/day';
import { TITLES } from '../../workbook/contract';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { checkRegister } from '../../operations/check-register';
import { ScrollArea } from '../parts/scroll-area';
import { usePane, useWorkbook, useWords } from '../state/pane-context';
import { PlaceContext } from '../state/place-context';
import { HolderView } from './holder/holder-view';
import { ListView } from './list/list-view';
import { RecordView } from './record/record-view';
import { useReviewsView } from './use-reviews-view';

const useStyles = makeStyles({
  text: { margin: 0, padding: tokens.spacingHorizontalL },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
  },
  sentence: { margin: 0 },
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** The clerks: who holds which title, whose review is due, and what came of it. */
export function ReviewsPlace() {
  const styles = useStyles();
  const words = useWords();
  const { evaluated, reading } = useWorkbook();
  if (!evaluated) {
    // When it cannot be read, that is said above.
    return reading ? <p className={styles.text}>{words.pane.shell.reading}</p> : null;
  }
  return <Contents snapshot={evaluated.checked.snapshot} />;
}

function Contents({ snapshot }: { readonly snapshot: WorkbookSnapshot }) {
  const styles = useStyles();
  const { today } = usePane();
  const [chosenDay, chooseDay] = useState<Day>();
  const [view, show] = useReviewsView();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const now = today();
  const asOf = chosenDay ?? now;
  const checked = useMemo(() => checkRegister(snapshot, asOf), [snapshot, asOf]);
  // Reviews are recorded as of today, whichever day the list is looked at from.
  const current = useMemo(
    () => (asOf === now ? checked : checkRegister(snapshot, now)),
    [asOf, now, checked, snapshot],
  );
  if (!checked.tables.some(({ spec }) => spec === TITLES)) {
    return <NoRegister />;
  }
  return (
    <>
      <Activity mode={view.kind === 'list' ? 'visible' : 'hidden'}>
        <div className={styles.view}>
          <ScrollArea>
            <ListView
              checked={checked}
              current={current}
              onDay={chooseDay}
              selected={selected}
              onSelect={select}
              show={show}
            />
          </ScrollArea>
        </div>
      </Activity>
      {view.kind === 'holder' && (
        <div className={styles.view}>
          <ScrollArea>
            <HolderView key={view.titleNo} checked={checked} titleNo={view.titleNo} show={show} />
          </ScrollArea>
        </div>
      )}
      {view.kind === 'record' && (
        <div className={styles.view}>
          <ScrollArea>
            <RecordView
              checked={current}
              recording={view.recording}
              onBack={() => show(view.from)}
              onRecorded={() => {
                select(new Set());
                show(view.from);
              }}
            />
          </ScrollArea>
        </div>
      )}
    </>
  );
}

/** A register comes of naming: that is where to begin. */
function NoRegister() {
  const styles = useStyles();
  const { noRegister, toEvaluate } = useWords().pane.reviews;
  const goTo = use(PlaceContext);
  return (
    <ScrollArea>
      <div className={styles.empty}>
        <p className={styles.sentence}>{noRegister}</p>
        <Button appearance="primary" onClick={() => goTo('evaluate')}>
          {toEvaluate}
        </Button>
      </div>
    </ScrollArea>
  );
}
