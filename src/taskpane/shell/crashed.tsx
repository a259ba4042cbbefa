import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Catalogue } from '../../locales/catalogue';
import { Details } from '../parts/details';
import { errorDetails } from '../parts/problem-text';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
});

/** In place of a part of the pane that has failed. */
export function Crashed({
  words,
  error,
  onGoOn,
}: {
  readonly words: Catalogue;
  readonly error: unknown;
  readonly onGoOn: () => void;
}) {
  const styles = useStyles();
  const { crashed, crashedAdvice, goOn, details } = words.pane.shell;
  return (
    <div role="alert" className={styles.root}>
      <h2 className={styles.heading}>{crashed}</h2>
      <p className={styles.text}>{crashedAdvice}</p>
      <Button appearance="primary" onClick={onGoOn}>
        {goOn}
      </Button>
      <Details label={details} text={errorDetails(error)} />
    </div>
  );
}
