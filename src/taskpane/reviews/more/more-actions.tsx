import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearOf } from '../../../values/day';
import type { CheckedRegister } from '../../../operations/check-register';
import { dueUntil } from '../../../operations/plan-register';
import { Disclosure } from '../../parts/disclosure';
import { useWork, useWords } from '../../state/pane-context';
import type { ShowReviews } from '../use-reviews-view';
import { FileButton } from './file-button';
import { useRegisterActions } from './use-register-actions';

const useStyles = makeStyles({
  action: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly current: CheckedRegister;
  readonly show: ShowReviews;
}

/** What is done with the register as a whole, folded until it is asked for. */
export function MoreActions({ current, show }: Props) {
  const styles = useStyles();
  const said = useWords().pane.reviews.more;
  const isBusy = useWork().working !== undefined;
  const [isOpen, setOpen] = useState(false);
  const actions = useRegisterActions(show);
  const year = yearOf(current.asOf);
  const due = dueUntil(current.holders, year).length;
  const simple = [
    { label: said.calendar, hint: said.calendarHint, run: actions.saveCalendar },
    { label: said.lists, hint: said.listsHint, run: actions.writeLists },
    { label: said.upToDate, hint: said.upToDateHint, run: actions.bringUpToDate },
    { label: said.round, hint: said.roundHint(due, year), run: actions.openRound },
  ];
  return (
    <div>
      <Disclosure level={3} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {said.heading}
      </Disclosure>
      {isOpen && (
        <>
          {simple.map(({ label, hint, run }) => (
            <div key={label} className={styles.action}>
              <Button size="small" disabledFocusable={isBusy} onClick={() => void run()}>
                {label}
              </Button>
              <p className={styles.hint}>{hint}</p>
            </div>
          ))}
          <div className={styles.action}>
            <FileButton disabled={isBusy} onFile={(file) => void actions.takeOverResults(file)}>
              {said.results}
            </FileButton>
            <p className={styles.hint}>{said.resultsHint}</p>
          </div>
        </>
      )}
    </div>
  );
}
