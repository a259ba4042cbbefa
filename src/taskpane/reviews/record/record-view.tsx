import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckedRegister } from '../../../operations/check-register';
import { prepareReviews } from '../../../operations/record-reviews';
import { ButtonRow } from '../../parts/button-row';
import { SubView } from '../../parts/sub-view';
import { usePane, useWork } from '../../state/pane-context';
import type { Recording } from '../use-reviews-view';
import { entriesOf } from './draft';
import { EntryLines } from './entry-lines';
import { RecordEffects } from './record-effects';
import { RecordFields } from './record-fields';
import { useDraft } from './use-draft';
import { useRecord } from './use-record';

const useStyles = makeStyles({
  form: { display: 'contents' },
});

interface Props {
  /** As of today. */
  readonly checked: CheckedRegister;
  readonly recording: Recording;
  readonly onBack: () => void;
  readonly onRecorded: () => void;
}

/** The form for one review or several, or for the correction of one; what it will do is said before it is done. */
export function RecordView({ checked, recording, onBack, onRecorded }: Props) {
  const styles = useStyles();
  const { words } = usePane();
  const isBusy = useWork().working !== undefined;
  const said = words.pane.reviews.record;
  const [draft, setDraft] = useDraft(recording, checked.holders, checked.asOf);
  const entries = useMemo(() => entriesOf(draft, recording), [draft, recording]);
  const prepared = useMemo(
    () => (entries ? prepareReviews(checked, entries) : undefined),
    [checked, entries],
  );
  const record = useRecord();
  const canRecord = prepared !== undefined && prepared.problems.length === 0;
  const submit = async () => {
    if (canRecord && (await record(prepared))) onRecorded();
  };
  const heading =
    recording.kind === 'correction'
      ? said.correctHeading(words.date(recording.corrects))
      : said.heading(draft.lines.length);
  return (
    <SubView heading={heading} onBack={onBack}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RecordFields recording={recording} draft={draft} onDraft={setDraft} />
        {!draft.isWithdrawn && (
          <EntryLines holders={checked.holders} draft={draft} onDraft={setDraft} />
        )}
        {prepared && <RecordEffects prepared={prepared} holders={checked.holders} />}
        <ButtonRow>
          <Button type="submit" appearance="primary" disabledFocusable={!canRecord || isBusy}>
            {recording.kind === 'correction' ? said.correctButton : said.button(draft.lines.length)}
          </Button>
        </ButtonRow>
      </form>
    </SubView>
  );
}
