import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { DECISIONS, type Decision } from '../../../workbook/choices';
import { DecisionIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';
import { countByDecision } from './list-results';
import type { ResultFilterProps } from './result-filters';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** How many are named, not named, incomplete; each shows its own alone. */
export function DecisionToggles({ results, filter, onFilter }: ResultFilterProps) {
  const styles = useStyles();
  const { decisionCount, show } = useWords().pane.results;
  const counts = countByDecision(results);
  const toggle = (decision: Decision) => {
    const decisions = new Set(filter.decisions);
    if (!decisions.delete(decision)) decisions.add(decision);
    onFilter({ ...filter, decisions });
  };
  return (
    <div role="group" aria-label={show} className={styles.root}>
      {DECISIONS.map(({ code }) => (
        <ToggleButton
          key={code}
          size="small"
          icon={<DecisionIcon decision={code} />}
          checked={filter.decisions.has(code)}
          onClick={() => toggle(code)}
        >
          {decisionCount(code, counts[code])}
        </ToggleButton>
      ))}
    </div>
  );
}
