import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RULE } from '../../../workbook/findings';
import { planFixes } from '../../../operations/fix-findings';
import { Disclosure } from '../../parts/disclosure';
import { SeverityIcon } from '../../parts/marks';
import { usePane, useWork } from '../../state/pane-context';
import type { FindingGroup } from './group-findings';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  why: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** `▾ Number typed as text (5)  Fix all`, and why it matters. */
export function FindingGroupRow({ group, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const { words, work } = usePane();
  const isBusy = useWork().working !== undefined;
  const { groupHeading, whyItMatters, rules, fixAll, fixKind } = words.pane.check;
  const { code, severity, findings, fixable } = group;
  const { name } = words.findings[code];
  const fix = () => {
    const plan = planFixes(findings);
    return work.write(plan, ({ pane }) => pane.check.fixed(plan.edits.length));
  };
  return (
    <>
      <div className={styles.row}>
        <Disclosure isOpen={isOpen} onToggle={onToggle} level={3}>
          <SeverityIcon severity={severity} /> {groupHeading(name, findings.length)}
        </Disclosure>
        {fixable > 0 && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={fixKind(name)}
            onClick={() => void fix()}
          >
            {fixAll}
          </Button>
        )}
      </div>
      {isOpen && <p className={styles.why}>{whyItMatters(severity, rules[RULE[code]])}</p>}
    </>
  );
}
