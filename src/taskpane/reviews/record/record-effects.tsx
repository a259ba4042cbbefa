import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Holder } from '../../../register/standings';
import type { Catalogue } from '../../../locales/catalogue';
import { entryProblemText } from '../../../locales/say';
import {
  removesTitle,
  type PreparedReviews,
  type ReviewEffect,
} from '../../../operations/record-reviews';
import { useWords } from '../../state/pane-context';
import { nameFinder } from './names';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** So many are named one by one. */
const MOST_NAMED = 10;

interface Props {
  readonly prepared: PreparedReviews;
  readonly holders: readonly Holder[];
}

/** What recording would do to each title, or why it cannot be done; a removal is said as a warning (P14). */
export function RecordEffects({ prepared, holders }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews.record;
  const nameOf = nameFinder(holders);
  const { problems, effects } = prepared;
  const removed = effects.filter(removesTitle);
  const others = effects.filter((effect) => !removesTitle(effect));
  return (
    <div aria-live="polite">
      {problems.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <ul className={styles.list}>
              {problems.slice(0, MOST_NAMED).map(({ entry, problem }, index) => (
                <li key={index}>
                  {said.problem(nameOf(entry.titleNo), entryProblemText(words, problem))}
                </li>
              ))}
              {problems.length > MOST_NAMED && (
                <li>{said.moreEffects(problems.length - MOST_NAMED)}</li>
              )}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <>
          {removed.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {said.removes(
                  removed.slice(0, MOST_NAMED).map(({ after }) => nameOf(after.title.titleNo)),
                  removed.length,
                )}
              </MessageBarBody>
            </MessageBar>
          )}
          {others.length > 0 && (
            <>
              <h3 className={styles.heading}>{said.whatHappens}</h3>
              <ul className={styles.list}>
                {others.slice(0, MOST_NAMED).map((effect) => (
                  <li key={effect.after.title.titleNo}>
                    {effectText(effect, nameOf(effect.after.title.titleNo), words)}
                  </li>
                ))}
                {others.length > MOST_NAMED && (
                  <li>{said.moreEffects(others.length - MOST_NAMED)}</li>
                )}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}

function effectText({ before, after }: ReviewEffect, name: string, words: Catalogue): string {
  const { stays, movesOn, backInForce } = words.pane.reviews.record;
  const due = words.date(after.standing.reviewDue);
  if (before.standing.removedOn !== undefined && after.standing.removedOn === undefined) {
    return backInForce(name, due);
  }
  return after.standing.reviewDue === before.standing.reviewDue
    ? stays(name, due)
    : movesOn(name, due);
}
