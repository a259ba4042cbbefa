import type { SettledFinding } from '../../../operations/settle-findings';
import { FilterRow } from '../../parts/filter-row';
import { useWords } from '../../state/pane-context';
import type { FindingFilter } from './group-findings';

export interface FilterProps {
  readonly findings: readonly SettledFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** By text and by sheet. */
export function FindingFilters({ findings, filter, onFilter }: FilterProps) {
  const { search, sheetFilter, allSheets } = useWords().pane.check;
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((name) => name !== '');
  return (
    <FilterRow
      search={search}
      text={filter.text}
      onText={(text) => onFilter({ ...filter, text })}
      choice={{
        label: sheetFilter,
        all: allSheets,
        value: filter.sheet,
        options: sheets.map((name) => ({ value: name, text: name })),
        onChoose: (sheet) => onFilter({ ...filter, sheet }),
      }}
    />
  );
}
