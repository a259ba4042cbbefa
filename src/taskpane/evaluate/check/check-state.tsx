import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../../workbook/choices';
import { SeverityIcon } from '../../parts/marks';
import { useWords } from '../../state/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0 },
  one: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

/** `● 3 errors ▲ 5 warnings`, told as it changes. */
export function CheckState({
  findings,
}: {
  readonly findings: readonly { readonly severity: Severity }[];
}) {
  const styles = useStyles();
  const { severityCount, nothingFound } = useWords().pane.check;
  const counts = countBySeverity(findings);
  return (
    <p role="status" className={styles.root}>
      {findings.length === 0 && nothingFound}
      {SEVERITIES.filter(({ code }) => counts[code] > 0).map(({ code }) => (
        <span key={code} className={styles.one}>
          <SeverityIcon severity={code} />
          {severityCount(code, counts[code])}
        </span>
      ))}
    </p>
  );
}

export function countBySeverity(
  findings: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
