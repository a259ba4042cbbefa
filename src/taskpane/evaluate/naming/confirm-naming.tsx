import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
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
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{confirmHeading(count)}</DialogTitle>
          <DialogContent>{confirmText(date)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            <Button onClick={onCancel}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
