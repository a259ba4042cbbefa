import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reason } from '../../../evaluation/reason';
import { reasonText } from '../../../locales/say';
import type { ResultExplanation } from '../../../operations/explain-result';
import { CellLink } from '../../parts/cell-link';
import { useWords } from '../../state/pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Why the candidate is not named, or cannot be decided on. */
export function ReasonsList({ explained }: { readonly explained: ResultExplanation }) {
  const styles = useStyles();
  const words = useWords();
  const { result, settings } = explained;
  if (result.reasons.length === 0) return null;
  return (
    <Section heading={words.pane.explain.reasons}>
      <ul className={styles.list}>
        {result.reasons.map((reason, index) => (
          <li key={index}>
            {reasonText(words, reason, settings.decimals)} <PlaceOf reason={reason} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PlaceOf({ reason }: { readonly reason: Reason }) {
  if (reason.code !== 'finding' || reason.cell === '') return null;
  return <CellLink sheet={reason.sheet} cell={reason.cell} />;
}
