import type { LeaveWords } from '../../locales/workbench-words';
import { AskDialog } from '../../taskpane/parts/ask-dialog';
import type { WorkbenchStore } from './workbench-store';

interface Props {
  readonly store: WorkbenchStore;
  readonly open: boolean;
  readonly file: string;
  readonly words: LeaveWords;
}

/** Asks before another workbook takes the place of one with unsaved changes. */
export function LeaveDialog({ store, open, file, words }: Props) {
  const answer = (choice: Parameters<WorkbenchStore['answer']>[0]) => () =>
    void store.answer(choice);
  return (
    <AskDialog
      open={open}
      title={words.title}
      text={words.text(file)}
      answers={[
        { label: words.save, onChoose: answer('save') },
        { label: words.discard, onChoose: answer('discard') },
      ]}
      cancel={{ label: words.cancel, onChoose: answer('cancel') }}
    />
  );
}
