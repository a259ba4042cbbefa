import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../../state/pane-context';
import { FindingFilters, type FilterProps } from './finding-filters';
import { FindingsList } from './findings-list';
import { filterFindings, groupFindings } from './group-findings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
});

/** So many are seen without searching. */
const FEW = 8;

/** The findings by kind, and which of them are shown. */
export function FindingsPanel({ findings, filter, onFilter }: FilterProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = useMemo(() => filterFindings(findings, filter, words), [findings, filter, words]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  if (findings.length === 0) return null;
  return (
    <section className={styles.root} aria-label={words.pane.check.findings}>
      <h2 className={styles.heading}>{words.pane.check.findings}</h2>
      {findings.length > FEW && (
        <FindingFilters findings={findings} filter={filter} onFilter={onFilter} />
      )}
      {groups.length === 0 ? (
        <p className={styles.text}>{words.pane.check.noMatch}</p>
      ) : (
        <FindingsList groups={groups} />
      )}
    </section>
  );
}
