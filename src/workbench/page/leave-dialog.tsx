import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { LeaveWords } from '../../locales/workbench-words';
import type { WorkbenchStore } from './workbench-store';

interface Props {
  readonly store: WorkbenchStore;
  readonly open: boolean;
  readonly file: string;
  readonly words: LeaveWords;
}

/** Asks before another workbook takes the place of one with unsaved changes. */
export function LeaveDialog({ store, open, file, words }: Props) {
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) void store.answer('cancel');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.text(file)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void store.answer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => void store.answer('discard')}>{words.discard}</Button>
            <Button onClick={() => void store.answer('cancel')}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
