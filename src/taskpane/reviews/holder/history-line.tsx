import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Day } from '../../../values/day';
import { choiceWords, OUTCOMES } from '../../../workbook/choices';
import { numberText } from '../../../workbook/table-reader';
import type { Review } from '../../../register/register';
import { CellLink } from '../../parts/cell-link';
import { useWords } from '../../state/pane-context';
import type { HistoryEvent } from './history';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // The line on which the events stand.
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    marginLeft: tokens.spacingHorizontalXS,
  },
  event: {
    position: 'relative',
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralForeground3,
    },
  },
  passed: { '::before': { backgroundColor: tokens.colorPaletteGreenForeground1 } },
  failed: { '::before': { backgroundColor: tokens.colorPaletteRedForeground1 } },
  deferred: { '::before': { backgroundColor: tokens.colorPaletteDarkOrangeForeground1 } },
  ahead: {
    '::before': {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground3}`,
      boxSizing: 'border-box',
    },
  },
  date: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  struck: { textDecorationLine: 'line-through' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly events: readonly HistoryEvent[];
  readonly onCorrect: (reviewedOn: Day) => void;
}

/** The events of a title, one below the other. */
export function HistoryLine({ events, onCorrect }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews.holder;
  return (
    <ol className={styles.list}>
      {events.map((event, index) => {
        const date = words.date(event.on);
        return (
          <li key={index} className={mergeClasses(styles.event, toneOf(event, styles))}>
            <span className={styles.date}>{date}</span> {event.kind === 'named' && said.named}
            {event.kind === 'removed' && said.removed}
            {event.kind === 'due' && (event.isOverdue ? said.overdue : said.due)}
            {event.kind === 'corrected' && (
              <>
                <span className={styles.struck}>
                  <ReviewText review={event.review} />
                </span>{' '}
                <span className={styles.quiet}>({said.corrected})</span>
              </>
            )}
            {event.kind === 'review' && (
              <>
                <ReviewText review={event.review} />{' '}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={said.correctLabel(date)}
                  onClick={() => onCorrect(event.on)}
                >
                  {said.correct}
                </Button>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function toneOf(event: HistoryEvent, styles: ReturnType<typeof useStyles>): string {
  if (event.kind === 'review') return styles[event.review.outcome];
  if (event.kind === 'removed') return styles.failed;
  return event.kind === 'due' ? styles.ahead : '';
}

function ReviewText({ review }: { readonly review: Review }) {
  const words = useWords();
  const said = words.pane.reviews.holder;
  const { outcome, total, decidedBy, note, sheet, cell } = review;
  const more = [total === undefined ? '' : said.total(numberText(total)), decidedBy, note];
  return (
    <>
      <CellLink sheet={sheet} cell={cell}>
        {said.outcome(choiceWords(OUTCOMES, outcome)[words.language])}
      </CellLink>
      {more.filter(Boolean).map((text) => ` · ${text}`)}
    </>
  );
}
