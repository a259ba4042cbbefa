import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HeaderAnswer } from '../../consolidation/questions';
import { tableTitled } from '../../consolidation/record-tables';
import { ButtonRow } from '../parts/button-row';
import { usePane, useWork } from '../state/pane-context';
import { Section } from './section';
import type { AskedHeader } from './ask-headers';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const MOST_NAMED = 3;

interface Props {
  readonly asked: AskedHeader;
  readonly decider: string;
  readonly onAnswer: (answer: HeaderAnswer, files: ReadonlySet<string>) => void;
  readonly onNone: () => void;
}

/** Which of the headers that nobody knows is the column that is missing; the closest first. */
export function HeaderView({ asked, decider, onAnswer, onNone }: Props) {
  const styles = useStyles();
  const { words, today } = usePane();
  const isBusy = useWork().working !== undefined;
  const said = words.pane.merge.header;
  const { question, guesses, files, identities } = asked;
  const table = tableTitled(question.table, words.language);
  const answer = (header: string): HeaderAnswer => ({
    question: 'header',
    table: question.table,
    header,
    column: question.column,
    by: decider,
    on: today(),
  });
  return (
    <Section heading={said.heading}>
      <p className={styles.text}>{said.question(question.names[words.language], table)}</p>
      <p className={styles.quiet}>
        {words.pane.merge.sentences(
          said.inFiles(files.slice(0, MOST_NAMED), files.length),
          ...(question.required ? [said.needed] : []),
        )}
      </p>
      <ButtonRow>
        {guesses.map(({ header }) => (
          <Button
            key={header}
            disabledFocusable={isBusy}
            onClick={() => onAnswer(answer(header), identities)}
          >
            {said.choose(header)}
          </Button>
        ))}
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={onNone}>
          {said.none}
        </Button>
      </ButtonRow>
    </Section>
  );
}
