import { makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { choiceWords, DECISIONS, TITLE_KINDS, type Decision } from '../../../workbook/choices';
import type { CandidateResult } from '../../../evaluation/evaluation';
import { DecisionIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';
import { countByDecision, type ResultFilter } from './list-results';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  toggles: {
    display: 'flex',
    flexWrap: 'wrap',
    flexBasis: '100%',
    gap: tokens.spacingHorizontalXS,
  },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0, maxWidth: '100%' },
});

interface Props {
  readonly results: readonly CandidateResult[];
  readonly filter: ResultFilter;
  readonly onFilter: (filter: ResultFilter) => void;
}

/** How many are named, not named, incomplete; each count shows its own. By title and text, too. */
export function ResultFilters({ results, filter, onFilter }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { decisionCount, show, search, titleFilter, allTitles } = words.pane.results;
  const counts = countByDecision(results);
  const titles = TITLE_KINDS.filter(({ code }) =>
    results.some(({ candidate }) => candidate.title === code),
  );
  const toggle = (decision: Decision) => {
    const decisions = new Set(filter.decisions);
    if (!decisions.delete(decision)) decisions.add(decision);
    onFilter({ ...filter, decisions });
  };
  return (
    <div className={styles.root}>
      <div role="group" aria-label={show} className={styles.toggles}>
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
      <SearchBox
        size="small"
        className={styles.field}
        aria-label={search}
        placeholder={search}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
      {titles.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={titleFilter}
          value={filter.title ?? ''}
          onChange={(_, { value }) =>
            onFilter({ ...filter, title: titles.find(({ code }) => code === value)?.code })
          }
        >
          <option value="">{allTitles}</option>
          {titles.map(({ code }) => (
            <option key={code} value={code}>
              {choiceWords(TITLE_KINDS, code)[words.language]}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
