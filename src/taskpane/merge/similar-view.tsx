import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer, NameMention, SimilarNames } from '../../consolidation/questions';
import { ButtonRow } from '../parts/button-row';
import { usePane } from '../state/pane-context';
import { Section } from './section';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  names: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  /** It comes after another question that was answered. */
  readonly comesNext: boolean;
  /** Those that nobody has confirmed. */
  readonly open: readonly SimilarNames[];
  readonly decider: string;
  readonly fileName: (identity: string) => string;
  readonly onAnswer: (...answers: readonly Answer[]) => void;
}

/** Names that may be one community's, a pair at a time: the same, or different ones; keys 1 and 2. */
export function SimilarView({ comesNext, open, decider, fileName, onAnswer }: Props) {
  const styles = useStyles();
  const { words, today } = usePane();
  const { similar: said, numbered } = words.pane.merge;
  const [answered, setAnswered] = useState(0);
  const [pair] = open;
  if (!pair) return null;
  const { first, other } = pair;
  const answer = (same: boolean) => {
    onAnswer({ question: 'similar-names', first, other, same, by: decider, on: today() });
    setAnswered((count) => count + 1);
  };
  const onDigit = (digit: number) => {
    if (digit <= 2) answer(digit === 1);
  };
  const heading = said.heading(answered + 1, answered + open.length);
  const mention = ({ name, candidate, file, sheet, cell }: NameMention) => (
    <div className={styles.name}>
      <span className={styles.strong}>{name}</span>
      <span className={styles.place}>
        {candidate === undefined ? said.mentioned : `${said.own}, ${candidate}`}
      </span>
      <span className={styles.place}>
        {words.pane.merge.conflict.place(
          file === '' ? words.pane.merge.conflict.thisWorkbook : fileName(file),
          sheet,
          cell,
          false,
        )}
      </span>
    </div>
  );
  return (
    <Section heading={heading} moves={answered + (comesNext ? 1 : 0)} onDigit={onDigit}>
      <p className={styles.text}>{said.question(other.district || first.district)}</p>
      <div className={styles.names}>
        {mention(first)}
        {mention(other)}
      </div>
      <p className={styles.quiet}>{said.explanation(first.name)}</p>
      <ButtonRow>
        <Button onClick={() => answer(true)}>{numbered(1, said.same)}</Button>
        <Button onClick={() => answer(false)}>{numbered(2, said.different)}</Button>
      </ButtonRow>
    </Section>
  );
}
