import { Checkbox, Field, Input } from '@fluentui/react-components';
import { usePane } from '../../state/pane-context';
import type { Recording } from '../use-reviews-view';
import { dayOfDraft, type Draft } from './draft';

interface Props {
  readonly recording: Recording;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** What is the same for all the reviews of the form: when, by whom, and what there is to note. */
export function RecordFields({ recording, draft, onDraft }: Props) {
  const said = usePane().words.pane.reviews.record;
  const { date, decidedBy, note, isWithdrawn } = draft;
  return (
    <>
      {recording.kind === 'correction' && (
        <Checkbox
          label={said.never}
          checked={isWithdrawn}
          onChange={(_, { checked }) => onDraft({ ...draft, isWithdrawn: checked === true })}
        />
      )}
      {!isWithdrawn && (
        <Field
          label={said.date}
          required
          {...(dayOfDraft(draft) === undefined && { validationMessage: said.badDate })}
        >
          <Input
            type="date"
            value={date}
            onChange={(_, { value }) => onDraft({ ...draft, date: value })}
          />
        </Field>
      )}
      <Field label={said.decidedBy}>
        <Input
          value={decidedBy}
          onChange={(_, { value }) => onDraft({ ...draft, decidedBy: value })}
        />
      </Field>
      <Field label={said.note}>
        <Input value={note} onChange={(_, { value }) => onDraft({ ...draft, note: value })} />
      </Field>
    </>
  );
}
