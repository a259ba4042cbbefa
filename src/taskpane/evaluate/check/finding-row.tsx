import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RULE } from '../../../workbook/findings';
import type { Catalogue } from '../../../locales/catalogue';
import { findingText } from '../../../locales/say';
import { planFixes, safeFix } from '../../../operations/fix-findings';
import type { SettledFinding } from '../../../operations/settle-findings';
import { CellLink } from '../../parts/cell-link';
import { usePane, useWork } from '../../state/pane-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    overflowWrap: 'anywhere',
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One finding: where, what is wrong and what rule it breaks, what to do, whom it affects. */
export function FindingRow({ finding }: { readonly finding: SettledFinding }) {
  const styles = useStyles();
  const { words, work } = usePane();
  const isBusy = useWork().working !== undefined;
  const { fix, fixOne } = words.pane.check;
  const { code, sheet, cell } = finding;
  const { problem, suggestion } = findingText(words, finding);
  const onFix = () => work.write(planFixes([finding]), ({ pane }) => pane.check.fixed(1));
  return (
    <div className={styles.root}>
      {sheet !== '' && (
        <div className={styles.top}>
          {cell === '' ? <span>{sheet}</span> : <CellLink sheet={sheet} cell={cell} />}
          {safeFix(finding) && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={fixOne(`${sheet}!${cell}`)}
              onClick={() => void onFix()}
            >
              {fix}
            </Button>
          )}
        </div>
      )}
      <div>
        {problem}
        {words.sheets.findings.rule(RULE[code])}
      </div>
      <div>{suggestion}</div>
      <div className={styles.quiet}>{affectsText(finding, words)}</div>
    </div>
  );
}

function affectsText({ scope, affects }: SettledFinding, words: Catalogue): string {
  const said = words.pane.check;
  if (scope.kind === 'everyone') return said.affectsEveryone;
  if (scope.kind === 'title') return said.affectsTitle(scope.title);
  return affects.length === 0 ? said.affectsNobody : said.affects(words.affects(affects));
}
