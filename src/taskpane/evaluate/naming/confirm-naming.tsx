import { AskDialog } from '../../parts/ask-dialog';
import { useWords } from '../../state/pane-context';

interface Props {
  readonly count: number;
  readonly date: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The register only grows: so this is asked. */
export function ConfirmNaming({ count, date, onConfirm, onCancel }: Props) {
  const { confirmHeading, confirmText, confirm, cancel } = useWords().pane.results.naming;
  return (
    <AskDialog
      title={confirmHeading(count)}
      text={confirmText(date)}
      answers={[{ label: confirm, onChoose: onConfirm }]}
      cancel={{ label: cancel, onChoose: onCancel }}
    />
  );
}
