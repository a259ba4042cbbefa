import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { isoDate, parseIsoDate, type Day } from '../../../values/day';
import { useId } from 'react';
import { usePane } from '../../state/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly asOf: Day;
  /** Undefined: today, whichever day that is. */
  readonly onDay: (day: Day | undefined) => void;
}

/** The day from which the register is looked at. */
export function DayField({ asOf, onDay }: Props) {
  const styles = useStyles();
  const { words, today } = usePane();
  const { asOf: label, today: todayWord } = words.pane.reviews;
  const id = useId();
  return (
    <div className={styles.root}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        size="small"
        value={isoDate(asOf)}
        onChange={(_, { value }) => {
          const day = parseIsoDate(value);
          if (day !== undefined) onDay(day === today() ? undefined : day);
        }}
      />
      {asOf !== today() && (
        <Button size="small" onClick={() => onDay(undefined)}>
          {todayWord}
        </Button>
      )}
    </div>
  );
}
