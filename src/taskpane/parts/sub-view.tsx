import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../state/pane-context';
import { useFocusOnArrival } from './use-focus-on-arrival';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heading: {
    minWidth: 0,
    margin: 0,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A view that one comes back from; the focus goes to its heading when it opens. */
export function SubView({
  heading,
  onBack,
  children,
}: {
  readonly heading: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { back } = useWords().pane.shell;
  const focused = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <>
      <div className={styles.top}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={back}
          title={back}
          onClick={onBack}
        />
        <h2 ref={focused} tabIndex={-1} className={styles.heading}>
          {heading}
        </h2>
      </div>
      {children}
    </>
  );
}
