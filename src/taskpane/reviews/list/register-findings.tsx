import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findingText } from '../../../locales/say';
import type { SettledFinding } from '../../../operations/settle-findings';
import { CellLink } from '../../parts/cell-link';
import { Disclosure } from '../../parts/disclosure';
import { SeverityIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
});

const MOST_SHOWN = 50;

/** What the check found in the register's tables, errors first. */
export function RegisterFindings({ findings }: { readonly findings: readonly SettledFinding[] }) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews;
  const [isOpen, setOpen] = useState(false);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const [first] = findings;
  if (!first) return null;
  return (
    <div>
      <Disclosure level={3} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        <SeverityIcon severity={first.severity} /> {said.findings(count('error'), count('warning'))}
      </Disclosure>
      {isOpen && (
        <ul className={styles.list}>
          {findings.slice(0, MOST_SHOWN).map((one, index) => (
            <li key={index} className={styles.item}>
              <SeverityIcon severity={one.severity} />{' '}
              {one.cell !== '' && <CellLink sheet={one.sheet} cell={one.cell} />}{' '}
              {findingText(words, one).problem}
            </li>
          ))}
          {findings.length > MOST_SHOWN && (
            <li className={styles.item}>{said.moreFindings(findings.length - MOST_SHOWN)}</li>
          )}
        </ul>
      )}
    </div>
  );
}
