import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isoDate, parseIsoDate } from '../../../values/day';
import { usePane, useWorkbook } from '../../state/pane-context';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

/** The day as of which all is decided, and a way to choose another. */
export function AsOf() {
  const styles = useStyles();
  const { words, workbook } = usePane();
  const { asOf: day } = useWorkbook();
  const [isOpen, setOpen] = useState(false);
  const { asOf, asOfLabel, changeDay, todayAgain } = words.pane.check;
  if (!isOpen) {
    return (
      <p className={styles.text}>
        <Link as="button" title={changeDay} onClick={() => setOpen(true)}>
          {asOf(words.date(day))}
        </Link>
      </p>
    );
  }
  return (
    <div className={styles.row}>
      <Field label={asOfLabel}>
        <Input
          type="date"
          defaultValue={isoDate(day)}
          autoFocus
          onChange={(_, { value }) => {
            // While a year is being typed there are days before the year 1900: not yet what is meant.
            const chosen = parseIsoDate(value);
            if (chosen !== undefined) workbook.setAsOf(chosen);
          }}
        />
      </Field>
      <Button
        onClick={() => {
          workbook.setAsOf(undefined);
          setOpen(false);
        }}
      >
        {todayAgain}
      </Button>
      <Button appearance="subtle" onClick={() => setOpen(false)}>
        {words.pane.shell.close}
      </Button>
    </div>
  );
}
