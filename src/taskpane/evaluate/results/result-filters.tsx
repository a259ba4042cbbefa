import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { CandidateResult } from '../../../evaluation/evaluation';
import { useWords } from '../../state/pane-context';
import type { ResultFilter } from './list-results';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0, maxWidth: '100%' },
});

export interface ResultFilterProps {
  readonly results: readonly CandidateResult[];
  readonly filter: ResultFilter;
  readonly onFilter: (filter: ResultFilter) => void;
}

/** By text and by title. */
export function ResultFilters({ results, filter, onFilter }: ResultFilterProps) {
  const styles = useStyles();
  const words = useWords();
  const { search, titleFilter, allTitles } = words.pane.results;
  const titles = TITLE_KINDS.filter(({ code }) =>
    results.some(({ candidate }) => candidate.title === code),
  );
  return (
    <div className={styles.root}>
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
