import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { SettledFinding } from '../../../operations/settle-findings';
import { useWords } from '../../state/pane-context';
import type { FindingFilter } from './group-findings';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0, maxWidth: '100%' },
});

export interface FilterProps {
  readonly findings: readonly SettledFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** By text and by sheet. */
export function FindingFilters({ findings, filter, onFilter }: FilterProps) {
  const styles = useStyles();
  const { search, sheetFilter, allSheets } = useWords().pane.check;
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((name) => name !== '');
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
      {sheets.length > 1 && (
        <Select
          size="small"
          className={styles.field}
          aria-label={sheetFilter}
          value={filter.sheet}
          onChange={(_, { value }) => onFilter({ ...filter, sheet: value })}
        >
          <option value="">{allSheets}</option>
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </div>
  );
}
