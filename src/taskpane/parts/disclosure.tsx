import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { plainButton } from './plain-button';

const useStyles = makeStyles({
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    ...plainButton,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
  },
  chevron: { flexShrink: 0 },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Of the heading that it is. */
  readonly level: 3 | 4;
  readonly children: ReactNode;
}

/** A heading that shows and hides what stands below it. */
export function Disclosure({ isOpen, onToggle, level, children }: Props) {
  const styles = useStyles();
  const Heading = level === 3 ? 'h3' : 'h4';
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <Heading className={styles.heading}>
      <button type="button" className={styles.button} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron aria-hidden className={styles.chevron} />
        <span className={styles.label}>{children}</span>
      </button>
    </Heading>
  );
}
