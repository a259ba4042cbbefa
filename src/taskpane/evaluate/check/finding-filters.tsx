import { makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../../workbook/choices';
import type { SettledFinding } from '../../../operations/settle-findings';
import { SeverityIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';
import { countBySeverity } from './check-state';
import type { FindingFilter } from './group-findings';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  toggles: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, flexBasis: '136px', minWidth: 0, maxWidth: '100%' },
});

interface Props {
  readonly findings: readonly SettledFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** By severity, sheet and text. */
export function FindingFilters({ findings, filter, onFilter }: Props) {
  const styles = useStyles();
  const { severityCount, filter: label, search, sheetFilter, allSheets } = useWords().pane.check;
  const counts = countBySeverity(findings);
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))].filter((name) => name !== '');
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onFilter({ ...filter, severities });
  };
  return (
    <div className={styles.root}>
      <div role="group" aria-label={label} className={styles.toggles}>
        {SEVERITIES.filter(({ code }) => counts[code] > 0).map(({ code }) => (
          <ToggleButton
            key={code}
            size="small"
            icon={<SeverityIcon severity={code} />}
            checked={filter.severities.has(code)}
            onClick={() => toggle(code)}
          >
            {severityCount(code, counts[code])}
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
