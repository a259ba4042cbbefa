import { choiceWords, TITLE_KINDS } from '../../../workbook/choices';
import type { CandidateResult } from '../../../evaluation/evaluation';
import { FilterRow } from '../../parts/filter-row';
import { useWords } from '../../state/pane-context';
import type { ResultFilter } from './list-results';

export interface ResultFilterProps {
  readonly results: readonly CandidateResult[];
  readonly filter: ResultFilter;
  readonly onFilter: (filter: ResultFilter) => void;
}

/** By text and by title. */
export function ResultFilters({ results, filter, onFilter }: ResultFilterProps) {
  const { pane, language } = useWords();
  const { search, titleFilter, allTitles } = pane.results;
  const titles = TITLE_KINDS.filter(({ code }) =>
    results.some(({ candidate }) => candidate.title === code),
  );
  return (
    <FilterRow
      search={search}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      choice={{
        label: titleFilter,
        all: allTitles,
        value: filter.title ?? '',
        options: titles.map(({ code }) => ({
          value: code,
          text: choiceWords(TITLE_KINDS, code)[language],
        })),
        onChoose: (value) =>
          onFilter({ ...filter, title: titles.find(({ code }) => code === value)?.code }),
      }}
    />
  );
}
