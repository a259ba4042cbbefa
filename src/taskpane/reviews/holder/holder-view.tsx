import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { choiceWords, STATUSES, TITLE_KINDS } from '../../../workbook/choices';
import { bucketOf } from '../../../register/due-bucket';
import type { CheckedRegister } from '../../../operations/check-register';
import { ButtonRow } from '../../parts/button-row';
import { CellLink } from '../../parts/cell-link';
import { SubView } from '../../parts/sub-view';
import { useWords } from '../../state/pane-context';
import { BucketIcon } from '../status-mark';
import type { ReviewsView, ShowReviews } from '../use-reviews-view';
import { historyOf } from './history';
import { HistoryLine } from './history-line';

const useStyles = makeStyles({
  facts: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly checked: CheckedRegister;
  readonly titleNo: string;
  readonly show: ShowReviews;
}

/** One holder: where it stands, and its history as a line of events. */
export function HolderView({ checked, titleNo, show }: Props) {
  const styles = useStyles();
  const words = useWords();
  const said = words.pane.reviews;
  const { asOf } = checked;
  const holder = checked.holders.find(({ title }) => title.titleNo === titleNo);
  const events = useMemo(() => (holder ? historyOf(holder, asOf) : []), [holder, asOf]);
  const back = () => show({ kind: 'list' });
  if (!holder) {
    return (
      <SubView heading={titleNo} onBack={back}>
        <p className={styles.facts}>{said.holder.gone}</p>
      </SubView>
    );
  }
  const { title, standing } = holder;
  const from: ReviewsView = { kind: 'holder', titleNo };
  const kind = choiceWords(TITLE_KINDS, title.title)[words.language];
  return (
    <SubView heading={title.name || title.candidate || titleNo} onBack={back}>
      <p className={styles.facts}>
        <BucketIcon bucket={bucketOf(standing, asOf)} />{' '}
        {choiceWords(STATUSES, standing.status)[words.language]}
        {standing.status !== 'removed' &&
          ` · ${said.due(words.date(standing.reviewDue))} · ${said.daysLeft(standing.reviewDue - asOf)}`}
        <br />
        <span className={styles.quiet}>
          {[kind, title.district, title.community].filter(Boolean).join(' · ')}
          <br />
          {said.holder.titleNo}{' '}
          <CellLink sheet={title.sheet} cell={title.cell}>
            {titleNo}
          </CellLink>
          {title.medalNo !== '' && ` · ${said.holder.medal} ${title.medalNo}`}
        </span>
      </p>
      {standing.status !== 'removed' && (
        <ButtonRow>
          <Button
            appearance="primary"
            onClick={() =>
              show({ kind: 'record', recording: { kind: 'new', titleNos: [titleNo] }, from })
            }
          >
            {said.holder.record}
          </Button>
        </ButtonRow>
      )}
      <h3 className={styles.heading}>{said.holder.history}</h3>
      <HistoryLine
        events={events}
        onCorrect={(corrects) =>
          show({ kind: 'record', recording: { kind: 'correction', titleNo, corrects }, from })
        }
      />
    </SubView>
  );
}
