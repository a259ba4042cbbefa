import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useWork } from '../state/pane-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
  },
  text: { margin: 0 },
});

/** In a workbook that is none of ours: what to do first. */
export function StartView() {
  const styles = useStyles();
  const { words, work } = usePane();
  const { working } = useWork();
  const [withSample, setWithSample] = useState(true);
  const { start, newFromTemplate, withSample: sampleLabel } = words.pane.check;
  const begin = async () => {
    const plan = await work.run(
      ({ pane }) => pane.shell.loading,
      async () => (await import('./new-workbook-plan')).newWorkbookPlan(words, withSample),
    );
    if (plan) await work.write(plan);
  };
  return (
    <div className={styles.root}>
      <p className={styles.text}>{start}</p>
      <Checkbox
        label={sampleLabel}
        checked={withSample}
        onChange={(_, { checked }) => setWithSample(checked === true)}
      />
      <Button
        appearance="primary"
        disabledFocusable={working !== undefined}
        onClick={() => void begin()}
      >
        {newFromTemplate}
      </Button>
    </div>
  );
}
