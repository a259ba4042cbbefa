import { makeStyles, tokens } from '@fluentui/react-components';
import { SubView } from '../parts/sub-view';
import { useWorkbook, usePane } from '../state/pane-context';
import { PRODUCT_VERSION } from '../product';
import type { AsideName } from './header-menu';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Help or About, in the place of the place. */
export function Aside({ name, onBack }: { readonly name: AsideName; readonly onBack: () => void }) {
  const { shell } = usePane().words.pane;
  return (
    <SubView heading={shell[name]} onBack={onBack}>
      {name === 'help' ? <Help /> : <About />}
    </SubView>
  );
}

function Help() {
  const styles = useStyles();
  const { helpSteps } = usePane().words.pane.shell;
  return (
    <ol className={styles.steps}>
      {helpSteps.map(({ heading, text }) => (
        <li key={heading}>
          <div className={styles.heading}>{heading}</div>
          {text}
        </li>
      ))}
    </ol>
  );
}

function About() {
  const styles = useStyles();
  const { words, isRemembered } = usePane();
  const { evaluated } = useWorkbook();
  const { aboutProduct, aboutStandard, aboutPrivacy, notRemembered } = words.pane.shell;
  const settings = evaluated?.checked.input.settings;
  return (
    <>
      <p className={styles.text}>{aboutProduct(PRODUCT_VERSION)}</p>
      {settings && (
        <p className={styles.text}>
          {aboutStandard(settings.standardId, settings.standardVersion)}
        </p>
      )}
      <p className={styles.text}>{aboutPrivacy}</p>
      {!isRemembered && <p className={styles.text}>{notRemembered}</p>}
    </>
  );
}
