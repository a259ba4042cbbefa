import { Select } from '@fluentui/react-components';
import { choiceWords, OUTCOMES, readChoice, type Outcome } from '../../../workbook/choices';
import { useWords } from '../../state/pane-context';

interface Props {
  readonly outcome: Outcome | undefined;
  readonly onOutcome: (outcome: Outcome | undefined) => void;
  readonly label?: string;
}

/** Passed, failed, deferred; nothing is chosen for anybody. */
export function OutcomeSelect({ outcome, onOutcome, label }: Props) {
  const { language, pane } = useWords();
  return (
    <Select
      {...(label !== undefined && { 'aria-label': label })}
      value={outcome ?? ''}
      onChange={(_, { value }) => onOutcome(readChoice(OUTCOMES, value))}
    >
      <option value="">{pane.reviews.record.choose}</option>
      {OUTCOMES.map(({ code }) => (
        <option key={code} value={code}>
          {choiceWords(OUTCOMES, code)[language]}
        </option>
      ))}
    </Select>
  );
}
