import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    outlineStyle: 'none',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly heading: string;
  /** What was answered or left so far: with each, the focus comes here, so that the keyboard can go on. */
  readonly moves?: number;
  /** A digit was pressed within: 1 to 9. */
  readonly onDigit?: (digit: number) => void;
  readonly children: ReactNode;
}

/** A part of the place under a heading of its own; a question that can be answered by digits. */
export function Section({ heading, moves = 0, onDigit, children }: Props) {
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (moves > 0) section.current?.focus();
  }, [moves]);
  const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (!ctrlKey && !metaKey && !altKey && /^[1-9]$/.test(key)) onDigit?.(Number(key));
  };
  return (
    <section
      ref={section}
      className={styles.root}
      aria-label={heading}
      tabIndex={-1}
      {...(onDigit && { onKeyDown })}
    >
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
