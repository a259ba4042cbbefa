import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../../workbook/choices';
import { SeverityIcon } from '../../parts/marks';
import { visuallyHidden } from '../../parts/visually-hidden';
import { useWords } from '../../state/pane-context';
import { countBySeverity } from './check-state';
import type { FilterProps } from './finding-filters';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: { margin: 0 },
  hidden: visuallyHidden,
});

/** `● 3 errors ▲ 5 warnings`: the state of the check, told as it changes; each shows its own alone. */
export function SeverityToggles({ findings, filter, onFilter }: FilterProps) {
  const styles = useStyles();
  const { severityCount, nothingFound, filter: label } = useWords().pane.check;
  const counts = countBySeverity(findings);
  const there = SEVERITIES.filter(({ code }) => counts[code] > 0);
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onFilter({ ...filter, severities });
  };
  return (
    <>
      {there.length === 0 ? (
        <p className={styles.text}>{nothingFound}</p>
      ) : (
        <div role="group" aria-label={label} className={styles.root}>
          {there.map(({ code }) => (
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
      )}
      <p role="status" className={styles.hidden}>
        {there.length === 0
          ? nothingFound
          : there.map(({ code }) => severityCount(code, counts[code])).join(' · ')}
      </p>
    </>
  );
}
