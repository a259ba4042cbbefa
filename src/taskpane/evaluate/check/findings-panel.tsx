import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SettledFinding } from '../../../operations/settle-findings';
import { useWords } from '../../state/pane-context';
import { FindingFilters } from './finding-filters';
import { FindingsList } from './findings-list';
import { filterFindings, groupFindings } from './group-findings';
import { useFindingFilter } from './use-finding-filter';

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

/** The findings by kind, and which of them are shown. */
export function FindingsPanel({ findings }: { readonly findings: readonly SettledFinding[] }) {
  const styles = useStyles();
  const words = useWords();
  const [filter, setFilter] = useFindingFilter();
  const shown = useMemo(() => filterFindings(findings, filter, words), [findings, filter, words]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  if (findings.length === 0) return null;
  return (
    <section className={styles.root} aria-label={words.pane.check.findings}>
      <h2 className={styles.heading}>{words.pane.check.findings}</h2>
      <FindingFilters findings={findings} filter={filter} onFilter={setFilter} />
      {groups.length === 0 ? (
        <p className={styles.text}>{words.pane.check.noMatch}</p>
      ) : (
        <FindingsList groups={groups} />
      )}
    </section>
  );
}
